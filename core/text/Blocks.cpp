// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Blocks.h"

#include "core/text/Credits.h"
#include "core/text/LineKinds.h"
#include "core/text/Tokens.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr qsizetype LongestCaption = 600; ///< Of a line that a credit line follows.
constexpr qsizetype LongestTold = 900; ///< A longer line is a paragraph, whatever its words are.
constexpr qsizetype HeadLines = 8; ///< Byline and dateline stand among the first blocks.

struct Line {
    Span span;
    bool afterBlank = true;
};

/// The lines that are not blank, trimmed.
QList<Line> linesOf(QStringView text)
{
    QList<Line> lines;
    bool afterBlank = true;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const QStringView trimmed = text.sliced(start, end - start).trimmed();
        if (!trimmed.isEmpty()) {
            const qsizetype at = trimmed.data() - text.data();
            lines.append({{at, at + trimmed.size()}, afterBlank});
        }
        afterBlank = trimmed.isEmpty();
        start = end + 1;
    }
    return lines;
}

/// Whether lines were broken at a fixed width: most that go on without a blank line end in the middle of a sentence,
/// and none is long.
bool isHardWrapped(QStringView text, const QList<Line> &lines)
{
    qsizetype goOn = 0;
    qsizetype broken = 0;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const Span span = lines[i].span;
        if (span.length() > 120)
            return false;
        if (lines[i + 1].afterBlank)
            continue;
        ++goOn;
        const bool wide = span.length() >= 40;
        broken += wide && !endsSentence(span.in(text));
    }
    return goOn >= 3 && broken * 10 >= goOn * 6;
}

QList<Span> spansOf(const QList<Line> &lines)
{
    QList<Span> spans;
    spans.reserve(lines.size());
    for (const Line &line : lines)
        spans.append(line.span);
    return spans;
}

QList<Span> joined(const QList<Line> &lines)
{
    QList<Span> runs;
    for (const Line &line : lines) {
        if (line.afterBlank)
            runs.append(line.span);
        else
            runs.last().end = line.span.end;
    }
    return runs;
}

class BlockSplitter {
public:
    BlockSplitter(QStringView text, const QString &language, const Progress &progress, QList<QList<Token>> *tokens)
        : m_text(text)
        , m_language(language)
        , m_progress(progress)
        , m_tokens(tokens)
    {
    }

    QList<TextBlock> run()
    {
        const QList<Line> lines = linesOf(m_text);
        addLines(isHardWrapped(m_text, lines) ? joined(lines) : spansOf(lines));
        markCaptions();
        markTitle();
        markTail();
        return std::move(m_blocks);
    }

private:
    void add(Span span, BlockKind kind, QList<Token> tokens = {})
    {
        m_blocks.append({span, kind, {}});
        if (!m_tokens)
            return;
        if (span.end > LongestPiece)
            tokens.clear();
        for (Token &token : tokens)
            token.span = {token.span.start + span.start, token.span.end + span.start};
        m_tokens->append(std::move(tokens));
    }

    void addLines(const QList<Span> &lines)
    {
        constexpr qsizetype Often = 1024; // Lines between two looks at the progress.
        for (qsizetype i = 0; i < lines.size() && !m_progress.cancelled(); i += Often) {
            const qsizetype end = std::min(i + Often, lines.size());
            std::for_each(lines.begin() + i, lines.begin() + end, [this](Span line) { addLine(line); });
            m_progress.report(static_cast<double>(lines[end - 1].end) / m_text.size());
        }
    }

    void addLine(Span span)
    {
        const QStringView line = span.in(m_text);
        if (line.size() > LongestTold)
            return add(span, BlockKind::Paragraph);
        QList<Token> tokens = tokenize(line, {0, line.size()}, m_language);
        const BlockKind kind = kindOfLine(line, tokens, m_language);
        if (kind != BlockKind::Dateline && isCreditLine(line, tokens, m_language))
            return add(span, BlockKind::Credit, std::move(tokens));
        const Span credit = trailingCredit(line, tokens, m_language);
        if (!credit.isEmpty()) {
            const QStringView caption = line.first(credit.start).trimmed();
            add({span.start, span.start + caption.size()}, BlockKind::Caption);
            return add({span.start + credit.start, span.end}, BlockKind::Credit);
        }
        const bool tooLate = m_blocks.size() >= HeadLines && (kind == BlockKind::Byline || kind == BlockKind::Dateline);
        add(span, tooLate ? BlockKind::Paragraph : kind, std::move(tokens));
    }

    /// A credit line credits the picture that the line before it describes.
    void markCaptions()
    {
        for (qsizetype i = 0; i + 1 < m_blocks.size(); ++i) {
            TextBlock &block = m_blocks[i];
            const bool text = block.kind == BlockKind::Paragraph || block.kind == BlockKind::Heading;
            const bool captionFollows = i + 2 < m_blocks.size() && m_blocks[i + 2].kind == BlockKind::Caption
                && namesCaption(m_blocks[i + 2].span.in(m_text), m_language);
            if (text && m_blocks[i + 1].kind == BlockKind::Credit && block.span.length() <= LongestCaption
                && !opensQuotation(block.span.in(m_text)) && !captionFollows)
                block.kind = BlockKind::Caption;
        }
    }

    void markTitle()
    {
        const auto first = std::find_if(m_blocks.begin(), m_blocks.end(),
                                        [](const TextBlock &block) { return block.kind != BlockKind::Boilerplate; });
        if (first == m_blocks.end() || first + 1 == m_blocks.end())
            return;
        const bool titled = first->kind == BlockKind::Paragraph && isTitleCase(first->span.in(m_text));
        if (first->kind == BlockKind::Heading || titled)
            first->kind = BlockKind::Title;
    }

    /// A heading that nothing follows is a leftover of the page.
    void markTail()
    {
        for (auto block = m_blocks.rbegin(); block != m_blocks.rend(); ++block) {
            if (block->kind != BlockKind::Heading && block->kind != BlockKind::Boilerplate)
                break;
            block->kind = m_blocks.size() == 1 ? BlockKind::Paragraph : BlockKind::Boilerplate;
        }
    }

    QStringView m_text;
    QString m_language;
    const Progress &m_progress;
    QList<QList<Token>> *m_tokens; ///< By block, where they are wanted.
    QList<TextBlock> m_blocks;
};

} // namespace

QList<TextBlock> splitBlocks(QStringView text, const QString &language, const Progress &progress,
                             QList<QList<Token>> *tokens)
{
    return BlockSplitter(text, language, progress, tokens).run();
}

} // namespace dateline
