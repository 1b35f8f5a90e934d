// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf/PdfLines.h"

namespace dateline {

/// A page as its lines from top to bottom.
struct PdfPage {
    double height = 0; ///< In points.
    QList<PdfLine> lines;
};

/// Takes running heads and feet and page numbers off the pages: lines near the edge that another page has at the same
/// height in the same size, numbers aside, and lines there of nothing but a number.
void cutMargins(QList<PdfPage> &pages);

} // namespace dateline
