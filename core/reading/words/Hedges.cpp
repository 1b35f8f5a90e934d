// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/words/Hedges.h"

using namespace Qt::StringLiterals;

namespace dateline {

IndexRange hedgeIn(const TaggedSentence &sentence, const Clauses &clauses, IndexRange range, const Lexicon &lexicon)
{
    IndexRange hedge;
    for (qsizetype i = range.first; i < range.last && hedge.isEmpty(); ++i) {
        if (lexicon.hedges.contains(sentence.words[i].lower))
            hedge = {i, i + 1};
    }
    for (qsizetype i = clauses.verbAt(range.first); i >= 0 && i < clauses.verbs().size(); ++i) {
        const VerbGroup &verb = clauses.verbs()[i];
        if (verb.words.last >= range.last || (!hedge.isEmpty() && verb.words.first > hedge.first))
            break;
        const QString form = u"%1 %2 %3"_s.arg(lexicon.copula(), sentence.words[verb.head()].lower,
                                               sentence.words[verb.words.last].lower);
        if (verb.passive && !verb.negated && !verb.modal && lexicon.hedges.contains(form))
            return verb.words;
    }
    return hedge;
}

} // namespace dateline
