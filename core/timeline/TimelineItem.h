// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/StoryData.h"
#include "core/time/AxisShape.h"
#include "core/time/Zone.h"
#include "core/timeline/Coverage.h"
#include "core/timeline/LaneIndex.h"

#include <QFlags>
#include <QList>
#include <QString>

#include <array>
#include <functional>

namespace dateline {

/// How a date is uncertain; each has its own look and its own line in a picture's legend.
enum class DateMark {
    Approximate = 1, ///< ~
    Uncertain = 2, ///< ?
    UnknownDigits = 4, ///< X
    OpenStart = 8, ///< ../b
    OpenEnd = 16, ///< a/..
    Within = 32, ///< one moment somewhere in a coarse date (a year, say) or between two bounds
    Before = 64, ///< one moment at or before a bound
    After = 128, ///< one moment at or after a bound
    OneOf = 256, ///< one of several dates
    InferredBounds = 512, ///< bounds drawn from what is around it
    Rival = 1024, ///< of one event with several dates: not the chosen one
};
Q_DECLARE_FLAGS(DateMarks, DateMark)
Q_DECLARE_OPERATORS_FOR_FLAGS(DateMarks)

/// What a step of the user's importance weighs in a rank: more than all evidence and sources.
inline constexpr int RankOfImportance = 1000;

/// Where an item stands on the timeline: all that layout needs of those it does not show.
struct TimelineItem {
    Id id = NoId;
    /// Where it begins and ends, or may lie; milliseconds since the epoch, to exclusive. An open side has the nearest
    /// bound that is known (for a/..: the begin) and its mark.
    double from = 0;
    double to = 0;
    /// What of it is sure: before sureFrom and after sureTo it fades, since its begin or end is a coarse date. A moment
    /// somewhere within from and to has both in the middle.
    double sureFrom = 0;
    double sureTo = 0;
    DateMarks marks;
    int rank = 0; ///< Higher leads where there is no room for all: the user's importance, evidence, sources.
    ItemKind kind = ItemKind::Event;
    bool draft = false;
};

/// What an item's box shows and says.
struct TimelineWords {
    QString label; ///< Title.
    QString subLabel; ///< A photo's date.
    QString badge; ///< A speaker's initials; "?" where unattributed.
    Id person = NoId; ///< Speaker or claimant.
    QString personName;
    QString verdictStyle; ///< A claim's: "supported", ...
    QList<TimeRange> dates = {}; ///< Of an event with a list of dates: each of them.
};

enum class LaneGrouping { Kind, Person, Source, Tag, Verdict, Place };

/// A lane's key and title.
struct LaneInfo {
    QString key;
    QString title;
};

struct TimelineLane : LaneInfo {
    LaneIndex index; ///< Its items.
    bool isCollapsed = false; ///< Shown as a strip of its density.
};

struct TimelineItems {
    QList<TimelineItem> items; ///< By from, then the story's order.
    QList<TimelineLane> lanes; ///< In the order they stand; none is empty.
    /// What the axis must show: where items begin, end or stand, each as wide as its date is coarse; known ones only.
    QList<TimeRange> moments;
    /// Publication days of sources, for the marks on the axis: moment and words ("CNBC article").
    struct Publication {
        double time = 0;
        QString label;
    };
    QList<Publication> publications;
    Coverage coverage; ///< By the sources that the story's items have passages in.
    /// What the box of an item shows; asked only for those on the screen.
    std::function<TimelineWords(Id)> wordsOf;

    /// Takes items in the story's order and puts them in order of time. Returns where each is now, by where it was.
    QList<int> setItems(QList<TimelineItem> all);
    /// Takes the moments with, for each, the index (by time) of the item that it is of. None: the items' own extents.
    void setMoments(QList<std::pair<TimeRange, int>> all);
    /// Takes, for each of the infos, the indices of the lane's items, ascending. Lanes without items are left out.
    void setLanes(const QList<LaneInfo> &infos, QList<QList<int>> members);
    /// Files each item under the lanes (indices of infos) that lanesOf names.
    void setLanes(const QList<LaneInfo> &infos, const std::function<QList<int>(const TimelineItem &)> &lanesOf);
    /// When the items of a kind begin, ascending, in milliseconds since the epoch.
    const QList<double> &begins(ItemKind kind) const { return m_begins.at(static_cast<size_t>(kind)); }
    /// How many items begin in a stretch of time.
    qsizetype countBetween(TimeRange time) const;
    /// Index of an item; -1 where it is not on the timeline.
    qsizetype indexOf(Id id) const;
    /// From when to when the items at positions first to last (exclusive) of a lane begin.
    TimeRange timeOf(qsizetype lane, qsizetype first, qsizetype last) const;
    /// Leaves out the items that do not pass, with their moments, and lanes that become empty. Walks once through all.
    void keepIf(const std::function<bool(const TimelineItem &)> &passes);

private:
    std::array<QList<double>, 4> m_begins; ///< By kind.
    QList<int> m_momentsOf; ///< Of each moment, the index of its item; empty where nobody has said.
    mutable QList<std::pair<Id, int>> m_byId; ///< Indices by id; made when first asked for.

    void itemsAreOther();
};

/// Whose days a when's bare days are: those of an item's zone (an IANA name; empty: UTC), but UTC's where it tells
/// times of day.
Zone zoneOfDays(const When &when, const QString &zone);

/// Items that can be placed, from the ids that pass the filter. An event known only to lie by, after or between bounds
/// comes with its marks; other kinds of items with such a when, and all without one, are left out. The story must stay
/// as it is as long as wordsOf is asked.
TimelineItems timelineItems(const StoryData &story, const QList<Id> &visible, LaneGrouping grouping);

} // namespace dateline
