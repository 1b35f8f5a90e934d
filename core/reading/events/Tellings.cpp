// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/events/Tellings.h"

#include "core/reading/words/ClauseSplit.h"

namespace dateline {

namespace {

/// Where what verb `v` tells ends: before the next finite verb of its clause and what leads to that.
qsizetype reach(const TaggedSentence &sentence, const Clauses &clauses, qsizetype v, qsizetype end)
{
    const VerbGroup &verb = clauses.verbs()[v];
    for (qsizetype next = v + 1; next < clauses.verbs().size(); ++next) {
        const VerbGroup &other = clauses.verbs()[next];
        if (other.words.first >= end)
            break;
        if (!other.finite)
            continue;
        qsizetype cut =
            other.subject.first > verb.head() && !other.subject.isEmpty() ? other.subject.first : other.words.first;
        for (qsizetype i = other.words.first - 1; i > verb.head(); --i) {
            const TaggedWord &word = sentence.words[i];
            if (word.is(WordClass::Relative) || word.is(WordClass::That) || word.is(WordClass::Coordinator))
                cut = std::min(cut, i);
        }
        return std::max(verb.words.last, std::min(cut, end));
    }
    return end;
}

} // namespace

QList<Telling> tellingsOf(const TaggedSentence &sentence, const Clauses &clauses)
{
    QList<Telling> found;
    const QList<Clause> parts = splitClauses(sentence, clauses);
    for (qsizetype p = 0; p < parts.size(); ++p) {
        const IndexRange part = parts[p].words;
        for (qsizetype v = parts[p].verb; v >= 0 && v < clauses.verbs().size(); ++v) {
            const VerbGroup &verb = clauses.verbs()[v];
            if (verb.words.first >= part.last)
                break;
            if (!verb.finite || verb.subject.isEmpty() || verb.subject.first > verb.words.first)
                continue;
            const bool first = v == parts[p].verb;
            const bool own = verb.subject.first >= part.first;
            const qsizetype start = own ? verb.subject.first : first ? part.first : verb.words.first;
            const qsizetype end = reach(sentence, clauses, v, part.last);
            qsizetype adjunct = first ? part.first : start;
            if (first && p > 0 && parts[p - 1].verb < 0 && !clauses.hasFiniteVerb(parts[p - 1].words))
                adjunct = parts[p - 1].words.first;
            found.append({sentence, clauses, verb, {start, end}, {std::min(adjunct, start), end}});
        }
    }
    return found;
}

} // namespace dateline
