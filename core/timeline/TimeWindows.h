// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimeScale.h"

namespace dateline {

/// The windows of time in which what finds no room is counted together. They are powers of two of a millisecond long,
/// counted from the epoch, the shortest that are as wide as asked for at the pace of their stretch: neither panning nor
/// small steps of zooming move their ends. A window ends where its stretch does; a fold is one of its own.
class TimeWindows {
public:
    /// width: the least of a window, in logical pixels; but a stretch that is narrower is one window.
    TimeWindows(const TimeScale &scale, double width);

    /// The window that holds a time; the end is exclusive.
    TimeRange at(double time) const;

private:
    struct Section {
        double from = 0;
        double to = 0;
        double window = 0; ///< Length of a window, in milliseconds; infinite for a fold.
        double least = 0; ///< What is shorter than this joins its neighbour, in milliseconds.
    };
    QList<Section> m_sections; ///< Without a gap, from minus to plus infinity.
};

} // namespace dateline
