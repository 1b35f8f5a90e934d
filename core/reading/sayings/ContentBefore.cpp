// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/sayings/StatementFinder.h"

using namespace Qt::StringLiterals;

namespace dateline {

bool StatementFinder::quotationBefore(const CueSite &site) const
{
    const qsizetype first =
        site.subject.isEmpty() || site.subject.first > site.words.first ? site.words.first : site.subject.first;
    return at(first - 1) == WordClass::Quotation
        || (at(first - 1) == WordClass::Comma && at(first - 2) == WordClass::Quotation);
}

bool StatementFinder::takeBefore(SaidStatement &statement, const CueSite &site)
{
    if (site.subject.isEmpty() || site.subject.first > site.words.first || !(site.cue->quote || site.cue->clause))
        return false;
    return takeUpTo(statement, site.subject.first, site.words.last, site);
}

/// «...», añadió: nobody need be named.
bool StatementFinder::takeSubjectless(SaidStatement &statement, const CueSite &site)
{
    return m_lexicon.dropsSubjects() && site.subject.isEmpty() && site.cue->quote && quotationBefore(site)
        && takeUpTo(statement, site.words.first, site.words.last, site);
}

/// Takes what stands before word `first`, and, where the sentence goes on behind word `behind`, the rest.
bool StatementFinder::takeUpTo(SaidStatement &statement, qsizetype first, qsizetype behind, const CueSite &site)
{
    qsizetype end = first - 1;
    const WordClass sign = at(end);
    if (end < 0 || (sign != WordClass::Comma && sign != WordClass::Quotation && sign != WordClass::Dash))
        return false;
    if (sign == WordClass::Quotation)
        ++end;
    const qsizetype start = contentStart(end);
    const bool quoted = at(end - 1) == WordClass::Quotation;
    const bool object = site.verb && behind == site.words.last && !site.cue->told && behind < count()
        && m_clauses.opensNounPhrase(behind) && !m_sentence.words[behind].time && at(behind) != WordClass::Adverb;
    if (!quoted && (!site.cue->clause || object))
        return false;
    const bool inserted = !quoted && sign == WordClass::Comma && at(behind) == WordClass::Comma && resumes(behind + 1);
    const bool whole = start < end && holdsClause({start, end}) && !inserted;
    const IndexRange rest = restBehind(behind, whole, quoted, site);
    if (start >= end ? rest.isEmpty() || at(behind) != WordClass::Comma : !whole && rest.isEmpty() && !inserted)
        return false;
    if (start < end)
        statement.content = {{start, end}};
    if (!rest.isEmpty())
        statement.content.append(rest);
    statement.rule = quoted ? StatementRule::QuotationBeside : StatementRule::ClauseBefore;
    return true;
}

/// "The bridge, Roe said, |could fail|": the sentence takes up where the cue broke in.
bool StatementFinder::resumes(qsizetype i) const
{
    const qsizetype verb = m_clauses.verbAt(i);
    const bool finite = verb >= 0 && m_clauses.verbs()[verb].words.first == i && m_clauses.verbs()[verb].finite;
    return finite || m_sites.opensSubject(i);
}

/// Where content that ends before word `end` begins: behind what another statement took, or a semicolon.
qsizetype StatementFinder::contentStart(qsizetype end) const
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
IndexRange StatementFinder::restBehind(qsizetype behind, bool whole, bool quoted, const CueSite &site) const
{
    qsizetype i = behind;
    while (i < count() && at(i) != WordClass::Comma && at(i) != WordClass::Stop && at(i) != WordClass::Semicolon
           && at(i) != WordClass::Quotation && at(i) != WordClass::Dash && i < behind + MostWordsBehindCue)
        ++i;
    if (at(i) == WordClass::Comma || at(i) == WordClass::Dash)
        ++i;
    if (quoted)
        i = quotationSoon(i);
    if (i >= count() || i == behind || m_sites.startsOtherStatement(i, i))
        return {};
    const qsizetype end = m_sites.clauseEnd(i, site);
    bool quotation = false;
    for (qsizetype k = i; k < end; ++k)
        quotation = quotation || at(k) == WordClass::Quotation;
    const bool continues = at(i) == WordClass::Quotation
        || (quoted && quotation && at(i) == WordClass::Preposition && withParticiple(i + 1));
    return end > i && (!whole || continues) ? IndexRange{i, end} : IndexRange();
}

/// "with |the result being|"
bool StatementFinder::withParticiple(qsizetype i) const
{
    const qsizetype end = m_clauses.core(m_clauses.nounPhraseAt(i)).last;
    const qsizetype verb = m_clauses.verbAt(end);
    return verb >= 0 && m_clauses.verbs()[verb].words.first == end && m_clauses.verbs()[verb].isIng();
}

/// The quotation behind a remark, for "...," she said, smiling, "..."; the word itself where none follows.
qsizetype StatementFinder::quotationSoon(qsizetype i) const
{
    for (qsizetype k = i; k < std::min(count(), i + MostWordsBehindCue) && !m_sites.startsOtherStatement(k, k); ++k) {
        if (at(k) == WordClass::Quotation
            && (at(k - 1) == WordClass::Comma || m_sentence.words[k - 1].lower.endsWith(u'.')))
            return k;
        if (at(k) == WordClass::Stop || at(k) == WordClass::Semicolon)
            break;
    }
    return i;
}

/// "...," said Ann Roe, head of the union.
bool StatementFinder::takeInverted(SaidStatement &statement, const CueSite &site)
{
    qsizetype first = site.words.first;
    while (at(first - 1) == WordClass::Adverb)
        --first;
    const WordClass before = at(first - 1);
    const bool quoted = before == WordClass::Quotation || at(first - 2) == WordClass::Quotation;
    if ((before != WordClass::Comma && before != WordClass::Quotation) || !m_clauses.opensNounPhrase(site.words.last)
        || m_sentence.words[site.words.last].time)
        return false;
    IndexRange source = m_clauses.nounPhraseAt(site.words.last);
    const bool verbFollows = m_clauses.hasFiniteVerb({source.last, std::min(count(), source.last + 2)})
        || (before == WordClass::Comma && m_sites.opensSubject(site.words.last));
    if (source.isEmpty() || (verbFollows && !quoted) || at(source.first) == WordClass::ObjectPronoun)
        return false;
    source = m_clauses.withApposition(source);
    if (!quoted && !site.subject.isEmpty() && site.subject.last >= first)
        return false;
    if (!takeUpTo(statement, first, source.last, site))
        return false;
    statement.source = source;
    return true;
}

} // namespace dateline
