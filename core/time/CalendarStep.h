// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline {

enum class CalendarUnit { Millisecond, Second, Minute, Hour, Day, Week, Month, Year };

/// So many calendar units from one tick of an axis to the next: hours by 1-2-3-6-12, days by 1-2, months by 1-3-6,
/// years by 1-2-5 and so on. Times are milliseconds since the epoch.
struct CalendarStep {
    CalendarUnit unit = CalendarUnit::Year;
    int count = 1;
    double length = 0; ///< milliseconds, on average

    /// The finest step of at least so many milliseconds; at most a thousand million years.
    static CalendarStep atLeast(double milliseconds);
    /// One of a unit.
    static CalendarStep every(CalendarUnit unit);

    /// The last tick at or before time. Days start anew with every month, weeks on Mondays.
    double tickAtOrBefore(double time) const;
    /// The tick after a tick.
    double tickAfter(double tick) const;
};

} // namespace dateline
