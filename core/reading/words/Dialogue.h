// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/words/Quotations.h"

namespace dateline {

/// The quotations of a block that a dash opens, as some languages write speech: "—We are ready —said Roe—. Let us go."
/// has two. Remarks between dashes that are no cue belong to what is said. Empty where the block is none such; the
/// language's dashes are in quotation-dashes.txt.
QList<Quotation> findDialogue(const Document &document, qsizetype block, IndexRange tokens);

} // namespace dateline
