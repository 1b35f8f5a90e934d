// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/ZoomPath.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double rho2 = 2;
const double rho = std::sqrt(rho2);
constexpr double noDistance = 1e-9; ///< of the narrower width: nothing but a zoom

} // namespace

ZoomPath::ZoomPath(View from, View to)
    : m_from(from)
    , m_to(to)
    , m_distance(std::abs(to.centre - from.centre))
{
    if (m_distance < noDistance * std::min(from.width, to.width)) {
        m_distance = 0;
        m_length = std::abs(std::log(to.width / from.width)) / rho;
        return;
    }
    const double widths = to.width * to.width - from.width * from.width;
    const double across = rho2 * m_distance;
    m_start = -std::asinh((widths + across * across) / (2 * from.width * across));
    m_length = (-std::asinh((widths - across * across) / (2 * to.width * across)) - m_start) / rho;
}

ZoomPath::View ZoomPath::at(double progress) const
{
    if (progress >= 1)
        return m_to;
    if (m_distance == 0)
        return {m_from.centre, m_from.width * std::pow(m_to.width / m_from.width, progress)};
    const double here = rho * progress * m_length + m_start;
    const double moved = m_from.width / rho2 * (std::cosh(m_start) * std::tanh(here) - std::sinh(m_start));
    return {m_from.centre + std::copysign(moved, m_to.centre - m_from.centre),
            m_from.width * std::cosh(m_start) / std::cosh(here)};
}

} // namespace dateline
