// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/RowPacking.h"
#include "core/timeline/TextMeasure.h"
#include "core/timeline/TimeWindows.h"
#include "core/timeline/TimelineItem.h"

#include <QHash>

#include <limits>

namespace dateline {

/// Several items that found no room: one box in the lane's last row.
struct PackedMore {
    double left = 0; ///< In the scale's offsets.
    double start = 0; ///< Where its window of time begins, likewise.
    qsizetype first = 0; ///< Positions in the lane, last exclusive, of the items it stands for and of those shown among
    qsizetype last = 0; ///< them.
    qsizetype count = 0; ///< How many it stands for.
    bool isSticky = false; ///< For what began before what is seen and lasts into it.
    double beyond = -std::numeric_limits<double>::infinity(); ///< It stands for what lasts beyond this time.
};

/// What of a lane is shown, and in which row.
struct PackedLane {
    QList<qsizetype> positions; ///< Of the items that were looked at, ascending.
    QList<PackRequest> requests; ///< One a position, in the scale's offsets.
    QList<Placement> placements; ///< One a position.
    QList<PackedMore> mores;
    int rows = 0; ///< Rows used, the one of the Mores included.

    /// How wide the packed items are that are not shown, at the least: what a further row is worth.
    double hiddenWidth() const;
};

/// Packs lanes for one frame. Of a small story all items are packed, seen or not, so that panning moves nothing; of a
/// large one those that lead in each window of time about the screen.
class LanePacker {
public:
    static constexpr int MostRows = 24; ///< of a lane; what finds no room in them is counted

    LanePacker(const TimelineItems &items, const TimeScale &scale, const TextMeasure &measure);

    /// Whether all items of the story are packed, seen or not.
    bool packsWhole() const;
    /// How many rows a lane could use, MostRows at most.
    int rowsWanted(const TimelineLane &lane);
    /// Into the rows granted: labels give way first, and only then are items counted together.
    PackedLane packed(const TimelineLane &lane, int rows);
    /// How wide a More is, in logical pixels.
    double moreWidth() const { return m_moreWidth; }
    /// What an item's box says; remembered for the frame.
    const TimelineWords &words(int item);

private:
    const TimelineItems &m_items;
    const TimeScale &m_scale;
    const TextMeasure &m_measure;
    double m_moreWidth;
    TimeWindows m_windows;
    TimeRange m_story;
    QList<TimeRange> m_seen; ///< The windows about the screen; only of a large story.
    QHash<int, TimelineWords> m_words;
    QHash<const TimelineLane *, PackedLane> m_whole; ///< Lanes of a small story, before rows are given.

    struct Window {
        TimeRange time;
        qsizetype first = 0; ///< Positions in the lane.
        qsizetype last = 0;
    };

    PackRequest request(const TimelineLane &lane, qsizetype position);
    const PackedLane &whole(const TimelineLane &lane);
    PackedLane about(const TimelineLane &lane, int rows, const QList<Window> &windows);
    QList<Window> windowsOf(const TimelineLane &lane) const;
    void addMores(PackedLane &packed, const TimelineLane &lane, const QList<Window> &windows) const;
    void addMore(PackedLane &packed, const TimelineLane &lane, const Window &window, qsizetype from,
                 qsizetype to) const;
    void makeRoom(PackedLane &packed, double left) const;
    void addSticky(PackedLane &packed, const TimelineLane &lane) const;
    bool lastsIntoView(const TimelineLane &lane, qsizetype position) const;
    void fillLastRow(PackedLane &packed, const TimelineLane &lane) const;
};

} // namespace dateline
