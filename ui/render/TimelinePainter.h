// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/TimelineLayout.h"
#include "ui/render/Theme.h"

class QPainter;

namespace dateline {

/// What is special about some boxes of a layout when it is painted.
struct TimelineState {
    QList<qsizetype> selected = {}; ///< Indices of the boxes that show the selected item.
    QList<qsizetype> hovered = {};
    qsizetype focused = -1; ///< Index of the box with the keyboard focus; -1: none.
    bool showsHandles = false; ///< Of lanes: how many items they hold, and that they can be collapsed.
};

/// Draws a layout on screen, PNG, SVG and PDF alike, in the layout's logical pixels from the painter's origin. Never
/// clips and never blends: QSvgGenerator drops both.
void paintTimeline(QPainter &painter, const TimelineLayout &layout, const Theme &theme,
                   const TimelineState &state = {});

} // namespace dateline
