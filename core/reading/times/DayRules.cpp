// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimeResolver.h"
#include "core/reading/times/TimexValue.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

int weekdayIn(const TimeMatch &match)
{
    return match.has(u"WEEKDAY"_s) ? match.number(u"WEEKDAY"_s) : match.number(u"SHORTDAY"_s);
}

/// A date of figures: year first, else in the text's order unless that cannot be (or dots part it).
QDate slashDate(const QString &text, bool dayFirst)
{
    const bool dots = text.contains(u'.');
    const QStringList parts = text.split(dots ? u'.' : text.contains(u'/') ? u'/' : u'-');
    const int a = parts[0].toInt();
    const int b = parts[1].toInt();
    const int c = parts[2].toInt();
    if (parts[0].size() == 4)
        return {a, b, c};
    const int year = parts[2].size() == 4 ? c : c + (c < 50 ? 2000 : 1900);
    return dots || a > 12 || (dayFirst && b <= 12) ? QDate(year, b, a) : QDate(year, a, b);
}

} // namespace

int TimeResolver::yearIn(const TimeMatch &match) const
{
    if (match.has(u"YEAR"_s))
        return match.number(u"YEAR"_s);
    if (match.has(u"SHORTYEAR"_s) || match.has(u"TWODIGITS"_s)) {
        const int year = match.number(match.has(u"SHORTYEAR"_s) ? u"SHORTYEAR"_s : u"TWODIGITS"_s);
        if (m_narrative && m_named.year > 0)
            return m_named.year / 100 * 100 + year - (year > m_named.year % 100 + 20 ? 100 : 0);
        return year + (year > m_published.year() % 100 + 10 ? 1900 : 2000);
    }
    if (match.value(u"ONE"_s) != u"Y")
        return 0;
    const QDate from = base();
    if (from.isValid() && (match.has(u"LAST"_s) || match.has(u"THIS"_s) || match.has(u"NEXT"_s)))
        return from.year() + (match.has(u"NEXT"_s) ? 1 : match.has(u"LAST"_s) ? -1 : 0);
    return m_named.year;
}

int TimeResolver::yearOf(int month, int day, int weekday)
{
    if (m_narrative || !m_published.isValid()) {
        const bool turned = month + 6 <= m_named.month; // Histories go forward.
        return m_named.year != 0 && turned ? m_named.year + 1 : m_named.year;
    }
    const int year = m_published.year();
    const auto in = [&](int of) { return QDate(of, month, day > 0 ? day : 1); };
    if (weekday > 0) {
        for (int of : {year, year - 1, year + 1}) {
            if (in(of).dayOfWeek() == weekday)
                return of;
        }
    }
    if (day == 0 && month == m_published.month())
        return year;
    const auto distance = [&](int of) {
        const QDate end = day > 0 ? in(of) : in(of).addMonths(1).addDays(-1);
        return end < m_published ? end.daysTo(m_published) : qAbs(in(of).daysTo(m_published));
    };
    const int nearest = distance(year - 1) < distance(year) ? year - 1
        : distance(year + 1) < distance(year)               ? year + 1
                                                            : year;
    // A day's year is left out only where it is the nearest: within so many days no verb speaks against that.
    const Tense tense = this->tense();
    const int near = day == 0 ? 45 : tense == Tense::Past ? 120 : 60;
    if (distance(nearest) <= near)
        return nearest;
    if (tense == Tense::Past)
        return in(year) <= m_published ? year : year - 1;
    if (tense == Tense::Future || tense == Tense::Present)
        return in(year) >= m_published ? year : year + 1;
    if (m_sentenceMonth.isValid()) { // "In December, February and April"
        const int before = m_sentenceMonth.year();
        return in(before) >= m_sentenceMonth || m_sentenceMonth < m_published ? before : before + 1;
    }
    return nearest;
}

int TimeResolver::dayIn(const TimeMatch &match)
{
    return match.number(match.has(u"DAY"_s) ? u"DAY"_s : u"ORDINAL"_s);
}

std::optional<TimeResolver::Found> TimeResolver::date(const TimeMatch &match)
{
    if (match.has(u"ISOMONTH"_s))
        return written(match.value(u"ISOMONTH"_s));
    if (const QString iso = match.value(u"ISODATE"_s).toUpper(); !iso.isEmpty()) {
        if (!QDate::fromString(iso.first(10), Qt::ISODate).isValid())
            return std::nullopt;
        return iso.size() >= 16 ? written(iso.first(16), TimexType::Time) : written(iso.first(10));
    }
    if (match.has(u"SLASHDATE"_s)) {
        const QDate day = slashDate(match.value(u"SLASHDATE"_s), m_dayFirst);
        return day.isValid() ? std::optional(written(timex::ofDay(day))) : std::nullopt;
    }
    if (match.has(u"ERA"_s)) {
        const int year = match.value(match.has(u"QUANT"_s) ? u"QUANT"_s : u"YEAR"_s).toInt();
        if (year < 1 || year > 9999)
            return std::nullopt;
        const bool before = match.value(u"ERA"_s) == u"BC"_s;
        return written(timex::ofDate(before ? -year : year, match.number(u"MONTH"_s), dayIn(match)));
    }
    int month = match.number(u"MONTH"_s);
    int day = dayIn(match);
    if (match.has(u"FIGURES"_s)) {
        const QStringList figures = match.value(u"FIGURES"_s).split(u'/');
        const bool dayFirst = m_dayFirst || figures[0].toInt() > 12;
        month = figures[dayFirst ? 1 : 0].toInt();
        day = figures[dayFirst ? 0 : 1].toInt();
        if (month < 1 || day < 1)
            return std::nullopt;
    }
    const int year = yearIn(match);
    if (month == 0)
        return year != 0 ? std::optional(written(timex::ofDate(year))) : std::nullopt;
    // 29 February passes where no year is given: 2000 had one.
    if (day > 0 && !QDate(year != 0 ? year : 2000, month, day).isValid())
        return std::nullopt;
    if (year != 0)
        return written(timex::ofDate(year, month, day));
    int guessed = yearOf(month, day, weekdayIn(match));
    if (const QDate from = base(); from.isValid() && day > 0) {
        const QDate here(from.year(), month, day);
        if (match.has(u"LAST"_s))
            guessed = from.year() - (here >= from);
        if (match.has(u"NEXT"_s))
            guessed = from.year() + (here <= from);
    }
    const bool fromText = m_narrative || !m_published.isValid();
    return guessed != 0 ? counted(timex::ofDate(guessed, month, day), fromText ? namedDay() : m_published)
                        : written(timex::ofDate(0, month, day));
}

/// The second of two without a year, "June to August", "Friday to Monday": the next one from the first.
std::optional<TimeResolver::Found> TimeResolver::rangeEnd(const TimeMatch &match)
{
    const QDate from = namedDay();
    const int weekday = match.has(u"MONTH"_s) ? 0 : weekdayIn(match);
    if (!from.isValid() || (weekday > 0 && m_named.day == 0))
        return weekday > 0 ? this->weekday(match) : date(match);
    if (weekday > 0)
        return counted(timex::ofDay(from.addDays((weekday - from.dayOfWeek() + 6) % 7 + 1)), from);
    const int month = match.number(u"MONTH"_s);
    const int day = dayIn(match);
    const bool turns = month < from.month() || (month == from.month() && day > 0 && day < m_named.day);
    const int year = from.year() + turns;
    if (day > 0 && !QDate(year, month, day).isValid())
        return std::nullopt;
    return counted(timex::ofDate(year, month, day), from);
}

std::optional<TimeResolver::Found> TimeResolver::shortRange(const TimeMatch &match)
{
    const int first = match.number(u"YEAR"_s);
    const int last = first / 100 * 100 + match.number(u"TWODIGITS"_s);
    return last > first ? std::optional(written(timex::ofDate(last))) : std::nullopt;
}

std::optional<TimeResolver::Found> TimeResolver::dayAlone(const TimeMatch &match)
{
    const int day = dayIn(match);
    const QDate from = m_named.month > 0 ? namedDay() : base();
    if (match.has(u"WEEKDAY"_s) && from.isValid()) {
        constexpr int Most = 14; // Months from one Friday the 13th to the next
        for (int i = 0; i <= 2 * Most; ++i) { // The nearest month where that weekday has the number
            const QDate month = from.addMonths(i % 2 == 0 ? i / 2 : -(i + 1) / 2);
            const QDate named(month.year(), month.month(), day);
            if (named.isValid() && named.dayOfWeek() == match.number(u"WEEKDAY"_s))
                return counted(timex::ofDay(named), from);
        }
        return std::nullopt;
    }
    if (!from.isValid() || (day < 4 && !match.has(u"DAY"_s)) || !QDate(from.year(), from.month(), day).isValid())
        return std::nullopt; // "the first", "the third" are seldom days.
    return counted(timex::ofDate(from.year(), from.month(), day), from);
}

QDate TimeResolver::weekdayNear(QDate from, int weekday, const TimeMatch &match) const
{
    const int back = (from.dayOfWeek() - weekday + 7) % 7;
    const int ahead = (weekday - from.dayOfWeek() + 7) % 7;
    if (match.value(u"ONE"_s) == u"W"_s) {
        const int weeks = match.has(u"LAST"_s) ? -1 : match.has(u"NEXT"_s) ? 1 : 0;
        return from.addDays(7 * weeks + weekday - from.dayOfWeek());
    }
    if (match.rule == u"weekday"
        && (match.has(u"AFTER"_s) || match.has(u"BEFORE"_s))) // "the Monday after next", "the Monday before last"
        return match.has(u"NEXT"_s) ? from.addDays((ahead == 0 ? 7 : ahead) + 7)
                                    : from.addDays(-(back == 0 ? 7 : back) - 7);
    if (match.has(u"BACK"_s))
        return from.addDays(back == 0 ? -7 : -back);
    const bool fromThere = match.rule == u"offset" && !match.has(u"BEFORE"_s) && !match.has(u"AFTER"_s);
    if (match.has(u"AHEAD"_s) || fromThere)
        return from.addDays(ahead == 0 ? 7 : ahead);
    if (m_narrative && from == namedDay()) // Told in the order of the days.
        return from.addDays(ahead);
    const Tense tense = this->tense();
    // Nobody calls a day six days back by its name alone, where tomorrow has that name.
    const bool tomorrow = ahead == 1 && tense == Tense::Unknown;
    const bool forward =
        tomorrow || tense == Tense::Future || tense == Tense::Present || (match.has(u"THIS"_s) && tense != Tense::Past);
    return forward ? from.addDays(ahead) : from.addDays(-back);
}

QDate TimeResolver::dayOf(const TimeMatch &match)
{
    if (match.has(u"ISODATE"_s))
        return QDate::fromString(match.value(u"ISODATE"_s).first(10), Qt::ISODate);
    if (match.has(u"SLASHDATE"_s))
        return slashDate(match.value(u"SLASHDATE"_s), m_dayFirst);
    if (match.has(u"MONTH"_s) && dayIn(match) > 0) {
        const int month = match.number(u"MONTH"_s);
        const int year = yearIn(match);
        return {year != 0 ? year : yearOf(month, dayIn(match)), month, dayIn(match)};
    }
    if (match.has(u"FEAST"_s))
        return timex::feast(feastYear(match), match.value(u"FEAST"_s)).first;
    const QDate from = base();
    if (!from.isValid())
        return {};
    if (match.has(u"DEICTIC"_s))
        return from.addDays(match.number(u"DEICTIC"_s));
    if (const int weekday = weekdayIn(match); weekday > 0)
        return weekdayNear(from, weekday, match);
    if (match.has(u"TONIGHT"_s) || match.has(u"THIS"_s))
        return from;
    return match.has(u"LAST"_s) ? from.addDays(-1) : QDate();
}

std::optional<TimeResolver::Found> TimeResolver::weekday(const TimeMatch &match)
{
    // A weekday is counted from a day; a narrative that has named but a month or a year gives none.
    const QDate from = m_narrative && m_named.day == 0 ? QDate() : base();
    const int weekday = weekdayIn(match);
    if (!from.isValid() || weekday == 0)
        return written(u"XXXX-WXX-%1"_s.arg(weekday));
    return counted(timex::ofDay(weekdayNear(from, weekday, match)), from);
}

std::optional<TimeResolver::Found> TimeResolver::deictic(const TimeMatch &match)
{
    if (!m_published.isValid())
        return written(u"XXXX-XX-XX"_s);
    const QString day = timex::ofDay(m_published.addDays(match.number(u"DEICTIC"_s)));
    return match.has(u"TONIGHT"_s) ? counted(day + u"TNI"_s, m_published, TimexType::Time) : counted(day, m_published);
}

int TimeResolver::feastYear(const TimeMatch &match)
{
    const int year = yearIn(match);
    const QDate from = base();
    if (year != 0 || !from.isValid() || m_narrative)
        return year != 0 ? year : from.year();
    const QDate here = timex::feast(from.year(), match.value(u"FEAST"_s)).first;
    const Tense tense = this->tense();
    const bool told = match.has(u"LAST"_s) || match.has(u"NEXT"_s);
    const bool ahead = match.has(u"NEXT"_s) || (!told && tense == Tense::Future);
    const int near = tense == Tense::Past || tense == Tense::Future ? 7 : 180; // Days
    if (!told && qAbs(from.daysTo(here)) <= near)
        return from.year();
    return from.year() + (ahead ? here < from : here > from ? -1 : 0);
}

std::optional<TimeResolver::Found> TimeResolver::feast(const TimeMatch &match)
{
    const bool given = yearIn(match) > 0;
    const timex::FeastDays days = timex::feast(feastYear(match), match.value(u"FEAST"_s));
    if (!days.first.isValid())
        return std::nullopt;
    const QString first = timex::ofDay(days.first);
    const QString value = days.first == days.last ? first : first + u'/' + timex::ofDay(days.last);
    return given ? written(value) : counted(value, base());
}

} // namespace dateline
