// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/Tense.h"

#include "core/reading/words/Lexicon.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype Reach = 14; ///< Tokens looked at before the expression
constexpr qsizetype ReachBehind = 30; ///< and behind it.

class TenseReader {
public:
    TenseReader(const Document &document, IndexRange sentence)
        : m_text(document.text)
        , m_tokens(document.tokens)
        , m_sentence(sentence)
        , m_lexicon(Lexicon::of(document.language))
    {
    }

    /// Of the nearest verb before token number `here`; infinitives take the side of the verb that governs them.
    Tense before(qsizetype here) const
    {
        if (here > m_sentence.first && opensTime(here - 1))
            return Tense::Future;
        bool infinitive = false;
        bool samePhrase = true;
        for (qsizetype i = here - 1; i >= std::max(m_sentence.first, here - Reach) && !isClauseEnd(i); --i) {
            if (infinitive && (useOf(i) == u"aims" || useOf(i) == u"nears"))
                return Tense::Future;
            samePhrase = samePhrase && m_tokens[i].lower != u","_s;
            if (samePhrase && isAheadOf(i + 2)) // "ahead of the vote on Friday"
                return Tense::Future;
            const bool limits = useOf(i) == u"leads" && i > m_sentence.first && facts(i).closedClass;
            if (samePhrase && (limits || useOf(i) == u"if")) // "until the vote on Friday", "if she wins on Friday"
                return Tense::Future;
            infinitive = infinitive || isInfinitive(i);
            const Tense tense = isInfinitive(i) ? Tense::Unknown : at(i, false);
            if (tense == Tense::Present && infinitive)
                return Tense::Future;
            if (tense != Tense::Unknown)
                return tense;
        }
        return infinitive ? Tense::Future : Tense::Unknown;
    }

    /// Of the nearest verb from token number `here` on, but not of one in a clause that a word there is the object of.
    Tense behind(qsizetype here) const
    {
        for (qsizetype i = here; i < std::min(m_sentence.last, here + ReachBehind); ++i) {
            if (facts(i).closedClass == WordClass::That)
                break;
            if (const Tense tense = at(i, true); tense != Tense::Unknown)
                return tense;
        }
        return Tense::Unknown;
    }

    /// "by" or "until" right before token number `here`.
    bool isLimited(qsizetype here) const
    {
        const QString use = here > m_sentence.first ? useOf(here - 1) : QString();
        return use == u"limits" || use == u"leads";
    }

    /// "ahead of" before "Friday's ruling".
    bool isAheadOf(qsizetype here) const
    {
        return here - 2 >= m_sentence.first && here <= m_sentence.last && useOf(here - 2) == u"ahead-of"
            && facts(here - 1).has(WordUse::Genitive);
    }

    /// "during" before "Friday's final": the verb tells when that is.
    bool isDuring(qsizetype here) const { return here > m_sentence.first && useOf(here - 1) == u"during"; }

private:
    /// A sign that parts statements, so that what stands before it tells nothing about what follows.
    bool isClauseEnd(qsizetype i) const { return m_tokens[i].lower == u";"_s; }

    /// The word that leads to an infinitive or a time.
    bool isTo(qsizetype i) const { return facts(i).closedClass == WordClass::To; }

    /// Of the token at i. Holds until the next is asked for.
    const WordFacts &facts(qsizetype i) const { return m_lexicon.facts(m_tokens[i], m_other); }
    QString useOf(qsizetype i) const { return facts(i).tenseUse; }

    /// Of the word at i, as it stands before or behind the expression.
    Tense at(qsizetype i, bool behind) const
    {
        const QString use = useOf(i);
        if (isName(i) || use == u"none")
            return Tense::Unknown;
        const bool past = use == u"past" || use == u"aims" || (isPastForm(i) && !isAdjective(i));
        if (use == u"turns" || ((use == u"opens" || use == u"must") && !hasUseWithin(i + 1, i + 3, u"perfect"_s)))
            return Tense::Future;
        if (use == u"ahead" && !(behind && past))
            return Tense::Future;
        if (use == u"perfect")
            return i + 1 < m_sentence.last && isTo(i + 1) ? Tense::Future : Tense::Past;
        if (use == u"present")
            return looksAhead(i) ? Tense::Future : Tense::Present;
        if (facts(i).verb.forms & FutureForm)
            return Tense::Future;
        if (past)
            return isTurned(i) ? Tense::Future : Tense::Past;
        return isPresentForm(i) || isPluralPresent(i) ? Tense::Present : Tense::Unknown;
    }

    /// "will be held", "must be held", "ordered that it be held", but not "must have been held" nor "could be heard"
    bool isTurned(qsizetype i) const
    {
        const bool passive = i > m_sentence.first && m_tokens[i - 1].lower == m_lexicon.copula();
        return (passive && !hasUseWithin(i - 4, i, u"opens"_s)) || hasUseWithin(i - 3, i, u"turns"_s)
            || (hasUseWithin(i - 3, i, u"must"_s) && !hasUseWithin(i - 3, i, u"perfect"_s));
    }

    bool hasUseWithin(qsizetype first, qsizetype last, const QString &use) const
    {
        for (qsizetype i = std::max(first, m_sentence.first); i < std::min(last, m_sentence.last); ++i) {
            if (useOf(i) == use && !isName(i))
                return true;
        }
        return false;
    }

    /// Capitalised inside a sentence: "the United States", "Mohamed"
    bool isName(qsizetype i) const
    {
        return i > m_sentence.first && m_text[m_tokens[i].span.start].isUpper()
            && m_tokens[i - 1].kind != TokenKind::Quote;
    }

    bool isPastForm(qsizetype i) const
    {
        const VerbReading &verb = facts(i).verb;
        return (verb.forms & (PastForm | ParticipleForm)) && !(verb.forms & BaseForm);
    }

    /// A participle between a determiner and a noun: "a contested vote"
    bool isAdjective(qsizetype i) const
    {
        return i > m_sentence.first && facts(i - 1).closedClass == WordClass::Determiner && i + 1 < m_sentence.last
            && m_tokens[i + 1].kind == TokenKind::Word && !facts(i + 1).closedClass;
    }

    bool isPresentForm(qsizetype i) const
    {
        const VerbReading &verb = facts(i).verb;
        return verb.forms == PresentForm && !verb.guessed && !(verb.cue && verb.cue->quote)
            && !m_lexicon.verb(verb.base).oftenNoun;
    }

    /// "schools reopen", "they meet", but not "officials close to"
    bool isPluralPresent(qsizetype i) const
    {
        const VerbReading verb = facts(i).verb;
        if (i == m_sentence.first || !(verb.forms & BaseForm) || (verb.forms & PastForm) || verb.guessed
            || (verb.cue && verb.cue->quote) || (useOf(i) == u"beside" && i + 1 < m_sentence.last && isTo(i + 1)))
            return false;
        const WordFacts &subject = facts(i - 1);
        return (subject.plural && !verb.oftenNoun) || subject.closedClass == WordClass::Pronoun;
    }

    bool isInfinitive(qsizetype i) const
    {
        return i > m_sentence.first && isTo(i - 1) && !isName(i) && (facts(i).verb.forms & BaseForm);
    }

    /// "is to sail", "are still expected"
    bool looksAhead(qsizetype present) const
    {
        return hasUseWithin(present + 1, present + 4, u"ahead"_s)
            || (present + 2 < m_sentence.last && isInfinitive(present + 2));
    }

    /// "until", "starting", "as soon as", "postponed to" right before the expression
    bool opensTime(qsizetype i) const
    {
        const QString use = useOf(i);
        const bool defers = i > m_sentence.first && isTo(i) && useOf(i - 1) == u"defers";
        return defers || (use == u"leads" && i > m_sentence.first)
            || (use == u"leads-as" && i - 2 >= m_sentence.first && useOf(i - 1) == u"soon");
    }

    QStringView m_text;
    const QList<Token> &m_tokens;
    IndexRange m_sentence;
    const Lexicon &m_lexicon;
    mutable WordFacts m_other; ///< Of a word that is not known to the program.
};

} // namespace

Tense tenseAround(const Document &document, const Sentence &sentence, Span expression)
{
    const TenseReader reader(document, sentence.tokens);
    const auto begin = document.tokens.begin() + sentence.tokens.first;
    const auto end = document.tokens.begin() + sentence.tokens.last;
    const auto first = std::lower_bound(begin, end, expression.start,
                                        [](const Token &token, qsizetype start) { return token.span.end <= start; });
    const auto past = std::lower_bound(first, end, expression.end,
                                       [](const Token &token, qsizetype stop) { return token.span.start < stop; });
    const qsizetype here = first - document.tokens.begin();
    const qsizetype next = past - document.tokens.begin();
    if (past != end
        && Lexicon::of(document.language)
               .hasUse(past->lower, WordUse::Owner)) // "Friday's ruling": no verb goes with it.
        return reader.isAheadOf(here) || (reader.isDuring(here) && reader.before(here) == Tense::Future)
            ? Tense::Future
            : Tense::Unknown;
    const Tense before = reader.before(here);
    const Tense tense = before != Tense::Unknown ? before : reader.behind(next);
    return tense == Tense::Unknown && reader.isLimited(here) ? Tense::Future : tense;
}

} // namespace dateline
