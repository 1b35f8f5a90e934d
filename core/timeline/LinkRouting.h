// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/ItemTies.h"
#include "core/timeline/TimelineLayout.h"

namespace dateline {

/// A tie as it is drawn between two boxes: straight pieces, level and upright by turns, that cross no words and no
/// mark.
struct LinkLine {
    ItemTie tie;
    QList<QPointF> points; ///< From the one box to the other, two at least.
    QRectF mark; ///< A square of LinkMarkSize on the line, off all words, for a sign; empty where there is no room.
    bool beginsOutside = false; ///< It begins at the lanes' edge: what it comes from is out of sight, beyond.
    bool endsOutside = false; ///< Likewise.
};

inline constexpr double LinkMarkSize = 14; ///< logical pixels

/// Routes the ties of items of which one at least is on the screen, alone or within a More; to the other a line goes as
/// far as the edge. Left out are ties to what is not on the timeline or in a collapsed lane, and those between which
/// words leave no way. Pure, like the layout.
QList<LinkLine> routeLinks(const TimelineLayout &layout, const TimelineItems &items, const QList<ItemTie> &ties,
                           const TextMeasure &measure);

/// What no line may cross: words, and marks but bars.
QList<QRectF> linkObstacles(const TimelineLayout &layout, const TextMeasure &measure);

} // namespace dateline
