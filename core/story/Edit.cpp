// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/Edit.h"

#include "core/store/NamedValues.h"
#include "core/store/Savepoint.h"
#include "core/story/Removal.h"
#include "core/story/StoryPrivate.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <limits>

namespace dateline {

namespace {

Error error(const char *sentence)
{
    return {QCoreApplication::translate("Edit", sentence), {}};
}

Error unknownId()
{
    return error(QT_TRANSLATE_NOOP("Edit", "What was to be changed is not in the story any more."));
}

/// Random, so that two people's copies never give the same id to different rows.
template <typename Row> Id newId(const QHash<Id, Row> &taken)
{
    Id id = NoId;
    while (id == NoId || taken.contains(id))
        id = static_cast<Id>(QRandomGenerator::system()->generate64()
                             & static_cast<quint64>(std::numeric_limits<Id>::max()));
    return id;
}

QList<Id> ascendingUnique(QList<Id> ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace

Edit::Edit(Story &story)
    : m_story(story)
{
}

const StoryData &Edit::data() const
{
    return m_story.data();
}

Result<void> Edit::step(const std::function<Result<void>()> &work)
{
    Result<Savepoint> savepoint = Savepoint::begin(m_story.d->parts->database);
    if (!savepoint)
        return savepoint.error();
    const Result<void> done = work();
    return done ? savepoint->release() : done;
}

template <typename Row> Result<Id> Edit::write(Row row)
{
    const QHash<Id, Row> &rows = m_story.d->snapshot.rows<Row>();
    const bool isNew = row.id == NoId;
    if (isNew)
        row.id = newId(rows);
    else if (!rows.contains(row.id))
        return unknownId();
    RowAccess<Row> access(m_story.d->parts->database);
    if (const Result<void> written = step([&] { return isNew ? access.insert(row) : access.update(row); }); !written)
        return written.error();
    m_story.d->snapshot.set<Row>(row.id, row);
    return row.id;
}

Result<void> Edit::remove(const Removal &removal)
{
    Database &database = m_story.d->parts->database;
    Snapshot &snapshot = m_story.d->snapshot;
    const Result<void> removed = step([&] {
        Result<void> done;
        for (auto item = removal.changedItems.begin(); done && item != removal.changedItems.end(); ++item)
            done = RowAccess<Item>(database).update(*item);
        for (auto source = removal.sources.begin(); done && source != removal.sources.end(); ++source)
            done = m_story.d->parts->texts.setBlocks(*source, {});
        removal.forEachKind([&]<typename Row>(const QSet<Id> &ids) {
            for (auto id = ids.begin(); done && id != ids.end(); ++id)
                done = RowAccess<Row>(database).erase(*id);
        });
        return done;
    });
    if (!removed)
        return removed;
    for (const Item &item : removal.changedItems)
        snapshot.set<Item>(item.id, item);
    removal.forEachKind([&]<typename Row>(const QSet<Id> &ids) {
        for (const Id id : ids)
            snapshot.set<Row>(id, std::nullopt);
    });
    return removed;
}

Result<Id> Edit::put(const Item &item)
{
    Item row = item;
    row.tags = ascendingUnique(row.tags);
    row.participants = ascendingUnique(row.participants);
    return write(row);
}

Result<Id> Edit::put(const Passage &passage)
{
    const Source source = data().sources.value(passage.source);
    if (m_story.d->parts->texts.words(source.textHash, passage.start, passage.end) != passage.words)
        return error(QT_TRANSLATE_NOOP("Edit", "The words of the passage are not those of its source at this place."));
    return write(passage);
}

Result<Id> Edit::put(const Person &person)
{
    return write(person);
}

Result<Id> Edit::put(const Tag &tag)
{
    return write(tag);
}

Result<Id> Edit::put(const Verdict &verdict)
{
    return write(verdict);
}

Result<Id> Edit::put(const Judgement &judgement)
{
    if (data().items.value(judgement.claim).kind != ItemKind::Claim)
        return error(QT_TRANSLATE_NOOP("Edit", "Only a claim can be given a verdict."));
    Judgement row = judgement;
    if (row.author.isEmpty())
        row.author = m_story.d->options.author;
    if (row.at == 0) {
        // Later than those before it, even where the clock stands still or was set back.
        const QList<Judgement> before = data().judgementsOf(row.claim);
        row.at = std::max(m_story.d->options.clock(), before.isEmpty() ? 0 : before.constLast().at + 1);
    }
    return write(row);
}

Result<Id> Edit::put(const Evidence &evidence)
{
    if (data().items.value(evidence.claim).kind != ItemKind::Claim)
        return error(QT_TRANSLATE_NOOP("Edit", "Only a claim can have evidence."));
    if ((evidence.passage == NoId) == (evidence.item == NoId))
        return error(QT_TRANSLATE_NOOP("Edit", "Evidence is either a passage or an item."));
    if (evidence.passage != NoId && data().passages.value(evidence.passage).item != evidence.claim)
        return error(QT_TRANSLATE_NOOP("Edit", "The passage of this evidence belongs to another item."));
    return write(evidence);
}

Result<Id> Edit::put(const ItemLink &link)
{
    return write(link);
}

Result<Id> Edit::put(const Source &source)
{
    const Source before = data().sources.value(source.id);
    if (before.textHash != source.textHash || before.bytesHash != source.bytesHash)
        return error(QT_TRANSLATE_NOOP("Edit", "The text of a source is never changed."));
    return write(source);
}

Result<Id> Edit::addSource(Source source, const QString &text, const QList<Block> &blocks, const QByteArray &bytes)
{
    const int length = CodePoints(text).count();
    if (std::any_of(blocks.begin(), blocks.end(), [length](const Block &block) {
            return block.start < 0 || block.end < block.start || block.end > length;
        }))
        return error(QT_TRANSLATE_NOOP("Edit", "A block of the source lies outside its text."));
    SourceTexts &texts = m_story.d->parts->texts;
    source.id = newId(data().sources);
    if (source.importedAt == 0)
        source.importedAt = m_story.d->options.clock();
    const Result<void> added = step([&]() -> Result<void> {
        const Result<QByteArray> textHash = texts.addText(text);
        const Result<QByteArray> bytesHash = texts.addBytes(bytes);
        if (!textHash || !bytesHash)
            return textHash ? bytesHash.error() : textHash.error();
        source.textHash = *textHash;
        source.bytesHash = *bytesHash;
        const Result<void> inserted = RowAccess<Source>(m_story.d->parts->database).insert(source);
        return inserted ? texts.setBlocks(source.id, blocks) : inserted;
    });
    if (!added)
        return added.error();
    m_story.d->snapshot.set<Source>(source.id, source);
    return source.id;
}

Result<void> Edit::removeItem(Id id)
{
    return data().items.contains(id) ? remove(Removal::ofItems(data(), {id}, {})) : unknownId();
}

Result<void> Edit::removePassage(Id id)
{
    return data().passages.contains(id) ? remove(Removal::ofItems(data(), {}, {id})) : unknownId();
}

Result<void> Edit::removePerson(Id id)
{
    return data().persons.contains(id) ? remove(Removal::ofPerson(data(), id)) : unknownId();
}

Result<void> Edit::removeTag(Id id)
{
    return data().tags.contains(id) ? remove(Removal::ofTag(data(), id)) : unknownId();
}

Result<void> Edit::removeVerdict(Id id)
{
    return data().verdicts.contains(id) ? remove(Removal::ofVerdict(data(), id)) : unknownId();
}

Result<void> Edit::removeEvidence(Id id)
{
    Removal removal;
    removal.evidence = {id};
    return data().evidence.contains(id) ? remove(removal) : unknownId();
}

Result<void> Edit::removeLink(Id id)
{
    Removal removal;
    removal.links = {id};
    return data().links.contains(id) ? remove(removal) : unknownId();
}

Result<void> Edit::removeSource(Id id)
{
    return data().sources.contains(id) ? remove(Removal::ofSource(data(), id)) : unknownId();
}

Result<void> Edit::setTitle(const QString &title)
{
    NamedValues properties = NamedValues::properties(m_story.d->parts->database);
    const Result<void> written = step([&] { return properties.set(QStringLiteral("title"), title); });
    if (written)
        m_story.d->snapshot.setTitle(title);
    return written;
}

} // namespace dateline
