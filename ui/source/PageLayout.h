// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/SourceText.h"

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace dateline {

/// How a line of the page is set.
enum class PageStyle { Headline, About, Heading, Paragraph, Caption, Credit, Small, Boilerplate };

/// A source's text set as a page: blocks below each other, lines, and where each character stands. Coordinates are
/// logical pixels from the page's top left. Heights are estimated until a block comes near the eye or settle() has
/// reached it, so that a very long source opens at once.
class PageLayout {
public:
    /// What the page says above the text: the source's title, shown where the text itself has none, and a line about
    /// it.
    struct Head {
        QString title;
        QString about;
    };

    PageLayout() = default;
    PageLayout(std::shared_ptr<const SourceText> text, const Head &head, double width);

    double width() const { return m_width; }
    double height() const { return m_height; }
    qsizetype count() const { return static_cast<qsizetype>(m_blocks.size()); }

    /// Sets what lies between top and bottom exactly. True where anything was not set before, so that rectangles may
    /// have moved.
    bool ensure(double top, double bottom);
    /// Sets some more blocks exactly, in a few milliseconds and wherever they lie; false where all are.
    bool settle();

    /// Index of the block at y, the nearest where none is; -1 on an empty page.
    qsizetype blockAt(double y) const;
    /// Index of the block that holds a UTF-16 position of the text; -1 on an empty page.
    qsizetype blockOf(qsizetype position) const;
    QRectF rect(qsizetype block) const;
    /// Top of the line that holds a position, logical pixels; where its block is not set, of the block's estimate.
    double topOf(qsizetype position) const;
    PageStyle style(qsizetype block) const { return m_blocks[index(block)].style; }
    /// The block's part of the text; empty for the head.
    Span span(qsizetype block) const { return m_blocks[index(block)].span; }

    /// UTF-16 position in the text at or nearest to a point; -1 on a page without text.
    qsizetype positionAt(QPointF point);
    /// True where a point lies on the letters of a line, not beside them.
    bool isOnText(QPointF point);
    /// The rectangles of a span, one a line, as high as its letters; top first. Sets its blocks exactly.
    QList<QRectF> rects(Span span);
    /// The rectangle of the caret before a position; sets its block exactly.
    QRectF caret(qsizetype position);
    /// The position one line up (-1) or down (1), near the same x.
    qsizetype positionByLine(qsizetype position, int lines);

    /// Draws a block's letters in the painter's pen; selected letters by the given format.
    void draw(QPainter &painter, qsizetype block, const QRectF &exposed, Span selected,
              const QTextCharFormat &selectedFormat);

    static QFont font(PageStyle style);

private:
    struct Block {
        PageStyle style = PageStyle::Paragraph;
        QString ours; ///< Text of the head; empty for a part of the source.
        Span span;
        double above = 0; ///< Space above, logical pixels.
        double top = 0; ///< Of the first line.
        double height = 0;
        bool exact = false;
        std::unique_ptr<QTextLayout> lines; ///< Only while near the eye.
    };

    static std::size_t index(qsizetype block) { return static_cast<std::size_t>(block); }
    void add(PageStyle style, Span span, const QString &ours, bool continues);
    void estimate(Block &block) const;
    QTextLayout &set(qsizetype block);
    void stack();
    void forget(qsizetype first, qsizetype last);

    std::shared_ptr<const SourceText> m_text;
    double m_width = 0;
    double m_height = 0;
    qsizetype m_settled = 0;
    std::vector<Block> m_blocks;
    QList<qsizetype> m_blockOfPiece;
};

} // namespace dateline
