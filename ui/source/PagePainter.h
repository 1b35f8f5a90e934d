// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/MarginChips.h"

#include <QRectF>

class QPainter;

namespace dateline {

/// What the page's look depends on besides text and marks.
struct PageLook {
    Id selected = NoId;
    Id hovered = NoId;
    Id focused = NoId; ///< Reached by the keyboard, not selected yet.
    Span letters; ///< Selected by mouse or keyboard, UTF-16.
    Span ends; ///< The passage that has handles at its ends; empty: none.
    bool endsMove = false; ///< They are being changed.
    QRectF exposed; ///< What is painted, in the page's coordinates.

    Standing standing(Id item) const;
};

/// Where the handles of a passage stand: beside its first and its last line. Sets their blocks exactly.
struct EndHandles {
    QRectF start;
    QRectF last;
};
EndHandles endHandles(PageLayout &page, Span ends);

/// Paints the exposed part of a page, marks below its letters. The painter stands at the page's top left.
void paintPage(QPainter &painter, PageLayout &page, const SourceMarks &marks, const Theme &theme, const PageLook &look);

} // namespace dateline
