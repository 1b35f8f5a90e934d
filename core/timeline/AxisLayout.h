// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/TimelineLayout.h"

namespace dateline {

/// Adds to a layout whose size and areas are set what tells the time: labels, lines, weekends, breaks, publications,
/// the strip of sources, and today.
void layoutAxis(TimelineLayout &layout, const TimelineItems &items, const TimeScale &scale,
                const LayoutOptions &options, const TextMeasure &measure);

/// What a fold leaves out, short: "43 y", "8 mo", "12 d".
QString foldLabel(TimeRange leftOut);

} // namespace dateline
