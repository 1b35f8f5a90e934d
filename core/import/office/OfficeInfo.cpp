// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/office/OfficeInfo.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace dateline {

QString OfficeInfo::inWords() const
{
    QStringList sentences;
    const auto tell = [&sentences](const char *sentence, const QString &value) {
        if (!value.isEmpty())
            sentences.append(QCoreApplication::translate("Import", sentence).arg(value));
    };
    tell("Title in the file's properties: %1", title);
    tell("Author in the file's properties: %1", creator);
    tell("Publisher in the file's properties: %1", publisher);
    tell("File created: %1", created);
    return sentences.join(u'\n');
}

OfficeInfo officeInfo(const QByteArray &xml)
{
    OfficeInfo info;
    const QHash<QStringView, QString *> fields{
        {u"title", &info.title},     {u"creator", &info.creator},       {u"initial-creator", &info.creator},
        {u"date", &info.date},       {u"publisher", &info.publisher},   {u"language", &info.language},
        {u"created", &info.created}, {u"creation-date", &info.created},
    };
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        QString *field = fields.value(reader.name());
        if (field && field->isEmpty())
            *field = reader.readElementText(QXmlStreamReader::SkipChildElements).simplified();
    }
    return info;
}

} // namespace dateline
