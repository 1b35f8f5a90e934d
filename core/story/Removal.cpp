// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/Removal.h"

#include <algorithm>

namespace dateline {

namespace {

template <typename Row, typename Pick> QSet<Id> idsWhere(const QHash<Id, Row> &rows, Pick &&pick)
{
    QSet<Id> ids;
    for (const Row &row : rows) {
        if (pick(row))
            ids.insert(row.id);
    }
    return ids;
}

QSet<Id> indexed(const QMultiHash<Id, Id> &index, const QSet<Id> &owners)
{
    QSet<Id> ids;
    for (const Id owner : owners) {
        const QList<Id> values = index.values(owner);
        ids += QSet<Id>(values.begin(), values.end());
    }
    return ids;
}

} // namespace

Removal Removal::ofItems(const StoryData &story, const QSet<Id> &items, const QSet<Id> &passages)
{
    Removal removal;
    removal.items = items;
    removal.passages = passages + indexed(story.passagesByItem, items);
    removal.judgements = indexed(story.judgementsByClaim, items);
    removal.links = indexed(story.linksByItem, items);
    removal.evidence = idsWhere(story.evidence, [&removal](const Evidence &evidence) {
        return removal.items.contains(evidence.claim) || removal.items.contains(evidence.item)
            || removal.passages.contains(evidence.passage);
    });
    return removal;
}

Removal Removal::ofPerson(const StoryData &story, Id person)
{
    Removal removal;
    removal.persons = {person};
    for (Item item : story.items) {
        const bool speaks = item.speaker == person;
        if (speaks)
            item.speaker = NoId;
        if (item.participants.removeAll(person) > 0 || speaks)
            removal.changedItems.append(item);
    }
    return removal;
}

Removal Removal::ofTag(const StoryData &story, Id tag)
{
    Removal removal;
    removal.tags = {tag};
    for (Item item : story.items) {
        if (item.tags.removeAll(tag) > 0)
            removal.changedItems.append(item);
    }
    return removal;
}

Removal Removal::ofVerdict(const StoryData &story, Id verdict)
{
    Removal removal;
    removal.verdicts = {verdict};
    removal.judgements =
        idsWhere(story.judgements, [verdict](const Judgement &judgement) { return judgement.verdict == verdict; });
    return removal;
}

Removal Removal::ofSource(const StoryData &story, Id source)
{
    const QSet<Id> passages =
        idsWhere(story.passages, [source](const Passage &passage) { return passage.source == source; });
    QSet<Id> items;
    for (const Id passage : passages)
        items.insert(story.passages.value(passage).item);
    items.removeIf([&](Id item) {
        const QList<Id> all = story.passagesByItem.values(item);
        return !std::all_of(all.begin(), all.end(), [&passages](Id passage) { return passages.contains(passage); });
    });
    Removal removal = ofItems(story, items, passages);
    removal.sources = {source};
    return removal;
}

} // namespace dateline
