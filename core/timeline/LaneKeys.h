// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/TimelineItem.h"

#include <QSet>

namespace dateline {

/// Says in which lanes an item stands, and which lanes there are. Lanes without items are left out.
class LaneKeys {
public:
    LaneKeys(const StoryData &story, LaneGrouping grouping);

    /// Keys of an item's lanes: one at least.
    QList<QString> of(const Item &item);
    /// The lanes of all items asked for so far, in their order; the one for items without a group comes last.
    QList<LaneInfo> used() const;

private:
    const StoryData &m_story;
    LaneGrouping m_grouping;
    QList<LaneInfo> m_lanes;
    QSet<QString> m_used;

    template <typename Row> void addLanes(const QList<Row> &rows, QString Row::*title);
    QList<Id> groupsOf(const Item &item) const;
    QString kindKey(ItemKind kind) const;
};

} // namespace dateline
