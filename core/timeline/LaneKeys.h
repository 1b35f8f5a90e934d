// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/TimelineItem.h"

#include <QHash>
#include <QVarLengthArray>

namespace dateline {

/// Says which lanes a grouping has, and in which of them an item stands.
class LaneKeys {
public:
    LaneKeys(const StoryData &story, LaneGrouping grouping);

    /// In the order they stand; the one for items without a group comes last.
    const QList<LaneInfo> &lanes() const { return m_lanes; }
    /// Indices of an item's lanes: one at least.
    QVarLengthArray<int, 4> of(const Item &item) const;

private:
    const StoryData &m_story;
    LaneGrouping m_grouping;
    QList<LaneInfo> m_lanes;
    QHash<Id, int> m_laneOfGroup;
    QHash<QString, int> m_laneOfPlace;

    template <typename Row> void addLanes(const QList<Row> &rows, QString Row::*title);
    void addPlaces();
    QVarLengthArray<Id, 4> groupsOf(const Item &item) const;
    static int laneOfKind(ItemKind kind);
};

} // namespace dateline
