// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimeScale.h"
#include "core/time/Zone.h"

#include <QList>
#include <QString>

#include <functional>

namespace dateline {

/// A calendar tick: where a unit of the calendar begins, or where what is seen of one does.
struct Tick {
    double time = 0; ///< milliseconds since the epoch
    double x = 0; ///< logical pixels
    QString label; ///< Empty for a line alone. Stands TickLabelInset to the right of x.
    bool major = false;
    bool line = true; ///< A unit begins here; false for the label of one that began outside.
};

/// From a tick to its label, in logical pixels.
inline constexpr double TickLabelInset = 4;

/// Two levels of calendar ticks for what the scale shows: years by 1-2-5, quarters, months, weeks, days, hours,
/// minutes, seconds, milliseconds. Labels never touch within a level and end before the scale does (width gives a
/// label's pixels); units above stand 120 logical pixels apart at least within a stretch. What is seen of a stretch
/// begins with a major label that says its year, unless the next one stands too near or the stretch before lies in the
/// same year. Years before Christ by their names ("44 BC"). The calendar is that of a zone's clocks.
QList<Tick> calendarTicks(const TimeScale &scale, const std::function<double(const QString &label, bool major)> &width,
                          const Zone &zone = Zone());

} // namespace dateline
