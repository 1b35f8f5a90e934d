// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimexValue.h"

#include "core/text/WordList.h"

using namespace Qt::StringLiterals;

namespace dateline::timex {

namespace {

QString padded(int number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

QString ofWeek(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    if (day.year() < 1)
        return ofDate(day.year()); // ISO 8601 counts no weeks before Christ.
    return timex::ofWeek(year, week);
}

/// Western Easter (anonymous Gregorian computus, Meeus/Jones/Butcher).
QDate easter(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

FeastDays movingFeast(int year, const QString &name)
{
    const WordList &table = WordList::named(u"moving-feasts"_s, u"all"_s);
    const QString start = padded(year, 4) + u'-';
    for (const QString &day : table.field(name, 1).split(u' ')) {
        if (!day.startsWith(start))
            continue;
        const QDate first = QDate::fromString(day, Qt::ISODate);
        return {first, first.addDays(table.field(name, 0).toInt() - 1)};
    }
    return {};
}

QString oneDayIn(QDate first, int days)
{
    return u"[%1..%2]"_s.arg(ofDay(first), ofDay(first.addDays(days - 1)));
}

QString edtfOfSubyear(const QString &year, const QString &part)
{
    static const QHash<QString, int> codes{{u"SP"_s, 21}, {u"SU"_s, 22}, {u"FA"_s, 23}, {u"WI"_s, 24}, {u"Q1"_s, 33},
                                           {u"Q2"_s, 34}, {u"Q3"_s, 35}, {u"Q4"_s, 36}, {u"H1"_s, 40}, {u"H2"_s, 41}};
    const int code = codes.value(part);
    return code > 0 ? u"%1-%2"_s.arg(year).arg(code) : QString();
}

bool allDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString edtfOf(const QString &value)
{
    if (value.startsWith(u"BC"_s)) {
        const QString year = value.sliced(2, std::min<qsizetype>(4, value.size() - 2));
        return year.size() == 4 ? u"-"_s + padded(year.toInt() - 1, 4) + value.sliced(6) : QString();
    }
    if (value.contains(u'/'))
        return value;
    const QString date = value.section(u'T', 0, 0);
    const QStringList parts = date.split(u'-');
    if (!allDigits(parts.first()))
        return {};
    if (parts.size() == 1)
        return date + QString(u"XX"_s).first(std::max<qsizetype>(0, std::min<qsizetype>(2, 4 - date.size())));
    if (parts[1].startsWith(u'W') && parts[1].size() == 3 && parts[1] != u"WXX"_s)
        return parts.size() == 3 ? oneDayIn(mondayOf(date).addDays(5), 2) : oneDayIn(mondayOf(date), 7);
    if (!allDigits(parts[1]))
        return edtfOfSubyear(parts[0], parts[1]);
    const QString clock = value.section(u'T', 1);
    const bool exact = clock.size() == 5 && clock[2] == u':' && clock != u"24:00"_s;
    return exact ? u"%1T%2:00"_s.arg(date, clock) : date;
}

} // namespace

QString ofDate(int year, int month, int day)
{
    QString value = year > 0 ? padded(year, 4) : year < 0 ? u"BC"_s + padded(-year, 4) : u"XXXX"_s;
    if (month > 0)
        value += u'-' + padded(month, 2);
    if (day > 0)
        value += u'-' + padded(day, 2);
    return value;
}

QString ofDay(QDate day)
{
    return ofDate(day.year(), day.month(), day.day());
}

QString ofUnit(QDate day, const QString &unit)
{
    if (unit == u"Y"_s)
        return ofDate(day.year());
    if (unit == u"M"_s)
        return ofDate(day.year(), day.month());
    if (unit == u"W"_s || unit == u"F"_s)
        return ofWeek(day);
    if (unit == u"WE"_s)
        return ofWeek(day) + u"-WE"_s;
    if (day.year() < 1 && (unit == u"DE"_s || unit == u"CE"_s))
        return ofDate(day.year());
    if (unit == u"Q"_s)
        return u"%1-Q%2"_s.arg(ofDate(day.year())).arg((day.month() + 2) / 3);
    if (unit == u"DE"_s)
        return padded(day.year() / 10, 3);
    if (unit == u"CE"_s)
        return padded(day.year() / 100, 2);
    return unit == u"NI"_s ? ofDay(day) + u"TNI"_s : ofDay(day);
}

QString ofWeek(int year, int week)
{
    return padded(year, 4) + u"-W"_s + padded(week, 2);
}

int weeksOf(int year)
{
    return QDate(year, 12, 28).weekNumber(); // It always lies in the last week.
}

QString ofDuration(const QString &quantity, const QString &unit)
{
    if (unit == u"F"_s && quantity != u"X"_s)
        return u"P%1W"_s.arg(quantity.toDouble() * 2);
    if (unit == u"DE"_s && quantity != u"X"_s)
        return u"P%1Y"_s.arg(quantity.toDouble() * 10);
    if (unit == u"CE" && quantity.contains(u'.'))
        return u"P%1Y"_s.arg(quantity.toDouble() * 100);
    if (unit == u"TH"_s && quantity.endsWith(u".5"_s))
        return u"PT%1H30M"_s.arg(quantity.chopped(2));
    return unit.startsWith(u'T') ? u"PT%1%2"_s.arg(quantity, unit.sliced(1)) : u"P%1%2"_s.arg(quantity, unit);
}

QDate moved(QDate day, int count, const QString &unit)
{
    constexpr int Most = 9000; // Years QDate and TIMEX3 can tell.
    if (qAbs(qint64{count}) > Most * 366)
        return {};
    static const QHash<QString, int> days{{u"D"_s, 1}, {u"NI"_s, 1}, {u"W"_s, 7}, {u"WE"_s, 7}, {u"F"_s, 14}};
    static const QHash<QString, int> months{{u"M"_s, 1}, {u"Q"_s, 3}, {u"Y"_s, 12}, {u"DE"_s, 120}, {u"CE"_s, 1200}};
    QDate to;
    if (const int length = days.value(unit); length > 0)
        to = day.addDays(qint64{count} * length);
    else if (const int span = months.value(unit); span > 0 && qAbs(qint64{count}) <= Most * 12 / span)
        to = day.addMonths(count * span);
    return qAbs(to.year()) <= 9999 ? to : QDate();
}

QDate mondayOf(const QString &week)
{
    // 4 January always lies in the first week (ISO 8601).
    const QDate first(week.first(4).toInt(), 1, 4);
    return first.addDays(1 - first.dayOfWeek() + 7 * (week.sliced(6, 2).toInt() - 1));
}

QDate nthWeekday(int year, int month, int count, int weekday)
{
    const QDate first(year, month, 1);
    if (!first.isValid())
        return {};
    const int toWeekday = (weekday - first.dayOfWeek() + 7) % 7;
    const int most = (first.daysInMonth() - 1 - toWeekday) / 7;
    return first.addDays(toWeekday + 7 * qBound(0, count - 1, most));
}

FeastDays feast(int year, const QString &rule)
{
    if (!rule.isEmpty() && rule.front().isLower())
        return movingFeast(year, rule);
    const auto oneDay = [](QDate day) { return FeastDays{day, day}; };
    if (rule.startsWith(u'E'))
        return oneDay(easter(year).addDays(rule.sliced(1).toInt()));
    const QStringList parts = rule.section(u'+', 0, 0).split(u'-');
    const auto part = [&](qsizetype at) { return parts.value(at).toInt(); };
    if (parts.front().size() == 4)
        return oneDay({part(0), part(1), part(2)});
    if (parts.size() == 2)
        return oneDay({year, part(0), part(1)});
    return oneDay(nthWeekday(year, part(0), part(1), part(2)).addDays(rule.section(u'+', 1).toInt()));
}

When toWhen(const QString &value)
{
    const QString edtf = edtfOf(value);
    if (edtf.isEmpty())
        return {};
    Result<When> when = When::fromEdtf(edtf);
    return when ? *when : When();
}

} // namespace dateline::timex
