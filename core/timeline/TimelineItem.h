// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/StoryData.h"
#include "core/time/AxisShape.h"

#include <QFlags>
#include <QList>
#include <QString>

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
};
Q_DECLARE_FLAGS(DateMarks, DateMark)
Q_DECLARE_OPERATORS_FOR_FLAGS(DateMarks)

/// An item as layout sees it: nothing but what decides its place, shape and words.
struct TimelineItem {
    Id id = NoId;
    ItemKind kind = ItemKind::Event;
    bool draft = false;
    /// Where it begins and ends, or may lie; milliseconds since the epoch, to exclusive. An open side has the nearest
    /// bound that is known (for a/..: the begin) and its mark.
    double from = 0;
    double to = 0;
    /// What of it is sure: before sureFrom and after sureTo it fades, since its begin or end is a coarse date. A moment
    /// somewhere within from and to has both in the middle.
    double sureFrom = 0;
    double sureTo = 0;
    DateMarks marks;
    QString label; ///< Title.
    QString subLabel; ///< A photo's date.
    QString badge; ///< A speaker's initials; "?" where unattributed.
    Id person = NoId; ///< Speaker or claimant.
    QString personName;
    QString verdictStyle; ///< A claim's: "supported", ...
    int importance = 0;
    int order = 0; ///< The story's stored order; breaks ties.
    QList<QString> lanes; ///< Keys of the lanes it stands in, one or more.
};

enum class LaneGrouping { Kind, Person, Source, Tag, Verdict };

/// A lane's key and title, in the order lanes stand.
struct LaneInfo {
    QString key;
    QString title;
};

struct TimelineItems {
    QList<TimelineItem> items; ///< By from, then order.
    QList<LaneInfo> lanes;
    /// What the axis must show: where items begin, end or stand, each as wide as its date is coarse; known ones only.
    QList<TimeRange> moments;
    /// Publication days of sources, for the marks on the axis: moment and words ("CNBC article").
    struct Publication {
        double time = 0;
        QString label;
    };
    QList<Publication> publications;
};

/// Items that can be placed, from the ids that pass the filter. An event known only to lie by, after or between bounds
/// comes with its marks; other kinds of items with such a when, and all without one, are left out.
TimelineItems timelineItems(const StoryData &story, const QList<Id> &visible, LaneGrouping grouping);

} // namespace dateline
