// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/RowPacking.h"
#include "core/timeline/TimelineLayout.h"

namespace dateline {

/// A row of a lane on the screen, in logical pixels.
struct RowPlace {
    double top = 0;
    double height = 0;
};

/// What an item asks for in its lane, counted in the scale's offsets. storyEnd: where open ends are cut, in
/// milliseconds.
PackRequest requestFor(const TimelineItem &item, const TimelineWords &words, const TimeScale &scale, TimeRange story,
                       const TextMeasure &measure);

/// The box of a placed item, cut to the exposed x. row: its first one.
/// An empty rect where nothing of it lies within.
TimelineBox itemBox(const TimelineItem &item, const TimelineWords &words, const Placement &placement, RowPlace row,
                    const TimeScale &scale, TimeRange story, const TextMeasure &measure);

/// How wide a More is, whatever it counts of so many items.
double moreWidth(qsizetype items, const TextMeasure &measure);
/// most: the room that is kept for it.
TimelineBox moreBox(double left, RowPlace row, qsizetype count, ItemKind kind, double most, const TimeScale &scale,
                    const TextMeasure &measure);

} // namespace dateline
