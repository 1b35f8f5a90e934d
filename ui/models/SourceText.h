// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"
#include "core/story/Source.h"
#include "core/text/CodePoints.h"
#include "core/text/Span.h"

#include <QList>
#include <QString>

namespace dateline {

class Story;

/// A source's text in memory, as the page shows it: pieces in reading order, UTF-16 spans, paragraph numbers, and the
/// way to code points and back. Immutable, as the text in the story is.
class SourceText {
public:
    /// A block, or a part of a very long one.
    struct Piece {
        Span span;
        BlockKind kind = BlockKind::Paragraph;
        int paragraph = 0; ///< From 1, counting paragraphs only; 0 before the first. Others: the one before them.
        bool continues = false; ///< Goes on where the piece before ends.
    };

    SourceText();
    SourceText(const Story &story, Id source);

    const QString &text() const { return m_text; }
    const QList<Piece> &pieces() const { return m_pieces; }
    const CodePoints &points() const { return m_points; }
    bool isEmpty() const { return m_pieces.isEmpty(); }
    int paragraphCount() const;

    /// Index of the piece that holds a UTF-16 position or is the nearest before it; 0 at the least.
    qsizetype pieceAt(qsizetype position) const;

    /// The page that a UTF-16 position lies on, from 1; 0 where the source has no pages.
    int pageAt(qsizetype position) const;

private:
    QString m_text;
    CodePoints m_points;
    QList<Piece> m_pieces;
    QList<qsizetype> m_pageBreaks;
};

/// "¶ 7" for a paragraph, "caption" and the like for other blocks.
QString placeOf(const SourceText::Piece &piece);

} // namespace dateline
