// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/LaneKeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString noneTitle(LaneGrouping grouping)
{
    switch (grouping) {
    case LaneGrouping::Person:
        return Words::tr("Nobody");
    case LaneGrouping::Source:
        return Words::tr("No source");
    case LaneGrouping::Tag:
        return Words::tr("No tag");
    case LaneGrouping::Verdict:
        return Words::tr("No claim");
    case LaneGrouping::Place:
        return Words::tr("No place");
    case LaneGrouping::Kind:
        break;
    }
    return {};
}

QList<Tag> tagsByName(const StoryData &story)
{
    QList<Tag> tags = story.tags.values();
    std::sort(tags.begin(), tags.end(), [](const Tag &a, const Tag &b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return tags;
}

} // namespace

LaneKeys::LaneKeys(const StoryData &story, LaneGrouping grouping)
    : m_story(story)
    , m_grouping(grouping)
{
    switch (grouping) {
    case LaneGrouping::Kind:
        m_lanes = {{u"events"_s, Words::tr("Events")},
                   {u"statements"_s, Words::tr("Statements")},
                   {u"photos"_s, Words::tr("Photos")}};
        return;
    case LaneGrouping::Person:
        addLanes(story.personsInOrder(), &Person::name);
        break;
    case LaneGrouping::Source:
        addLanes(story.sourcesInOrder(), &Source::title);
        break;
    case LaneGrouping::Tag:
        addLanes(tagsByName(story), &Tag::name);
        break;
    case LaneGrouping::Verdict:
        addLanes(story.verdictsInOrder(), &Verdict::name);
        break;
    case LaneGrouping::Place:
        addPlaces();
        break;
    }
    m_lanes.append({QString::number(NoId), noneTitle(grouping)});
}

template <typename Row> void LaneKeys::addLanes(const QList<Row> &rows, QString Row::*title)
{
    for (const Row &row : rows) {
        m_laneOfGroup.insert(row.id, static_cast<int>(m_lanes.size()));
        m_lanes.append({QString::number(row.id), row.*title});
    }
}

void LaneKeys::addPlaces()
{
    QStringList places;
    for (const Item &item : m_story.items) {
        const QString place = item.place.simplified();
        if (!place.isEmpty() && !m_laneOfPlace.contains(place)) {
            m_laneOfPlace.insert(place, 0);
            places.append(place);
        }
    }
    std::sort(places.begin(), places.end(), [](const QString &a, const QString &b) {
        const int order = QString::localeAwareCompare(a, b);
        return order != 0 ? order < 0 : a < b;
    });
    for (const QString &place : std::as_const(places)) {
        m_laneOfPlace[place] = static_cast<int>(m_lanes.size());
        m_lanes.append({u"place "_s + place, place});
    }
}

int LaneKeys::laneOfKind(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Event:
        return 0;
    case ItemKind::Photo:
        return 2;
    case ItemKind::Quote:
    case ItemKind::Claim:
        break;
    }
    return 1;
}

QVarLengthArray<Id, 4> LaneKeys::groupsOf(const Item &item) const
{
    QVarLengthArray<Id, 4> groups;
    const auto add = [&groups](Id id) {
        if (id != NoId && !groups.contains(id))
            groups.append(id);
    };
    switch (m_grouping) {
    case LaneGrouping::Person:
        add(item.speaker);
        if (item.kind == ItemKind::Event || item.kind == ItemKind::Photo)
            std::for_each(item.participants.begin(), item.participants.end(), add);
        break;
    case LaneGrouping::Source:
        for (const Passage &passage : m_story.passagesOf(item.id))
            add(passage.source);
        break;
    case LaneGrouping::Tag:
        std::for_each(item.tags.begin(), item.tags.end(), add);
        break;
    case LaneGrouping::Verdict:
        if (item.kind == ItemKind::Claim)
            add(m_story.verdictOf(item.id).id);
        break;
    case LaneGrouping::Kind:
    case LaneGrouping::Place:
        break;
    }
    return groups;
}

QVarLengthArray<int, 4> LaneKeys::of(const Item &item) const
{
    if (m_grouping == LaneGrouping::Kind)
        return {laneOfKind(item.kind)};
    const int none = static_cast<int>(m_lanes.size()) - 1;
    if (m_grouping == LaneGrouping::Place)
        return {m_laneOfPlace.value(item.place.simplified(), none)};
    QVarLengthArray<int, 4> lanes;
    for (const Id group : groupsOf(item))
        lanes.append(m_laneOfGroup.value(group, none));
    if (lanes.isEmpty())
        lanes.append(none);
    return lanes;
}

} // namespace dateline
