// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/story/Source.h"
#include "core/text/Span.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dateline {

enum class TokenKind { Word, Number, Punctuation, Quote, Symbol };

/// A word, number or sign of a text.
struct Token {
    Span span;
    TokenKind kind = TokenKind::Word;
    int word = -1; ///< LowerWord::number
    QString lower; ///< Case folded, apostrophes straight; what word lists are asked for.
};

/// Half-open range of indices into a list.
struct IndexRange {
    qsizetype first = 0;
    qsizetype last = 0; ///< One past.

    bool isEmpty() const { return last <= first; }
};

struct Sentence {
    Span span;
    IndexRange tokens;
    qsizetype block = 0;
};

struct TextBlock {
    Span span;
    BlockKind kind = BlockKind::Paragraph;
    IndexRange sentences;
};

/// In UTF-16 units: the sentences and tokens of a Document reach as far; a longer text is read by pieces of this size.
constexpr qsizetype LongestPiece = qsizetype(1) << 18;

/// A source's text as the finders read it: blocks, sentences, tokens, all in order and by UTF-16 offsets.
struct Document {
    QString text;
    QList<TextBlock> blocks;
    QList<Sentence> sentences;
    QList<Token> tokens;

    QString title; ///< Empty where the source gives none.
    QString byline;
    QString publisher; ///< Given by the user or found in the source.
    When published; ///< The day relative expressions count from; null: the text's own dates do.
    QString language = QStringLiteral("en");

    QStringView words(Span span) const { return span.in(text); }
};

/// Cuts plain text into blocks, sentences and tokens, in time linear in its length; title and byline are filled in
/// where a block says them, publisher and published are left to the caller. Lines end with \n. A block that is longer
/// than any paragraph is (65,536 UTF-16 units) is cut into several. Once `progress` is cancelled no more is cut, and
/// what is given back is of no use.
Document makeDocument(const QString &text, const QString &language = QStringLiteral("en"),
                      const Progress &progress = Progress());
/// The same for a text whose blocks are known; their sentences are filled in.
Document makeDocument(const QString &text, const QList<TextBlock> &blocks,
                      const QString &language = QStringLiteral("en"));

} // namespace dateline
