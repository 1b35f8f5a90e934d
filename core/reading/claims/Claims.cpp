// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Confidence.h"
#include "core/reading/Finders.h"
#include "core/reading/ReadingText.h"
#include "core/reading/sayings/SayingTimes.h"
#include "core/reading/words/ClauseSplit.h"
#include "core/reading/words/Hedges.h"
#include "core/reading/words/WordTagger.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// A clause with fewer words says too little to be checked.
constexpr qsizetype FewestWords = 4;

/// Draws the claims of one document.
class ClaimGatherer {
public:
    ClaimGatherer(const Document &document, const TaggedText &text, const Reading &found)
        : m_document(document)
        , m_found(found)
        , m_lexicon(Lexicon::of(document.language))
        , m_opinions(WordList::named(u"opinion-words"_s, document.language))
        , m_conditions(WordList::named(u"conditions"_s, document.language))
        , m_persons(WordList::named(u"speakers-themselves"_s, document.language))
        , m_text(text)
        , m_tagger(document, m_lexicon, text, found.times)
    {
    }

    QList<FoundClaim> run()
    {
        for (const TaggedSentence &sentence : m_text.sentences) {
            const BlockKind kind = m_document.blocks[sentence.block].kind;
            if (kind == BlockKind::Paragraph || kind == BlockKind::Caption)
                findHedged(sentence);
        }
        for (qsizetype i = 0; i < m_found.attributions.size(); ++i)
            findAsserted(i);
        std::stable_sort(m_claims.begin(), m_claims.end(), [](const FoundClaim &a, const FoundClaim &b) {
            return a.content.front().start < b.content.front().start;
        });
        return std::move(m_claims);
    }

private:
    // -- what the text itself hedges

    void findHedged(const TaggedSentence &sentence)
    {
        if (!mayHedge(sentence))
            return;
        const Clauses clauses(sentence, m_lexicon);
        IndexRange ahead; // A hedge that stands alone before its clause: "Allegedly, |the boat sank|"
        for (const Clause &clause : splitClauses(sentence, clauses)) {
            IndexRange hedge = hedgeIn(sentence, clauses, clause.words, m_lexicon);
            if (!hedge.isEmpty() && hedge.last - hedge.first == clause.words.last - clause.words.first) {
                ahead = hedge;
                continue;
            }
            if (hedge.isEmpty())
                hedge = std::exchange(ahead, {});
            if (hedge.isEmpty() || isConditional(sentence, clause))
                continue;
            FoundClaim claim;
            claim.content = {sentence.span(withoutAdjunct(clauses, clause))};
            claim.when = beforePublication(m_document);
            claim.confidence = confidence::HedgedClaim;
            claim.rule = ReadingText::tr("The text itself hedges: “%1”").arg(m_document.words(sentence.span(hedge)));
            m_hedged.append(claim.content.front());
            m_claims.append(claim);
        }
    }

    /// Whether a sentence holds a word or a verb such as hedges are made of; most hold none.
    static bool mayHedge(const TaggedSentence &sentence)
    {
        return std::any_of(sentence.verbs.begin(), sentence.verbs.end(),
                           [](const VerbGroup &verb) { return verb.passive; })
            || std::any_of(sentence.words.begin(), sentence.words.end(),
                           [](const TaggedWord &word) { return word.facts->hedge; });
    }

    /// Without what stands before the subject and a comma: "In return, |Norland reportedly paid|".
    IndexRange withoutAdjunct(const Clauses &clauses, const Clause &clause) const
    {
        if (clause.verb < 0)
            return clause.words;
        const IndexRange subject = clauses.verbs()[clause.verb].subject;
        const bool inside =
            !subject.isEmpty() && subject.first > clause.words.first && subject.last <= clause.words.last;
        return inside ? IndexRange{subject.first, clause.words.last} : clause.words;
    }

    // -- what somebody asserts

    void findAsserted(qsizetype index)
    {
        const Attribution &attribution = m_found.attributions[index];
        if (!canAssert(attribution))
            return;
        for (Span span : attribution.content) {
            for (const TaggedSentence &sentence : m_tagger.tagInside(span))
                findIn(sentence, index);
        }
    }

    /// Wishes and questions assert nothing.
    bool canAssert(const Attribution &attribution) const
    {
        if (attribution.cue.isEmpty())
            return attribution.inferred;
        const QString cueWords = m_document.words(attribution.cue.front()).toString().toLower().simplified();
        const QStringList words = cueWords.split(u' ');
        for (const QString &word : words) {
            const Cue *cue = m_lexicon.verb(word).cue;
            if (cue && (cue->clause || cue->quote || cue->that))
                return cue->kind == CueKind::Fact || cue->kind == CueKind::Opinion;
        }
        return m_lexicon.verb(words.front()).forms == 0 && !m_lexicon.cueNoun(cueWords);
    }

    void findIn(const TaggedSentence &sentence, qsizetype index)
    {
        if (m_document.words(sentence.words.back().span) == u"?")
            return;
        const Clauses clauses(sentence, m_lexicon);
        QList<Span> joined;
        qsizetype end = -1;
        bool asserting = true; // Whether what the last clause leads in is asserted with it.
        bool conditional = false;
        for (const Clause &clause : splitClauses(sentence, clauses)) {
            conditional = isConditional(sentence, clause) || (conditional && isJoined(sentence, clause));
            const bool depends = clause.lead.first > 0
                && (leadHas(sentence, clause, WordClass::That) || leadHas(sentence, clause, WordClass::Wh));
            const bool asserted = !conditional && (!depends || asserting);
            asserting = asserted && (depends || isCheckable(sentence, clauses, clause));
            if (!asserted || !isCheckable(sentence, clauses, clause) || isHedged(sentence.span(clause.words)))
                continue;
            const IndexRange words = withoutAdjunct(clauses, clause);
            const bool goesOn = clause.lead.first == end && isJoined(sentence, clause);
            if (goesOn)
                joined.back().end = sentence.span(words).end;
            else
                joined.append(sentence.span(words));
            end = clause.words.last;
        }
        for (Span span : joined)
            add(span, index);
    }

    static bool leadHas(const TaggedSentence &sentence, const Clause &clause, WordClass wordClass)
    {
        const auto words = sentence.words.begin();
        return std::any_of(words + clause.lead.first, words + clause.lead.last,
                           [wordClass](const TaggedWord &word) { return word.is(wordClass); });
    }

    /// Joined by "and" as an equal to the clause before.
    static bool isJoined(const TaggedSentence &sentence, const Clause &clause)
    {
        return leadHas(sentence, clause, WordClass::Coordinator) && !leadHas(sentence, clause, WordClass::That)
            && !leadHas(sentence, clause, WordClass::Subordinator);
    }

    bool isHedged(Span span) const
    {
        const auto hedged = std::lower_bound(m_hedged.begin(), m_hedged.end(), span.start,
                                             [](Span h, qsizetype at) { return h.end <= at; });
        return hedged != m_hedged.end() && hedged->overlaps(span);
    }

    void add(Span span, qsizetype index)
    {
        const Attribution &attribution = m_found.attributions[index];
        FoundClaim claim;
        claim.content = {span};
        claim.attribution = index;
        claim.claimant = attribution.speaker;
        claim.person = attribution.person;
        claim.claimantInferred = attribution.inferred;
        claim.when = attribution.said;
        claim.confidence = attribution.confidence * confidence::AssertedShare;
        claim.rule = ReadingText::tr("Part of what is said that can be checked: it tells of the past or the present");
        m_claims.append(claim);
    }

    bool isConditional(const TaggedSentence &sentence, const Clause &clause) const
    {
        for (qsizetype i = clause.lead.first; i < clause.lead.last; ++i) {
            if (m_conditions.contains(sentence.words[i].lower))
                return true;
        }
        return false;
    }

    /// "are going |to|": tells of what is to come.
    bool isGoingTo(const TaggedSentence &sentence, const VerbGroup &verb) const
    {
        return verb.has(WordUse::Future) && (verb.forms & IngForm) && verb.words.last < sentence.words.size()
            && sentence.words[verb.words.last].is(WordClass::To);
    }

    bool isCheckable(const TaggedSentence &sentence, const Clauses &clauses, const Clause &clause) const
    {
        if (clause.verb < 0 || clause.words.last - clause.words.first < FewestWords || isConditional(sentence, clause))
            return false;
        const VerbGroup &verb = clauses.verbs()[clause.verb];
        if (verb.modal || verb.subject.isEmpty() || verb.subject.first < clause.words.first
            || verb.words.last == clause.words.last)
            return false;
        const TaggedWord &subject = sentence.words[verb.subject.first];
        const TaggedWord &subjectEnd = sentence.words[verb.subject.last - 1];
        if (subjectEnd.is(WordClass::Relative) || subjectEnd.is(WordClass::That) || isGoingTo(sentence, verb))
            return false;
        const QString person = m_persons.field(subject.lower.section(u'\'', 0, 0));
        if (person == u"second" || (person == u"first" && !verb.past))
            return false; // What "I" and "we" think or intend; what they did can be checked.
        const bool copula = verb.has(WordUse::Copula);
        const bool pointing = subject.is(WordClass::Pronoun) || subject.is(WordClass::PronounVerb)
            || (subject.is(WordClass::That)
                || (subject.is(WordClass::Determiner) && verb.subject.last == verb.subject.first + 1));
        if (copula && pointing && !verb.past)
            return false;
        for (qsizetype i = clause.words.first; i < clause.words.last; ++i) {
            const TaggedWord &word = sentence.words[i];
            const QString base = word.is(WordClass::Verb) ? word.verb.base : word.lower;
            if (m_opinions.contains(base))
                return false;
        }
        return true;
    }

    const Document &m_document;
    const Reading &m_found;
    const Lexicon &m_lexicon;
    const WordList &m_opinions;
    const WordList &m_conditions;
    const WordList &m_persons;
    const TaggedText &m_text;
    const WordTagger m_tagger;
    QList<FoundClaim> m_claims;
    QList<Span> m_hedged; ///< Ascending.
};

} // namespace

QList<FoundClaim> findClaims(const Document &document, const TaggedText &text, const Reading &found)
{
    return ClaimGatherer(document, text, found).run();
}

} // namespace dateline
