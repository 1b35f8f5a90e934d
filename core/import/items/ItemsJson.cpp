// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/items/ItemsJson.h"

#include "core/import/items/ItemRows.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool sniffJson(const QByteArray &head, const QString &)
{
    static const QRegularExpression start(u"^\\x{FEFF}?\\s*(\\{\\s*\"|\\[\\s*\\{)"_s);
    return start.match(QString::fromUtf8(head)).hasMatch();
}

QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList entries;
        for (const QJsonValue &entry : value.toArray())
            entries.append(textOf(entry));
        return entries.join(u"; "_s);
    }
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toVariant().toString();
}

ItemRow ownRow(const QJsonObject &object)
{
    static const QHash<QString, QString> others{{u"date"_s, u"when"_s},      {u"location"_s, u"place"_s},
                                                {u"actors"_s, u"persons"_s}, {u"body"_s, u"text"_s},
                                                {u"headline"_s, u"title"_s}, {u"description"_s, u"text"_s}};
    ItemRow row;
    for (auto member = object.begin(); member != object.end(); ++member)
        row.insert(others.value(member.key(), member.key()), textOf(member.value()));
    return row;
}

/// {"year": "2011", "month": "1", ...} as EDTF.
QString dateOf(const QJsonObject &date)
{
    const QString year = textOf(date.value("year"_L1)).trimmed();
    if (year.isEmpty())
        return {};
    const bool beforeChrist = year.startsWith(u'-');
    QString edtf = (beforeChrist ? u"-"_s : QString()) + QString(year).remove(u'-').rightJustified(4, u'0');
    for (const auto &[name, mark] : {std::pair("month"_L1, u'-'), std::pair("day"_L1, u'-'), std::pair("hour"_L1, u'T'),
                                     std::pair("minute"_L1, u':'), std::pair("second"_L1, u':')}) {
        const QString part = textOf(date.value(name)).trimmed();
        if (part.isEmpty())
            return edtf.contains(u'T') ? edtf + (edtf.contains(u':') ? u":00"_s : u":00:00"_s) : edtf;
        edtf += mark + part.rightJustified(2, u'0');
    }
    return edtf;
}

ItemRow version3Row(const QJsonObject &event)
{
    const QJsonObject text = event.value("text"_L1).toObject();
    const QJsonObject media = event.value("media"_L1).toObject();
    return {{u"title"_s, wordsOfMarkup(textOf(text.value("headline"_L1)))},
            {u"text"_s, wordsOfMarkup(textOf(text.value("text"_L1)))},
            {u"start"_s, dateOf(event.value("start_date"_L1).toObject())},
            {u"end"_s, dateOf(event.value("end_date"_L1).toObject())},
            {u"credit"_s, wordsOfMarkup(textOf(media.value("credit"_L1)))},
            {u"note"_s, wordsOfMarkup(textOf(media.value("caption"_L1)))},
            {u"url"_s, textOf(media.value("url"_L1))},
            {u"tags"_s, textOf(event.value("group"_L1))}};
}

/// Version 2 writes "2011,12,10" or "2011".
QString version2Date(const QString &date)
{
    QStringList parts = date.split(u',', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < parts.size(); ++i)
        parts[i] = parts[i].trimmed().rightJustified(i == 0 ? 4 : 2, u'0');
    return parts.first(std::min<qsizetype>(3, parts.size())).join(u'-');
}

ItemRow version2Row(const QJsonObject &event)
{
    const QJsonObject asset = event.value("asset"_L1).toObject();
    return {{u"title"_s, wordsOfMarkup(textOf(event.value("headline"_L1)))},
            {u"text"_s, wordsOfMarkup(textOf(event.value("text"_L1)))},
            {u"start"_s, version2Date(textOf(event.value("startDate"_L1)))},
            {u"end"_s, version2Date(textOf(event.value("endDate"_L1)))},
            {u"credit"_s, wordsOfMarkup(textOf(asset.value("credit"_L1)))},
            {u"note"_s, wordsOfMarkup(textOf(asset.value("caption"_L1)))},
            {u"url"_s, textOf(asset.value("media"_L1))},
            {u"tags"_s, textOf(event.value("tag"_L1))}};
}

QList<ItemRow> rowsOf(const QJsonArray &objects, ItemRow (*rowOf)(const QJsonObject &))
{
    QList<ItemRow> rows;
    for (const QJsonValue &object : objects)
        rows.append(rowOf(object.toObject()));
    return rows;
}

Result<ImportedSource> readJson(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                const Progress &)
{
    QJsonParseError problem;
    const QByteArray text = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
    const QJsonDocument json = QJsonDocument::fromJson(text, &problem);
    if (json.isNull())
        return Error{QCoreApplication::translate("Import", "\"%1\" is damaged: it is JSON up to byte %2 only.")
                         .arg(fileName)
                         .arg(problem.offset),
                     problem.errorString()};
    const QJsonObject root = json.object();
    const QJsonObject version2 = root.value("timeline"_L1).toObject();
    Source found;
    found.mediaType = u"application/json"_s;
    found.title = textOf(root.value("title"_L1));
    QList<ItemRow> rows;
    if (root.value("events"_L1).isArray()) {
        rows = rowsOf(root.value("events"_L1).toArray(), &version3Row);
        const QJsonObject title = root.value("title"_L1).toObject().value("text"_L1).toObject();
        found.title = wordsOfMarkup(textOf(title.value("headline"_L1)));
    } else if (!version2.isEmpty()) {
        rows = rowsOf(version2.value("date"_L1).toArray(), &version2Row);
        found.title = wordsOfMarkup(textOf(version2.value("headline"_L1)));
    } else {
        rows = rowsOf(json.isArray() ? json.array() : root.value("items"_L1).toArray(), &ownRow);
    }
    return itemSource(rows, found, bytes, fileName, hints);
}

} // namespace

ImportFormat itemsJsonFormat()
{
    return {QCoreApplication::translate("Import", "Items or TimelineJS"), {u"*.json"_s}, &sniffJson, &readJson};
}

} // namespace dateline
