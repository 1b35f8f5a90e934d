// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/TimelineLayout.h"
#include "ui/render/PictureContent.h"

class QPainter;

namespace dateline {

/// One mark that occurs in a picture, with what it means.
struct LegendEntry {
    enum class Mark {
        Event,
        Fade,
        InferredBounds,
        DateSign,
        Statement,
        Claim,
        Photo,
        More,
        Break,
        Publication,
        Today,
        Coverage,
        Draft,
        Note
    };

    Mark mark = Mark::Event; ///< Note: words alone.
    QString words;
    DateMark dateMark = DateMark::Approximate; ///< Of a DateSign.
    TimelineBox sample; ///< The box of a Statement or Claim, whose badge or verdict is shown.
    QRectF rect; ///< Where the mark stands; the words follow it.
};

/// The marks that occur in the layout, each once, in the order events, statements, photos, axis, drafts. Sizes of rect
/// are set, its place is not.
QList<LegendEntry> legendOf(const TimelineLayout &layout, const PictureContent &content);

/// Draws the entry's mark into its rect.
void paintLegendMark(QPainter &painter, const LegendEntry &entry, const Theme &theme);

} // namespace dateline
