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
    }
    m_lanes.append({QString::number(NoId), noneTitle(grouping)});
}

template <typename Row> void LaneKeys::addLanes(const QList<Row> &rows, QString Row::*title)
{
    for (const Row &row : rows)
        m_lanes.append({QString::number(row.id), row.*title});
}

QString LaneKeys::kindKey(ItemKind kind) const
{
    switch (kind) {
    case ItemKind::Event:
        return m_lanes.at(0).key;
    case ItemKind::Photo:
        return m_lanes.at(2).key;
    case ItemKind::Quote:
    case ItemKind::Claim:
        break;
    }
    return m_lanes.at(1).key;
}

QList<Id> LaneKeys::groupsOf(const Item &item) const
{
    QList<Id> groups;
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
        groups = item.tags;
        break;
    case LaneGrouping::Verdict:
        if (item.kind == ItemKind::Claim)
            add(m_story.verdictOf(item.id).id);
        break;
    case LaneGrouping::Kind:
        break;
    }
    return groups;
}

QList<QString> LaneKeys::of(const Item &item)
{
    QList<QString> keys;
    if (m_grouping == LaneGrouping::Kind) {
        keys.append(kindKey(item.kind));
    } else {
        for (const Id group : groupsOf(item))
            keys.append(QString::number(group));
        if (keys.isEmpty())
            keys.append(QString::number(NoId));
    }
    for (const QString &key : std::as_const(keys))
        m_used.insert(key);
    return keys;
}

QList<LaneInfo> LaneKeys::used() const
{
    QList<LaneInfo> lanes;
    std::copy_if(m_lanes.begin(), m_lanes.end(), std::back_inserter(lanes),
                 [this](const LaneInfo &lane) { return m_used.contains(lane.key); });
    return lanes;
}

} // namespace dateline
