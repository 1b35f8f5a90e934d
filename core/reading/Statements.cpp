// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Statements.h"

#include "core/reading/CueSites.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// Finds the statements of one sentence.
class StatementFinder {
public:
    StatementFinder(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon)
        : m_sentence(sentence)
        , m_clauses(clauses)
        , m_sites(sentence, clauses, lexicon)
    {
    }

    QList<SaidStatement> run()
    {
        for (const CueSite &site : m_sites.all()) {
            SaidStatement statement;
            statement.cue = site.words;
            statement.frames = site.cue;
            statement.source = site.subject;
            if (complete(statement, site))
                m_found.append(statement);
        }
        return std::move(m_found);
    }

private:
    WordClass at(qsizetype i) const
    {
        return i >= 0 && i < m_sentence.words.size() ? m_sentence.words[i].wordClass : WordClass::Stop;
    }
    qsizetype count() const { return m_sentence.words.size(); }

    bool complete(SaidStatement &statement, const CueSite &site)
    {
        switch (site.sort) {
        case CueSite::Sort::Source:
            return completeSource(statement, site);
        case CueSite::Sort::Noun:
            return completeNoun(statement, site);
        case CueSite::Sort::Verb:
            break;
        }
        if (site.cue->quote && quotationBefore(site) && takeBefore(statement, site))
            return true;
        if (site.cue->quote && site.verb->finite && takeInverted(statement, site))
            return true;
        return takeBehind(statement, site) || takeBefore(statement, site);
    }

    // -- content behind the cue

    bool takeBehind(SaidStatement &statement, const CueSite &site)
    {
        const Cue &cue = *site.cue;
        qsizetype i = site.words.last;
        if (cue.told && m_clauses.opensNounPhrase(i) && !m_sentence.words[i].time && at(i) != WordClass::Adverb) {
            const IndexRange listener = listenerAt(i);
            const qsizetype behind = skipAdjuncts(listener.last, cue);
            const bool clause = cue.clause && opensClause(behind);
            if (opensContent(behind, cue) || clause || at(behind) == WordClass::Colon) {
                statement.addressee = listener;
                i = listener.last;
            }
        }
        i = skipAdjuncts(i, cue);
        if (at(i) == WordClass::Comma && at(i + 1) == WordClass::Quotation)
            ++i;
        if (at(i) == WordClass::Colon && (cue.quote || cue.clause))
            return takeColon(statement, i);
        if (at(i) == WordClass::Quotation && (cue.quote || cue.noun))
            return take(statement, i, StatementRule::QuotationBeside, site);
        if (at(i) == WordClass::That && cue.that && opensClause(i + 1))
            return take(statement, i, StatementRule::ThatClause, site);
        if ((at(i) == WordClass::Wh || isIf(i) || (at(i) == WordClass::Subordinator && isWhen(i))) && cue.wh)
            return take(statement, i, StatementRule::ThatClause, site);
        if (at(i) == WordClass::To && cue.infinitive && at(skipAdverbs(i + 1)) == WordClass::Verb)
            return take(statement, i, StatementRule::Infinitive, site);
        if (cue.clause && opensClause(i))
            return take(statement, i, StatementRule::BareClause, site);
        if (i < count() && cue.prepositions.contains(m_sentence.words[i].lower)) {
            statement.cue.last = i + 1;
            return take(statement, i + 1, StatementRule::Object, site);
        }
        const bool object = (m_clauses.opensNounPhrase(i) || at(i) == WordClass::That) && !m_sentence.words[i].time;
        if (cue.noun && (object || at(i) == WordClass::Wh || at(i) == WordClass::Quotation))
            return take(statement, i, StatementRule::Object, site);
        return false;
    }

    bool take(SaidStatement &statement, qsizetype first, StatementRule rule, const CueSite &site)
    {
        const qsizetype end = rule == StatementRule::Object ? m_sites.objectEnd(first) : m_sites.clauseEnd(first, site);
        if (end <= first)
            return false;
        statement.content = {{first, end}};
        statement.rule = rule;
        return true;
    }

    bool takeColon(SaidStatement &statement, qsizetype colon)
    {
        statement.rule = StatementRule::ColonBefore;
        qsizetype end = count();
        while (end > colon + 1 && at(end - 1) == WordClass::Stop)
            --end;
        if (end > colon + 1)
            statement.content = {{colon + 1, end}};
        return true;
    }

    bool isIf(qsizetype i) const { return i < count() && m_sentence.words[i].lower == u"if"; }
    bool isWhen(qsizetype i) const
    {
        return m_sentence.words[i].lower == u"when" || m_sentence.words[i].lower == u"where";
    }

    qsizetype skipAdverbs(qsizetype i) const
    {
        while (at(i) == WordClass::Adverb)
            ++i;
        return i;
    }

    bool opensContent(qsizetype i, const Cue &cue) const
    {
        return (at(i) == WordClass::That && cue.that) || at(i) == WordClass::Quotation
            || ((at(i) == WordClass::Wh || isIf(i)) && cue.wh)
            || (at(i) == WordClass::Comma && at(i + 1) == WordClass::Quotation)
            || (i < count() && cue.prepositions.contains(m_sentence.words[i].lower));
    }

    /// A subject and its finite verb begin here.
    bool opensClause(qsizetype i) const
    {
        if (at(i) == WordClass::PronounVerb)
            return true;
        if (!m_clauses.opensNounPhrase(i) || at(i) == WordClass::ObjectPronoun)
            return isIf(i) && m_clauses.hasFiniteVerb({i, count()});
        qsizetype end = i;
        while (end < count() && at(end) != WordClass::Comma && at(end) != WordClass::Stop && at(end) != WordClass::Dash
               && at(end) != WordClass::Colon)
            ++end;
        return m_clauses.hasFiniteVerb({i, end});
    }

    IndexRange listenerAt(qsizetype i) const
    {
        const IndexRange phrase = m_clauses.nounPhraseAt(i);
        return phrase.isEmpty() ? IndexRange{i, i + 1} : phrase;
    }

    /// Steps over "on Monday", "in a statement", "again" where content follows; else stays.
    qsizetype skipAdjuncts(qsizetype first, const Cue &cue) const
    {
        qsizetype i = first;
        qsizetype sure = first; // Behind adverbs and times alone.
        while (i < count()) {
            const TaggedWord &word = m_sentence.words[i];
            const bool time = word.time
                || ((word.is(WordClass::Preposition) || word.is(WordClass::Determiner)) && i + 1 < count()
                    && m_sentence.words[i + 1].time);
            const bool phrase =
                word.is(WordClass::Preposition) || (word.is(WordClass::To) && at(i + 1) != WordClass::Verb);
            if (word.is(WordClass::Adverb) || time) {
                sure = i == sure ? i + 1 : sure;
                ++i;
            } else if (phrase && !cue.prepositions.contains(word.lower) && m_clauses.opensNounPhrase(i + 1)) {
                i = std::max(i + 1, m_clauses.nounPhraseAt(i + 1).last);
            } else {
                break;
            }
        }
        const bool reached = opensContent(i, cue) || at(i) == WordClass::Colon || at(i) == WordClass::Quotation
            || (cue.clause && at(i) == WordClass::Pronoun && opensClause(i));
        return reached ? i : sure;
    }

    // -- content before the cue

    bool quotationBefore(const CueSite &site) const
    {
        const qsizetype first =
            site.subject.isEmpty() || site.subject.first > site.words.first ? site.words.first : site.subject.first;
        return at(first - 1) == WordClass::Quotation
            || (at(first - 1) == WordClass::Comma && at(first - 2) == WordClass::Quotation);
    }

    bool takeBefore(SaidStatement &statement, const CueSite &site)
    {
        if (site.subject.isEmpty() || site.subject.first > site.words.first || !(site.cue->quote || site.cue->clause))
            return false;
        return takeUpTo(statement, site.subject.first, site.words.last, site);
    }

    /// Takes what stands before word `first`, and, where the sentence goes on behind word `behind`, the rest.
    bool takeUpTo(SaidStatement &statement, qsizetype first, qsizetype behind, const CueSite &site)
    {
        qsizetype end = first - 1;
        const WordClass sign = at(end);
        if (end < 0 || (sign != WordClass::Comma && sign != WordClass::Quotation && sign != WordClass::Dash))
            return false;
        if (sign == WordClass::Quotation)
            ++end;
        const qsizetype start = contentStart(end);
        if (start >= end)
            return false;
        const bool quoted = at(end - 1) == WordClass::Quotation;
        if (!quoted && !site.cue->clause)
            return false;
        const bool whole = quoted || m_clauses.hasFiniteVerb({start, end});
        const IndexRange rest = restBehind(behind, whole, quoted, site);
        if (!whole && rest.isEmpty())
            return false;
        statement.content = {{start, end}};
        if (!rest.isEmpty())
            statement.content.append(rest);
        statement.rule = quoted ? StatementRule::QuotationBeside : StatementRule::ClauseBefore;
        return true;
    }

    /// Where content that ends before word `end` begins: behind what another statement took, or a semicolon.
    qsizetype contentStart(qsizetype end) const
    {
        qsizetype start = 0;
        if (!m_found.isEmpty()) {
            const SaidStatement &other = m_found.back();
            start = other.content.isEmpty() ? other.cue.last : std::max(other.cue.last, other.content.back().last);
            start = std::min(start, end);
        }
        for (qsizetype i = end - 1; i >= start; --i) {
            if (at(i) == WordClass::Semicolon || at(i) == WordClass::Colon)
                return i + 1;
        }
        while (start < end && (at(start) == WordClass::Comma || at(start) == WordClass::Coordinator))
            ++start;
        return start;
    }

    /// "That plan, she said, |would fail|": the rest belongs to the content where the first part is not whole, or where
    /// it is quoted too.
    IndexRange restBehind(qsizetype behind, bool whole, bool quoted, const CueSite &site) const
    {
        qsizetype i = behind;
        while (i < count() && at(i) != WordClass::Comma && at(i) != WordClass::Stop && at(i) != WordClass::Semicolon
               && at(i) != WordClass::Quotation && at(i) != WordClass::Dash && i < behind + MostWordsBehindCue)
            ++i;
        if (at(i) == WordClass::Comma || at(i) == WordClass::Dash)
            ++i;
        if (i >= count() || i == behind || m_sites.startsOtherStatement(i))
            return {};
        const qsizetype end = m_sites.clauseEnd(i, site);
        bool quotation = false;
        for (qsizetype k = i; k < end; ++k)
            quotation = quotation || at(k) == WordClass::Quotation;
        const bool continues = at(i) == WordClass::Quotation
            || (quoted && quotation && (at(i) == WordClass::Preposition || at(i) == WordClass::Coordinator));
        return end > i && (!whole || continues) ? IndexRange{i, end} : IndexRange();
    }

    /// "...," said Ann Roe, head of the union.
    bool takeInverted(SaidStatement &statement, const CueSite &site)
    {
        const qsizetype first = site.words.first;
        const WordClass before = at(first - 1);
        if ((before != WordClass::Comma && before != WordClass::Quotation)
            || !m_clauses.opensNounPhrase(site.words.last) || m_sentence.words[site.words.last].time)
            return false;
        IndexRange source = m_clauses.nounPhraseAt(site.words.last);
        const bool verbFollows = m_clauses.hasFiniteVerb({source.last, std::min(count(), source.last + 2)});
        if (source.isEmpty() || (verbFollows && before != WordClass::Quotation)
            || at(source.first) == WordClass::ObjectPronoun)
            return false;
        source = m_clauses.withApposition(source);
        if (before == WordClass::Comma && at(first - 2) != WordClass::Quotation && !site.subject.isEmpty()
            && site.subject.last >= first)
            return false;
        if (!takeUpTo(statement, first, source.last, site))
            return false;
        statement.source = source;
        return true;
    }

    // -- according to, and nouns

    bool completeSource(SaidStatement &statement, const CueSite &site)
    {
        if (site.subject.isEmpty())
            return false;
        statement.source = m_clauses.withApposition(site.subject);
        statement.rule = StatementRule::Source;
        qsizetype behind = statement.source.last;
        if (site.words.first == 0) {
            while (at(behind) == WordClass::Comma)
                ++behind;
            const qsizetype end = m_sites.clauseEnd(behind, site);
            statement.content = {{behind, end}};
            return end > behind;
        }
        qsizetype end = site.words.first;
        if (at(end - 1) == WordClass::Comma || at(end - 1) == WordClass::Dash)
            --end;
        const qsizetype start = contentStart(end);
        if (start >= end)
            return false;
        statement.content = {{start, end}};
        if (!m_clauses.hasFiniteVerb({start, end}) && at(behind) == WordClass::Comma) {
            const qsizetype last = m_sites.clauseEnd(behind + 1, site);
            if (last > behind + 1)
                statement.content.append({behind + 1, last});
        }
        return true;
    }

    bool completeNoun(SaidStatement &statement, const CueSite &site)
    {
        statement.rule = StatementRule::CueNoun;
        const qsizetype first = site.words.last;
        const qsizetype end = at(first) == WordClass::That ? m_sites.clauseEnd(first, site) : m_sites.objectEnd(first);
        statement.content = {{first, end}};
        return end > first + 1;
    }

    static constexpr qsizetype MostWordsBehindCue = 14;

    const TaggedSentence &m_sentence;
    const Clauses &m_clauses;
    const CueSites m_sites;
    QList<SaidStatement> m_found;
};

} // namespace

QList<SaidStatement> findStatements(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon)
{
    return StatementFinder(sentence, clauses, lexicon).run();
}

} // namespace dateline
