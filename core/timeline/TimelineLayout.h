// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimeScale.h"
#include "core/time/Zone.h"
#include "core/timeline/TextMeasure.h"
#include "core/timeline/TimelineItem.h"

#include <QRectF>
#include <QSizeF>

#include <limits>
#include <optional>

namespace dateline {

/// What a box looks like. Shapes are an item's kind (bar, badge, diamond, thumbnail) or a group's (more).
enum class BoxShape {
    Bar, ///< an event whose extent is wider than its label: label inside
    Chip, ///< a short event: strong left edge is its extent, the tint is a label
    Badge, ///< a quote: the speaker's round badge
    Diamond, ///< a claim, filled by its verdict, label to the right
    Thumbnail, ///< a photo, label and date to the right
    More, ///< "+ 11 more": stands for several items
};

/// One thing drawn, hit, focused, announced. Logical pixels; geometry is cut to the exposed part, so a painter needs no
/// clip.
struct TimelineBox {
    BoxShape shape = BoxShape::Bar;
    Id item = NoId; ///< NoId for More
    qsizetype count = 0; ///< How many items a More stands for; else 0.
    qsizetype first = 0; ///< Positions in the lane, last exclusive, of the items that a More stands for and of those
    qsizetype last = 0; ///< shown among them.
    double beyond = -std::numeric_limits<double>::infinity(); ///< A More stands only for what lasts beyond this time.
    ItemKind kind = ItemKind::Event;
    bool draft = false;
    DateMarks marks;
    QRectF rect; ///< All of it: hit test, focus, accessibility. No two of a lane overlap.
    QRectF body; ///< Bar or chip tint, circle's or diamond's square, thumbnail.
    QRectF edge; ///< The strong edge: at least 3 px wide, the extent in time of a chip; empty where fading.
    QList<QRectF> dates; ///< Marks along the foot: the dates of a list.
    QRectF extent; ///< Line along a chip's foot: its extent in time where that is wider than the edge; else empty.
    double fadeStart = 0; ///< Body width in pixels, from its left, over which it fades in; 0 for none.
    double fadeEnd = 0; ///< Likewise at its right.
    bool dashed = false; ///< Dashed outline: bounds inferred.
    QRectF labelRect;
    QString label; ///< Elided to labelRect.
    QRectF subLabelRect;
    QString subLabel;
    QString badge;
    Id person = NoId;
    QString personName;
    QString verdictStyle;
    qsizetype lane = 0;
};

struct LaneBox {
    QString key;
    QString title; ///< Elided to the header.
    QRectF rect; ///< Whole lane, header included.
    QRectF titleRect;
    int count = 0; ///< Items in the lane, on the screen or not.
    bool isCollapsed = false;
    QList<QRectF> density; ///< How much begins when, from left to right: of a collapsed lane, and behind crowded Mores.
};

struct AxisLabel {
    double x = 0; ///< Where the tick stands.
    QString text;
    QRectF rect;
    bool major = false; ///< Upper row.
};

struct AxisBreak {
    QRectF rect; ///< From the axis' top to the lanes' bottom.
    QString label; ///< "43 y"
    QRectF labelRect;
    double from = 0; ///< The time left out.
    double to = 0;
};

struct PublicationMark {
    double x = 0;
    QString label;
    QRectF pill; ///< On the axis; rounded ground of the label.
};

/// A piece of the strip that shows how many sources stand behind each stretch.
struct CoverageBand {
    QRectF rect;
    int sources = 0;
};

/// Where the day of today stands.
struct TodayMark {
    double x = 0;
    QString label; ///< Empty where there is no room.
    QRectF labelRect; ///< At the lanes' foot; empty likewise.
};

/// Everything there is to draw of a timeline, and the only rectangles there are: painting, hit test, accessibility and
/// export share them.
struct TimelineLayout {
    QSizeF size;
    TimeRange time; ///< What is shown.
    double headerWidth = 0; ///< Lane titles' column.
    QRectF axis;
    QRectF lanesArea; ///< Below the axis, right of the header column.
    double contentHeight = 0; ///< Of all lanes, for the scroll bar.
    QList<LaneBox> lanes;
    QList<TimelineBox> boxes; ///< In painting order.
    QList<AxisLabel> labels;
    QList<double> gridLines; ///< x of faint vertical lines
    QList<QRectF> weekends; ///< shaded, at day scale
    QList<AxisBreak> breaks;
    QList<QRectF> axisLines; ///< the axis' dark underline, one a shown stretch; zero height
    QList<PublicationMark> publications;
    QList<CoverageBand>
        coverage; ///< From left to right, without what folds leave out; none where there are no sources.
    std::optional<TodayMark> today;
    QString zone; ///< Where the axis tells other clocks than UTC: which.
    QRectF zoneRect; ///< Above the lanes' titles.

    /// Index of the topmost box at a point, or -1.
    qsizetype boxAt(QPointF point) const;
    /// Index of the lane whose header lies at a point, or -1.
    qsizetype headerAt(QPointF point) const;
    /// Index of the first box of its own that an item has, or -1.
    qsizetype boxOf(Id item) const;
};

struct LayoutOptions {
    QSizeF size; ///< Logical pixels.
    double scrollY = 0; ///< Lanes' scroll offset from the top, logical pixels.
    double headerWidth = 104;
    double axisHeight = 46;
    Zone zone = Zone(); ///< Whose clocks the axis tells.
    std::optional<double> now = {}; ///< Milliseconds since the epoch: where today is marked.
    bool fillHeight = true; ///< Spread spare height over the lanes; false: contentHeight is as small as it can be.
};

/// Indices of the boxes that show an item, alone or within a More: one a lane at most.
QList<qsizetype> boxesShowing(const TimelineLayout &layout, const TimelineItems &items, Id item);
/// Ids of the items that a More stands for: the most important, at most as many as asked for, in order of time.
QList<Id> membersOf(const TimelineLayout &layout, const TimelineItems &items, const TimelineBox &more, qsizetype most);

/// How wide the lane titles' column should be for these lanes: their titles fit, within reason.
double laneHeaderWidth(const QList<TimelineLane> &lanes, const TextMeasure &measure);

/// Lays out what the scale shows. Pure: the same input gives the same layout on any machine with the same measure.
TimelineLayout layoutTimeline(const TimelineItems &items, const TimeScale &scale, const LayoutOptions &options,
                              const TextMeasure &measure);

} // namespace dateline
