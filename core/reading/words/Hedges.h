// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/words/Clauses.h"

namespace dateline {

/// The first hedge that begins in a range of words: "reportedly", "was believed"; empty where the text vouches for what
/// it says.
IndexRange hedgeIn(const TaggedSentence &sentence, const Clauses &clauses, IndexRange range, const Lexicon &lexicon);

} // namespace dateline
