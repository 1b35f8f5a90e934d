// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/TimelineLayout.h"
#include "ui/render/PictureContent.h"
#include "ui/render/PictureLegend.h"

#include <QFont>
#include <QLineF>

namespace dateline {

/// A line of words on a picture's page.
struct PictureLine {
    QPointF baseline; ///< Page units, left end.
    QString words;
    QFont font;
    bool strong = false; ///< In full ink rather than soft.
};

/// Where a page's timeline and its neighbour's show the same time.
struct PageOverlap {
    QLineF
        above; ///< Where the neighbour's timeline begins or ends, as a mark above the timeline and one below it; page
    QLineF below; ///< units.
    QPointF baseline; ///< Of the words, left end.
    QString words; ///< "page 2"
};

/// A page of a picture laid out: everything with its place, in page units. A page is at least 1000 units wide; scale
/// turns units into pixels.
struct PicturePage {
    QSize size; ///< Pixels, with all that is to be cut off.
    int dpi = 96;
    QRectF ground; ///< Pixels; what has the page's colour: the page with its bleed.
    QList<QLineF> cropMarks; ///< Pixels; beyond the ground, in line with the page's sides.
    QPointF origin; ///< Pixels; where page units begin, at the page's corner.
    double scale = 1; ///< Pixels per page unit.
    QString title;
    QString description;
    QList<PictureLine> lines;
    QPointF timelineAt;
    double timelineScale = 1; ///< Page units per unit of the timeline's layout.
    TimelineLayout timeline;
    QList<LegendEntry> legend;
    QLineF rule; ///< Above the footer.
    QList<PageOverlap> overlaps; ///< Where the timeline goes on over several pages.
};

/// Lays the content out on as many pages of the options' size as they ask for: the timeline goes on from page to page,
/// all else is the same on each. Pure.
QList<PicturePage> layoutPicture(const PictureContent &content, const PictureOptions &options,
                                 const TextMeasure &measure);

} // namespace dateline
