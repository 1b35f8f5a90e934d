// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/items/ItemRows.h"

#include "core/import/FoundSource.h"
#include "core/import/html/PageBlocks.h"
#include "core/text/Shorten.h"
#include "core/time/WhenText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype MostItems = 100'000;

QString translated(const char *text, int count = -1)
{
    return QCoreApplication::translate("Import", text, nullptr, count);
}

ItemKind kindOf(const QString &word)
{
    static const QHash<QString, ItemKind> kinds{
        {u"quote"_s, ItemKind::Quote}, {u"claim"_s, ItemKind::Claim}, {u"photo"_s, ItemKind::Photo}};
    return kinds.value(word.toLower(), ItemKind::Event);
}

/// The row's time as written: one when, or a start with its end.
QString writtenTime(const ItemRow &row)
{
    const QString when = row.value(u"when"_s);
    if (!when.isEmpty())
        return when;
    const QString start = row.value(u"start"_s);
    const QString end = row.value(u"end"_s);
    return end.isEmpty() || end == start ? start : start + u'/' + end;
}

/// Ends that are no EDTF are read apart and joined.
When understood(const ItemRow &row)
{
    const QString written = writtenTime(row);
    if (const Result<When> when = readWhen(written); when)
        return *when;
    const Result<When> start = readWhen(row.value(u"start"_s));
    const Result<When> end = readWhen(row.value(u"end"_s));
    if (!start || !end || start->isNull() || end->isNull())
        return {};
    const Result<When> both = When::fromEdtf(QString(start->edtf() + u'/' + end->edtf()));
    return both ? *both : *start;
}

QStringList listOf(const QString &text)
{
    QStringList entries;
    for (const QString &entry : text.split(u';')) {
        if (!entry.trimmed().isEmpty())
            entries.append(entry.trimmed());
    }
    return entries;
}

/// Puts items and their text together.
class Writer {
public:
    void add(const ItemRow &row)
    {
        const QString text = row.value(u"text"_s).simplified();
        const QString title = row.value(u"title"_s).simplified();
        if (title.isEmpty() && text.isEmpty()) {
            ++m_empty;
            return;
        }
        ImportedItem stated;
        Item &item = stated.item;
        item.kind = kindOf(row.value(u"kind"_s).trimmed());
        item.title = title.isEmpty() ? shortened(text) : title;
        item.text = text;
        item.place = row.value(u"place"_s);
        item.credit = row.value(u"credit"_s);
        item.cue = row.value(u"cue"_s);
        item.addressee = row.value(u"addressee"_s);
        item.importance = row.value(u"importance"_s).toInt();
        QStringList notes{row.value(u"note"_s), row.value(u"url"_s)};
        setTime(item, row, notes);
        notes.removeAll(QString());
        item.note = notes.join(u'\n');
        stated.speaker = row.value(u"speaker"_s).simplified();
        stated.tags = listOf(row.value(u"tags"_s));
        stated.participants = listOf(row.value(u"persons"_s));
        append(title, BlockKind::Heading, &stated.passages);
        append(writtenTime(row).simplified(), BlockKind::Dateline);
        append(text, BlockKind::Paragraph, &stated.passages);
        m_items.append(stated);
    }

    Document document() const { return makeDocument(m_text, m_blocks); }
    const QList<ImportedItem> &items() const { return m_items; }
    int emptyCount() const { return m_empty; }
    int unreadDates() const { return m_unread; }

private:
    void setTime(Item &item, const ItemRow &row, QStringList &notes)
    {
        const QString written = writtenTime(row).simplified();
        const When when = understood(row);
        if (when.isNull() && !written.isEmpty()) {
            ++m_unread;
            notes.append(translated("Date as written: %1").arg(written));
        }
        if (!when.isNull())
            (item.kind == ItemKind::Quote ? item.said : item.happened) = {when, {BasisKind::Written, written, {}, {}}};
        if (const Result<When> published = readWhen(row.value(u"published"_s)); published && !published->isNull())
            item.published = {*published, {BasisKind::Written, row.value(u"published"_s), {}, {}}};
    }

    void append(const QString &line, BlockKind kind, QList<Span> *passages = nullptr)
    {
        if (line.isEmpty())
            return;
        if (!m_text.isEmpty())
            m_text += u'\n';
        const Span span{m_text.size(), m_text.size() + line.size()};
        m_text += line;
        m_blocks.append({span, kind, {}});
        if (passages)
            passages->append(span);
    }

    QString m_text;
    QList<TextBlock> m_blocks;
    QList<ImportedItem> m_items;
    int m_empty = 0;
    int m_unread = 0;
};

} // namespace

Result<ImportedSource> itemSource(const QList<ItemRow> &rows, const Source &found, const QByteArray &bytes,
                                  const QString &fileName, const ImportHints &hints)
{
    if (rows.size() > MostItems)
        return Error{translated("\"%1\" holds more than 100,000 items, the most that can be imported at once. Cut it "
                                "into smaller files.")
                         .arg(fileName),
                     fileName};
    Writer writer;
    for (const ItemRow &row : rows)
        writer.add(row);
    if (writer.items().isEmpty())
        return Error{translated("\"%1\" holds no items: none has a title or a text.").arg(fileName), fileName};
    Source named = found;
    const bool ours = found.title.isEmpty();
    if (ours)
        named.title = QFileInfo(fileName).completeBaseName();
    ImportedSource imported = foundSource(writer.document(), named, bytes, fileName, hints);
    imported.source.titleIsOurs = imported.source.titleIsOurs || ours;
    imported.items = writer.items();
    // The days that stand in it are those of its items.
    imported.source.published = found.published.isNull() ? hints.published : found.published;
    imported.document.published = imported.source.published;
    noteLoss(imported.source, "%n row(s) without a title and a text were left out.", writer.emptyCount());
    noteLoss(imported.source, "%n date(s) could not be understood; the items' notes tell them as written.",
             writer.unreadDates());
    return imported;
}

void noteLoss(Source &source, const char *sentence, int count)
{
    if (count == 0)
        return;
    if (!source.note.isEmpty())
        source.note += u'\n';
    source.note += translated(sentence, count);
}

QString wordsOfMarkup(const QString &text)
{
    if (!text.contains(u'<') && !text.contains(u'&'))
        return text.simplified();
    const Result<HtmlTree> tree = HtmlTree::parse(text);
    if (!tree)
        return text.simplified();
    QStringList lines;
    for (const PageBlock &block : pageText(*tree).blocks)
        lines.append(block.text);
    return lines.join(u' ');
}

} // namespace dateline
