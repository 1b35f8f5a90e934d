// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Calendar.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace dateline {

namespace {

constexpr qint64 daysPerEra = 146097; ///< 400 years
constexpr qint64 epochFromEra = 719468; ///< 1 March of year 0 to 1 January 1970
constexpr double furthestDay = 3.65e16;

qint64 floorDivided(qint64 value, qint64 by)
{
    return (value >= 0 ? value : value - by + 1) / by;
}

} // namespace

qint64 CivilDay::daysSinceEpoch() const
{
    const qint64 marchYear = month <= 2 ? year - 1 : year;
    const qint64 era = floorDivided(marchYear, 400);
    const qint64 yearOfEra = marchYear - era * 400;
    const qint64 dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * daysPerEra + dayOfEra - epochFromEra;
}

double CivilDay::start() const
{
    return static_cast<double>(daysSinceEpoch()) * MillisecondsPerDay;
}

CivilDay CivilDay::fromDays(qint64 daysSinceEpoch)
{
    const qint64 days = daysSinceEpoch + epochFromEra;
    const qint64 era = floorDivided(days, daysPerEra);
    const qint64 dayOfEra = days - era * daysPerEra;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 marchMonth = (5 * dayOfYear + 2) / 153;
    const int month = static_cast<int>(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            static_cast<int>(dayOfYear - (153 * marchMonth + 2) / 5 + 1)};
}

CivilDay CivilDay::at(double time)
{
    return fromDays(static_cast<qint64>(qBound(-furthestDay, std::floor(time / MillisecondsPerDay), furthestDay)));
}

int daysInMonth(qint64 year, int month)
{
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && isLeapYear ? 29 : days[static_cast<size_t>(month - 1)];
}

int dayOfWeek(qint64 daysSinceEpoch)
{
    const qint64 fromMonday = daysSinceEpoch + 3; // 1 January 1970 was a Thursday
    return static_cast<int>(fromMonday - floorDivided(fromMonday, 7) * 7) + 1;
}

QString yearName(qint64 astronomicalYear)
{
    constexpr qint64 firstPlainYear = 1000;
    if (astronomicalYear >= firstPlainYear)
        return QString::number(astronomicalYear);
    if (astronomicalYear > 0)
        return QCoreApplication::translate("Calendar", "AD %1").arg(astronomicalYear);
    return QCoreApplication::translate("Calendar", "%1 BC").arg(1 - astronomicalYear);
}

} // namespace dateline
