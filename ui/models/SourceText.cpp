// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SourceText.h"

#include "core/story/Story.h"
#include "core/text/Pages.h"
#include "ui/models/ItemWords.h"

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// Longer blocks are laid out in parts, so that a page without paragraphs scrolls as smoothly as any.
constexpr qsizetype LongestPiece = 4000;

/// Where to end a part that begins at start: after the last white space in reach, never inside a character.
qsizetype cut(QStringView text, qsizetype start, qsizetype end)
{
    if (end - start <= LongestPiece)
        return end;
    qsizetype at = start + LongestPiece;
    while (at > start + LongestPiece / 2 && !text.at(at - 1).isSpace())
        --at;
    if (!text.at(at - 1).isSpace())
        at = start + LongestPiece;
    return text.at(at).isLowSurrogate() ? at - 1 : at;
}

} // namespace

SourceText::SourceText()
    : m_points(QStringView())
{
}

SourceText::SourceText(const Story &story, Id source)
    : m_text(story.text(source))
    , m_points(m_text)
{
    QList<Block> blocks = story.blocks(source);
    if (blocks.isEmpty() && !m_text.isEmpty())
        blocks.append({BlockKind::Paragraph, 0, m_points.count()});
    for (qsizetype at = m_text.indexOf(PageBreak); at >= 0; at = m_text.indexOf(PageBreak, at + 1))
        m_pageBreaks.append(at);
    int paragraph = 0;
    for (const Block &block : std::as_const(blocks)) {
        const int last = m_points.count();
        const Span span = m_points.toUtf16(std::clamp(block.start, 0, last), std::clamp(block.end, 0, last));
        if (span.isEmpty())
            continue;
        paragraph += block.kind == BlockKind::Paragraph ? 1 : 0;
        for (qsizetype start = span.start; start < span.end;) {
            const qsizetype end = cut(m_text, start, span.end);
            m_pieces.append({{start, end}, block.kind, paragraph, start > span.start});
            start = end;
        }
    }
}

int SourceText::pageAt(qsizetype position) const
{
    const auto after = std::upper_bound(m_pageBreaks.begin(), m_pageBreaks.end(), position);
    return m_pageBreaks.isEmpty() ? 0 : static_cast<int>(std::distance(m_pageBreaks.begin(), after)) + 1;
}

int SourceText::paragraphCount() const
{
    return m_pieces.isEmpty() ? 0 : m_pieces.last().paragraph;
}

qsizetype SourceText::pieceAt(qsizetype position) const
{
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), position,
                                        [](qsizetype at, const Piece &piece) { return at < piece.span.start; });
    return std::max<qsizetype>(0, std::distance(m_pieces.begin(), after) - 1);
}

QString placeOf(const SourceText::Piece &piece)
{
    return piece.kind == BlockKind::Paragraph ? u"¶ %1"_s.arg(piece.paragraph) : blockWord(piece.kind);
}

} // namespace dateline
