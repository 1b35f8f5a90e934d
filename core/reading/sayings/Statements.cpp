// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/sayings/StatementFinder.h"

using namespace Qt::StringLiterals;

namespace dateline {

StatementFinder::StatementFinder(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon)
    : m_sentence(sentence)
    , m_clauses(clauses)
    , m_lexicon(lexicon)
    , m_sites(sentence, clauses, lexicon)
    , m_parentheses(lexicon.parentheses)
{
}

QList<SaidStatement> StatementFinder::run()
{
    for (const CueSite &site : m_sites.all()) {
        if (isDeep(site))
            continue;
        SaidStatement statement;
        statement.cue = site.words;
        statement.frames = site.cue;
        statement.source = site.subject;
        if (complete(statement, site))
            m_found.append(statement);
    }
    return std::move(m_found);
}

/// Whether a cue stands in what is reported by one that is reported itself, and so on: nobody follows that.
bool StatementFinder::isDeep(const CueSite &site) const
{
    constexpr qsizetype Deepest = 3;
    qsizetype depth = 0;
    for (qsizetype i = m_found.size() - 1; i >= std::max<qsizetype>(0, m_found.size() - Deepest); --i) {
        const QList<IndexRange> &content = m_found[i].content;
        depth +=
            !content.isEmpty() && content.back().first <= site.words.first && site.words.first < content.back().last;
    }
    return depth >= Deepest;
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
    case CueSite::Sort::Verb:
        break;
    }
    if (site.cue->quote && quotationBefore(site) && takeBefore(statement, site))
        return true;
    if (site.cue->quote && site.verb->finite && takeInverted(statement, site))
        return true;
    return takeParenthesis(statement, site) || takeBehind(statement, site) || takeBefore(statement, site);
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

bool StatementFinder::completeNoun(SaidStatement &statement, const CueSite &site)
{
    statement.rule = StatementRule::CueNoun;
    const qsizetype first = site.words.last;
    const qsizetype end = at(first) == WordClass::That ? m_sites.clauseEnd(first, site) : m_sites.objectEnd(first);
    statement.content = {{first, end}};
    return end > first + 1;
}

QList<SaidStatement> findStatements(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon)
{
    return StatementFinder(sentence, clauses, lexicon).run();
}

} // namespace dateline
