// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Calendar.h"
#include "core/time/CalendarNames.h"
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

/// Words for one date of an EDTF string that is known to be valid.
class DateWords {
public:
    DateWords(QStringView date, bool brief)
        : m_brief(brief)
    {
        for (const QChar sign : date) {
            m_approximate |= sign == u'~' || sign == u'%';
            m_uncertain |= sign == u'?' || sign == u'%';
            if (sign != u'~' && sign != u'%' && sign != u'?')
                m_plain += sign;
        }
    }

    QString text() const
    {
        QString words = plain();
        if (m_approximate)
            words = (m_brief ? tr("c. %1") : tr("about %1")).arg(words);
        if (m_uncertain)
            words = (m_brief ? tr("%1?") : tr("%1, uncertain")).arg(words);
        return words;
    }

private:
    QString plain() const
    {
        const qsizetype time = m_plain.indexOf(u'T');
        if (time > 0)
            return tr("%1, %2").arg(day(m_plain.left(time)), clock(m_plain.mid(time + 1)));
        return m_plain.contains(u'X') ? unknown() : day(m_plain);
    }

    static QString clock(const QString &time)
    {
        const QString zone = time.mid(8);
        const QString shown = time.mid(6, 2) == "00"_L1 ? time.left(5) : time.left(8);
        return zone.isEmpty() || zone == "Z"_L1 ? tr("%1 UTC").arg(shown) : tr("%1 UTC%2").arg(shown, zone);
    }

    /// The parts of year-month-day; a year may begin with its sign.
    static QStringList parts(const QString &date)
    {
        QStringList found = date.mid(1).split(u'-');
        found.first().prepend(date.at(0));
        return found;
    }

    QString day(const QString &date) const
    {
        if (date.startsWith(u'Y') || date.contains(u'S'))
            return longYear(date);
        const QStringList part = parts(date);
        const QString year = yearName(part[0].toLongLong());
        if (part.size() == 1)
            return year;
        const int month = part[1].toInt();
        if (month > 12)
            return groupingName(month) + u' ' + year;
        const QString name = m_brief ? shortMonthName(month) : monthName(month);
        return part.size() == 2 ? name + u' ' + year : QString::number(part[2].toInt()) + u' ' + name + u' ' + year;
    }

    /// Y170000002, Y-17E7, 1950S2.
    static QString longYear(QString date)
    {
        if (date.startsWith(u'Y'))
            date.remove(0, 1);
        const qsizetype significant = date.indexOf(u'S');
        const double year = (significant < 0 ? date : date.left(significant)).toDouble();
        const QString name = std::abs(year) < 1e15 ? yearName(static_cast<qint64>(year)) : date;
        return significant < 0 ? name : tr("about %1").arg(name);
    }

    /// Dates with unknown digits that people have words for; others stay as they are written.
    QString unknown() const
    {
        const QStringList part = parts(m_plain);
        const QString year = part[0];
        if (part.size() == 1 && year.size() == 4 && year.indexOf(u'X') == 3)
            return tr("%1s").arg(QString(year).replace(u'X', u'0'));
        if (part.size() == 1 && year.size() == 4 && year.indexOf(u'X') == 2)
            return century(year.left(2).toInt() + 1);
        if (year.contains(u'X'))
            return m_plain;
        if (part.size() == 2 && part[1] == "XX"_L1)
            return tr("some month of %1").arg(day(year));
        if (part.size() == 3 && part[2] == "XX"_L1 && part[1] == "XX"_L1)
            return tr("some day of %1").arg(day(year));
        if (part.size() == 3 && part[2] == "XX"_L1 && !part[1].contains(u'X'))
            return tr("some day of %1").arg(day(year + u'-' + part[1]));
        return m_plain;
    }

    static QString century(int number)
    {
        const int last = number % 100 / 10 == 1 ? 0 : number % 10;
        const QString ending = last == 1 ? u"st"_s : last == 2 ? u"nd"_s : last == 3 ? u"rd"_s : u"th"_s;
        return tr("%1 century").arg(QString::number(number) + ending);
    }

    QString m_plain;
    bool m_brief;
    bool m_approximate = false;
    bool m_uncertain = false;
};

QString words(QStringView date, bool brief)
{
    return DateWords(date, brief).text();
}

QString intervalWords(QStringView edtf, bool brief)
{
    const qsizetype slash = edtf.indexOf(u'/');
    const QStringView start = edtf.first(slash);
    const QStringView end = edtf.sliced(slash + 1);
    if (end == u"..")
        return tr("since %1").arg(words(start, brief));
    if (start == u"..")
        return tr("until %1").arg(words(end, brief));
    const QString from = start.isEmpty() ? tr("an unknown date") : words(start, brief);
    const QString to = end.isEmpty() ? tr("an unknown date") : words(end, brief);
    return (brief ? tr("%1 – %2") : tr("%1 to %2")).arg(from, to);
}

QString memberWords(QStringView member, bool brief)
{
    const qsizetype dots = member.indexOf(u"..");
    if (dots < 0)
        return words(member, brief);
    const QStringView start = member.first(dots);
    const QStringView end = member.sliced(dots + 2);
    if (start.isEmpty())
        return (brief ? tr("before %1") : tr("by %1")).arg(words(end, brief));
    if (end.isEmpty())
        return (brief ? tr("after %1") : tr("not before %1")).arg(words(start, brief));
    return (brief ? tr("%1 – %2") : tr("%1 to %2")).arg(words(start, brief), words(end, brief));
}

QString setWords(const When &when, bool brief)
{
    const QString edtf = when.edtf();
    const QList<QStringView> members = QStringView(edtf).sliced(1, edtf.size() - 2).split(u',');
    const QStringView only = members.first().trimmed();
    const qsizetype dots = only.indexOf(u"..");
    if (when.shape() == When::Shape::OneOf && members.size() == 1) {
        if (dots > 0 && dots + 2 < only.size())
            return tr("between %1 and %2").arg(words(only.first(dots), brief), words(only.sliced(dots + 2), brief));
        return memberWords(only, brief);
    }
    QStringList all;
    for (const QStringView member : members)
        all.append(memberWords(member.trimmed(), brief));
    if (when.shape() == When::Shape::OneOf)
        return tr("one of %1").arg(all.join(u", "_s));
    const QString last = all.takeLast();
    return all.isEmpty() ? last : tr("%1 and %2").arg(all.join(u", "_s), last);
}

QString display(const When &when, bool brief)
{
    const QString edtf = when.edtf();
    switch (when.shape()) {
    case When::Shape::Unknown:
        return {};
    case When::Shape::Moment:
        return words(edtf, brief);
    case When::Shape::Lasting:
        return intervalWords(edtf, brief);
    case When::Shape::OneOf:
    case When::Shape::AllOf:
        return setWords(when, brief);
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
