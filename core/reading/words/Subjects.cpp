// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/words/Clauses.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// How far a subject may stand from its verb across an apposition, in words.
constexpr qsizetype FarthestSubject = 45;
/// How many verbs may stand between a verb and one that shares its subject.
constexpr qsizetype MostVerbsBetween = 12;

} // namespace

void Clauses::findSubjects()
{
    for (qsizetype verb = 0; verb < m_verbs.size(); ++verb) {
        m_verbs[verb].subject = subjectOf(verb);
        if (verb > 0 && isReduced(verb - 1)) {
            const bool apposed = at(m_verbs[verb - 1].subject.first - 1) == WordClass::Comma;
            m_verbs[verb - 1].finite = false;
            m_verbs[verb].subject =
                apposed ? subjectOf(verb) : IndexRange{m_verbs[verb - 1].subject.first, m_verbs[verb].words.first};
        }
    }
    // "Speaking in Oslo, Roe said": what has no subject before it takes the one of the sentence's own verb.
    for (qsizetype verb = m_verbs.size() - 2; verb >= 0; --verb) {
        VerbGroup &group = m_verbs[verb];
        if (group.isIng() && group.subject.isEmpty())
            group.subject = m_verbs[verb + 1].subject;
    }
}

/// Steps back over adverbs and times: "Roe on Tuesday again [said]".
qsizetype Clauses::skipAdjunctsBack(qsizetype i) const
{
    for (;;) {
        const qsizetype before = i;
        while (at(i) == WordClass::Adverb)
            --i;
        while (i >= 0 && m_sentence.words[i].time)
            --i;
        if (i < before && i >= 0 && m_sentence.words[i + 1].time
            && (at(i) == WordClass::Preposition || at(i) == WordClass::Determiner))
            --i;
        if (i == before)
            return i;
    }
}

IndexRange Clauses::subjectOf(qsizetype verb) const
{
    const VerbGroup &group = m_verbs[verb];
    if (at(group.words.first) == WordClass::PronounVerb)
        return {group.words.first, group.words.first + 1};
    if (group.infinitive)
        return subjectOfVerbBefore(verb);
    const qsizetype near = group.words.first - 1;
    const qsizetype i = skipAdjunctsBack(near);
    switch (at(i)) {
    case WordClass::Comma:
    case WordClass::Dash: {
        if (group.isIng())
            return subjectOfSpeech(verb);
        const IndexRange across = subjectAcrossComma(i);
        return !across.isEmpty() ? across : subjectOfVerbBefore(verb);
    }
    case WordClass::Relative:
    case WordClass::That: {
        const qsizetype end = at(i - 1) == WordClass::Comma ? i - 1 : i;
        const IndexRange antecedent = nounPhraseBefore(end);
        const bool named = !antecedent.isEmpty() && !m_sentence.words[antecedent.last - 1].time;
        return {named ? antecedent.first : i, i + 1};
    }
    case WordClass::Coordinator:
        return subjectOfEqual(verb);
    case WordClass::Subordinator:
    case WordClass::Quotation:
    case WordClass::Verb:
        return group.finite && at(i) == WordClass::Quotation ? IndexRange() : subjectOfVerbBefore(verb);
    case WordClass::Preposition:
        return group.isIng() ? subjectOfVerbBefore(verb) : IndexRange();
    case WordClass::Stop:
    case WordClass::Colon:
    case WordClass::Semicolon:
        return near >= 0 && m_sentence.words[near].time ? nounPhraseBefore(near + 1) : IndexRange();
    default:
        return nounPhraseBefore(i + 1);
    }
}

IndexRange Clauses::subjectOfVerbBefore(qsizetype verb) const
{
    for (qsizetype i = verb - 1; i >= std::max<qsizetype>(0, verb - MostVerbsBetween); --i) {
        if (m_verbs[i].finite && !m_verbs[i].subject.isEmpty())
            return m_verbs[i].subject;
    }
    return {};
}

/// "The man |arrested| in Oslo died": a participle that only describes the subject of the verb behind it.
bool Clauses::isReduced(qsizetype verb) const
{
    const VerbGroup &group = m_verbs[verb];
    const VerbGroup &next = m_verbs[verb + 1];
    const qsizetype behind = group.words.last;
    if (!next.finite || !group.finite || group.subject.isEmpty() || group.words.last - group.words.first > 1
        || !(group.forms & ParticipleForm) || behind >= next.words.first)
        return false;
    const WordClass first = at(behind);
    if (first != WordClass::Preposition && first != WordClass::Adverb && !m_sentence.words[behind].time)
        return false;
    const bool apposed =
        at(group.subject.first - 1) == WordClass::Comma && at(next.words.first - 1) == WordClass::Comma;
    for (qsizetype i = behind; i < next.words.first - apposed; ++i) {
        const WordClass c = at(i);
        const bool phrase = c == WordClass::Preposition || c == WordClass::Noun || c == WordClass::Name
            || c == WordClass::Determiner || c == WordClass::Possessive || c == WordClass::Adverb
            || c == WordClass::Number;
        if (!phrase)
            return false;
    }
    return !group.cue || !group.cue->clause;
}

/// The subject of a verb joined by "and": that of the last verb of the same tense, for "Roe said he works and asked
/// why".
IndexRange Clauses::subjectOfEqual(qsizetype verb) const
{
    for (qsizetype i = verb - 1; i >= std::max<qsizetype>(0, verb - MostVerbsBetween); --i) {
        const VerbGroup &other = m_verbs[i];
        if (other.finite && !other.subject.isEmpty() && other.past == m_verbs[verb].past
            && other.modal == m_verbs[verb].modal)
            return other.subject;
    }
    return subjectOfVerbBefore(verb);
}

/// The subject of ", adding that": whoever spoke last in the sentence, else whoever did something.
IndexRange Clauses::subjectOfSpeech(qsizetype verb) const
{
    const bool speaks = m_verbs[verb].cue != nullptr;
    for (qsizetype i = verb - 1; speaks && i >= std::max<qsizetype>(0, verb - MostVerbsBetween); --i) {
        const Cue *cue = m_verbs[i].finite ? m_verbs[i].cue : nullptr;
        if (cue && (cue->clause || cue->that) && !m_verbs[i].subject.isEmpty())
            return m_verbs[i].subject;
    }
    return subjectOfVerbBefore(verb);
}

/// Whether a finite verb begins in the range that belongs to no relative clause.
bool Clauses::tells(IndexRange range) const
{
    for (qsizetype i = verbAt(range.first); i >= 0 && i < m_verbs.size() && m_verbs[i].words.first < range.last; ++i) {
        const qsizetype lead = m_verbs[i].subject.last - 1;
        const bool relative = lead >= range.first && (at(lead) == WordClass::Relative || at(lead) == WordClass::That);
        if (m_verbs[i].finite && !relative)
            return true;
    }
    return false;
}

/// The subject of "Ann Roe, who leads the union, said" or "Roe, 45, said": a noun phrase before an earlier comma, where
/// what stands between the commas is no sentence of its own.
IndexRange Clauses::subjectAcrossComma(qsizetype comma) const
{
    const WordClass fence = at(comma);
    IndexRange nearest;
    for (qsizetype i = comma - 1; i > std::max<qsizetype>(0, comma - FarthestSubject); --i) {
        if (at(i) == WordClass::Semicolon || at(i) == WordClass::Quotation || at(i) == WordClass::Colon)
            break;
        if (at(i) != fence || i + 1 == comma)
            continue;
        const bool relative = at(i + 1) == WordClass::Relative || at(i + 1) == WordClass::Preposition
            || at(i + 1) == WordClass::Subordinator;
        if (!relative && tells({i + 1, comma}))
            break;
        const IndexRange phrase = nounPhraseBefore(skipAdjunctsBack(i - 1) + 1);
        if (phrase.isEmpty() || at(phrase.first - 1) == WordClass::Preposition)
            continue;
        if (at(i - 1) == WordClass::Name)
            return {phrase.first, comma + 1};
        if (nearest.isEmpty())
            nearest = {phrase.first, comma + 1};
    }
    return nearest;
}

} // namespace dateline
