// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/html/HtmlTree.h"
#include "core/import/html/PageHints.h"
#include "core/story/Source.h"

namespace dateline {

/// A piece of a page's text that stands apart from its neighbours.
struct PageBlock {
    int element = 0; ///< The innermost element that holds it and is no inline one.
    BlockKind kind = BlockKind::Paragraph; ///< Heading, paragraph or caption.
    QString text; ///< White space collapsed, never empty but in a caption that is a credit only.
    QString credit; ///< Of a caption, where the page marks it.
    qsizetype linked = 0; ///< Letters and digits of the text that are links.
    qsizetype letters = 0; ///< Letters and digits; an ideograph counts as three, since it says as much.
};

/// A page's visible text in document order, with what is known of the elements that hold it.
struct PageText {
    QList<PageBlock> blocks;
    QList<PageHints> hints; ///< Of each node of the tree.
    QList<qsizetype> letters; ///< Of each node, with all it holds.
    QList<bool> asides; ///< Whether a node is or lies in what is no part of the article, by the hints.
};

/// Cuts a page's text into blocks. Linear in the page's length.
PageText pageText(const HtmlTree &tree);

/// How much a text says: its letters and digits; an ideograph counts as three.
qsizetype lettersIn(QStringView text);

} // namespace dateline
