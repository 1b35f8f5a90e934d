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
};

inline constexpr double LinkMarkSize = 14; ///< logical pixels

/// Routes the ties of items that both are on the screen, alone or within a More. A tie between which words leave no way
/// is left out. Pure, like the layout.
QList<LinkLine> routeLinks(const TimelineLayout &layout, const TimelineItems &items, const QList<ItemTie> &ties,
                           const TextMeasure &measure);

/// What no line may cross: words, and marks but bars.
QList<QRectF> linkObstacles(const TimelineLayout &layout, const TextMeasure &measure);

} // namespace dateline
