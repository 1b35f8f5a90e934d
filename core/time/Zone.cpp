// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Zone.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double furthest = 3e14;

} // namespace

Zone::Zone(const QString &name)
    : m_zone(name.isEmpty() ? QTimeZone() : QTimeZone(name.toUtf8()))
{
    if (name == u"UTC")
        m_zone = QTimeZone();
}

double Zone::offset(double moment) const
{
    if (isUtc() || !(std::abs(moment) < furthest))
        return 0;
    const auto at = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(std::floor(moment)), Qt::UTC);
    return 1000.0 * m_zone.offsetFromUtc(at);
}

double Zone::moment(double local) const
{
    if (isUtc())
        return local;
    // A guess with the offsets of half a day before and after brackets every change of clocks.
    constexpr double halfDay = 43'200'000;
    const double before = local - offset(local - halfDay);
    const double after = local - offset(local + halfDay);
    const double first = std::min(before, after);
    const double second = std::max(before, after);
    if (this->local(first) == local)
        return first;
    return second;
}

} // namespace dateline
