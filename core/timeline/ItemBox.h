// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/RowPacking.h"
#include "core/timeline/TimelineLayout.h"

namespace dateline {

/// How high a row of a lane is, in logical pixels.
inline constexpr double TimelineRowHeight = 32;

/// What an item asks for in its lane, counted in the scale's offsets. storyEnd: where open ends are cut, in
/// milliseconds.
PackRequest requestFor(const TimelineItem &item, const TimeScale &scale, TimeRange story, const TextMeasure &measure);

/// The box of a placed item, cut to the exposed x. rowTop: y of its first row.
/// An empty rect where nothing of it lies within.
TimelineBox itemBox(const TimelineItem &item, const Placement &placement, double rowTop, const TimeScale &scale,
                    TimeRange story, const TextMeasure &measure);

/// How wide a More is, whatever it counts.
double moreWidth(const TextMeasure &measure);
TimelineBox moreBox(double left, double rowTop, const QList<Id> &members, ItemKind kind, const TimeScale &scale,
                    const TextMeasure &measure);

} // namespace dateline
