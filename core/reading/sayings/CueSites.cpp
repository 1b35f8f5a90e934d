// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/sayings/CueSites.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// How far a verb may stand from the first word of its subject.
constexpr qsizetype FarthestVerb = 25;

} // namespace

CueSites::CueSites(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon)
    : m_sentence(sentence)
    , m_clauses(clauses)
    , m_lexicon(lexicon)
{
    addVerbs();
    addPhrases();
    addNouns();
    addColon();
    std::stable_sort(m_sites.begin(), m_sites.end(),
                     [](const CueSite &a, const CueSite &b) { return a.words.first < b.words.first; });
}

WordClass CueSites::at(qsizetype i) const
{
    return i >= 0 && i < m_sentence.words.size() ? m_sentence.words[i].wordClass : WordClass::Stop;
}

void CueSites::addVerbs()
{
    for (const VerbGroup &verb : m_clauses.verbs()) {
        IndexRange words = verb.words;
        const Cue *cue = nullptr;
        if (verb.opensCue && words.last < m_sentence.words.size()) // "point out" before "point"
            cue = m_lexicon.cue(verb.base + u' ' + m_sentence.words[words.last].lower);
        if (cue)
            ++words.last;
        else
            cue = verb.cue;
        if (cue && isAskedFirst(verb, *cue))
            m_sites.append({CueSite::Sort::Passive, words, {}, cue, &verb});
        else if (cue && !verb.passive)
            m_sites.append({CueSite::Sort::Verb, words, verb.subject, cue, &verb});
        else if (cue && verb.finite && (cue->passive || cue->told))
            m_sites.append({CueSite::Sort::Passive, words, verb.subject, cue, &verb});
    }
}

/// "|Asked| about it, Roe said", "When |told| that"
bool CueSites::isAskedFirst(const VerbGroup &verb, const Cue &cue) const
{
    const qsizetype first = verb.words.first;
    const bool leads = first == 0 || (at(first - 1) == WordClass::Subordinator && at(first - 2) != WordClass::Noun);
    return cue.told && leads && verb.words.last == first + 1 && (verb.forms & ParticipleForm);
}

void CueSites::addPhrases()
{
    for (qsizetype i = 0; i < m_sentence.words.size(); ++i) {
        const SourcePhrase *phrase = sourcePhraseAt(i);
        if (!phrase)
            continue;
        const qsizetype end = i + phrase->words.size();
        m_sites.append({CueSite::Sort::Source, {i, end}, m_clauses.nounPhraseAt(end), &phrase->cue, nullptr});
    }
}

/// The group of words that names a source at a word; null where none stands there.
const SourcePhrase *CueSites::sourcePhraseAt(qsizetype word) const
{
    const QList<TaggedWord> &words = m_sentence.words;
    const QList<SourcePhrase> *phrases = word < words.size() ? words[word].facts->sourcePhrases : nullptr;
    if (!phrases)
        return nullptr;
    const auto here = std::find_if(phrases->begin(), phrases->end(), [&](const SourcePhrase &phrase) {
        return word + phrase.words.size() <= words.size()
            && std::equal(phrase.words.begin(), phrase.words.end(), words.begin() + word,
                          [](const QString &wanted, const TaggedWord &there) { return there.lower == wanted; });
    });
    return here == phrases->end() ? nullptr : &*here;
}

void CueSites::addNouns()
{
    for (qsizetype i = 0; i + 1 < m_sentence.words.size(); ++i) {
        const TaggedWord &word = m_sentence.words[i];
        const Cue *cue = word.is(WordClass::Noun) ? word.facts->cueNoun : nullptr;
        if (!cue || !(at(i + 1) == WordClass::That || cue->prepositions.contains(m_sentence.words[i + 1].lower)))
            continue;
        const IndexRange phrase = m_clauses.core(m_clauses.nounPhraseBefore(i + 1));
        IndexRange source;
        for (qsizetype k = phrase.first; k < i; ++k) {
            const bool possessive = at(k) == WordClass::Possessive;
            const bool place = at(k) == WordClass::Name;
            if (possessive)
                source = m_sentence.words[k].isGenitive() ? IndexRange{phrase.first, k} : IndexRange{k, k + 1};
            else if (place && source.isEmpty())
                source = {k, k + 1};
        }
        m_sites.append({CueSite::Sort::Noun, {i, i + 1}, source, cue, nullptr});
    }
}

/// "Roe: We shall win": a name and a colon at the sentence's beginning.
void CueSites::addColon()
{
    constexpr qsizetype LongestSpeaker = 6;
    const IndexRange speaker = m_clauses.opensNounPhrase(0) ? m_clauses.nounPhraseAt(0) : IndexRange();
    if (speaker.isEmpty() || speaker.last > LongestSpeaker || at(speaker.last) != WordClass::Colon)
        return;
    const TaggedWord &head = m_sentence.words[speaker.last - 1];
    static const Cue anything = [] {
        Cue cue;
        cue.quote = cue.clause = true;
        return cue;
    }();
    if (head.is(WordClass::Name) || head.facts->role)
        m_sites.append({CueSite::Sort::Colon, {speaker.last, speaker.last + 1}, speaker, &anything, nullptr});
}

/// The verb with a cue at a word, adverbs aside.
const CueSite *CueSites::siteAt(qsizetype word) const
{
    while (at(word) == WordClass::Adverb)
        ++word;
    const auto site = std::lower_bound(m_sites.begin(), m_sites.end(), word,
                                       [](const CueSite &s, qsizetype i) { return s.words.first < i; });
    const bool here = site != m_sites.end() && site->words.first == word && site->sort == CueSite::Sort::Verb;
    return here ? &*site : nullptr;
}

const CueSite *CueSites::speechAt(qsizetype word) const
{
    const CueSite *site = siteAt(word);
    return site && (site->cue->quote || site->cue->clause || site->cue->that) ? site : nullptr;
}

bool CueSites::isParticiple(qsizetype word) const
{
    const qsizetype verb = m_clauses.verbAt(word);
    return verb >= 0 && m_clauses.verbs()[verb].words.first == word && m_clauses.verbs()[verb].isIng();
}

bool CueSites::startsOtherStatement(qsizetype word, qsizetype first) const
{
    if (sourcePhraseAt(word))
        return true;
    qsizetype i = word;
    while (at(i) == WordClass::Coordinator || at(i) == WordClass::Subordinator || at(i) == WordClass::Adverb)
        ++i;
    if (const CueSite *site = siteAt(i); site && site->subject.first < first) // The speaker goes on.
        return site->verb->isIng() || (site->verb->finite && !site->verb->modal);
    if (const CueSite *site = speechAt(i))
        return site->verb->isIng() || i > word;
    const IndexRange phrase = m_clauses.opensNounPhrase(i) ? m_clauses.nounPhraseAt(i) : IndexRange();
    const CueSite *site = phrase.isEmpty() ? nullptr : speechAt(phrase.last);
    return site && site->verb->finite && !site->verb->modal;
}

/// "said the road was closed |but admitted ...", "calling it a shame |and urging ...": a second verb of the speaker.
bool CueSites::sharesSubject(qsizetype coordinator, qsizetype first, const CueSite &site) const
{
    const CueSite *other = siteAt(coordinator + 1);
    if (!other || !site.verb || other->verb->modal)
        return false;
    if (site.verb->isIng() || other->verb->isIng())
        return site.verb->isIng() && (other->verb->isIng() || m_clauses.hasFiniteVerb({first, coordinator}));
    if (!other->verb->finite)
        return false;
    return other->verb->past == site.verb->past || m_sentence.words[coordinator].has(WordUse::Contrast);
}

/// "While Roe said ...": the sentence's own clause comes behind.
bool CueSites::isSubordinate(const CueSite &site) const
{
    if (site.sort == CueSite::Sort::Passive && site.subject.isEmpty())
        return true;
    return site.subject.first > 0 && site.subject.first < site.words.first
        && at(site.subject.first - 1) == WordClass::Subordinator
        && (site.subject.first == 1 || at(site.subject.first - 2) != WordClass::Noun);
}

bool CueSites::opensSubject(qsizetype word) const
{
    while (at(word) == WordClass::Adverb)
        ++word;
    const QList<VerbGroup> &verbs = m_clauses.verbs();
    for (qsizetype v = m_clauses.verbAt(word); v >= 0 && v < verbs.size(); ++v) {
        if (verbs[v].finite && verbs[v].subject.first == word && !verbs[v].subject.isEmpty())
            return true;
        if (verbs[v].words.first > word + FarthestVerb)
            break;
    }
    return false;
}

qsizetype CueSites::clauseEnd(qsizetype first, const CueSite &site) const
{
    const qsizetype count = m_sentence.words.size();
    for (qsizetype i = first; i < count; ++i) {
        switch (at(i)) {
        case WordClass::Stop:
        case WordClass::Semicolon:
            return i;
        case WordClass::Comma:
        case WordClass::Dash:
            if (startsOtherStatement(i + 1, first) || (isSubordinate(site) && opensSubject(i + 1)))
                return i;
            break;
        case WordClass::Quotation:
            if (m_sentence.words[i].lower == u"," && (startsOtherStatement(i + 1, first) || isParticiple(i + 1)))
                return i + 1;
            break;
        case WordClass::Coordinator:
            if (i > first && sharesSubject(i, first, site))
                return i;
            break;
        case WordClass::Preposition:
            if (i > first && sourcePhraseAt(i))
                return i;
            break;
        default:
            break;
        }
    }
    return count;
}

qsizetype CueSites::objectEnd(qsizetype first, const CueSite &site) const
{
    const qsizetype count = m_sentence.words.size();
    for (qsizetype i = first; i < count; ++i) {
        const WordClass c = at(i);
        if (c == WordClass::Stop || c == WordClass::Semicolon || c == WordClass::Comma || c == WordClass::Dash
            || c == WordClass::Colon)
            return withoutTime(first, i);
        const bool second = c == WordClass::Coordinator && i > first
            && (m_clauses.hasFiniteVerb({i + 1, std::min(count, i + 3)}) || sharesSubject(i, first, site));
        if (c == WordClass::Quotation && m_sentence.words[i].lower == u",")
            return i + 1;
        if (second || (c == WordClass::Subordinator && i > first && !m_sentence.words[i].has(WordUse::Role)))
            return withoutTime(first, i);
    }
    return withoutTime(first, count);
}

/// Without "on Monday" at the end: that is when it was said.
qsizetype CueSites::withoutTime(qsizetype first, qsizetype end) const
{
    qsizetype i = end;
    while (i - 1 > first && m_sentence.words[i - 1].time)
        --i;
    if (i == end)
        return end;
    while (i - 1 > first && (at(i - 1) == WordClass::Preposition || at(i - 1) == WordClass::Determiner))
        --i;
    return i;
}

} // namespace dateline
