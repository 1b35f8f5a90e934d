// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/sayings/CueSites.h"
#include "core/reading/sayings/Statements.h"

namespace dateline {

/// Finds the statements of one sentence: takes for each cue the content that its frames allow, behind it or before it.
class StatementFinder {
public:
    StatementFinder(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon);
    QList<SaidStatement> run();

private:
    WordClass at(qsizetype i) const;
    qsizetype count() const { return m_sentence.words.size(); }
    bool isReported(const CueSite &site) const;
    IndexRange speakerOf(const CueSite &site) const;
    bool isReader(const CueSite &site) const;
    bool complete(SaidStatement &statement, const CueSite &site);

    // content behind the cue
    bool takeBehind(SaidStatement &statement, const CueSite &site);
    qsizetype takeSpeakerBehind(SaidStatement &statement, const CueSite &site) const;
    bool takeParenthesis(SaidStatement &statement, const CueSite &site);
    bool takeParenthesisInverted(SaidStatement &statement, const CueSite &site);
    bool takeRelative(SaidStatement &statement, qsizetype i, const CueSite &site);
    bool take(SaidStatement &statement, qsizetype first, StatementRule rule, const CueSite &site);
    bool takeColon(SaidStatement &statement, qsizetype colon);
    bool asks(qsizetype i) const;
    qsizetype skipAdverbs(qsizetype i) const;
    bool opensContent(qsizetype i, const Cue &cue) const;
    bool opensClause(qsizetype i) const;
    bool opensOwnClause(qsizetype i) const;
    bool pointsBack(qsizetype i, const CueSite &site) const;
    qsizetype behindRemark(qsizetype comma) const;
    bool holdsClause(IndexRange range) const;
    IndexRange listenerAt(qsizetype i) const;
    qsizetype skipAdjuncts(qsizetype first, const Cue &cue) const;

    // content before the cue
    bool quotationBefore(const CueSite &site) const;
    bool takeBefore(SaidStatement &statement, const CueSite &site);
    bool takeSubjectless(SaidStatement &statement, const CueSite &site);
    bool takeUpTo(SaidStatement &statement, qsizetype first, qsizetype behind, const CueSite &site);
    bool resumes(qsizetype i) const;
    qsizetype contentStart(qsizetype end) const;
    IndexRange restBehind(qsizetype behind, bool whole, bool quoted, const CueSite &site) const;
    bool withParticiple(qsizetype i) const;
    qsizetype quotationSoon(qsizetype i) const;
    bool takeInverted(SaidStatement &statement, const CueSite &site);

    // according to, and nouns
    void dropReported(qsizetype end);
    bool completeSource(SaidStatement &statement, const CueSite &site);
    bool completeNoun(SaidStatement &statement, const CueSite &site);

    // nobody named, and a name with a colon
    bool completePassive(SaidStatement &statement, const CueSite &site);
    bool takeWithSubject(SaidStatement &statement, qsizetype behind, const CueSite &site);
    bool completeColon(SaidStatement &statement, const CueSite &site);

    static constexpr qsizetype MostWordsBehindCue = 14;

    const TaggedSentence &m_sentence;
    const Clauses &m_clauses;
    const Lexicon &m_lexicon;
    const CueSites m_sites;
    QList<SaidStatement> m_found;
};

} // namespace dateline
