// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Calendar.h"
#include "core/time/CalendarNames.h"
#include "core/time/EdtfParser.h"
#include "core/time/WhenText.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("When", text);
}

/// Words for an EDTF value, full or brief.
class WhenWords {
public:
    explicit WhenWords(bool brief)
        : m_brief(brief)
    {
    }

    QString interval(const EdtfElement &element) const
    {
        if (element.to->kind == EdtfEnd::Kind::Open)
            return tr("since %1").arg(date(element.from));
        if (element.from.kind == EdtfEnd::Kind::Open)
            return tr("until %1").arg(date(*element.to));
        return (m_brief ? tr("%1 – %2") : tr("%1 to %2")).arg(date(element.from), date(*element.to));
    }

    QString oneOf(const EdtfValue &value) const
    {
        const EdtfElement &first = value.elements.front();
        if (value.elements.size() > 1)
            return tr("one of %1").arg(members(value).join(u", "_s));
        if (!first.to)
            return date(first.from);
        if (first.from.kind == EdtfEnd::Kind::Open)
            return (m_brief ? tr("before %1") : tr("by %1")).arg(date(*first.to));
        if (first.to->kind == EdtfEnd::Kind::Open)
            return (m_brief ? tr("after %1") : tr("not before %1")).arg(date(first.from));
        return tr("between %1 and %2").arg(date(first.from), date(*first.to));
    }

    QString allOf(const EdtfValue &value) const
    {
        QStringList all = members(value);
        const QString last = all.takeLast();
        return all.isEmpty() ? last : tr("%1 and %2").arg(all.join(u", "_s), last);
    }

    /// One date, with its marks.
    QString date(const EdtfEnd &end) const
    {
        if (end.kind != EdtfEnd::Kind::Date)
            return tr("an unknown date");
        QString words = plain(end);
        if (end.date.isApproximate())
            words = (m_brief ? tr("c. %1") : tr("about %1")).arg(words);
        if (end.date.isUncertain())
            words = (m_brief ? tr("%1?") : tr("%1, uncertain")).arg(words);
        return words;
    }

private:
    QStringList members(const EdtfValue &value) const
    {
        QStringList all;
        for (const EdtfElement &element : value.elements)
            all.append(member(element));
        return all;
    }

    QString member(const EdtfElement &element) const
    {
        if (!element.to)
            return date(element.from);
        if (element.from.kind == EdtfEnd::Kind::Open)
            return tr("up to %1").arg(date(*element.to));
        if (element.to->kind == EdtfEnd::Kind::Open)
            return tr("from %1 on").arg(date(element.from));
        return (m_brief ? tr("%1 – %2") : tr("%1 to %2")).arg(date(element.from), date(*element.to));
    }

    QString plain(const EdtfEnd &end) const
    {
        const EdtfDate &date = end.date;
        if (date.hasUnspecified())
            return unspecified(end);
        switch (date.precision) {
        case EdtfDate::Precision::Year:
            return year(end);
        case EdtfDate::Precision::Month:
            return month(date);
        case EdtfDate::Precision::Day:
            return day(date);
        case EdtfDate::Precision::Second:
            return tr("%1, %2").arg(day(date), clock(end));
        }
        return {};
    }

    /// A year beyond four digits says that it is one; what the calendar cannot count stands as it was written.
    QString year(const EdtfEnd &end) const
    {
        const EdtfDate &date = end.date;
        if (date.year.value >= furthestYear)
            return end.text.toString();
        const QString name = yearName(date.signedYear());
        const QString named = date.signedYear() > 9999 ? tr("year %1").arg(name) : name;
        const auto [first, last] = date.years();
        return date.significantDigits > 0 ? tr("%1 (%2 to %3)").arg(named, yearName(first), yearName(last)) : named;
    }

    QString month(const EdtfDate &date) const
    {
        const int number = static_cast<int>(date.month.value);
        const QString name = date.isGrouping() ? groupingName(number)
            : m_brief                          ? shortMonthName(number)
                                               : monthName(number);
        return name + u' ' + yearName(date.signedYear());
    }

    QString day(const EdtfDate &date) const { return QString::number(date.day.value) + u' ' + month(date); }

    static QString clock(const EdtfEnd &end)
    {
        const QString time = end.text.sliced(end.text.indexOf(u'T') + 1).toString();
        const QString shown = time.left(time.sliced(5, 3) == u":00"_s ? 5 : 8);
        const QString zone = end.date.zone.value_or(0) == 0 ? QString() : time.sliced(8);
        return tr("%1 UTC%2").arg(shown, zone);
    }

    /// Dates with unspecified digits that people have words for; others stay as they are written.
    QString unspecified(const EdtfEnd &end) const
    {
        constexpr unsigned both = 0b11;
        EdtfDate known = end.date;
        known.month.unspecified = known.day.unspecified = 0;
        if (known.year.unspecified == 0) {
            const bool anyMonth = end.date.month.unspecified == both;
            const bool anyDay = end.date.day.unspecified == both;
            if (anyMonth && known.precision == EdtfDate::Precision::Month)
                return tr("some month of %1").arg(yearName(known.signedYear()));
            if (anyMonth && anyDay)
                return tr("some day of %1").arg(yearName(known.signedYear()));
            if (anyDay && end.date.month.unspecified == 0)
                return tr("some day of %1").arg(month(known));
        } else if (known.precision == EdtfDate::Precision::Year && !known.isNegative) {
            if (known.year.unspecified == 0b1)
                return tr("%1s").arg(known.year.value, 4, 10, QChar(u'0'));
            if (known.year.unspecified == both)
                return century(static_cast<int>(known.year.value / 100) + 1);
        }
        return end.text.toString().remove(u'~').remove(u'?').remove(u'%');
    }

    static QString century(int number)
    {
        const int last = number % 100 / 10 == 1 ? 0 : number % 10;
        const QString ending = last == 1 ? u"st"_s : last == 2 ? u"nd"_s : last == 3 ? u"rd"_s : u"th"_s;
        return tr("%1 century").arg(QString::number(number) + ending);
    }

    bool m_brief;
};

QString display(const When &when, bool brief)
{
    const QString edtf = when.edtf();
    const Result<EdtfValue> value = EdtfParser(edtf).parse();
    if (when.isNull() || !value)
        return {};
    const WhenWords words(brief);
    switch (when.shape()) {
    case When::Shape::Unknown:
        return {};
    case When::Shape::Moment:
        return words.date(value->elements.front().from);
    case When::Shape::Lasting:
        return words.interval(value->elements.front());
    case When::Shape::OneOf:
        return words.oneOf(*value);
    case When::Shape::AllOf:
        return words.allOf(*value);
    }
    return {};
}

} // namespace

QString displayWhen(const When &when)
{
    return display(when, false);
}

QString displayWhenShort(const When &when)
{
    return display(when, true);
}

} // namespace dateline
