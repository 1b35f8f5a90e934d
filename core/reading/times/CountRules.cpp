// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimeResolver.h"
#include "core/reading/times/TimexValue.h"

using namespace Qt::StringLiterals;

namespace dateline {

/// "The year-ago quarter", or "a year earlier" behind a quarter: that quarter of the year before.
std::optional<TimeResolver::Found> TimeResolver::yearAgo(const TimeMatch &match)
{
    const QDate from = base();
    if (!m_sentenceQuarter.isEmpty()) {
        const int year = m_sentenceQuarter.first(4).toInt();
        return counted(timex::ofDate(year - 1) + m_sentenceQuarter.sliced(4), {year, 1, 1});
    }
    const QDate to = from.isValid() ? timex::moved(from, -1, u"Y"_s) : QDate();
    const QString unit = match.value(u"ONE"_s, 1);
    return to.isValid() ? std::optional(counted(timex::ofUnit(to, unit.isEmpty() ? u"Y"_s : unit), from))
                        : std::nullopt;
}

std::optional<TimeResolver::Found> TimeResolver::ago(const TimeMatch &match)
{
    const bool ahead = match.has(u"LATER"_s) || match.has(u"HENCE"_s) || match.rule == u"intime";
    const bool fromText = (match.has(u"EARLIER"_s) || match.has(u"LATER"_s)) && m_named.year != 0;
    const QDate from = fromText ? namedDay() : match.has(u"AGO"_s) && m_published.isValid() ? m_published : base();
    const QString vague = ahead ? u"FUTURE_REF"_s : u"PAST_REF"_s;
    if (match.value(u"UNIT"_s).startsWith(u'T') && match.value(u"QUANT"_s).toDouble() > 0)
        return hoursAway(match, from, ahead);
    const qsizetype units = match.values.value(u"UNIT"_s).size();
    const qsizetype counts = match.has(u"THIS"_s) ? 1 : units;
    if (!ahead && units == 1 && match.value(u"QUANT"_s) == u"1" && match.value(u"UNIT"_s) == u"Y"
        && !m_sentenceQuarter.isEmpty())
        return yearAgo(match);
    QDate to = from;
    QString unit;
    for (qsizetype i = 0; i < counts; ++i) { // "a year and two months ago"
        double count = match.value(u"QUANT"_s, i).toDouble();
        if (i > 0 && match.value(u"UNIT"_s, i).startsWith(u'T') && count > 0)
            continue; // "3 days and 4 hours ago" is told by the day.
        unit = match.value(u"UNIT"_s, i);
        constexpr double Most = 1e7; // More than any unit can be counted from a day.
        if (count == 0 || count > Most || !to.isValid())
            return written(vague);
        if (match.has(u"HALVES"_s))
            count += 0.5;
        if (unit == u"DE") { // "A decade ago" is a year.
            count *= 10;
            unit = u"Y"_s;
        }
        if (count != static_cast<int>(count) && unit == u"Y") {
            count *= 12;
            unit = u"M"_s;
        }
        to = timex::moved(to, static_cast<int>(ahead ? count : -count), unit);
    }
    if (unit.isEmpty() || !to.isValid())
        return written(vague);
    if (match.has(u"WEEKDAY"_s)) { // "three years ago Saturday": from the Saturday nearest to now
        const int away = (match.number(u"WEEKDAY"_s) - from.dayOfWeek() + 10) % 7 - 3;
        const QDate day = timex::moved(from.addDays(away), -match.number(u"QUANT"_s), unit);
        return day.isValid() ? std::optional(counted(timex::ofDay(day), from)) : std::nullopt;
    }
    if (match.has(u"THIS"_s)) // "five years ago this week"
        unit = match.value(u"UNIT"_s, counts);
    return counted(match.has(u"DEICTIC"_s) ? timex::ofDay(to) : timex::ofUnit(to, unit), from);
}

/// "Two hours ago" is the day it fell on: what it is counted from is a day without a clock time, and tells no more.
std::optional<TimeResolver::Found> TimeResolver::hoursAway(const TimeMatch &match, QDate from, bool ahead)
{
    constexpr double Most = 1e6; // Hours that can be counted from a day.
    const double count = match.value(u"UNIT"_s) == u"TH" ? match.value(u"QUANT"_s).toDouble() : 0;
    const bool fromNow = match.has(u"AGO"_s) || match.has(u"HENCE"_s) || match.rule == u"intime";
    if (!from.isValid() || count > Most || (count < 24 && !fromNow))
        return duration(match);
    const int days = static_cast<int>(count / 24);
    const QDate to = timex::moved(from, ahead ? days : -days, u"D"_s);
    return to.isValid() ? std::optional(counted(timex::ofDay(to), from)) : std::nullopt;
}

/// "Two Fridays ago"
std::optional<TimeResolver::Found> TimeResolver::weekdaysAgo(const TimeMatch &match)
{
    const QDate from = base();
    const int weekday = match.number(match.has(u"WEEKDAYS"_s) ? u"WEEKDAYS"_s : u"WEEKDAY"_s);
    const int count = match.number(u"QUANT"_s);
    if (!from.isValid() || count < 1 || count > 99)
        return std::nullopt;
    const int back = (from.dayOfWeek() - weekday + 6) % 7 + 1;
    const int forward = (weekday - from.dayOfWeek() + 6) % 7 + 1;
    const QDate to = from.addDays(match.has(u"AGO"_s) ? -back - 7 * (count - 1) : forward + 7 * (count - 1));
    return counted(timex::ofDay(to), from);
}

std::optional<TimeResolver::Found> TimeResolver::inTime(const TimeMatch &match)
{
    // "It rose in two days" tells how long, "it will end in two days" when.
    const bool lasts = m_narrative || tense() == Tense::Past || match.value(u"QUANT"_s).toDouble() == 0;
    return lasts ? duration(match) : ago(match);
}

std::optional<TimeResolver::Found> TimeResolver::offset(const TimeMatch &match)
{
    const QDate day = dayOf(match);
    const QString unit = match.value(match.has(u"UNIT"_s) ? u"UNIT"_s : u"ONE"_s);
    const int count = match.has(u"QUANT"_s) ? match.number(u"QUANT"_s) : 1;
    const bool back = match.has(u"BEFORE"_s) || match.has(u"TO"_s);
    const QDate to = day.isValid() && count > 0 ? timex::moved(day, back ? -count : count, unit) : QDate();
    return to.isValid() ? std::optional(counted(timex::ofDay(to), base().isValid() ? base() : day)) : std::nullopt;
}

std::optional<TimeResolver::Found> TimeResolver::relativeDay(const TimeMatch &match)
{
    const QDate from = m_named.day > 0 ? namedDay() : base();
    if (!from.isValid())
        return std::nullopt;
    return counted(timex::ofDay(from.addDays(match.has(u"EARLIER"_s) || match.has(u"PRECEDING"_s) ? -1 : 1)), from);
}

/// The month a match names, by name or as "last month"; its first day, invalid where it names none.
QDate TimeResolver::monthOf(const TimeMatch &match)
{
    if (const int month = match.number(u"MONTH"_s); month > 0) {
        const int year = yearIn(match);
        return {year != 0 ? year : yearOf(month, 0), month, 1};
    }
    const QDate from = base();
    const qsizetype order = match.has(u"ORDINAL"_s) ? 0 : 1; // "the last day of last month"
    const bool back = match.values.value(u"LAST"_s).size() > order;
    const QDate to = from.isValid() ? from.addMonths(match.has(u"NEXT"_s) ? 1 : back ? -1 : 0) : QDate();
    return to.isValid() ? QDate(to.year(), to.month(), 1) : QDate();
}

std::optional<TimeResolver::Found> TimeResolver::nthDay(const TimeMatch &match)
{
    const QDate month = monthOf(match);
    const int count = match.number(u"ORDINAL"_s); // 0: the last one
    if (!month.isValid())
        return std::nullopt;
    QDate day;
    if (match.has(u"WEEKDAY"_s))
        day = timex::nthWeekday(month.year(), month.month(), count == 0 ? 5 : count, match.number(u"WEEKDAY"_s));
    else
        day = count > 0 ? month.addDays(count - 1) : month.addMonths(1).addDays(-1);
    if (day.month() != month.month())
        return std::nullopt;
    return yearIn(match) > 0 ? written(timex::ofDay(day)) : counted(timex::ofDay(day), base());
}

/// "the first day of 2024", "the last day of the year"
std::optional<TimeResolver::Found> TimeResolver::dayOfYear(const TimeMatch &match)
{
    const bool given = match.has(u"YEAR"_s);
    const int year = given ? match.number(u"YEAR"_s) : base().year();
    const int count = match.number(u"ORDINAL"_s);
    if (year == 0 || (match.has(u"ORDINAL"_s) && count < 1))
        return std::nullopt;
    const QDate day = count > 0 ? QDate(year, 1, 1).addDays(count - 1) : QDate(year, 12, 31);
    if (day.year() != year)
        return std::nullopt;
    return given ? written(timex::ofDay(day)) : counted(timex::ofDay(day), base());
}

/// "the Sunday before Christmas"
std::optional<TimeResolver::Found> TimeResolver::weekdayBeside(const TimeMatch &match)
{
    const QDate day = dayOf(match);
    if (!day.isValid())
        return std::nullopt;
    const int back = (day.dayOfWeek() - match.number(u"WEEKDAY"_s) + 6) % 7 + 1;
    const int forward = (match.number(u"WEEKDAY"_s) - day.dayOfWeek() + 6) % 7 + 1;
    return counted(timex::ofDay(day.addDays(match.has(u"BEFORE"_s) ? -back : forward)), day);
}

/// "the week before Christmas"
std::optional<TimeResolver::Found> TimeResolver::unitBeside(const TimeMatch &match)
{
    const QDate day = dayOf(match);
    const QString unit = match.value(u"ONE"_s);
    const QDate to = day.isValid() ? timex::moved(day, match.has(u"BEFORE"_s) ? -1 : 1, unit) : QDate();
    return to.isValid() ? std::optional(counted(timex::ofUnit(to, unit), day)) : std::nullopt;
}

std::optional<TimeResolver::Found> TimeResolver::nthWeek(const TimeMatch &match)
{
    const QDate month = monthOf(match);
    const int count = match.number(u"ORDINAL"_s); // 0: the last one
    if (match.has(u"YEAR"_s) && !match.has(u"MONTH"_s)) {
        const int last = timex::weeksOf(match.number(u"YEAR"_s));
        const int week = count == 0 ? last : count;
        return week <= last ? std::optional(written(timex::ofWeek(match.number(u"YEAR"_s), week))) : std::nullopt;
    }
    if (!month.isValid() || count > 5)
        return std::nullopt;
    constexpr int Middle = 3; // Days from a week's first to its middle, which tells the month it belongs to
    const QDate day = count > 0 ? month.addDays(7 * (count - 1) + Middle) : month.addMonths(1).addDays(-1 - Middle);
    const QString week = timex::ofUnit(day, u"W"_s);
    return yearIn(match) > 0 ? written(week) : counted(week, base());
}

} // namespace dateline
