// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Document.h"

namespace dateline {

/// A piece of a block between quotation marks.
struct Quotation {
    Span span; ///< With its marks.
    IndexRange tokens; ///< The same, as tokens of the document.
    qsizetype block = 0;
    bool continues = false; ///< Goes on from the block before, whose quotation was not closed.
    bool open = false; ///< Ends with its block, without a closing mark.
    bool single = false; ///< ‘...’ or '...'
};

/// Finds what stands in quotation marks: straight, curly, low-high, guillemets, and single marks that stand outside
/// double ones. Quotations inside quotations are part of these. A mark that is not closed holds to the end of its
/// block, where the next block opens one again the two belong together; a lone straight mark that opens nothing is left
/// alone. Ascending, without overlap; linear in the tokens.
QList<Quotation> findQuotations(const Document &document);

} // namespace dateline
