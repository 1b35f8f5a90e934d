// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/TimeScale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline {

namespace {

constexpr double farthestX = 1e7;
constexpr double mostUnits = 100;
constexpr double mostFoldShare = 0.5;
constexpr double farthestTime = 1e21; ///< milliseconds since the epoch
constexpr double endless = std::numeric_limits<double>::infinity();

double overlap(double from, double to, TimeRange range)
{
    return std::max(0.0, std::min(to, range.to) - std::max(from, range.from));
}

} // namespace

double TimeScale::leastShown(double time)
{
    return std::max(100.0, 1e-10 * std::abs(time));
}

TimeScale::TimeScale(const AxisShape &shape, TimeRange range, double left, double width)
    : m_shape(shape)
    , m_range(range)
    , m_left(left)
    , m_width(std::max(1.0, width))
{
    if (m_shape.isEmpty())
        m_shape = AxisShape::linear(range);
    addSections();
    normaliseRange();
    setRates();
    setPositions();
}

TimeScale TimeScale::between(const TimeScale &scale, const TimeScale &other, double share)
{
    TimeScale blend = scale;
    blend.m_sections.clear();
    auto line = other.m_sections.cbegin();
    for (const Section &section : scale.m_sections) {
        // Cut where the other changes its pace.
        for (double from = section.from; from < section.to;) {
            while (line->to <= from)
                ++line;
            Section part = section;
            part.from = from;
            part.to = std::min(section.to, line->to);
            part.time0 = std::clamp(section.time0, part.from, part.to);
            part.rate = std::lerp(section.rate, line->rate, share);
            part.x0 = std::lerp(section.x(part.time0), line->x(part.time0), share);
            part.xFrom = part.x(part.from);
            blend.m_sections.append(part);
            from = part.to;
        }
    }
    blend.m_range = {blend.time(blend.left()), blend.time(blend.right())};
    return blend;
}

void TimeScale::addSections()
{
    const QList<AxisShape::Stretch> &stretches = m_shape.stretches();
    for (qsizetype i = 0; i < stretches.size(); ++i) {
        const AxisShape::Stretch &stretch = stretches.at(i);
        if (i > 0)
            m_sections.append({.from = stretches.at(i - 1).to, .to = stretch.from, .stretch = i - 1, .isFold = true});
        m_sections.append({.from = stretch.from, .to = stretch.to, .stretch = i});
    }
    m_sections.first().from = -endless;
    m_sections.last().to = endless;
}

void TimeScale::normaliseRange()
{
    if (!std::isfinite(m_range.from) || !std::isfinite(m_range.to))
        m_range = m_shape.whole();
    if (m_range.to < m_range.from)
        std::swap(m_range.from, m_range.to);
    m_range.from = std::clamp(m_range.from, -farthestTime, farthestTime);
    m_range.to = std::clamp(m_range.to, -farthestTime, farthestTime);

    double shown = 0;
    for (const Section &section : std::as_const(m_sections))
        shown += section.isFold ? 0 : overlap(section.from, section.to, m_range);
    const double least = leastShown(m_range.from);
    if (shown < least) {
        const Section &first = m_sections.at(sectionAt(m_range.from));
        const Section &last = m_sections.at(sectionAt(m_range.to));
        const double lacking = (least - shown) / 2;
        m_range = {(first.isFold ? first.from : m_range.from) - lacking,
                   (last.isFold ? last.to : m_range.to) + lacking};
    }
    const double units = m_shape.unit(m_range.to) - m_shape.unit(m_range.from);
    if (units > mostUnits) {
        const double middle = (m_shape.unit(m_range.to) + m_shape.unit(m_range.from)) / 2;
        m_range = {m_shape.time(middle - mostUnits / 2), m_shape.time(middle + mostUnits / 2)};
    }
}

void TimeScale::setRates()
{
    const QList<AxisShape::Stretch> &stretches = m_shape.stretches();
    const auto unitsPerMillisecond = [&stretches](const Section &section) {
        const AxisShape::Stretch &s = stretches.at(section.stretch);
        return (s.unitTo - s.unitFrom) / (s.to - s.from);
    };
    double units = 0;
    double folds = 0;
    for (const Section &section : std::as_const(m_sections)) {
        const double seen = overlap(section.from, section.to, m_range);
        if (section.isFold)
            folds += seen / (section.to - section.from);
        else
            units += seen * unitsPerMillisecond(section);
    }
    const double foldWidth = folds > 0 ? std::min(FoldWidth, mostFoldShare * m_width / folds) : FoldWidth;
    const double pixelsPerUnit = (m_width - foldWidth * folds) / units;
    for (Section &section : m_sections)
        section.rate =
            section.isFold ? foldWidth / (section.to - section.from) : pixelsPerUnit * unitsPerMillisecond(section);
}

void TimeScale::setPositions()
{
    const qsizetype first = sectionAt(m_range.from);
    m_sections[first].time0 = m_range.from;
    m_sections[first].x0 = m_left;
    for (qsizetype i = first + 1; i < m_sections.size(); ++i) {
        m_sections[i].time0 = m_sections.at(i).from;
        m_sections[i].x0 = m_sections.at(i - 1).x(m_sections.at(i).from);
    }
    for (qsizetype i = first - 1; i >= 0; --i) {
        m_sections[i].time0 = m_sections.at(i).to;
        m_sections[i].x0 = m_sections.at(i + 1).x(m_sections.at(i).to);
    }
    for (Section &section : m_sections)
        section.xFrom = section.x(section.from);
}

qsizetype TimeScale::sectionAt(double time) const
{
    const auto after = std::upper_bound(m_sections.begin(), m_sections.end(), time,
                                        [](double t, const Section &s) { return t < s.from; });
    return std::max<qsizetype>(0, after - m_sections.begin() - 1);
}

qsizetype TimeScale::sectionAtX(double x) const
{
    const auto after = std::upper_bound(m_sections.begin(), m_sections.end(), x,
                                        [](double at, const Section &s) { return at < s.xFrom; });
    return std::max<qsizetype>(0, after - m_sections.begin() - 1);
}

double TimeScale::x(double time) const
{
    if (m_sections.isEmpty())
        return m_left;
    return std::clamp(m_sections.at(sectionAt(time)).x(time), -farthestX, farthestX);
}

double TimeScale::time(double x) const
{
    return m_sections.isEmpty() ? m_range.from : m_sections.at(sectionAtX(x)).time(x);
}

bool TimeScale::isInFold(double x) const
{
    return !m_sections.isEmpty() && m_sections.at(sectionAtX(x)).isFold;
}

double TimeScale::offset(double time) const
{
    if (m_sections.isEmpty())
        return 0;
    double pixels = 0;
    double begin = m_shape.whole().from;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        const Section &section = m_sections.at(i);
        if (time < section.to)
            return pixels + (time - begin) * section.rate;
        pixels += (section.to - begin) * section.rate;
        begin = section.to;
    }
    return pixels;
}

QList<TimeScale::Piece> TimeScale::pieces() const
{
    QList<Piece> pieces;
    for (const Section &section : m_sections) {
        const TimeRange seen{std::max(section.from, m_range.from), std::min(section.to, m_range.to)};
        if (!(seen.to > seen.from))
            continue;
        if (section.isFold && !pieces.isEmpty() && pieces.last().isFold) {
            pieces.last().time.to = seen.to;
            pieces.last().xTo = section.x(seen.to);
        } else {
            pieces.append({seen, section.x(seen.from), section.x(seen.to), section.isFold, section.stretch});
        }
    }
    return pieces;
}

double TimeScale::zoomFactorWithinLimits(double factor, qsizetype section) const
{
    const double units = m_shape.unit(m_range.to) - m_shape.unit(m_range.from);
    // The rate of a fold's faster neighbour counts for the fold.
    double rate = m_sections.at(section).rate;
    if (m_sections.at(section).isFold)
        rate = std::max(m_sections.at(section - 1).rate, m_sections.at(section + 1).rate);
    const double nearest = m_width / (rate * leastShown(m_range.from));
    return std::clamp(factor, std::min(1.0, units / mostUnits), std::max(1.0, nearest));
}

double TimeScale::walked(double time, double pixels, double factor) const
{
    const bool leftwards = pixels < 0;
    double left = std::abs(pixels);
    for (qsizetype i = sectionAt(time);; i += leftwards ? -1 : 1) {
        const Section &section = m_sections.at(i);
        const double rate = section.isFold ? section.rate : section.rate * factor;
        const double end = leftwards ? section.from : section.to;
        const double room = std::abs(end - time) * rate;
        if (left <= room)
            return leftwards ? time - left / rate : time + left / rate;
        left -= room;
        time = end;
    }
}

TimeRange TimeScale::zoomed(double factor, double x) const
{
    if (m_sections.isEmpty() || !(factor > 0))
        return m_range;
    const double at = std::clamp(x, m_left, right());
    const double anchor = time(at);
    const double allowed = zoomFactorWithinLimits(factor, sectionAtX(at));
    return {walked(anchor, m_left - at, allowed), walked(anchor, right() - at, allowed)};
}

TimeRange TimeScale::panned(double dx) const
{
    return {time(m_left - dx), time(right() - dx)};
}

} // namespace dateline
