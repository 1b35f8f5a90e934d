// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/StoryData.h"

#include <algorithm>
#include <tuple>

namespace dateline {

namespace {

/// The rows with these ids, in the order of what key() gives.
template <typename Row, typename Key> QList<Row> rowsInOrder(const QHash<Id, Row> &all, const QList<Id> &ids, Key key)
{
    QList<Row> rows;
    rows.reserve(ids.size());
    for (const Id id : ids)
        rows.append(all.value(id));
    std::sort(rows.begin(), rows.end(), [&key](const Row &a, const Row &b) { return key(a) < key(b); });
    return rows;
}

const auto byTime = [](const Judgement &row) { return std::pair(row.at, row.id); };
const auto byId = [](const auto &row) { return row.id; };

} // namespace

QList<Passage> StoryData::passagesOf(Id item) const
{
    return rowsInOrder(passages, passagesByItem.values(item),
                       [](const Passage &row) { return std::tuple(row.start, row.end, row.id); });
}

QList<Judgement> StoryData::judgementsOf(Id claim) const
{
    return rowsInOrder(judgements, judgementsByClaim.values(claim), byTime);
}

QList<Evidence> StoryData::evidenceOf(Id claim) const
{
    return rowsInOrder(evidence, evidenceByClaim.values(claim), byId);
}

QList<ItemLink> StoryData::linksOf(Id item) const
{
    return rowsInOrder(links, linksByItem.values(item), byId);
}

Passage StoryData::mainPassage(Id item) const
{
    const Passage *main = nullptr;
    const auto rank = [](const Passage &passage) {
        return std::tuple(passage.role != PassageRole::Content, passage.start, passage.end, passage.id);
    };
    const auto [first, last] = passagesByItem.equal_range(item);
    for (auto id = first; id != last; ++id) {
        const auto passage = passages.constFind(*id);
        if (passage != passages.cend() && (!main || rank(*passage) < rank(*main)))
            main = &*passage;
    }
    return main ? *main : Passage();
}

Verdict StoryData::verdictOf(Id claim) const
{
    const QList<Id> ids = judgementsByClaim.values(claim);
    const auto last = std::max_element(ids.begin(), ids.end(), [this](Id a, Id b) {
        return byTime(judgements.value(a)) < byTime(judgements.value(b));
    });
    if (last != ids.end())
        return verdicts.value(judgements.value(*last).verdict);
    const QList<Verdict> all = verdictsInOrder();
    const auto open = std::find_if(all.begin(), all.end(),
                                   [](const Verdict &verdict) { return verdict.style == QLatin1String("open"); });
    return open != all.end() ? *open : Verdict();
}

QList<Verdict> StoryData::verdictsInOrder() const
{
    return rowsInOrder(verdicts, verdicts.keys(), [](const Verdict &row) { return std::pair(row.order, row.id); });
}

QList<Source> StoryData::sourcesInOrder() const
{
    return rowsInOrder(sources, sources.keys(), [](const Source &row) { return std::pair(row.importedAt, row.id); });
}

QList<Person> StoryData::personsInOrder() const
{
    QHash<Id, int> spoken;
    for (const Item &item : items)
        ++spoken[item.speaker];
    return rowsInOrder(persons, persons.keys(), [&spoken](const Person &row) {
        return std::tuple(-spoken.value(row.id), row.name.toCaseFolded(), row.id);
    });
}

QList<Id> StoryData::itemsInOrder() const
{
    struct Place {
        std::optional<qint64> earliest;
        const When *when = nullptr;
        qint64 importedAt = 0;
        Id source = NoId;
        int start = 0;
        const Item *item = nullptr;
    };
    QList<Place> places;
    places.reserve(items.size());
    for (const Item &item : items) {
        const When &when = item.placing().when;
        Place place{when.earliest(), &when, 0, NoId, 0, &item};
        if (const Passage passage = mainPassage(item.id); passage.id != NoId) {
            place.importedAt = sources.value(passage.source).importedAt;
            place.source = passage.source;
            place.start = passage.start;
        }
        places.append(place);
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        if (a.earliest && b.earliest && *a.earliest != *b.earliest)
            return *a.earliest < *b.earliest;
        if (const int order = When::compare(*a.when, *b.when); order != 0)
            return order < 0;
        return std::tie(a.importedAt, a.source, a.start, a.item->kind, a.item->title, a.item->id)
            < std::tie(b.importedAt, b.source, b.start, b.item->kind, b.item->title, b.item->id);
    });
    QList<Id> ids;
    ids.reserve(places.size());
    for (const Place &place : std::as_const(places))
        ids.append(place.item->id);
    return ids;
}

} // namespace dateline
