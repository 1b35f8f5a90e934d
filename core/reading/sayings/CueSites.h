// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/words/Clauses.h"

namespace dateline {

/// A place where a sentence attributes.
struct CueSite {
    enum class Sort { Verb, Passive, Source, Noun, Colon };

    Sort sort = Sort::Verb;
    IndexRange words; ///< "has said", "according to", "accusations"
    IndexRange subject; ///< Who speaks, as far as it stands there.
    const Cue *cue = nullptr;
    const VerbGroup *verb = nullptr;
};

/// The cues of a sentence and how far the content of each can reach.
class CueSites {
public:
    CueSites(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon);

    const QList<CueSite> &all() const { return m_sites; }

    /// Where the clause from a word on ends as the content of a site: at the sentence's end, or where another statement
    /// or the site's own subject goes on. One past the last word of the content.
    qsizetype clauseEnd(qsizetype first, const CueSite &site) const;
    /// Where a plain object from a word on ends: like a clause, and at a comma.
    qsizetype objectEnd(qsizetype first, const CueSite &site) const;
    /// ", adding that", ", while Roe said": a statement of its own begins at the word, for a content that begins at
    /// word `first`.
    bool startsOtherStatement(qsizetype word, qsizetype first) const;
    /// Whether the subject of a finite verb begins at a word.
    bool opensSubject(qsizetype word) const;

private:
    WordClass at(qsizetype i) const;
    void addVerbs();
    void addPhrases();
    void addNouns();
    const SourcePhrase *sourcePhraseAt(qsizetype word) const;
    void addColon();
    bool isAskedFirst(const VerbGroup &verb, const Cue &cue) const;
    const CueSite *siteAt(qsizetype word) const;
    const CueSite *speechAt(qsizetype word) const;
    bool isParticiple(qsizetype word) const;
    qsizetype withoutTime(qsizetype first, qsizetype end) const;
    bool sharesSubject(qsizetype coordinator, qsizetype first, const CueSite &site) const;
    bool isSubordinate(const CueSite &site) const;

    const TaggedSentence &m_sentence;
    const Clauses &m_clauses;
    const Lexicon &m_lexicon;
    QList<CueSite> m_sites; ///< By their first word.
};

} // namespace dateline
