// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

namespace dateline {

/// A word as it is drawn. Boxes are in points, y grows downwards.
struct PdfWord {
    QString text;
    QRectF box;
    double size = 0; ///< Of the font, in points.
    bool bold = false;
    bool spaceAfter = false;
};

/// Words on one line of one column.
struct PdfLine {
    QString text;
    QRectF box;
    double size = 0; ///< Of most of its letters.
    bool bold = false; ///< Most of its letters are.
};

/// The lines of a page from its words, whatever order they were drawn in, from top to bottom. What stands beside each
/// other is cut where white space runs down between columns. Marks of footnotes are left out.
QList<PdfLine> pdfLines(QList<PdfWord> words);

} // namespace dateline
