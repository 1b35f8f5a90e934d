// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/words/TaggedText.h"

namespace dateline {

/// The verbs of a sentence with their subjects, and its noun phrases, found without a grammar: by classes and
/// neighbours. Ranges are of TaggedSentence::words. Finding the verbs is linear in the sentence but for subjects far
/// away, which are looked for over a bounded stretch.
class Clauses {
public:
    /// Of a sentence whose verbs are found already.
    Clauses(const TaggedSentence &sentence, const Lexicon &lexicon);

    /// The verbs of a sentence whose words have their classes.
    static QList<VerbGroup> findVerbs(const TaggedSentence &sentence, const Lexicon &lexicon);

    const QList<VerbGroup> &verbs() const { return m_verbs; }
    /// The first verb that begins at or behind a word, -1 where none does.
    qsizetype verbAt(qsizetype word) const;
    /// Whether a finite verb begins in the range.
    bool hasFiniteVerb(IndexRange range) const;

    /// The noun phrase that ends before word `end`; empty where none does.
    IndexRange nounPhraseBefore(qsizetype end) const;
    /// The noun phrase that begins at a word, with what hangs on it by prepositions; empty where none does.
    IndexRange nounPhraseAt(qsizetype first) const;
    /// The same with an apposition in commas: "Max Roe, head of the union,".
    IndexRange withApposition(IndexRange phrase) const;
    /// The first noun phrase of a range without what hangs on it: "the head" of "the head of the union".
    IndexRange core(IndexRange phrase) const;

    bool opensNounPhrase(qsizetype word) const;

private:
    WordClass at(qsizetype i) const
    {
        return i >= 0 && i < m_sentence.words.size() ? m_sentence.words[i].wordClass : WordClass::Stop;
    }
    void gatherVerbs();
    VerbGroup groupAt(qsizetype first) const;
    void findSubjects();
    IndexRange subjectOf(qsizetype verb) const;
    IndexRange subjectAcrossComma(qsizetype comma) const;
    bool isReduced(qsizetype verb) const;
    bool tells(IndexRange range) const;
    IndexRange subjectOfEqual(qsizetype verb) const;
    IndexRange subjectOfSpeech(qsizetype verb) const;
    IndexRange subjectOfVerbBefore(qsizetype verb) const;
    qsizetype skipAdjunctsBack(qsizetype i) const;
    bool verbFollows(qsizetype i) const;
    qsizetype phraseStart(qsizetype last) const;

    const TaggedSentence &m_sentence;
    const Lexicon &m_lexicon;
    QList<VerbGroup> m_verbs;
};

} // namespace dateline
