// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf/PdfLines.h"

namespace dateline {

/// Lines below each other in one column, all of one size and weight.
struct PdfBlock {
    QList<PdfLine> lines;
    QRectF box;
};

/// The blocks of a page in reading order, from its lines from top to bottom. A block comes before what lies below it,
/// and before what lies to its right unless something that spans both stands between them (T. M. Breuel, High
/// Performance Document Layout Analysis, 2003).
QList<PdfBlock> pdfBlocks(const QList<PdfLine> &lines);

} // namespace dateline
