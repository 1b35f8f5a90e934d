// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/TimeWindows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline {

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

} // namespace

TimeWindows::TimeWindows(const TimeScale &scale, double width)
{
    const QList<AxisShape::Stretch> &stretches = scale.shape().stretches();
    double reached = -endless;
    for (const AxisShape::Stretch &stretch : stretches) {
        if (reached != -endless)
            m_sections.append({reached, stretch.from, endless, 0});
        const double rate = (scale.offset(stretch.to) - scale.offset(stretch.from)) / (stretch.to - stretch.from);
        const double least = width / rate;
        m_sections.append(
            {reached == -endless ? -endless : stretch.from, stretch.to, std::exp2(std::ceil(std::log2(least))), least});
        reached = stretch.to;
    }
    if (m_sections.isEmpty())
        m_sections.append({-endless, endless, endless, 0});
    m_sections.last().to = endless;
}

TimeRange TimeWindows::at(double time) const
{
    const auto after = std::upper_bound(m_sections.begin(), m_sections.end(), time,
                                        [](double t, const Section &section) { return t < section.from; });
    const Section &section = *std::prev(after, after == m_sections.begin() ? 0 : 1);
    if (std::isinf(section.window) || std::isinf(time))
        return {section.from, section.to};
    double from = std::floor(time / section.window) * section.window;
    if (from + section.window - section.from < section.least)
        from += section.window;
    else if (section.to - from < section.least && from > section.from)
        from -= section.window;
    double to = from + section.window;
    if (from - section.from < section.least)
        from = section.from;
    if (section.to - to < section.least)
        to = section.to;
    return {from, to};
}

} // namespace dateline
