// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/Reading.h"
#include "core/reading/words/Lexicon.h"
#include "core/reading/words/Quotations.h"

#include <memory>
#include <vector>

namespace dateline {

/// A word of a sentence with its class. A quotation is one word, whatever stands in it; its `lower` is the sign before
/// its closing mark: the comma of "Go," and its class Name where its words have capitals as in a title.
struct TaggedWord {
    Span span;
    WordClass wordClass = WordClass::Noun;
    bool capital = false;
    bool acronym = false; ///< All capitals: "NATO"
    bool time = false; ///< Part of a time expression.
    QString lower;
    const WordFacts *facts = nullptr; ///< What the lexicon tells of `lower`. Never null in a sentence.
    VerbReading verb; ///< Filled in where the word is read as a verb.
    qsizetype token = 0; ///< In Document::tokens; the first one of a quotation.
    qsizetype quotation = -1; ///< In TaggedText::quotations.

    bool is(WordClass wanted) const { return wordClass == wanted; }
    bool has(WordUse use) const { return facts->has(use); }
    /// The 's of "Norland's".
    bool isGenitive() const { return wordClass == WordClass::Possessive && lower.startsWith(u'\''); }
};

/// Words that make one verb: "has already said", "would have been".
struct VerbGroup : VerbBase { ///< Of its head: "say"
    IndexRange words;
    unsigned forms = 0; ///< Of its head.
    bool finite = false; ///< Can be a sentence's own verb; not "to say", "saying".
    bool infinitive = false; ///< Stands behind "to".
    bool modal = false; ///< would, may, will, ...
    bool passive = false; ///< A form of be and a participle.
    bool negated = false;
    bool past = false; ///< Tells of the past: said, has said, was saying
    IndexRange subject; ///< With its apposition; empty where none is found.

    qsizetype head() const { return words.last - 1; }
    bool isIng() const { return !finite && !infinitive && (forms & IngForm); }
};

/// In words. What goes on longer is cut: no finder looks further, and all stay linear in the text.
constexpr qsizetype LongestTaggedSentence = 400;

/// A sentence as the finders read it. It does not end inside a quotation: "Go. Now," she said is one.
struct TaggedSentence {
    QList<TaggedWord> words;
    QList<VerbGroup> verbs;
    qsizetype block = 0;

    /// What a range of words covers; empty for an empty range.
    Span span(IndexRange range) const
    {
        return range.isEmpty() ? Span() : Span{words[range.first].span.start, words[range.last - 1].span.end};
    }
    Span span() const { return span({0, words.size()}); }
};

/// What the lexicon tells of the words of one text; the same of the same word.
class TextFacts {
public:
    TextFacts() = default;
    TextFacts(const Document &document, const Lexicon &lexicon);

    const WordFacts &ofToken(qsizetype token) const { return *m_ofTokens[static_cast<std::size_t>(token)]; }
    const WordFacts &of(const QString &lower) const;

private:
    struct Others;

    const WordFacts &of(const Token &token) const;

    const Lexicon *m_lexicon = nullptr;
    std::vector<const WordFacts *> m_ofTokens;
    std::shared_ptr<Others> m_others; ///< Of words that are not known to the program.
};

/// How a text writes the words that stand in it with a capital.
class CapitalUse {
public:
    CapitalUse() = default;
    CapitalUse(const Document &document, const TextFacts &facts, const QList<TaggedSentence> &sentences);

    /// Stands with a capital inside a sentence.
    bool isName(const TaggedWord &word) const { return usesOf(word) & Name; }
    /// Stands without a capital as well.
    bool isPlain(const TaggedWord &word) const { return usesOf(word) & Plain; }

private:
    enum Use : unsigned { Name = 1, Plain = 2 };

    struct Entry {
        const WordFacts *word = nullptr;
        unsigned uses = 0;
    };

    /// Where a word stands in the table or is to be put.
    std::size_t placeOf(const WordFacts *word) const;
    unsigned usesOf(const TaggedWord &word) const { return m_table.empty() ? 0u : m_table[placeOf(word.facts)].uses; }

    std::vector<Entry> m_table; ///< Open addressing; its size is a power of two, and it is never full.
};

struct TaggedText {
    TextFacts facts;
    QList<Quotation> quotations;
    QList<TaggedSentence> sentences; ///< In order; none is empty.
    CapitalUse capitals;
};

/// A token as a word without a class.
TaggedWord plainWord(const Document &document, const TextFacts &facts, qsizetype token);

/// Reads a document's sentences: finds its quotations, gives each word its class, by lists, endings and neighbours, and
/// groups its verbs. Linear in the tokens. Words inside one of the times (ascending) are marked.
TaggedText tagText(const Document &document, const Lexicon &lexicon, const QList<TimeMention> &times = {});

} // namespace dateline
