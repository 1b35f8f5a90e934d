// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/timeline/TimelineItem.h"

#include <QObject>

namespace dateline {

class Workspace;

/// What the timeline lays out: the items that pass the workspace's filter, in lanes, and the axis' shape for them. Made
/// once for each state of story and filter, not for every frame.
class TimelineContent : public QObject {
    Q_OBJECT
public:
    explicit TimelineContent(Workspace *workspace, QObject *parent = nullptr, Clock clock = systemClock());

    const TimelineItems &items() const { return m_items; }
    /// Over the year of the clock where there is no item.
    const AxisShape &shape() const { return m_shape; }
    /// The item with an id; nullptr where it is not on the timeline.
    const TimelineItem *item(Id id) const;
    /// Index of an item by time; -1 where it is not on the timeline.
    qsizetype indexOf(Id id) const;
    /// What to do when there is nothing to see, in a sentence; empty where there is something.
    QString emptySentence() const;

    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    LaneGrouping grouping() const { return m_grouping; }
    void setGrouping(LaneGrouping grouping);

Q_SIGNALS:
    void changed();

private:
    Workspace *m_workspace;
    Clock m_clock;
    bool m_folded = true;
    LaneGrouping m_grouping = LaneGrouping::Kind;
    TimelineItems m_items;
    AxisShape m_shape;

    void rebuild();
    void reshape();
};

} // namespace dateline
