// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimeResolver.h"
#include "core/reading/times/TimexValue.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// -1, 0 or 1 for what lies behind, at hand or ahead.
int stepOf(const TimeMatch &match)
{
    if ((match.has(u"BEFORE"_s) && match.has(u"LAST"_s)) || (match.has(u"AFTER"_s) && match.has(u"NEXT"_s)))
        return match.has(u"LAST"_s) ? -2 : 2; // "the week before last"
    if (match.has(u"BEFORE"_s) || match.has(u"LATEST"_s))
        return -1;
    if (match.has(u"BACK"_s) || match.has(u"LAST"_s) || match.has(u"PRECEDING"_s))
        return -1;
    return match.has(u"AHEAD"_s) || match.has(u"NEXT"_s) || match.has(u"FOLLOWING"_s) || match.has(u"AFTER"_s) ? 1 : 0;
}

/// "the next day", "the following week", "that year", "the previous month" count from what was told before.
bool countsFromText(const TimeMatch &match, const QString &unit)
{
    const bool day = unit == u"D"_s;
    return match.has(u"FOLLOWING"_s) || match.has(u"PRECEDING"_s) || match.rule == u"unitnamed"_s
        || (day && match.has(u"AHEAD"_s));
}

int firstMonthOf(const QString &season)
{
    static const QHash<QString, int> months{{u"SP"_s, 3}, {u"SU"_s, 6}, {u"FA"_s, 9}, {u"WI"_s, 12}};
    return months.value(season);
}

QString withHalf(const QString &quantity)
{
    return quantity == u"X"_s ? quantity : QString::number(quantity.toDouble() + 0.5);
}

} // namespace

std::optional<TimeResolver::Found> TimeResolver::unit(const TimeMatch &match)
{
    const QString unit = match.value(u"ONE"_s);
    if (unit.startsWith(u'T') || unit == u"ML"_s)
        return std::nullopt;
    const bool named = unit == u"D" ? m_named.day > 0 : m_named.year != 0;
    const QDate from = named && countsFromText(match, unit) ? namedDay() : base();
    if (!from.isValid())
        return std::nullopt;
    // Early in a week "the weekend" of the past is the last one.
    const bool lastWeekend = unit == u"WE" && from.dayOfWeek() < 6 && tense() == Tense::Past;
    // "This coming weekend" is the one at hand.
    const bool atHand = unit == u"WE" && match.has(u"THIS"_s) && match.has(u"AHEAD"_s);
    const QDate to = timex::moved(from, lastWeekend ? -1 : atHand ? 0 : stepOf(match), unit);
    return to.isValid() ? std::optional(counted(timex::ofUnit(to, unit), from)) : std::nullopt;
}

std::optional<TimeResolver::Found> TimeResolver::month(const TimeMatch &match)
{
    const int month = match.number(u"MONTH"_s);
    const bool fromText = m_named.year != 0 && (match.has(u"FOLLOWING"_s) || match.has(u"PRECEDING"_s));
    const QDate from = fromText ? namedDay() : base();
    if (!from.isValid())
        return written(timex::ofDate(0, month));
    const int step = stepOf(match);
    int year = from.year();
    if (step < 0 && month >= from.month())
        --year;
    if (step > 0 && month <= from.month())
        ++year;
    return counted(timex::ofDate(year, month), from);
}

std::optional<TimeResolver::Found> TimeResolver::season(const TimeMatch &match)
{
    const QString season = match.value(u"SEASON"_s);
    if (const int year = yearIn(match); year != 0)
        return written(timex::ofDate(year) + u'-' + season);
    const QDate from = base();
    if (!from.isValid())
        return written(u"XXXX-"_s + season);
    const auto start = [&](int year) { return QDate(year, firstMonthOf(season), 1); };
    int year = from.year();
    int step = stepOf(match);
    if (m_narrative && step == 0)
        return counted(timex::ofDate(year) + u'-' + season, from);
    if (step == 0 && !match.has(u"THIS"_s)) {
        const Tense tense = this->tense();
        const bool nextIsNear =
            from < start(year) && from.daysTo(start(year)) < start(year - 1).addMonths(3).daysTo(from);
        step = tense == Tense::Future || (tense != Tense::Past && nextIsNear) ? 1 : 0;
    }
    if (step < 0)
        year -= start(year).addMonths(3) > from;
    else if (step > 0)
        year += start(year) < from;
    else
        year -= start(year) > from && !match.has(u"THIS"_s);
    return counted(timex::ofDate(year) + u'-' + season, from);
}

std::optional<TimeResolver::Found> TimeResolver::seasonNamed(const TimeMatch &match)
{
    const QDate from = m_named.year != 0 ? namedDay() : base();
    if (!from.isValid())
        return std::nullopt;
    return counted(timex::ofDate(from.year()) + u'-' + match.value(u"SEASON"_s), from);
}

std::optional<TimeResolver::Found> TimeResolver::quarter(const TimeMatch &match)
{
    constexpr int Last = 4;
    const int told = match.number(match.has(u"QUARTER"_s) ? u"QUARTER"_s : u"ORDINAL"_s);
    const bool last = told == 0 && match.has(u"YEAR"_s); // "the final quarter of 2025"
    const int number = last ? Last : told;
    if (number < 1 || number > Last)
        return std::nullopt;
    const auto value = [number](int year) { return u"%1-Q%2"_s.arg(timex::ofDate(year)).arg(number); };
    if (match.has(u"YEAR"_s))
        return written(value(match.number(u"YEAR"_s)));
    const QDate from = base();
    if (!from.isValid())
        return written(value(0));
    int year = from.year() + stepOf(match);
    const bool begun = QDate(from.year(), number * 3 - 2, 1) <= from;
    if (!match.values.value(u"ONE"_s).contains(u"Y"_s) && !begun && tense() != Tense::Future)
        --year;
    return counted(value(year), from);
}

std::optional<TimeResolver::Found> TimeResolver::half(const TimeMatch &match)
{
    const QString name = match.has(u"HALFYEAR"_s) ? u"HALFYEAR"_s : u"ORDINAL"_s;
    const int number = match.has(name) ? match.number(name) : 2; // "the latter half"
    if (number < 1 || number > 2)
        return std::nullopt;
    const auto value = [number](int year) { return u"%1-H%2"_s.arg(timex::ofDate(year)).arg(number); };
    if (const int year = yearIn(match); year != 0)
        return written(value(year));
    return base().isValid() ? std::optional(counted(value(base().year()), base())) : std::nullopt;
}

std::optional<TimeResolver::Found> TimeResolver::fiscal(const TimeMatch &match)
{
    const int year = match.has(u"FISCAL"_s) ? match.number(u"FISCAL"_s) : yearIn(match);
    return year > 0 ? std::optional(written(u"FY"_s + timex::ofDate(year))) : std::nullopt;
}

std::optional<TimeResolver::Found> TimeResolver::isoWeek(const TimeMatch &match)
{
    if (const int number = match.number(u"QUANT"_s); match.has(u"QUANT"_s)) { // "week 38 of 2025"
        const int year = match.has(u"YEAR"_s) ? match.number(u"YEAR"_s) : base().year();
        if (year < 1 || number < 1 || number > timex::weeksOf(year))
            return std::nullopt;
        const QString value = timex::ofWeek(year, number);
        return match.has(u"YEAR"_s) ? written(value) : counted(value, base());
    }
    const QString week = match.value(u"ISOWEEK"_s).toUpper();
    if (week.size() == 8)
        return written(week);
    const QDate monday = timex::mondayOf(week.first(8));
    return written(timex::ofDay(monday.addDays(week.last(1).toInt() - 1)));
}

std::optional<TimeResolver::Found> TimeResolver::decade(const TimeMatch &match)
{
    if (match.has(u"ORDINAL"_s)) { // "the second decade of the 21st century"
        const int decade = match.number(u"ORDINAL"_s) - 1;
        const int century = match.value(u"ORDINAL"_s, 1).toInt() - 1;
        const bool known = decade >= 0 && decade < 10 && century >= 0 && century < 99;
        return known ? std::optional(written(u"%1%2"_s.arg(century, 2, 10, QChar(u'0')).arg(decade))) : std::nullopt;
    }
    if (const QString year = match.value(match.has(u"DECADE"_s) ? u"DECADE"_s : u"ROUNDYEAR"_s); !year.isEmpty()) {
        const bool century = year.endsWith(u"00"_s) && year < u"1900"; // "the 1800s"
        return written(year.chopped(century ? 2 : 1));
    }
    const int tens = match.has(u"DECADEWORD"_s)
        ? match.number(u"DECADEWORD"_s)
        : match.number(match.has(u"TENS"_s) ? u"TENS"_s : u"SHORTDECADE"_s) / 10;
    const int century = m_narrative && m_named.year > 0 ? m_named.year / 100 : tens <= 2 ? 20 : 19;
    return written(u"%1%2"_s.arg(century).arg(tens));
}

std::optional<TimeResolver::Found> TimeResolver::century(const TimeMatch &match)
{
    const int number = match.number(u"ORDINAL"_s);
    if (number < 1 || number > 99)
        return std::nullopt;
    const QString value = u"%1"_s.arg(number - 1, 2, 10, QChar(u'0'));
    return written(match.value(u"ERA"_s) == u"BC"_s ? u"BC"_s + value : value);
}

std::optional<TimeResolver::Found> TimeResolver::weekOf(const TimeMatch &match)
{
    const QDate from = base();
    QDate day = dayOf(match);
    if (match.has(u"FEAST"_s) && day.dayOfWeek() == 7)
        day = day.addDays(-1); // Easter week ends with Easter.
    if (match.value(u"ONE"_s) == u"WE" && day.dayOfWeek() == 1)
        day = day.addDays(-1); // A Monday ends its weekend.
    return day.isValid() ? std::optional(counted(timex::ofUnit(day, match.value(u"ONE"_s)), from)) : std::nullopt;
}

std::optional<TimeResolver::Found> TimeResolver::pastSpan(const TimeMatch &match)
{
    return written(timex::ofDuration(u"1"_s, match.value(u"ONE"_s)), TimexType::Duration);
}

std::optional<TimeResolver::Found> TimeResolver::duration(const TimeMatch &match)
{
    const QString unit = match.has(u"UNIT"_s) ? match.value(u"UNIT"_s) : match.value(u"UNITS"_s);
    QString quantity = match.has(u"QUANT"_s) ? match.value(u"QUANT"_s) : match.has(u"UNITS"_s) ? u"X"_s : u"1"_s;
    if (match.rule == u"hoursminutes"_s)
        return written(u"PT%1H%2M"_s.arg(quantity, match.value(u"QUANT"_s, 1)), TimexType::Duration);
    if (match.rule == u"quartercentury")
        return written(u"P25Y"_s, TimexType::Duration);
    if (match.rule == u"quarterhour")
        return written(u"PT15M"_s, TimexType::Duration);
    if (match.rule == u"threequarters")
        return written(u"PT45M"_s, TimexType::Duration);
    if (match.rule == u"halfunit"_s)
        quantity = u"0.5"_s;
    if (match.rule == u"halfmore"_s || (match.rule == u"ago" && match.has(u"HALVES"_s)))
        quantity = withHalf(quantity);
    if (quantity == u"0.5"_s && unit == u"TH"_s)
        return written(u"PT30M"_s, TimexType::Duration);
    if (quantity == u"0.5"_s && unit == u"Y"_s)
        return written(u"P6M"_s, TimexType::Duration);
    return written(timex::ofDuration(quantity, unit == u"NI"_s ? u"D"_s : unit), TimexType::Duration);
}

std::optional<TimeResolver::Found> TimeResolver::repeated(const TimeMatch &match)
{
    const auto set = [this](const QString &value) { return written(value, TimexType::Set); };
    if (match.rule == u"setweekend")
        return set(u"XXXX-WXX-WE"_s);
    if (match.has(u"SET"_s))
        return set(match.value(u"SET"_s));
    const QString part = match.value(match.has(u"PARTS"_s) ? u"PARTS"_s : u"PART"_s);
    if (match.has(u"WEEKDAY"_s) || match.has(u"WEEKDAYS"_s))
        return set(u"XXXX-WXX-"_s + match.value(match.has(u"WEEKDAY"_s) ? u"WEEKDAY"_s : u"WEEKDAYS"_s)
                   + (part.isEmpty() ? part : u'T' + part));
    if (match.has(u"MONTH"_s))
        return set(timex::ofDate(0, match.number(u"MONTH"_s)));
    if (match.has(u"SEASON"_s))
        return set(u"XXXX-"_s + match.value(u"SEASON"_s));
    if (!part.isEmpty())
        return set(u"XXXX-XX-XXT"_s + part);
    // "Three times a week" repeats within one week.
    if (match.value(u"ONE"_s) == u"NI"_s && match.rule == u"set"_s)
        return set(u"XXXX-XX-XXTNI"_s);
    const bool counts = match.has(u"QUANT"_s) && match.has(u"UNIT"_s) && match.rule != u"setspan"_s;
    const QString quantity = counts   ? match.value(u"QUANT"_s)
        : match.rule == u"setnth"_s   ? match.value(u"ORDINAL"_s)
        : match.rule == u"setother"_s ? u"2"_s
                                      : u"1"_s;
    return set(timex::ofDuration(quantity, match.value(match.has(u"ONE"_s) ? u"ONE"_s : u"UNIT"_s)));
}

std::optional<TimeResolver::Found> TimeResolver::present(const TimeMatch &)
{
    return written(u"PRESENT_REF"_s);
}

std::optional<TimeResolver::Found> TimeResolver::presentDay(const TimeMatch &match)
{
    const Tense tense = this->tense();
    return tense == Tense::Past || tense == Tense::Future ? deictic(match) : present(match);
}

std::optional<TimeResolver::Found> TimeResolver::past(const TimeMatch &)
{
    return written(u"PAST_REF"_s);
}

std::optional<TimeResolver::Found> TimeResolver::future(const TimeMatch &)
{
    return written(u"FUTURE_REF"_s);
}

} // namespace dateline
