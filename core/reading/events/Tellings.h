// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/words/Clauses.h"

namespace dateline {

/// What a verb of a sentence tells, as far as it reaches. Ranges are of the sentence's words.
struct Telling {
    const TaggedSentence &sentence;
    const Clauses &clauses;
    const VerbGroup &verb;
    IndexRange words; ///< From the subject on.
    IndexRange timeWords; ///< With what stands before the subject: "On Monday, ..."
};

/// What the finite verbs of a sentence tell, in order: those that have a subject before them.
QList<Telling> tellingsOf(const TaggedSentence &sentence, const Clauses &clauses);

} // namespace dateline
