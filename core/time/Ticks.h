// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimeScale.h"

#include <QList>
#include <QString>

#include <functional>

namespace dateline {

/// A calendar tick: where a unit of the calendar begins.
struct Tick {
    double time = 0; ///< milliseconds since the epoch
    double x = 0;
    QString label;   ///< Empty for a line alone.
    bool major = false;
};

/// Two levels of calendar ticks for what the scale shows: years by 1-2-5, quarters, months, weeks, days, hours, minutes,
/// seconds, milliseconds. Labels never touch within a level (width gives a label's pixels); each shown stretch of a folded axis
/// begins with a major label that says its year. Year 0 and BC by their names ("44 BC").
QList<Tick> calendarTicks(const TimeScale &scale, const std::function<double(const QString &label, bool major)> &width);

} // namespace dateline
