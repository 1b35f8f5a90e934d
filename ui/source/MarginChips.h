// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/StoryData.h"
#include "ui/source/PageLayout.h"
#include "ui/source/SourceMarks.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace dateline {

struct Theme;

/// An item's chip in the margin, beside its passage. Logical pixels on the page.
struct MarginChip {
    Id item = NoId;
    QRectF rect;
};

/// One chip for each item, beside its main mark and never over another: pushed down where it is crowded. Sets only
/// what the page has set already; heights of the rest are the page's estimates.
QList<MarginChip> layoutChips(const PageLayout &page, const SourceMarks &marks, double left, double width);

/// What a chip says: the kind in bold, then what tells the item from its neighbours: "13 Jan 2026", "“he” → Hess", a
/// verdict.
struct ChipWords {
    QString kind;
    QString rest;
};
ChipWords chipWords(const StoryData &story, const Item &item);

/// How a chip or mark stands out.
enum class Standing { Plain, Hovered, Focused, Selected };

void paintChip(QPainter &painter, const MarginChip &chip, const StoryData &story, const Theme &theme,
               Standing standing);

} // namespace dateline
