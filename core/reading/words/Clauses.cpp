// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/words/Clauses.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// How far an apposition may reach from its noun, in words.
constexpr qsizetype LongestApposition = 40;

bool isNominal(WordClass wordClass)
{
    return wordClass == WordClass::Noun || wordClass == WordClass::Name || wordClass == WordClass::Number;
}

bool isPronoun(WordClass wordClass)
{
    return wordClass == WordClass::Pronoun || wordClass == WordClass::ObjectPronoun;
}

bool startsVerb(WordClass wordClass)
{
    return wordClass == WordClass::Verb || wordClass == WordClass::Auxiliary || wordClass == WordClass::Modal
        || wordClass == WordClass::PronounVerb;
}

} // namespace

Clauses::Clauses(const TaggedSentence &sentence, const Lexicon &lexicon)
    : m_sentence(sentence)
    , m_lexicon(lexicon)
    , m_verbs(sentence.verbs)
{
}

QList<VerbGroup> Clauses::findVerbs(const TaggedSentence &sentence, const Lexicon &lexicon)
{
    Clauses clauses(sentence, lexicon);
    clauses.m_verbs.clear();
    clauses.gatherVerbs();
    clauses.findSubjects();
    return std::move(clauses.m_verbs);
}

qsizetype Clauses::verbAt(qsizetype word) const
{
    const auto verb = std::lower_bound(m_verbs.begin(), m_verbs.end(), word,
                                       [](const VerbGroup &group, qsizetype at) { return group.words.first < at; });
    return verb == m_verbs.end() ? -1 : verb - m_verbs.begin();
}

bool Clauses::hasFiniteVerb(IndexRange range) const
{
    for (qsizetype i = verbAt(range.first); i >= 0 && i < m_verbs.size() && m_verbs[i].words.first < range.last; ++i) {
        if (m_verbs[i].finite)
            return true;
    }
    return false;
}

void Clauses::gatherVerbs()
{
    constexpr qsizetype UsualVerbs = 4;
    m_verbs.reserve(UsualVerbs);
    for (qsizetype i = 0; i < m_sentence.words.size();) {
        if (!startsVerb(at(i))) {
            ++i;
            continue;
        }
        m_verbs.append(groupAt(i));
        i = m_verbs.back().words.last;
    }
}

VerbGroup Clauses::groupAt(qsizetype first) const
{
    VerbGroup group;
    group.words = {first, first + 1};
    qsizetype before = first - 1;
    while (at(before) == WordClass::Adverb || at(before) == WordClass::Not)
        --before;
    group.infinitive = at(before) == WordClass::To;
    bool open = at(first) != WordClass::Verb; // A main verb may still come.
    bool be = false;
    for (qsizetype i = first; open && i < m_sentence.words.size(); ++i) {
        const TaggedWord &word = m_sentence.words[i];
        if (word.is(WordClass::Adverb) || word.is(WordClass::Not)) {
            group.negated = group.negated || word.is(WordClass::Not);
            continue;
        }
        const bool verb = word.is(WordClass::Verb) && (word.verb.forms & (BaseForm | ParticipleForm | IngForm));
        if (i > first && !verb && !word.is(WordClass::Auxiliary))
            break;
        group.words.last = i + 1;
        group.modal = group.modal || word.is(WordClass::Modal);
        group.negated = group.negated || word.facts->ending == WordEnding::Negation;
        group.past = group.past || word.facts->auxiliaryTense == PastForm || (i == first && word.has(WordUse::Perfect));
        be = verb ? be : word.facts->auxiliary.has(WordUse::Copula);
        open = !verb;
    }
    const TaggedWord &head = m_sentence.words[group.head()];
    static_cast<VerbBase &>(group) = head.is(WordClass::Verb) ? head.verb : head.facts->auxiliary;
    group.forms = head.facts->verb.forms;
    group.passive = be && head.is(WordClass::Verb) && (head.verb.forms & ParticipleForm);
    const TaggedWord &lead = m_sentence.words[first];
    const bool participle = (lead.verb.forms & ParticipleForm) && !(lead.verb.forms & PastForm);
    const bool byAgent = lead.is(WordClass::Verb) && first + 1 < m_sentence.words.size()
        && (lead.verb.forms & ParticipleForm) && m_sentence.words[first + 1].has(WordUse::Agent)
        && verbFollows(first + 1);
    const bool tenseless = lead.is(WordClass::Auxiliary) && lead.facts->auxiliaryTense == 0;
    group.finite = !group.infinitive && !participle && !byAgent && !tenseless
        && !(lead.is(WordClass::Verb) && lead.verb.forms == IngForm);
    group.modal = group.modal || (lead.verb.forms & FutureForm) != 0;
    group.past = group.past || (lead.is(WordClass::Verb) && (lead.verb.forms & PastForm));
    return group;
}

/// Whether another verb stands before the sentence's next sign: "the man |arrested| by police was"
bool Clauses::verbFollows(qsizetype i) const
{
    while (i < m_sentence.words.size() && !startsVerb(at(i)) && at(i) != WordClass::Stop
           && at(i) != WordClass::Semicolon && at(i) != WordClass::Comma)
        ++i;
    return startsVerb(at(i)) || at(i) == WordClass::Comma;
}

bool Clauses::opensNounPhrase(qsizetype word) const
{
    const WordClass c = at(word);
    if (c == WordClass::Adverb)
        return isNominal(at(word + 1)) && !m_sentence.words[word].time;
    return isNominal(c) || isPronoun(c) || c == WordClass::Determiner || c == WordClass::Possessive
        || c == WordClass::PronounVerb;
}

qsizetype Clauses::phraseStart(qsizetype last) const
{
    qsizetype first = last + 1;
    for (qsizetype i = last; i >= 0; --i) {
        const WordClass c = at(i);
        const bool sign = c == WordClass::Mark && i > 0 && isNominal(at(i - 1));
        const bool modifier = c == WordClass::Verb && i < last
            && (at(i - 1) == WordClass::Determiner || at(i - 1) == WordClass::Possessive);
        const bool joint = c == WordClass::Bracket || sign || modifier;
        if (!isNominal(c) && c != WordClass::Possessive && c != WordClass::Determiner && !joint)
            break;
        if (m_sentence.words[i].time && i < last && c != WordClass::Possessive)
            break;
        if (c == WordClass::Bracket && m_sentence.words[i].lower != u")")
            break;
        if (c == WordClass::Bracket) {
            while (i > 0 && m_sentence.words[i].lower != u"(")
                --i;
        }
        first = i;
        const bool ends =
            c == WordClass::Determiner || (c == WordClass::Possessive && !m_sentence.words[i].isGenitive());
        if (ends && at(i - 1) != WordClass::Determiner)
            break;
    }
    while (first < last && m_sentence.words[first].isGenitive())
        ++first; // The 's of what was left out.
    return first;
}

IndexRange Clauses::nounPhraseBefore(qsizetype end) const
{
    const qsizetype last = end - 1;
    if (isPronoun(at(last)) || at(last) == WordClass::Determiner)
        return {last, end};
    if (!isNominal(at(last)) && at(last) != WordClass::Bracket)
        return {};
    qsizetype first = phraseStart(last);
    qsizetype single = first; // Without what "and" joins to it.
    for (;;) {
        const qsizetype link = first - 1;
        const bool preposition = at(link) == WordClass::Preposition || at(link) == WordClass::To;
        const bool coordinated = at(link) == WordClass::Coordinator && !m_sentence.words[link].has(WordUse::Contrast);
        if ((!preposition && !coordinated) || !isNominal(at(link - 1)) || m_sentence.words[link - 1].time)
            break;
        first = phraseStart(link - 1);
        if (!coordinated && single == link + 1 && m_sentence.words[link].has(WordUse::Genitive))
            single = first;
    }
    // "won the race in Oslo and Roe said": what hangs on a verb or a preposition is no subject.
    const bool object = startsVerb(at(first - 1)) || at(first - 1) == WordClass::Preposition;
    if (object)
        first = single;
    // "In a statement Roe said": the phrase behind a preposition ends before the name.
    if (at(first - 1) == WordClass::Preposition) {
        for (qsizetype i = last; i > first; --i) {
            const TaggedWord &before = m_sentence.words[i - 1];
            if (at(i) == WordClass::Name && before.is(WordClass::Noun) && !before.facts->role)
                return {i, end};
        }
    }
    return {first, end};
}

IndexRange Clauses::nounPhraseAt(qsizetype first) const
{
    qsizetype i = first;
    const qsizetype count = m_sentence.words.size();
    if (isPronoun(at(i)) || at(i) == WordClass::PronounVerb)
        return {i, i + 1};
    qsizetype end = first;
    while (i < count) {
        const WordClass c = at(i);
        const bool verbalAdjective = c == WordClass::Verb && i > first && isNominal(at(i + 1))
            && (at(i - 1) == WordClass::Determiner || at(i - 1) == WordClass::Possessive);
        if (isNominal(c) || verbalAdjective) {
            if (m_sentence.words[i].time && i > first && !isNominal(at(i + 1)) && end > first)
                break;
            end = ++i;
        } else if (c == WordClass::Adverb || m_sentence.words[i].isGenitive()) {
            ++i;
        } else if ((c == WordClass::Determiner || c == WordClass::Possessive) && (i == first || end < i)) {
            ++i;
        } else if (c == WordClass::Mark && isNominal(at(i + 1))) {
            ++i;
        } else if (c == WordClass::Bracket && m_sentence.words[i].lower == u"(" && end == i) {
            while (i < count && m_sentence.words[i].lower != u")")
                ++i;
            end = ++i;
        } else if ((c == WordClass::Preposition || c == WordClass::To || c == WordClass::Coordinator) && end == i
                   && end > first && opensNounPhrase(i + 1) && !m_sentence.words[i + 1].time) {
            ++i;
        } else {
            break;
        }
    }
    return {first, std::min(end, count)};
}

IndexRange Clauses::withApposition(IndexRange phrase) const
{
    const qsizetype comma = phrase.last;
    if (at(comma) != WordClass::Comma || !opensNounPhrase(comma + 1) || isPronoun(at(comma + 1)))
        return phrase;
    qsizetype i = comma + 1;
    while (i < std::min(m_sentence.words.size(), comma + LongestApposition) && at(i) != WordClass::Comma
           && at(i) != WordClass::Stop && at(i) != WordClass::Semicolon && at(i) != WordClass::Dash
           && at(i) != WordClass::Quotation)
        ++i;
    if (hasFiniteVerb({comma + 1, i}))
        return phrase;
    return {phrase.first, i};
}

IndexRange Clauses::core(IndexRange phrase) const
{
    qsizetype i = phrase.first;
    while (i < phrase.last && at(i) != WordClass::Preposition && at(i) != WordClass::Comma && at(i) != WordClass::To
           && at(i) != WordClass::Coordinator && at(i) != WordClass::Relative && at(i) != WordClass::Dash)
        ++i;
    return {phrase.first, i};
}

} // namespace dateline
