// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/words/TaggedText.h"

namespace dateline {

/// Gives the words of sentences their classes: closed classes by list, names by their capitals, verbs by form and
/// neighbours. A capital at a sentence's start is judged by how the word stands elsewhere in the text.
class WordTagger {
public:
    /// Of a text whose words and capitals are known.
    WordTagger(const Document &document, const Lexicon &lexicon, const TaggedText &text,
               const QList<TimeMention> &times);

    void tag(TaggedSentence &sentence) const;
    /// The sentences that stand in a span, with quotation marks as plain signs: to look into a quotation.
    QList<TaggedSentence> tagInside(Span span) const;

private:
    void tagByLists(TaggedSentence &sentence) const;
    WordClass classOf(const TaggedSentence &sentence, qsizetype i, bool headline) const;
    bool isName(const TaggedSentence &sentence, qsizetype i, bool headline) const;
    void tagVerbs(TaggedSentence &sentence) const;
    bool isVerb(const TaggedSentence &sentence, qsizetype i, const VerbReading &reading) const;
    bool opensClause(const TaggedSentence &sentence, qsizetype i) const;
    bool isBareVerb(const TaggedSentence &sentence, qsizetype i, qsizetype before, const VerbReading &reading) const;
    bool isPresentVerb(const TaggedSentence &sentence, qsizetype i, qsizetype before, const VerbReading &reading) const;

    const Document &m_document;
    const Lexicon &m_lexicon;
    const TextFacts &m_facts;
    const CapitalUse &m_capitals;
    const QList<TimeMention> &m_times; ///< Ascending.
};

} // namespace dateline
