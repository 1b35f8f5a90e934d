// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/words/Hedges.h"

using namespace Qt::StringLiterals;

namespace dateline {

IndexRange hedgeIn(const TaggedSentence &sentence, const Clauses &clauses, IndexRange range, const Lexicon &lexicon)
{
    IndexRange hedge;
    for (qsizetype i = range.first; i < range.last && hedge.isEmpty(); ++i) {
        if (sentence.words[i].facts->hedge)
            hedge = {i, i + 1};
    }
    for (qsizetype i = clauses.verbAt(range.first); i >= 0 && i < clauses.verbs().size(); ++i) {
        const VerbGroup &verb = clauses.verbs()[i];
        if (verb.words.last >= range.last || (!hedge.isEmpty() && verb.words.first > hedge.first))
            break;
        if (!verb.passive || verb.negated || verb.modal)
            continue;
        const QString form = u"%1 %2 %3"_s.arg(lexicon.copula(), sentence.words[verb.head()].lower,
                                               sentence.words[verb.words.last].lower);
        if (lexicon.hedges.contains(form))
            return verb.words;
    }
    return hedge;
}

} // namespace dateline
