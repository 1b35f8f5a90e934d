// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/items/ItemTable.h"

#include "core/import/Charset.h"
#include "core/import/items/ItemRows.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// Names of columns, as others call them.
QString columnOf(const QString &name)
{
    static const QHash<QString, QString> others{
        {u"date"_s, u"when"_s},    {u"headline"_s, u"title"_s},     {u"description"_s, u"text"_s},
        {u"group"_s, u"tags"_s},   {u"media caption"_s, u"note"_s}, {u"media credit"_s, u"credit"_s},
        {u"media"_s, u"url"_s},    {u"location"_s, u"place"_s},     {u"start date"_s, u"start"_s},
        {u"end date"_s, u"end"_s}, {u"type"_s, u"kind"_s},          {u"actors"_s, u"persons"_s}};
    const QString lower = name.simplified().toLower();
    return others.value(lower, lower);
}

QChar separatorOf(QStringView firstLine)
{
    QChar best = u',';
    for (QChar candidate : {u'\t', u';'}) {
        if (firstLine.count(candidate) > firstLine.count(best))
            best = candidate;
    }
    return best;
}

bool namesItems(const QStringList &names)
{
    QSet<QString> columns;
    for (const QString &name : names)
        columns.insert(columnOf(name));
    const bool dated = columns.contains(u"when"_s) || columns.contains(u"start"_s) || columns.contains(u"year"_s);
    return dated && (columns.contains(u"title"_s) || columns.contains(u"text"_s));
}

QStringList namesIn(QStringView firstLine)
{
    QStringList names = firstLine.toString().remove(u'\uFEFF').remove(u'"').split(separatorOf(firstLine));
    for (QString &name : names)
        name = name.trimmed();
    return names;
}

bool sniffTable(const QByteArray &head, const QString &)
{
    return namesItems(namesIn(QString::fromUtf8(head.first(std::max<qsizetype>(0, head.indexOf('\n')))).trimmed()));
}

/// The cells of a table, row by row. Quoted cells may hold line feeds; a quote that is never closed ends with the text.
QList<QStringList> cellsOf(const QString &text, QChar separator)
{
    QList<QStringList> rows(1);
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"' && (quoted || cell.isEmpty())) {
            quoted = !quoted;
        } else if (!quoted && (c == separator || c == u'\n')) {
            rows.last().append(std::exchange(cell, QString()));
            if (c == u'\n')
                rows.append(QStringList());
        } else {
            cell += c;
        }
    }
    rows.last().append(cell);
    return rows;
}

/// TimelineJS writes a date in parts.
QString joinedDate(const ItemRow &row, const QString &before)
{
    QString year = row.value(before + u"year"_s).trimmed();
    if (year.isEmpty())
        return {};
    const bool beforeChrist = year.startsWith(u'-');
    QString date = (beforeChrist ? u"-"_s : QString()) + year.remove(u'-').rightJustified(4, u'0');
    for (const QString &part : {u"month"_s, u"day"_s}) {
        const QString value = row.value(before + part).trimmed();
        if (value.isEmpty())
            return date;
        date += u'-' + value.rightJustified(2, u'0');
    }
    const QStringList clock = row.value(before + u"time"_s).trimmed().split(u':');
    if (clock.size() >= 2)
        date += u'T' + clock[0].rightJustified(2, u'0') + u':' + clock[1] + u':' + clock.value(2, u"00"_s);
    return date;
}

Result<ImportedSource> readTable(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                 const Progress &)
{
    const Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return decoded.error();
    const QString firstLine = decoded->text.left(decoded->text.indexOf(u'\n'));
    const QStringList names = namesIn(firstLine);
    QStringList columns;
    for (const QString &name : names)
        columns.append(columnOf(name));
    QList<ItemRow> rows;
    const QList<QStringList> cells = cellsOf(decoded->text, separatorOf(firstLine));
    for (const QStringList &line : cells.sliced(1)) {
        ItemRow row;
        for (qsizetype i = 0; i < std::min(line.size(), columns.size()); ++i) {
            if (!line[i].trimmed().isEmpty())
                row.insert(columns[i], line[i].trimmed());
        }
        if (row.isEmpty())
            continue;
        if (columns.contains(u"year"_s)) {
            row.insert(u"start"_s, joinedDate(row, {}));
            row.insert(u"end"_s, joinedDate(row, u"end "_s));
            row[u"text"_s] = wordsOfMarkup(row.value(u"text"_s));
            row[u"title"_s] = wordsOfMarkup(row.value(u"title"_s));
        }
        rows.append(row);
    }
    Source found;
    found.mediaType = u"text/csv"_s;
    found.charset = decoded->charset;
    return itemSource(rows, found, bytes, fileName, hints);
}

} // namespace

ImportFormat itemTableFormat()
{
    return {QCoreApplication::translate("Import", "Table of items"), {u"*.csv"_s, u"*.tsv"_s}, &sniffTable, &readTable};
}

} // namespace dateline
