// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/items/TimelineProject.h"

#include "core/import/items/ItemRows.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool sniffTimeline(const QByteArray &head, const QString &)
{
    static const QRegularExpression start(u"^(?:\\x{FEFF})?\\s*(?:<\\?xml[^>]*>\\s*)?<timeline>"_s);
    return start.match(QString::fromUtf8(head)).hasMatch();
}

/// "2011-01-01 00:00:00" as EDTF: midnight is how the program writes a day.
QString edtfOf(const QString &written, bool fuzzy)
{
    static const QRegularExpression form(
        u"^(-?\\d{1,9})-(\\d{1,2})-(\\d{1,2})(?: (\\d{1,2}):(\\d{1,2}):(\\d{1,2}))?$"_s);
    const QRegularExpressionMatch match = form.match(written.trimmed());
    if (!match.hasMatch())
        return written;
    const int year = match.captured(1).toInt();
    QString edtf = (year < 0 ? u"-"_s : QString()) + QString::number(std::abs(year)).rightJustified(4, u'0');
    if (edtf.size() > 5)
        edtf.prepend(u'Y');
    for (int part : {2, 3})
        edtf += u'-' + match.captured(part).rightJustified(2, u'0');
    const bool midnight = match.captured(4).toInt() == 0 && match.captured(5).toInt() == 0;
    if (fuzzy || midnight)
        return fuzzy ? edtf + u'~' : edtf;
    return edtf
        + u"T%1:%2:%3"_s.arg(match.captured(4).rightJustified(2, u'0'), match.captured(5).rightJustified(2, u'0'),
                             match.captured(6).rightJustified(2, u'0'));
}

/// An event of one day ends at the next midnight.
QString lastDay(const QString &start, const QString &end)
{
    const QDate first = QDate::fromString(start, Qt::ISODate);
    const QDate last = QDate::fromString(end, Qt::ISODate);
    return first.isValid() && last.isValid() && last > first ? last.addDays(-1).toString(Qt::ISODate) : end;
}

class Reader {
public:
    explicit Reader(const QByteArray &bytes)
        : m_reader(bytes)
    {
    }

    QList<ItemRow> read()
    {
        while (!m_reader.atEnd()) {
            if (m_reader.readNext() == QXmlStreamReader::StartElement && m_reader.name() == u"event")
                readEvent();
        }
        return m_rows;
    }

private:
    void readEvent()
    {
        QHash<QString, QString> fields;
        QString categories;
        while (!m_reader.atEnd()) {
            const QXmlStreamReader::TokenType token = m_reader.readNext();
            if (token == QXmlStreamReader::EndElement && m_reader.name() == u"event")
                break;
            const QString name = m_reader.name().toString();
            if (token != QXmlStreamReader::StartElement || name == u"categories"_s)
                continue; // Its children follow.
            const QString text = m_reader.readElementText(QXmlStreamReader::SkipChildElements);
            if (name == u"category"_s)
                categories += text + u';';
            else
                fields.insert(name, text);
        }
        const auto isTrue = [&fields](const QString &name) {
            return fields.value(name).compare(u"true"_s, Qt::CaseInsensitive) == 0;
        };
        const QString start = edtfOf(fields.value(u"start"_s), isTrue(u"fuzzy"_s) || isTrue(u"fuzzy_start"_s));
        const QString end = isTrue(u"ends_today"_s)
            ? u".."_s
            : lastDay(start, edtfOf(fields.value(u"end"_s), isTrue(u"fuzzy"_s) || isTrue(u"fuzzy_end"_s)));
        m_rows.append(ItemRow{{u"title"_s, fields.value(u"text"_s)},
                              {u"text"_s, fields.value(u"description"_s)},
                              {u"start"_s, start},
                              {u"end"_s, end},
                              {u"url"_s, fields.value(u"hyperlink"_s)},
                              {u"tags"_s, categories}});
    }

    QXmlStreamReader m_reader;
    QList<ItemRow> m_rows;
};

Result<ImportedSource> readTimeline(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                    const Progress &)
{
    Source found;
    found.mediaType = u"application/xml"_s;
    return itemSource(Reader(bytes).read(), found, bytes, fileName, hints);
}

} // namespace

ImportFormat timelineProjectFormat()
{
    return {QCoreApplication::translate("Import", "The Timeline Project"),
            {u"*.timeline"_s},
            &sniffTimeline,
            &readTimeline};
}

} // namespace dateline
