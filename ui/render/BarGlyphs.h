// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/TimelineItem.h"
#include "ui/render/Theme.h"

#include <QRectF>

class QPainter;

namespace dateline {

/// What lies under a bar between two x, where it is not plain paper: a weekend, a break.
struct GroundBand {
    double from = 0;
    double to = 0;
    QColor color;
};

/// How the ground of a bar or chip looks.
struct BarStyle {
    ItemKind kind = ItemKind::Event;
    bool draft = false; ///< Paler, hatched, with a dotted outline.
    bool dashed = false; ///< Dashed outline: bounds inferred.
    bool hollow = false; ///< An outline alone: not the chosen one of an event's dates.
    double fadeStart = 0; ///< Logical pixels from the left over which it fades in.
    double fadeEnd = 0; ///< Logical pixels to the right over which it fades out.
};

/// A bar or chip without its words; edge is the strong left edge, or empty. A fade ends in the colours that lie under
/// it (later bands over earlier ones): Qt writes gradients to PDF without their transparency.
void paintBar(QPainter &painter, const QRectF &body, const QRectF &edge, const BarStyle &style, const Theme &theme,
              const QList<GroundBand> &under = {});

/// The signs of an uncertain date at a body's corners: "~" approximate, "?" uncertain, "X" unknown digits, "/" one of
/// several, "≠" another date is chosen, arrows for open ends. What the bar itself shows (fades, dashes) has no sign.
void paintDateMarks(QPainter &painter, const QRectF &body, DateMarks marks, const QColor &color, const Theme &theme);

} // namespace dateline
