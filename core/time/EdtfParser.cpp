// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/EdtfParser.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int plainYearDigits = 4;
constexpr int anyWidth = std::numeric_limits<int>::max();
constexpr int furthestExponent = 12; // of furthestYear

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// The cases of unspecified digits that level 1 lists: 201X, 20XX, 2004-XX, 1985-04-XX and 1985-XX-XX.
bool isLevel1Unspecified(const EdtfDate &date)
{
    constexpr unsigned both = 0b11;
    if (date.precision == EdtfDate::Precision::Year)
        return date.year.unspecified == 0b1 || date.year.unspecified == both;
    if (date.year.unspecified != 0)
        return false;
    if (date.precision == EdtfDate::Precision::Month)
        return date.month.unspecified == both;
    return (date.month.unspecified == 0 || date.month.unspecified == both) && date.day.unspecified == both;
}

int levelOf(const EdtfDate &date)
{
    int level = date.isNegative || date.isUncertain() || date.isApproximate() ? 1 : 0;
    if (date.isGrouping())
        level = date.month.value <= 24 ? 1 : 2;
    if (date.hasUnspecified())
        level = std::max(level, isLevel1Unspecified(date) ? 1 : 2);
    return level;
}

} // namespace

EdtfParser::EdtfParser(QStringView text)
    : m_text(text)
{
}

Result<EdtfValue> EdtfParser::parse()
{
    EdtfValue value;
    if (!parseValue(value) || (!atEnd() && !fail(Problem::NotEdtf)))
        return error();
    return value;
}

bool EdtfParser::parseValue(EdtfValue &value)
{
    if (take(u'[')) {
        value.shape = When::Shape::OneOf;
        return parseSet(value, u']');
    }
    if (take(u'{')) {
        value.shape = When::Shape::AllOf;
        return parseSet(value, u'}');
    }
    if (m_text.contains(u'/')) {
        value.shape = When::Shape::Lasting;
        return parseInterval(value);
    }
    value.shape = When::Shape::Moment;
    EdtfEnd &end = value.elements.emplace_back().from;
    end.kind = EdtfEnd::Kind::Date;
    end.text = m_text;
    return parseDate(end.date);
}

bool EdtfParser::parseInterval(EdtfValue &value)
{
    EdtfElement &element = value.elements.emplace_back();
    if (!parseIntervalEnd(element.from))
        return false;
    if (!take(u'/'))
        return fail(Problem::NotEdtf);
    if (!parseIntervalEnd(element.to.emplace()))
        return false;
    if (element.from.kind != EdtfEnd::Kind::Date && element.to->kind != EdtfEnd::Kind::Date)
        return fail(Problem::NoDate);
    return checkOrder(element);
}

bool EdtfParser::parseIntervalEnd(EdtfEnd &end)
{
    if (takeDots()) {
        end.kind = EdtfEnd::Kind::Open;
        return true;
    }
    if (atEnd() || next() == u'/')
        return true;
    return parseDateEnd(end);
}

bool EdtfParser::parseDateEnd(EdtfEnd &end)
{
    const qsizetype from = m_at;
    end.kind = EdtfEnd::Kind::Date;
    if (!parseDate(end.date))
        return false;
    end.text = m_text.sliced(from, m_at - from);
    return end.date.precision != EdtfDate::Precision::Second || fail(Problem::TimeInside);
}

bool EdtfParser::parseSet(EdtfValue &value, QChar close)
{
    do {
        const bool isFirst = value.elements.isEmpty();
        if (!parseSetElement(value.elements.emplace_back(), isFirst, close))
            return false;
    } while (take(u','));
    return take(close) || fail(Problem::NotEdtf);
}

bool EdtfParser::parseSetElement(EdtfElement &element, bool isFirst, QChar close)
{
    if (takeDots()) {
        if (!isFirst)
            return fail(Problem::NotEdtf);
        element.from.kind = EdtfEnd::Kind::Open;
        return parseDateEnd(element.to.emplace());
    }
    if (!parseDateEnd(element.from))
        return false;
    if (!takeDots())
        return true;
    if (next() == close) {
        element.to.emplace().kind = EdtfEnd::Kind::Open;
        return true;
    }
    return parseDateEnd(element.to.emplace()) && checkOrder(element);
}

bool EdtfParser::checkOrder(const EdtfElement &element)
{
    const bool bothDates = element.from.kind == EdtfEnd::Kind::Date && element.to->kind == EdtfEnd::Kind::Date;
    return !bothDates || element.from.date.earliest <= element.to->date.latest || fail(Problem::EndBeforeStart);
}

bool EdtfParser::parseDate(EdtfDate &date)
{
    bool qualifiesParts = false;
    if (!parseParts(date, qualifiesParts))
        return false;
    const bool isCertain = !date.isUncertain() && !date.isApproximate() && !date.hasUnspecified();
    if (next() == u'T' && (date.precision != EdtfDate::Precision::Day || !isCertain || !parseTime(date)))
        return fail(Problem::TimeOfDay);
    if (!checkMonth(date))
        return false;
    date.level = std::max({date.level, levelOf(date), qualifiesParts ? 2 : 0});
    return date.findBounds() || fail(Problem::NoSuchDay);
}

bool EdtfParser::checkMonth(const EdtfDate &date)
{
    if (date.precision == EdtfDate::Precision::Year || date.month.unspecified != 0)
        return true;
    const bool isMonth = date.month.value >= 1 && date.month.value <= 12;
    return isMonth || (date.isGrouping() && edtfGrouping(date.month.value)) || fail(Problem::NoSuchMonth);
}

bool EdtfParser::parseParts(EdtfDate &date, bool &qualifiesParts)
{
    const std::array<EdtfPart *, 3> parts{&date.year, &date.month, &date.day};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Qualifier left = takeQualifier();
        if (i == 0 ? !parseYear(date) : !parseDigitsOrX(*parts[i], 2))
            return false;
        const Qualifier right = takeQualifier();
        left.applyTo(*parts[i]);
        for (std::size_t before = 0; before <= i; ++before)
            right.applyTo(*parts[before]);
        date.precision = static_cast<EdtfDate::Precision>(i);
        const bool isLast = i + 1 == parts.size() || next() != u'-';
        if (left && (right || (i == 0 && isLast)))
            return fail(Problem::LoneQualifier);
        qualifiesParts = qualifiesParts || left || (right && !isLast);
        if (isLast)
            return true;
        // Only a plain year of four digits has months.
        if (date.year.value > 9999 || date.significantDigits > 0)
            return fail(Problem::NotEdtf);
        m_at += 1;
    }
    return true;
}

bool EdtfParser::parseYear(EdtfDate &date)
{
    const bool isLong = take(u'Y');
    date.isNegative = take(u'-');
    int digits = plainYearDigits;
    if (isLong ? !parseLongYear(date, digits) : !parseDigitsOrX(date.year, plainYearDigits))
        return false;
    if (date.isNegative && date.year.greatest() == 0)
        return fail(Problem::NotEdtf);
    return !take(u'S') || parseSignificantDigits(date, digits);
}

bool EdtfParser::parseLongYear(EdtfDate &date, int &digits)
{
    if (next() == u'0')
        return fail(Problem::ShortYear);
    qint64 year = 0;
    digits = takeNumber(year, anyWidth);
    if (digits == 0)
        return fail(Problem::NotEdtf);
    date.level = 1;
    if (take(u'E')) {
        qint64 exponent = 0;
        if (takeNumber(exponent, anyWidth) == 0)
            return fail(Problem::NotEdtf);
        const int zeros = static_cast<int>(std::min<qint64>(exponent, furthestExponent));
        for (int i = 0; i < zeros; ++i)
            year = std::min(year * 10, furthestYear);
        digits += zeros;
        date.level = 2;
    }
    date.year.value = year;
    return year > 9999 || fail(Problem::ShortYear);
}

bool EdtfParser::parseSignificantDigits(EdtfDate &date, int digits)
{
    qint64 significant = 0;
    takeNumber(significant, anyWidth);
    if (significant < 1 || significant > digits || date.year.unspecified != 0)
        return fail(Problem::NotEdtf);
    date.significantDigits = static_cast<int>(significant);
    date.level = 2;
    return true;
}

bool EdtfParser::parseDigitsOrX(EdtfPart &part, int width)
{
    for (int i = 0; i < width; ++i) {
        const bool isUnspecified = next() == u'X';
        if (!isUnspecified && !isDigit(next()))
            return fail(Problem::NotEdtf);
        part.value = part.value * 10 + (isUnspecified ? 0 : next().unicode() - u'0');
        part.unspecified = part.unspecified << 1 | (isUnspecified ? 1U : 0U);
        m_at += 1;
    }
    return true;
}

bool EdtfParser::parseTime(EdtfDate &date)
{
    qint64 hour = 0;
    qint64 minute = 0;
    qint64 second = 0;
    const bool isComplete = take(u'T') && takeNumber(hour, 2) == 2 && take(u':') && takeNumber(minute, 2) == 2
        && take(u':') && takeNumber(second, 2) == 2;
    if (!isComplete || hour > 23 || minute > 59 || second > 59)
        return false;
    date.precision = EdtfDate::Precision::Second;
    date.timeOfDay = ((hour * 60 + minute) * 60 + second) * 1000;
    return parseZone(date);
}

bool EdtfParser::parseZone(EdtfDate &date)
{
    if (take(u'Z')) {
        date.zone = 0;
        return true;
    }
    const bool isWest = take(u'-');
    if (!isWest && !take(u'+'))
        return true;
    qint64 hours = 0;
    qint64 minutes = 0;
    if (takeNumber(hours, 2) != 2 || (take(u':') && takeNumber(minutes, 2) != 2))
        return false;
    const int shift = static_cast<int>(hours * 60 + minutes);
    date.zone = isWest ? -shift : shift;
    return hours <= 23 && minutes <= 59 && !(isWest && shift == 0);
}

bool EdtfParser::take(QChar character)
{
    if (next() != character)
        return false;
    m_at += 1;
    return true;
}

bool EdtfParser::takeDots()
{
    if (!m_text.sliced(m_at).startsWith(u".."))
        return false;
    m_at += 2;
    return true;
}

int EdtfParser::takeNumber(qint64 &number, int width)
{
    int digits = 0;
    for (; digits < width && isDigit(next()); ++digits, ++m_at)
        number = std::min(number * 10 + (next().unicode() - u'0'), furthestYear);
    return digits;
}

EdtfParser::Qualifier EdtfParser::takeQualifier()
{
    if (take(u'?'))
        return {true, false};
    if (take(u'~'))
        return {false, true};
    if (take(u'%'))
        return {true, true};
    return {};
}

void EdtfParser::Qualifier::applyTo(EdtfPart &part) const
{
    part.uncertain = part.uncertain || uncertain;
    part.approximate = part.approximate || approximate;
}

bool EdtfParser::fail(Problem problem)
{
    if (!m_problem)
        m_problem = problem;
    return false;
}

Error EdtfParser::error() const
{
    static constexpr std::array<const char *, static_cast<std::size_t>(Problem::Count)> sentences{
        QT_TRANSLATE_NOOP("EdtfParser", "“%1” is not an EDTF date, which is written like 2004, 2004-06 or 2004-06-11."),
        QT_TRANSLATE_NOOP("EdtfParser", "“%1” has a month that is not 01 to 12, nor a season or quarter, 21 to 41."),
        QT_TRANSLATE_NOOP("EdtfParser", "“%1” names a day that the calendar does not have."),
        QT_TRANSLATE_NOOP("EdtfParser", "“%1” has a time that is not written like 2004-06-11T23:20:30Z."),
        QT_TRANSLATE_NOOP("EdtfParser", "“%1” has a time of day in an interval or a set, where EDTF has dates only."),
        QT_TRANSLATE_NOOP("EdtfParser", "“%1” has a short year after Y: years of four digits are written like 0476."),
        QT_TRANSLATE_NOOP("EdtfParser", "“%1” has a misplaced mark: ?, ~ and % of a whole date stand at its end."),
        QT_TRANSLATE_NOOP("EdtfParser", "“%1” has a date at neither end."),
        QT_TRANSLATE_NOOP("EdtfParser", "“%1” ends before it begins."),
    };
    const auto problem = static_cast<std::size_t>(m_problem.value_or(Problem::NotEdtf));
    const qsizetype shown = 80;
    const QString text = m_text.size() <= shown ? m_text.toString() : m_text.first(shown).toString() + u'…';
    return {QCoreApplication::translate("EdtfParser", sentences[problem]).arg(text), QString()};
}

} // namespace dateline
