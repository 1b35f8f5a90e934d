// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/sayings/StatementFinder.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// The statements that one more of the same sentence may stand in or go on from; however long the sentence is, no more
/// than these are looked at.
std::span<const SaidStatement> lastOf(const QList<SaidStatement> &found)
{
    constexpr qsizetype Near = 16;
    return std::span(found.constData(), found.size()).last(std::min(Near, found.size()));
}

} // namespace

StatementFinder::StatementFinder(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon)
    : m_sentence(sentence)
    , m_clauses(clauses)
    , m_lexicon(lexicon)
    , m_sites(sentence, clauses, lexicon)
{
}

QList<SaidStatement> StatementFinder::run()
{
    for (const CueSite &site : m_sites.all()) {
        if (isReported(site) || isReader(site))
            continue;
        SaidStatement statement;
        statement.cue = site.words;
        statement.frames = site.cue;
        statement.source = speakerOf(site);
        if (complete(statement, site))
            m_found.append(statement);
    }
    return std::move(m_found);
}

/// Whether a cue stands in what another one reports: that is part of the words of the other speaker.
bool StatementFinder::isReported(const CueSite &site) const
{
    const std::span<const SaidStatement> near = lastOf(m_found);
    return std::any_of(near.begin(), near.end(), [&](const SaidStatement &other) {
        return std::any_of(other.content.begin(), other.content.end(), [&](IndexRange range) {
            return range.first <= site.words.first && site.words.first < range.last;
        });
    });
}

/// The subject of the cue; where that stands in what somebody says, this one goes on speaking: "Roe said Vell was late
/// and |criticized| him".
IndexRange StatementFinder::speakerOf(const CueSite &site) const
{
    if (site.sort != CueSite::Sort::Verb || m_found.isEmpty() || m_found.back().content.isEmpty())
        return site.subject;
    const SaidStatement &before = m_found.back();
    const IndexRange content = before.content.back();
    const bool inside = site.subject.first >= content.first && site.subject.first < content.last;
    return inside && !before.source.isEmpty() ? before.source : site.subject;
}

/// "Do you support": the reader is asked, nobody speaks.
bool StatementFinder::isReader(const CueSite &site) const
{
    return !site.subject.isEmpty()
        && m_lexicon.hasUse(m_sentence.words[site.subject.first].lower.section(u'\'', 0, 0), WordUse::Reader);
}

WordClass StatementFinder::at(qsizetype i) const
{
    return i >= 0 && i < m_sentence.words.size() ? m_sentence.words[i].wordClass : WordClass::Stop;
}

bool StatementFinder::complete(SaidStatement &statement, const CueSite &site)
{
    switch (site.sort) {
    case CueSite::Sort::Source:
        return completeSource(statement, site);
    case CueSite::Sort::Noun:
        return completeNoun(statement, site);
    case CueSite::Sort::Passive:
        return completePassive(statement, site);
    case CueSite::Sort::Colon:
        return completeColon(statement, site);
    case CueSite::Sort::Verb:
        break;
    }
    if (site.cue->quote && quotationBefore(site) && takeBefore(statement, site))
        return true;
    if (site.cue->quote && site.verb->finite && takeInverted(statement, site))
        return true;
    return takeParenthesis(statement, site) || takeBehind(statement, site) || takeBefore(statement, site)
        || takeSubjectless(statement, site);
}

bool StatementFinder::completeSource(SaidStatement &statement, const CueSite &site)
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
    dropReported(end);
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

/// "Roe said the bridge was safe, |according to Vell|": all of it is what the other one reports.
void StatementFinder::dropReported(qsizetype end)
{
    while (!m_found.isEmpty() && !m_found.back().content.isEmpty() && m_found.back().content.back().last >= end - 1)
        m_found.removeLast();
}

bool StatementFinder::completeNoun(SaidStatement &statement, const CueSite &site)
{
    statement.rule = StatementRule::CueNoun;
    const qsizetype first = site.words.last;
    const std::span<const SaidStatement> near = lastOf(m_found);
    const bool taken = std::any_of(near.begin(), near.end(), [first](const SaidStatement &other) {
        return !other.content.isEmpty() && other.content.front().first == first;
    });
    if (taken)
        return false; // "said in a statement |that|"
    const qsizetype end =
        at(first) == WordClass::That ? m_sites.clauseEnd(first, site) : m_sites.objectEnd(first, site);
    statement.content = {{first, end}};
    return end > first + 1;
}

/// "|The plan| is expected |to fail|", "She was asked |about it|".
bool StatementFinder::completePassive(SaidStatement &statement, const CueSite &site)
{
    const qsizetype behind = skipAdjuncts(site.words.last, *site.cue);
    statement.source = {};
    statement.rule = StatementRule::Unnamed;
    const qsizetype end = m_sites.clauseEnd(behind, site);
    if (end <= behind)
        return false;
    const bool infinitive = at(behind) == WordClass::To && at(skipAdverbs(behind + 1)) == WordClass::Verb;
    if (site.cue->told && (opensContent(behind, *site.cue) || infinitive)) {
        statement.addressee = site.subject;
        statement.content = {{behind, end}};
        return true;
    }
    return site.cue->passive && takeWithSubject(statement, behind, site);
}

/// "|The plan| seems |to fail|"
bool StatementFinder::takeWithSubject(SaidStatement &statement, qsizetype behind, const CueSite &site)
{
    const bool agent = behind < count() && m_sentence.words[behind].has(WordUse::Agent);
    const bool role = behind < count() && m_sentence.words[behind].has(WordUse::Role);
    const bool complement = m_clauses.opensNounPhrase(behind) || at(behind) == WordClass::To || role
        || (at(behind) == WordClass::Verb && site.cue->impersonal);
    if (site.subject.isEmpty() || site.subject.last > site.words.first || !(complement || agent))
        return false;
    statement.source = agent ? m_clauses.nounPhraseAt(behind + 1) : IndexRange();
    statement.rule = StatementRule::Unnamed;
    statement.content = {site.subject};
    const qsizetype first = agent ? statement.source.last : behind;
    const qsizetype end = m_sites.clauseEnd(first, site);
    if (end > first)
        statement.content.append({first, end});
    return true;
}

/// "Roe: |We shall win|"
bool StatementFinder::completeColon(SaidStatement &statement, const CueSite &site)
{
    const qsizetype first = site.words.last;
    statement.rule = StatementRule::ColonBefore;
    statement.content = {{first, count()}};
    return first < count() && (at(first) == WordClass::Quotation || opensClause(first));
}

QList<SaidStatement> findStatements(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon)
{
    return StatementFinder(sentence, clauses, lexicon).run();
}

} // namespace dateline
