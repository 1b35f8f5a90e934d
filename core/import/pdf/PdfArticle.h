// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf/PdfMargins.h"
#include "core/text/Document.h"

namespace dateline {

/// What a PDF says of itself.
struct PdfInfo {
    QString title;
    QString language; ///< BCP 47; empty where the text must show it.
};

/// The text of a PDF as a document: its title is what is set largest on its first page, else what the file says where
/// that reads like a title; headings are set larger or bolder than the text, captions smaller. PageBreaks stand
/// between its pages. No blocks where there is no text.
Document pdfArticle(QList<PdfPage> pages, const PdfInfo &info);

} // namespace dateline
