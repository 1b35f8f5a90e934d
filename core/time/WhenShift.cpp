// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/WhenShift.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// A date's parts: "2026-01-13T10:00~" is a day, a clock and a qualifier.
struct Date {
    CivilDay day;
    DatePrecision precision = DatePrecision::Day;
    QString clock;
    QString qualifier;

    QString edtf() const { return edtfOf(day, precision) + clock + qualifier; }
};

std::optional<Date> dateOf(const QString &edtf)
{
    static const QRegularExpression form(
        u"^(?:(-?\\d{4})|Y(-?\\d{5,12}))(?:-(0\\d|1[0-2])(?:-(\\d\\d)(T[^~?%]*)?)?)?([~?%]?)$"_s);
    const QRegularExpressionMatch match = form.match(edtf);
    if (!match.hasMatch())
        return std::nullopt;
    Date date;
    date.day.year = (match.hasCaptured(1) ? match.captured(1) : match.captured(2)).toLongLong();
    date.precision = match.hasCaptured(4) ? DatePrecision::Day
        : match.hasCaptured(3)            ? DatePrecision::Month
                                          : DatePrecision::Year;
    if (match.hasCaptured(3))
        date.day.month = match.captured(3).toInt();
    if (match.hasCaptured(4))
        date.day.day = match.captured(4).toInt();
    date.clock = match.captured(5);
    date.qualifier = match.captured(6);
    return date;
}

double halfOf(DatePrecision precision)
{
    constexpr double daysOfYear = 365;
    constexpr double daysOfMonth = 30;
    const double days = precision == DatePrecision::Year ? daysOfYear
        : precision == DatePrecision::Month              ? daysOfMonth
                                                         : 1;
    return days / 2 * MillisecondsPerDay;
}

/// The date nearest to a begin.
Date dateAt(double begin, Date like, DatePrecision finest)
{
    like.precision = std::min(like.precision, finest);
    like.day = CivilDay::at(begin + halfOf(like.precision));
    if (like.precision != DatePrecision::Day)
        like.clock.clear();
    return like;
}

When whenOf(const QString &edtf)
{
    const Result<When> when = When::fromEdtf(edtf);
    return when ? *when : When();
}

/// Both ends of a when as EDTF, the same twice of one date; none where it is neither a date nor a stretch.
std::optional<std::pair<QString, QString>> endsOf(const When &when)
{
    if (when.shape() == When::Shape::Moment)
        return std::pair(when.edtf(), when.edtf());
    const QStringList ends = when.edtf().split(u'/');
    if (when.shape() != When::Shape::Lasting || ends.size() != 2)
        return std::nullopt;
    return std::pair(ends.first(), ends.last());
}

bool isOpen(const QString &end)
{
    return end.isEmpty() || end == ".."_L1;
}

} // namespace

QString edtfOf(const CivilDay &day, DatePrecision precision)
{
    constexpr qint64 longestPlainYear = 9999;
    QString edtf = std::abs(day.year) > longestPlainYear
        ? u"Y%1"_s.arg(day.year)
        : (day.year < 0 ? u"-"_s : QString()) + u"%1"_s.arg(std::abs(day.year), 4, 10, QChar(u'0'));
    if (precision >= DatePrecision::Month)
        edtf += u"-%1"_s.arg(day.month, 2, 10, QChar(u'0'));
    if (precision >= DatePrecision::Day)
        edtf += u"-%1"_s.arg(day.day, 2, 10, QChar(u'0'));
    return edtf;
}

When shiftedWhen(const When &when, double by, DatePrecision finest)
{
    const auto ends = endsOf(when);
    if (!ends)
        return {};
    QStringList moved;
    for (const QString &end : {ends->first, ends->second}) {
        const std::optional<Date> date = dateOf(end);
        if (!date && !isOpen(end))
            return {};
        moved.append(date ? dateAt(date->day.start() + by, *date, finest).edtf() : end);
    }
    return whenOf(when.shape() == When::Shape::Moment ? moved.first() : moved.join(u'/'));
}

When resizedWhen(const When &when, WhenSide side, double to, DatePrecision finest)
{
    const auto ends = endsOf(when);
    if (!ends)
        return {};
    const bool isBegin = side == WhenSide::Begin;
    const std::optional<Date> old = dateOf(isBegin ? ends->first : ends->second);
    const std::optional<Date> other = dateOf(isBegin ? ends->second : ends->first);
    if (!old || (!other && !isOpen(isBegin ? ends->second : ends->first)))
        return {};
    // An end is inclusive: what ends with the 13th ends where the 14th begins.
    const Date shape{old->day, old->precision, {}, old->qualifier};
    const Date moved = dateAt(isBegin ? to : to - 2 * halfOf(std::min(old->precision, finest)), shape, finest);
    if (!other)
        return whenOf(isBegin ? moved.edtf() + u"/.."_s : u"../"_s + moved.edtf());
    const Date &first = isBegin ? moved : *other;
    const Date &last = isBegin ? *other : moved;
    if (first.day.start() >= last.day.start())
        return whenOf(other->edtf());
    return whenOf(first.edtf() + u'/' + last.edtf());
}

} // namespace dateline
