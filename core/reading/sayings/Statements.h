// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/words/Clauses.h"

namespace dateline {

/// What showed that a statement is one.
enum class StatementRule {
    QuotationBeside, ///< a quotation before or behind the cue
    ThatClause, ///< "said that", "asked whether"
    BareClause, ///< "said the bridge was safe"
    ClauseBefore, ///< "The bridge was safe, she said"
    ColonBefore, ///< "She said:"
    Infinitive, ///< "vowed to fight"
    Object, ///< "praised the plan"
    Source, ///< "according to"
    CueNoun, ///< "accusations of"
    Unnamed, ///< "is expected to", "seems": nobody need be named
};

/// Words attributed inside one sentence. Ranges are of the sentence's words.
struct SaidStatement {
    QList<IndexRange> content; ///< Empty where it stands in the block that follows: "She said:"
    IndexRange source;
    IndexRange cue;
    IndexRange addressee;
    const Cue *frames = nullptr;
    StatementRule rule = StatementRule::BareClause;
};

/// Finds who says what in a sentence, by its cues: verbs with their frames, "according to", nouns such as "claim that".
/// In the order of the cues; contents of different statements do not overlap but where one reports another.
QList<SaidStatement> findStatements(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon);

} // namespace dateline
