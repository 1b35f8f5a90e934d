// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/html/PageMetadata.h"
#include "core/text/Document.h"

namespace dateline {

/// The article of a page as a document: its title, its visible byline, then its headings, paragraphs and captions, a
/// line each, a caption's credit on a line of its own. Metadata as in `metadata`; published is left empty. No blocks
/// where the page holds no text.
Document pageDocument(const HtmlTree &tree, const PageText &page, const PageMetadata &metadata);

} // namespace dateline
