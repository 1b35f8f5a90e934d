// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/words/Clauses.h"

namespace dateline {

/// A clause of a sentence. Ranges are of the sentence's words.
struct Clause {
    IndexRange lead; ///< What joins it to what stands before: ", because"; may be empty.
    IndexRange words; ///< Without lead and closing signs.
    qsizetype verb = -1; ///< Its own finite verb in Clauses::verbs(), or -1.
};

/// Cuts a sentence where a subject and its verb begin anew, at relative clauses and participles behind a comma, at
/// semicolons and at points of omission. In order; together they cover the sentence but for signs.
QList<Clause> splitClauses(const TaggedSentence &sentence, const Clauses &clauses);

} // namespace dateline
