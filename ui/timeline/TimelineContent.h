// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/time/Zone.h"
#include "core/timeline/TimelineItem.h"
#include "ui/timeline/LaneArrangement.h"

#include <QHash>
#include <QObject>

#include <map>

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
    /// Milliseconds since the epoch.
    double now() const { return static_cast<double>(m_clock()); }
    /// What to do when there is nothing to see, in a sentence; empty where there is something.
    QString emptySentence() const;

    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    /// Whose clocks the axis tells.
    const Zone &zone() const { return m_zone; }
    void setZone(const Zone &zone);
    LaneGrouping grouping() const { return m_grouping; }
    void setGrouping(LaneGrouping grouping);

    /// How the lanes of a grouping are arranged.
    const LaneArrangement &arrangement(LaneGrouping grouping) const;
    void setArrangement(LaneGrouping grouping, const LaneArrangement &arrangement);
    /// Shows a lane (by index) as a strip, or opens it again.
    void setCollapsed(qsizetype lane, bool collapsed);
    void setAllCollapsed(bool collapsed);
    /// Moves a lane to another's place.
    void moveLane(qsizetype from, qsizetype to);

Q_SIGNALS:
    void changed();
    void arranged(); ///< Lanes were collapsed, opened or moved by hand.

private:
    Workspace *m_workspace;
    Clock m_clock;
    bool m_folded = true;
    Zone m_zone;
    LaneGrouping m_grouping = LaneGrouping::Kind;
    std::map<LaneGrouping, LaneArrangement> m_arrangements;
    TimelineItems m_all; ///< Of the story, whatever the filter.
    TimelineItems m_items;
    AxisShape m_shape;
    QHash<Id, TimelineWords> m_words;

    void rebuild();
    void refilter();
    void keepWords();
    void reshape();
};

} // namespace dateline
