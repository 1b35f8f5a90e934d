// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/items/Calendar.h"

#include "core/import/Charset.h"
#include "core/import/items/ItemRows.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool sniffCalendar(const QByteArray &head, const QString &)
{
    return head.trimmed().toUpper().remove(0, head.startsWith("\xEF\xBB\xBF") ? 3 : 0).startsWith("BEGIN:VCALENDAR");
}

/// A property: NAME;PARAMETER=X:VALUE.
struct Property {
    QString name;
    QString parameters;
    QString value;
};

Property propertyOf(const QString &line)
{
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'"')
            quoted = !quoted;
        if (quoted || line[i] != u':')
            continue;
        const QString head = line.first(i);
        return {head.section(u';', 0, 0).toUpper(), head.section(u';', 1).toUpper(), line.sliced(i + 1)};
    }
    return {};
}

QString unescaped(const QString &value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            text += value[i];
            continue;
        }
        const QChar next = value[++i];
        text += next == u'n' || next == u'N' ? u' ' : next;
    }
    return text.simplified();
}

/// A date or moment as EDTF. The end of what lasts whole days is the day after its last.
QString edtfOf(const Property &property, bool isEnd)
{
    static const QRegularExpression form(u"^(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)(Z?))?$"_s);
    const QRegularExpressionMatch match = form.match(property.value.trimmed());
    if (!match.hasMatch())
        return property.value;
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (match.captured(4).isEmpty())
        return day.addDays(isEnd ? -1 : 0).toString(Qt::ISODate);
    return u"%1T%2:%3:%4%5"_s.arg(day.toString(Qt::ISODate), match.captured(4), match.captured(5), match.captured(6),
                                  match.captured(7));
}

void take(const Property &property, ItemRow &row)
{
    static const QHash<QString, QString> texts{
        {u"SUMMARY"_s, u"title"_s}, {u"DESCRIPTION"_s, u"text"_s}, {u"LOCATION"_s, u"place"_s}, {u"URL"_s, u"url"_s}};
    if (texts.contains(property.name))
        row.insert(texts.value(property.name), unescaped(property.value));
    else if (property.name == u"CATEGORIES"_s)
        row[u"tags"_s] += unescaped(property.value).replace(u',', u';') + u';';
    else if (property.name == u"DTSTART"_s)
        row.insert(u"start"_s, edtfOf(property, false));
    else if (property.name == u"DTEND"_s)
        row.insert(u"end"_s, edtfOf(property, true));
}

Result<ImportedSource> readCalendar(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                    const Progress &)
{
    Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return decoded.error();
    Source found;
    found.mediaType = u"text/calendar"_s;
    found.charset = decoded->charset;
    QList<ItemRow> rows;
    int repeated = 0;
    QStringList open; // Components around the line.
    // Long lines are folded: the rest begins with white space.
    for (const QString &line : decoded->text.remove(u"\n "_s).remove(u"\n\t"_s).split(u'\n')) {
        const Property property = propertyOf(line);
        if (property.name == u"BEGIN"_s) {
            open.append(property.value.trimmed().toUpper());
            if (open.last() == u"VEVENT"_s)
                rows.append(ItemRow());
        } else if (property.name == u"END"_s && !open.isEmpty()) {
            open.removeLast();
        } else if (!open.isEmpty() && open.last() == u"VEVENT"_s) {
            take(property, rows.last());
            repeated += property.name == u"RRULE"_s;
        } else if (property.name == u"X-WR-CALNAME"_s) {
            found.title = unescaped(property.value);
        }
    }
    noteLoss(found, "%n event(s) that repeat came once.", repeated);
    return itemSource(rows, found, bytes, fileName, hints);
}

} // namespace

ImportFormat calendarFormat()
{
    return {QCoreApplication::translate("Import", "Calendar"), {u"*.ics"_s}, &sniffCalendar, &readCalendar};
}

} // namespace dateline
