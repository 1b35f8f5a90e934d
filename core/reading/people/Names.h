// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/words/Clauses.h"
#include "core/story/Person.h"

namespace dateline {

/// A name where it stands in a sentence. Ranges are of the sentence's words.
struct NameMention {
    IndexRange words; ///< The name alone: "Ann Roe"
    IndexRange title; ///< What leads up to it: "former union leader"; empty where nothing does.
    IndexRange apposition; ///< What follows in commas: "the head of the union"; empty where nothing does.
    PersonKind kind = PersonKind::Person;
    bool certain = false; ///< The kind is told by a list, a title or an apposition.
};

/// The names of a sentence, ascending.
QList<NameMention> findNames(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon);

/// The words as one name, lower case, by which mentions are compared: "ann roe".
QString nameKey(const TaggedSentence &sentence, IndexRange words);

} // namespace dateline
