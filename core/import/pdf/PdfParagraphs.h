// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf/PdfBlocks.h"

#include <QSet>

namespace dateline {

/// A paragraph as it stands on one page, or joined from what stands on several.
struct PdfParagraph {
    QString text; ///< A PageBreak stands between the words of two pages.
    double size = 0;
    bool bold = false;
    int page = 1; ///< On which it begins.
    int lastPage = 1; ///< On which it ends.
    qsizetype lineCount = 0;
    bool opensBlock = false;
    bool closesBlock = false;
    bool indented = false; ///< Its first line is.
    bool full = false; ///< Its last line reaches the right edge.
};

/// The words of a document, by which a hyphen at a line's end is told from one that belongs to the word.
QSet<QString> wordsOf(const QList<PdfBlock> &blocks);

/// A block cut into paragraphs: at first lines that are indented, wider gaps, and sentences that end before the right
/// edge.
QList<PdfParagraph> pdfParagraphs(const PdfBlock &block, int page, const QSet<QString> &words);

/// Joins what goes on over columns and pages. Captions and headings may stand between.
QList<PdfParagraph> joinParagraphs(const QList<PdfParagraph> &paragraphs, const QSet<QString> &words);

} // namespace dateline
