// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/TimelineLayout.h"
#include "ui/render/PictureContent.h"
#include "ui/render/PictureLegend.h"

#include <QLineF>

class QPainter;

namespace dateline {

/// A line of words on a picture's page.
struct PictureLine {
    QPointF baseline; ///< Page units, left end.
    QString words;
    QFont font;
    bool strong = false; ///< In full ink rather than soft.
};

/// A picture laid out: everything with its place, in page units. A page is at least 1000 units wide; scale turns units
/// into pixels.
struct PicturePage {
    QSize size; ///< pixels
    int dpi = 96;
    double scale = 1; ///< Pixels per page unit.
    QString title;
    QString description;
    QList<PictureLine> lines;
    QPointF timelineAt;
    double timelineScale = 1; ///< Page units per unit of the timeline's layout.
    TimelineLayout timeline;
    QList<LegendEntry> legend;
    QLineF rule; ///< Above the footer.
};

/// Lays the content out on a page of the options' size. Pure.
PicturePage layoutPicture(const PictureContent &content, const PictureOptions &options, const TextMeasure &measure);

/// Draws the page, as large as its size in pixels, from the painter's origin.
void paintPicture(QPainter &painter, const PicturePage &page, const Theme &theme);

} // namespace dateline
