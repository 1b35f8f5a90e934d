// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/Reading.h"
#include "core/reading/words/Lexicon.h"
#include "core/reading/words/Quotations.h"

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
    VerbReading verb; ///< Filled in where the word is read as a verb.
    qsizetype token = 0; ///< In Document::tokens; the first one of a quotation.
    qsizetype quotation = -1; ///< In TaggedText::quotations.

    bool is(WordClass wanted) const { return wordClass == wanted; }
    /// The 's of "Norland's".
    bool isGenitive() const { return wordClass == WordClass::Possessive && lower.startsWith(u'\''); }
};

/// A sentence as the finders read it. It does not end inside a quotation: "Go. Now," she said is one.
struct TaggedSentence {
    QList<TaggedWord> words;
    qsizetype block = 0;

    /// What a range of words covers; empty for an empty range.
    Span span(IndexRange range) const
    {
        return range.isEmpty() ? Span() : Span{words[range.first].span.start, words[range.last - 1].span.end};
    }
    Span span() const { return span({0, words.size()}); }
};

struct TaggedText {
    QList<Quotation> quotations;
    QList<TaggedSentence> sentences; ///< In order; none is empty.
};

/// A token as a word without a class.
TaggedWord plainWord(const Document &document, qsizetype token);

/// Reads a document's sentences: finds its quotations and gives each word its class, by lists, endings and neighbours.
/// Linear in the tokens. Words inside one of the times (ascending) are marked.
TaggedText tagText(const Document &document, const Lexicon &lexicon, const QList<TimeMention> &times = {});

} // namespace dateline
