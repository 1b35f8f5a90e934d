// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace dateline {

inline constexpr double MillisecondsPerDay = 86'400'000;

/// A day of the proleptic Gregorian calendar, years counted astronomically (0 is 1 BC). Unlike QDate it has a year 0
/// and reaches as far as a TimeScale does.
struct CivilDay {
    qint64 year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1; ///< 1 to 31

    bool operator==(const CivilDay &) const = default;

    /// Days since 1 January 1970, after Howard Hinnant's days_from_civil; year within ±1e14.
    qint64 daysSinceEpoch() const;
    /// Where the day begins, in milliseconds since the epoch, UTC.
    double start() const;

    static CivilDay fromDays(qint64 daysSinceEpoch);
    /// The day that holds a moment in milliseconds since the epoch; saturates at ±1e14 years.
    static CivilDay at(double time);
};

/// Days in a month, 1 to 12.
int daysInMonth(qint64 year, int month);
/// Monday is 1, Sunday 7.
int dayOfWeek(qint64 daysSinceEpoch);

/// A year as people write it: "2026", "AD 79", "44 BC" for -43.
QString yearName(qint64 astronomicalYear);

} // namespace dateline
