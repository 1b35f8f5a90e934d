// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/html/PageBlocks.h"

namespace dateline {

/// The blocks of a page that are its article, as indices into PageText::blocks, in order: headings, paragraphs and
/// captions. The article is the element whose text outweighs its links and scraps by most; what stands aside in it is
/// left out. It goes by lengths, links and the page's own structure, not by a language.
QList<qsizetype> findArticle(const HtmlTree &tree, const PageText &page);

} // namespace dateline
