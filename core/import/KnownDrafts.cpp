// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/KnownDrafts.h"

#include "core/story/Story.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// The history's word for a kind.
ItemKind kindNamed(const QString &name)
{
    static const QHash<QString, ItemKind> kinds{
        {u"quote"_s, ItemKind::Quote}, {u"claim"_s, ItemKind::Claim}, {u"photo"_s, ItemKind::Photo}};
    return kinds.value(name, ItemKind::Event);
}

/// What the history tells of an item that a change removed; fields that had a new row's values are not told.
struct Removed {
    bool draft = false;
    ItemKind kind = ItemKind::Event;
    QList<Passage> passages;
};

QHash<Id, Removed> removedBy(const Story &story, const Change &change)
{
    QHash<Id, Removed> removed;
    for (const FieldChange &field : story.changedFields(change.sequence)) {
        if (field.item == NoId || story.data().items.contains(field.item))
            continue;
        Removed &item = removed[field.item];
        if (field.field == "item.draft"_L1)
            item.draft = field.old == "1"_L1;
        else if (field.field == "item.kind"_L1)
            item.kind = kindNamed(field.old);
        else if (field.field == "passage.item"_L1)
            item.passages.append(Passage());
        else if (item.passages.isEmpty())
            continue;
        else if (field.field == "passage.source"_L1)
            item.passages.last().source = field.old.toLongLong();
        else if (field.field == "passage.role"_L1)
            item.passages.last().role = PassageRole::Support; // Any but content.
        else if (field.field == "passage.start"_L1)
            item.passages.last().start = field.old.toInt();
        else if (field.field == "passage.end"_L1)
            item.passages.last().end = field.old.toInt();
    }
    return removed;
}

} // namespace

bool KnownDrafts::Place::isSame(const Place &other) const
{
    const int common = std::min(end, other.end) - std::max(start, other.start);
    return kind == other.kind && common * 2 > std::max(end - start, other.end - other.start);
}

KnownDrafts::KnownDrafts(const Story &story, Id source)
{
    addItems(story, source);
    addRejected(story, source);
    sort(m_settled);
    sort(m_drafts);
}

void KnownDrafts::addItems(const Story &story, Id source)
{
    for (const Item &item : story.data().items) {
        const Passage main = story.data().mainPassage(item.id);
        if (main.id == NoId || main.source != source)
            continue;
        (item.draft ? m_drafts : m_settled).append({item.kind, main.start, main.end, item.id});
        if (item.draft)
            m_left.insert(item.id);
        else
            ++m_accepted;
    }
}

void KnownDrafts::addRejected(const Story &story, Id source)
{
    for (const Change &change : story.history()) {
        if (change.undone)
            continue;
        for (const Removed &item : removedBy(story, change)) {
            const auto main = std::find_if(item.passages.begin(), item.passages.end(), [&](const Passage &passage) {
                return passage.source == source && passage.role == PassageRole::Content;
            });
            if (!item.draft || main == item.passages.end())
                continue;
            m_settled.append({item.kind, main->start, main->end, NoId});
            ++m_rejected;
        }
    }
}

void KnownDrafts::sort(QList<Place> &places)
{
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return std::tie(a.start, a.end, a.item) < std::tie(b.start, b.end, b.item);
    });
}

QList<KnownDrafts::Place> KnownDrafts::near(const QList<Place> &places, const Place &place)
{
    const auto startsBefore = [](const Place &each, int at) { return each.start < at; };
    const int earliest = place.start - (place.end - place.start); // What is the same shares more than half its words.
    const auto first = std::lower_bound(places.begin(), places.end(), earliest, startsBefore);
    const auto last = std::lower_bound(first, places.end(), place.end, startsBefore);
    QList<Place> same;
    std::copy_if(first, last, std::back_inserter(same), [&](const Place &each) { return each.isSame(place); });
    return same;
}

bool KnownDrafts::isSettled(ItemKind kind, int start, int end) const
{
    return !near(m_settled, {kind, start, end, NoId}).isEmpty();
}

Id KnownDrafts::take(ItemKind kind, int start, int end)
{
    for (const Place &place : near(m_drafts, {kind, start, end, NoId})) {
        if (m_left.remove(place.item))
            return place.item;
    }
    return NoId;
}

} // namespace dateline
