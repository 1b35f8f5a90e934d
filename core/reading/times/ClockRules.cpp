// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimeResolver.h"
#include "core/reading/times/TimexValue.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

struct Clock {
    int hour = 0;
    int minute = 0;
};

/// The hour on the side of noon that "p.m.", "this evening" and the like tell.
int onItsSide(int hour, const TimeMatch &match)
{
    const QString half = match.value(u"HALF"_s);
    const QString part = match.value(u"PART"_s);
    const bool night = match.has(u"TONIGHT"_s) || part == u"NI";
    const bool later = half == u"PM" || (half.isEmpty() && (part == u"AF" || part == u"EV" || (night && hour > 5)));
    if (half == u"AM" && hour == 12)
        return 0;
    if (night && hour == 12)
        return 24;
    if (!later || hour >= 12)
        return hour;
    const int end = match.value(u"HOUR"_s, 1).toInt(); // "9 to 5 p.m." begins in the morning.
    return end > 0 && end < hour ? hour : hour + 12;
}

/// Whether the day is told with its year, so that nothing is counted.
bool isWhole(const TimeMatch &match)
{
    return match.has(u"YEAR"_s) || match.has(u"ISODATE"_s) || match.has(u"SLASHDATE"_s);
}

/// The clock time of a match as "15:00"; empty where it is none.
QString clockOf(const TimeMatch &match)
{
    Clock clock;
    static const QStringList names{u"CLOCK"_s, u"DOTTED"_s, u"HOURWORD"_s, u"HOUR"_s};
    const auto name = std::find_if(names.begin(), names.end(), [&](const QString &each) { return match.has(each); });
    if (name != names.end()) {
        const QStringList fields = match.value(*name).split(u':');
        clock = {fields[0].toInt(), fields.value(1).toInt()};
        clock.hour = *name == u"HOURWORD" ? clock.hour : onItsSide(clock.hour, match);
    } else {
        const QString four = match.value(u"HOUR4"_s);
        clock = {onItsSide(four.first(2).toInt(), match), four.last(2).toInt()};
    }
    if (clock.hour > 24 || clock.minute > 59)
        return {};
    int shift = 0;
    for (const QString &each : {u"FRACTION"_s, u"FEWMINUTES"_s, u"MINUTES"_s, u"QUANT"_s})
        shift = shift == 0 ? match.number(each) : shift;
    if (match.has(u"TO"_s) || match.has(u"BEFORE"_s))
        shift = -shift;
    if (qAbs(shift) > 59)
        return {};
    constexpr int Day = 24 * 60;
    const int minutes = clock.hour * 60 + clock.minute + shift;
    const int shown = shift == 0 ? minutes : (minutes + Day) % Day;
    return u"%1:%2"_s.arg(shown / 60, 2, 10, QChar(u'0')).arg(shown % 60, 2, 10, QChar(u'0'));
}

} // namespace

std::optional<TimeResolver::Found> TimeResolver::partOfDay(const TimeMatch &match)
{
    const QDate named = dayOf(match);
    const QDate day = named.isValid() ? named : base();
    const QString part = u'T' + match.value(u"PART"_s);
    if (!day.isValid())
        return written(u"XXXX-XX-XX"_s + part, TimexType::Time);
    const QString value = timex::ofDay(day) + part;
    return isWhole(match) ? written(value, TimexType::Time)
                          : counted(value, base().isValid() ? base() : day, TimexType::Time);
}

std::optional<TimeResolver::Found> TimeResolver::samePart(const TimeMatch &match)
{
    const QDate day = m_named.day > 0 ? namedDay() : base();
    if (!day.isValid())
        return std::nullopt;
    return counted(timex::ofDay(day) + u'T' + match.value(u"PART"_s), day, TimexType::Time);
}

std::optional<TimeResolver::Found> TimeResolver::nextPart(const TimeMatch &match)
{
    const QDate from = m_named.day > 0 ? namedDay() : base();
    if (!from.isValid())
        return std::nullopt;
    return counted(timex::ofDay(from.addDays(1)) + u'T' + match.value(u"PART"_s), from, TimexType::Time);
}

std::optional<TimeResolver::Found> TimeResolver::partBeside(const TimeMatch &match)
{
    const QDate told = dayOf(match);
    const QDate from = told.isValid() ? told : m_named.day > 0 ? namedDay() : base();
    if (!from.isValid())
        return std::nullopt;
    const QDate day = from.addDays(match.has(u"BEFORE"_s) || match.has(u"PRECEDING"_s) ? -1 : 1);
    return counted(timex::ofDay(day) + u'T' + match.value(u"PART"_s), from, TimexType::Time);
}

std::optional<TimeResolver::Found> TimeResolver::clock(const TimeMatch &match)
{
    const QString time = clockOf(match);
    if (time.isEmpty())
        return std::nullopt;
    QDate day = dayOf(match);
    if (!day.isValid())
        day = m_sentenceDay.isValid() ? m_sentenceDay : base();
    if (!day.isValid())
        return written(u"XXXX-XX-XXT"_s + time, TimexType::Time);
    const QString value = timex::ofDay(day) + u'T' + time;
    return isWhole(match) ? written(value, TimexType::Time)
                          : counted(value, base().isValid() ? base() : day, TimexType::Time);
}

} // namespace dateline
