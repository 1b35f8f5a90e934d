// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/PageLayout.h"

#include "core/text/Pages.h"
#include "ui/render/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

/// Sizes in logical pixels; pitch is the distance of lines as a multiple of the size.
struct StyleSizes {
    double size;
    double pitch;
    double above;
    double indent;
    QFont::Weight weight;
    bool reading;
    bool italic;
};

constexpr std::array<StyleSizes, 8> styleSizes{{
    {25, 1.2, 0, 0, QFont::DemiBold, true, false}, // Headline
    {12, 1.35, 4, 0, QFont::Normal, false, false}, // About
    {20, 1.3, 18, 0, QFont::DemiBold, true, false}, // Heading
    {16.5, 1.62, 11, 0, QFont::Normal, true, false}, // Paragraph
    {13, 1.45, 13, 13, QFont::Normal, false, false}, // Caption
    {13, 1.45, 0, 13, QFont::Normal, false, true}, // Credit
    {12, 1.45, 8, 0, QFont::Normal, false, false}, // Small
    {14.5, 1.5, 11, 0, QFont::Normal, true, false}, // Boilerplate
}};

const StyleSizes &sizes(PageStyle style)
{
    return styleSizes.at(static_cast<std::size_t>(style));
}

PageStyle styleOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Title:
        return PageStyle::Headline;
    case BlockKind::Byline:
    case BlockKind::Dateline:
        return PageStyle::Small;
    case BlockKind::Heading:
        return PageStyle::Heading;
    case BlockKind::Caption:
        return PageStyle::Caption;
    case BlockKind::Credit:
        return PageStyle::Credit;
    case BlockKind::Boilerplate:
        return PageStyle::Boilerplate;
    case BlockKind::Paragraph:
        break;
    }
    return PageStyle::Paragraph;
}

/// Letters set exactly at one call of settle(), about; and blocks whose lines are kept.
constexpr qsizetype SettledAtOnce = 20000;
constexpr qsizetype KeptAround = 200;

} // namespace

QFont PageLayout::font(PageStyle style)
{
    const StyleSizes &of = sizes(style);
    QFont font = of.reading ? readingFont(of.size, of.weight) : interfaceFont(of.size, of.weight);
    font.setItalic(of.italic);
    return font;
}

PageLayout::PageLayout(std::shared_ptr<const SourceText> text, const Head &head, double width)
    : m_text(std::move(text))
    , m_width(width)
{
    const auto isTitle = [](const SourceText::Piece &piece) { return piece.kind == BlockKind::Title; };
    const bool titled = std::any_of(m_text->pieces().begin(), m_text->pieces().end(), isTitle);
    if (!titled && !head.title.isEmpty())
        add(PageStyle::Headline, {}, head.title, false);
    bool aboutDue = !head.about.isEmpty();
    if (!titled && aboutDue)
        add(PageStyle::About, {}, head.about, false);
    aboutDue &= titled;
    for (const SourceText::Piece &piece : m_text->pieces()) {
        m_blockOfPiece.append(count());
        add(styleOf(piece.kind), piece.span, {}, piece.continues);
        if (aboutDue && isTitle(piece))
            add(PageStyle::About, {}, head.about, false);
        aboutDue &= !isTitle(piece);
    }
    stack();
}

void PageLayout::add(PageStyle style, Span span, const QString &ours, bool continues)
{
    Block block;
    block.style = style;
    block.ours = ours;
    block.span = span;
    const bool first = m_blocks.empty();
    const bool ownCredit = style == PageStyle::Credit && !first && m_blocks.back().style != PageStyle::Caption;
    block.above = first || continues ? 0 : sizes(ownCredit ? PageStyle::Caption : style).above;
    estimate(block);
    m_blocks.push_back(std::move(block));
}

void PageLayout::estimate(Block &block) const
{
    const StyleSizes &of = sizes(block.style);
    const double letters =
        block.ours.isEmpty() ? static_cast<double>(block.span.length()) : static_cast<double>(block.ours.size());
    const double width = std::max(1.0, m_width - of.indent);
    block.height = std::ceil(letters * of.size * 0.45 / width) * of.size * of.pitch;
}

QTextLayout &PageLayout::set(qsizetype at)
{
    Block &block = m_blocks[index(at)];
    if (block.lines)
        return *block.lines;
    const StyleSizes &of = sizes(block.style);
    QString words = block.ours.isEmpty() ? block.span.in(m_text->text()).toString() : block.ours;
    words.replace(u'\n', QChar::LineSeparator).replace(PageBreak, u' ');
    block.lines = std::make_unique<QTextLayout>(words, font(block.style));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    block.lines->setTextOption(option);
    block.lines->setCacheEnabled(true);
    block.lines->beginLayout();
    const double pitch = of.size * of.pitch;
    double y = 0;
    for (QTextLine line = block.lines->createLine(); line.isValid(); line = block.lines->createLine()) {
        line.setLineWidth(std::max(1.0, m_width - of.indent));
        line.setPosition(QPointF(of.indent, y + (pitch - line.height()) / 2));
        y += pitch;
    }
    block.lines->endLayout();
    block.height = y;
    block.exact = true;
    return *block.lines;
}

void PageLayout::stack()
{
    double y = 0;
    for (Block &block : m_blocks) {
        block.top = y + block.above;
        y = block.top + block.height;
    }
    m_height = y;
}

bool PageLayout::ensure(double top, double bottom)
{
    bool changed = false;
    const qsizetype first = std::max<qsizetype>(0, blockAt(top));
    qsizetype at = first;
    double y = at < count() ? m_blocks[index(at)].top : 0;
    for (; at < count() && y <= bottom; ++at) {
        changed |= !m_blocks[index(at)].lines;
        set(at);
        y += m_blocks[index(at)].above + m_blocks[index(at)].height;
    }
    forget(first - KeptAround, at + KeptAround);
    if (changed)
        stack();
    return changed;
}

bool PageLayout::settle()
{
    bool changed = false;
    for (qsizetype done = 0; m_settled < count() && done < SettledAtOnce; ++m_settled) {
        Block &block = m_blocks[index(m_settled)];
        if (block.exact)
            continue;
        set(m_settled);
        block.lines.reset();
        changed = true;
        done += block.span.length();
    }
    if (changed)
        stack();
    return m_settled < count();
}

void PageLayout::forget(qsizetype first, qsizetype last)
{
    for (qsizetype at = 0; at < count(); ++at) {
        if (at < first || at > last)
            m_blocks[index(at)].lines.reset();
    }
}

qsizetype PageLayout::blockAt(double y) const
{
    const auto below = std::upper_bound(m_blocks.begin(), m_blocks.end(), y,
                                        [](double at, const Block &block) { return at < block.top; });
    return m_blocks.empty() ? -1 : std::max<qsizetype>(0, std::distance(m_blocks.begin(), below) - 1);
}

qsizetype PageLayout::blockOf(qsizetype position) const
{
    return m_blockOfPiece.isEmpty() ? -1 : m_blockOfPiece.at(m_text->pieceAt(position));
}

QRectF PageLayout::rect(qsizetype block) const
{
    const Block &of = m_blocks[index(block)];
    return {0, of.top, m_width, of.height};
}

double PageLayout::topOf(qsizetype position) const
{
    const qsizetype at = blockOf(position);
    if (at < 0)
        return 0;
    const Block &block = m_blocks[index(at)];
    const auto inBlock = std::clamp<qsizetype>(position - block.span.start, 0, block.span.length());
    if (block.lines)
        return block.top + block.lines->lineForTextPosition(static_cast<int>(inBlock)).y();
    return block.top + block.height * static_cast<double>(inBlock) / static_cast<double>(block.span.length());
}

qsizetype PageLayout::positionAt(QPointF point)
{
    if (m_blockOfPiece.isEmpty())
        return -1;
    qsizetype at = std::max(blockAt(point.y()), m_blockOfPiece.first());
    if (m_blocks[index(at)].span.isEmpty())
        --at; // The line about the source, below its title.
    const QTextLayout &lines = set(at);
    const Block &block = m_blocks[index(at)];
    const double pitch = sizes(block.style).size * sizes(block.style).pitch;
    const int line = std::clamp(static_cast<int>((point.y() - block.top) / pitch), 0, lines.lineCount() - 1);
    return block.span.start + lines.lineAt(line).xToCursor(point.x());
}

bool PageLayout::isOnText(QPointF point)
{
    const qsizetype at = blockAt(point.y());
    if (at < 0 || m_blocks[index(at)].span.isEmpty() || !rect(at).contains(point))
        return false;
    const QTextLayout &lines = set(at);
    for (int i = 0; i < lines.lineCount(); ++i) {
        const QRectF letters = lines.lineAt(i).naturalTextRect().translated(0, m_blocks[index(at)].top);
        if (letters.contains(point))
            return true;
    }
    return false;
}

QList<QRectF> PageLayout::rects(Span span)
{
    QList<QRectF> found;
    if (span.isEmpty() || m_blockOfPiece.isEmpty())
        return found;
    const qsizetype last = blockOf(span.end - 1);
    for (qsizetype at = blockOf(span.start); at <= last; ++at) {
        const Span block = this->span(at);
        if (!block.overlaps(span))
            continue;
        const QTextLayout &lines = set(at);
        const int start = static_cast<int>(std::max(span.start, block.start) - block.start);
        const int end = static_cast<int>(std::min(span.end, block.end) - block.start);
        for (int i = lines.lineForTextPosition(start).lineNumber(); i < lines.lineCount(); ++i) {
            const QTextLine line = lines.lineAt(i);
            if (line.textStart() >= end)
                break;
            const QRectF letters = line.naturalTextRect().translated(0, m_blocks[index(at)].top);
            const double from = line.cursorToX(std::max(start, line.textStart()));
            const double to = line.cursorToX(std::min(end, line.textStart() + line.textLength()));
            const double left = std::max(std::min(from, to), letters.left());
            const double right = std::min(std::max(from, to), letters.right());
            if (right > left)
                found.append(QRectF(left, letters.top(), right - left, letters.height()));
        }
    }
    return found;
}

QRectF PageLayout::caret(qsizetype position)
{
    const qsizetype at = blockOf(position);
    if (at < 0)
        return {};
    const QTextLayout &lines = set(at);
    const Block &block = m_blocks[index(at)];
    const auto inBlock = static_cast<int>(std::clamp(position, block.span.start, block.span.end) - block.span.start);
    const QTextLine line = lines.lineForTextPosition(inBlock);
    return {line.cursorToX(inBlock), block.top + line.y(), 1, line.height()};
}

qsizetype PageLayout::positionByLine(qsizetype position, int lines)
{
    const QRectF from = caret(position);
    const qsizetype at = blockOf(position);
    if (at < 0)
        return position;
    const double pitch = sizes(style(at)).size * sizes(style(at)).pitch;
    double y = from.center().y() + lines * pitch;
    const QRectF block = rect(at);
    if (y > block.bottom() && at + 1 < count())
        y = m_blocks[index(at + 1)].top + 1;
    else if (y < block.top() && at > 0)
        y = rect(at - 1).bottom() - 1;
    return positionAt({from.left(), y});
}

void PageLayout::draw(QPainter &painter, qsizetype at, const QRectF &exposed, Span selected,
                      const QTextCharFormat &selectedFormat)
{
    const QTextLayout &lines = set(at);
    const Block &block = m_blocks[index(at)];
    QList<QTextLayout::FormatRange> selections;
    if (selected.overlaps(block.span)) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(std::max(selected.start, block.span.start) - block.span.start);
        range.length = static_cast<int>(std::min(selected.end, block.span.end) - block.span.start) - range.start;
        range.format = selectedFormat;
        selections.append(range);
    }
    lines.draw(&painter, QPointF(0, block.top), selections, exposed);
}

} // namespace dateline
