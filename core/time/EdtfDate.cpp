// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/EdtfDate.h"

#include "core/time/Calendar.h"

#include <algorithm>
#include <array>
#include <limits>

namespace dateline {

namespace {

constexpr int firstGrouping = 21;
constexpr std::array<EdtfGrouping, 21> groupings{{
    {3, 3}, {6, 3},  {9, 3}, {12, 3}, // 21 to 24: spring, summer, autumn, winter
    {3, 3}, {6, 3},  {9, 3}, {12, 3}, // 25 to 28: the same, northern hemisphere
    {9, 3}, {12, 3}, {3, 3}, {6, 3}, // 29 to 32: the same, southern hemisphere
    {1, 3}, {4, 3},  {7, 3}, {10, 3}, // 33 to 36: quarters
    {1, 4}, {5, 4},  {9, 4}, // 37 to 39: quadrimesters
    {1, 6}, {7, 6}, // 40 and 41: semesters
}};
constexpr int fewestYearDigits = 4;
constexpr EdtfPart any{0, 0b11U, false, false};

/// A day in milliseconds since the epoch, or the nearest moment that int64 can tell; notes where it had to be that.
qint64 saturated(const CivilDay &day, bool &isSaturated)
{
    constexpr qint64 perDay = 86'400'000;
    constexpr qint64 first = std::numeric_limits<qint64>::min();
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    const qint64 days = day.daysSinceEpoch();
    const bool isFar = days < first / perDay || days > last / perDay;
    isSaturated = isSaturated || isFar;
    return !isFar ? days * perDay : days < 0 ? first : last;
}

/// The first number on the way from one to the other that the part fits and that `accept` takes.
template <typename Accept> bool findFitting(const EdtfPart &part, std::pair<qint64, qint64> way, const Accept &accept)
{
    const qint64 step = way.first <= way.second ? 1 : -1;
    for (qint64 number = way.first; number != way.second + step; number += step) {
        if (part.fits(std::abs(number)) && accept(number))
            return true;
    }
    return false;
}

/// The first day, or the last, that fits all three parts.
std::optional<CivilDay> outermostDay(const EdtfDate &date, bool last)
{
    const auto way = [last](std::pair<qint64, qint64> range) {
        return last ? std::pair(range.second, range.first) : range;
    };
    const EdtfPart &dayPart = date.precision >= EdtfDate::Precision::Day ? date.day : any;
    std::optional<CivilDay> found;
    findFitting(date.year, way(date.years()), [&](qint64 year) {
        return findFitting(date.month, way({1, 12}), [&](qint64 month) {
            return findFitting(dayPart, way({1, 31}), [&](qint64 day) {
                const CivilDay candidate{year, static_cast<int>(month), static_cast<int>(day)};
                if (day <= daysInMonth(year, candidate.month))
                    found = candidate;
                return found.has_value();
            });
        });
    });
    return found;
}

/// The first day of a month, counted on from January of the year.
CivilDay firstDay(qint64 year, int month)
{
    return {year + (month - 1) / 12, (month - 1) % 12 + 1, 1};
}

} // namespace

bool EdtfPart::fits(qint64 number) const
{
    if (unspecified == 0)
        return number == value;
    qint64 mine = value;
    unsigned mask = unspecified;
    for (; number != 0 || mine != 0; mask >>= 1, number /= 10, mine /= 10) {
        if (!(mask & 1) && number % 10 != mine % 10)
            return false;
    }
    return true;
}

qint64 EdtfPart::greatest() const
{
    qint64 sum = value;
    qint64 worth = 1;
    for (unsigned mask = unspecified; mask != 0; mask >>= 1, worth *= 10)
        sum += (mask & 1) ? 9 * worth : 0;
    return sum;
}

std::pair<qint64, qint64> EdtfDate::years() const
{
    qint64 nearest = year.value;
    qint64 farthest = year.greatest();
    if (significantDigits > 0) {
        const qsizetype digits = std::max<qsizetype>(QString::number(year.value).size(), fewestYearDigits);
        qint64 unit = 1;
        for (qsizetype place = significantDigits; place < digits; ++place)
            unit *= 10;
        nearest = year.value / unit * unit;
        farthest = nearest + unit - 1;
    }
    if (!isNegative)
        return {nearest, farthest};
    return {-farthest, -std::max<qint64>(nearest, 1)};
}

bool EdtfDate::findBounds()
{
    const auto [firstYear, lastYear] = years();
    CivilDay first = firstDay(firstYear, 1);
    CivilDay next = firstDay(lastYear + 1, 1);
    if (const auto grouping = edtfGrouping(month.value); grouping && isGrouping()) {
        first = firstDay(firstYear, grouping->firstMonth);
        next = firstDay(lastYear, grouping->firstMonth + grouping->months);
    } else if (precision != Precision::Year) {
        const std::optional<CivilDay> from = outermostDay(*this, false);
        const std::optional<CivilDay> to = outermostDay(*this, true);
        if (!from || !to)
            return false;
        first = *from;
        next = CivilDay::fromDays(to->daysSinceEpoch() + 1);
    }
    earliest = saturated(first, isSaturated);
    bool isNextFar = false;
    latest = saturated(next, isNextFar);
    if (!isNextFar)
        latest -= 1;
    isSaturated = isSaturated || isNextFar;
    if (precision == Precision::Second) {
        earliest += timeOfDay - zone.value_or(0) * 60'000;
        latest = earliest + 999;
    }
    return true;
}

std::optional<EdtfGrouping> edtfGrouping(qint64 code)
{
    if (code < firstGrouping || code >= firstGrouping + static_cast<int>(groupings.size()))
        return std::nullopt;
    return groupings[static_cast<std::size_t>(code - firstGrouping)];
}

} // namespace dateline
