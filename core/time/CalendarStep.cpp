// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/CalendarStep.h"

#include "core/time/Calendar.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

constexpr double second = 1000;
constexpr double minute = 60 * second;
constexpr double hour = 60 * minute;
constexpr double day = MillisecondsPerDay;
constexpr double year = 365.2425 * day;
constexpr double month = year / 12;
constexpr double firstMonday = 4 * day; ///< 5 January 1970
constexpr int mostYears = 1'000'000'000;

using enum CalendarUnit;

constexpr std::array<CalendarStep, 32> stepsToAYear{{
    {Millisecond, 1, 1},
    {Millisecond, 2, 2},
    {Millisecond, 5, 5},
    {Millisecond, 10, 10},
    {Millisecond, 20, 20},
    {Millisecond, 50, 50},
    {Millisecond, 100, 100},
    {Millisecond, 200, 200},
    {Millisecond, 500, 500},
    {Second, 1, second},
    {Second, 2, 2 * second},
    {Second, 5, 5 * second},
    {Second, 15, 15 * second},
    {Second, 30, 30 * second},
    {Minute, 1, minute},
    {Minute, 2, 2 * minute},
    {Minute, 5, 5 * minute},
    {Minute, 15, 15 * minute},
    {Minute, 30, 30 * minute},
    {Hour, 1, hour},
    {Hour, 2, 2 * hour},
    {Hour, 3, 3 * hour},
    {Hour, 6, 6 * hour},
    {Hour, 12, 12 * hour},
    {Day, 1, day},
    {Day, 2, 2 * day},
    {Week, 1, 7 * day},
    {Week, 2, 14 * day},
    {Month, 1, month},
    {Month, 3, 3 * month},
    {Month, 6, 6 * month},
    {Year, 1, year},
}};

qint64 floored(qint64 value, qint64 step)
{
    const qint64 rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

/// Round numbers on both sides of the era: 20 BC, AD 1, AD 20. There is no year 0, and years are counted
/// astronomically.
qint64 yearAtOrBefore(qint64 number, qint64 step)
{
    return number < 1 ? floored(number - 1, step) + 1 : std::max<qint64>(1, floored(number, step));
}

double startOfMonth(qint64 monthsSinceYear0)
{
    const qint64 years = floored(monthsSinceYear0, 12) / 12;
    return CivilDay{years, static_cast<int>(monthsSinceYear0 - years * 12) + 1, 1}.start();
}

} // namespace

CalendarStep CalendarStep::atLeast(double milliseconds)
{
    for (const CalendarStep &step : stepsToAYear) {
        if (step.length >= milliseconds)
            return step;
    }
    for (int power = 1; power < mostYears; power *= 10) {
        for (const int factor : {2, 5, 10}) {
            if (power * factor * year >= milliseconds)
                return {Year, power * factor, power * factor * year};
        }
    }
    return {Year, mostYears, mostYears * year};
}

CalendarStep CalendarStep::every(CalendarUnit unit)
{
    return *std::find_if(stepsToAYear.begin(), stepsToAYear.end(),
                         [unit](const CalendarStep &step) { return step.unit == unit; });
}

double CalendarStep::tickAtOrBefore(double time) const
{
    const CivilDay at = CivilDay::at(time);
    switch (unit) {
    case Year:
        return CivilDay{yearAtOrBefore(at.year, count), 1, 1}.start();
    case Month:
        return startOfMonth(floored(at.year * 12 + at.month - 1, count));
    case Week:
        return firstMonday + std::floor((time - firstMonday) / length) * length;
    case Day:
        return CivilDay{at.year, at.month, 1 + static_cast<int>(floored(at.day - 1, count))}.start();
    default:
        return std::floor(time / length) * length;
    }
}

double CalendarStep::tickAfter(double tick) const
{
    const bool isEven = unit != Year && unit != Month && unit != Day;
    return isEven ? tick + length : tickAtOrBefore(tick + 1.25 * length);
}

} // namespace dateline
