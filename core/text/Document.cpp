// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Document.h"

#include "core/text/Blocks.h"
#include "core/text/LineKinds.h"
#include "core/text/Sentences.h"
#include "core/text/Tokens.h"

#include <QLoggingCategory>

namespace dateline {

namespace {

Q_LOGGING_CATEGORY(reading, "dateline.reading")

constexpr qsizetype LongestBlock = qsizetype(1) << 16; ///< In UTF-16 units.

/// Where to cut a text that is too long before `most`: behind the last sentence's end, else behind the last space, in
/// its second half, else anywhere but inside a surrogate pair.
qsizetype cutBefore(QStringView text, qsizetype most)
{
    qsizetype space = -1;
    for (qsizetype i = most; i > most / 2; --i) {
        if (!text[i].isSpace())
            continue;
        if (endsSentence(text.first(i)))
            return i;
        space = std::max(space, i);
    }
    return space > 0 ? space : text[most].isLowSurrogate() ? most - 1 : most;
}

/// A block with its tokens, where they are cut already.
struct CutBlock {
    TextBlock block;
    QList<Token> tokens;
};

QList<CutBlock> cutLong(QStringView text, const QList<TextBlock> &blocks, QList<QList<Token>> tokens)
{
    QList<CutBlock> cut;
    cut.reserve(blocks.size());
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        TextBlock block = blocks[i];
        while (block.span.length() > LongestBlock) {
            const qsizetype end = block.span.start + cutBefore(block.span.in(text), LongestBlock);
            cut.append({{{block.span.start, end}, block.kind, {}}, {}});
            block.span.start = end;
            while (text[block.span.start].isSpace()) // Its last sign is none.
                ++block.span.start;
        }
        cut.append({block, i < tokens.size() ? std::move(tokens[i]) : QList<Token>()});
    }
    return cut;
}

Document documentOf(const QString &text, QList<CutBlock> blocks, const QString &language)
{
    Document document;
    document.text = text;
    document.language = language;
    document.blocks.reserve(blocks.size());
    constexpr qsizetype UsualToken = 5; // With the space behind it.
    document.tokens.reserve(std::min(text.size(), LongestPiece) / UsualToken);
    qsizetype cutSentences = 0;
    for (auto &[block, tokens] : blocks) {
        const qsizetype number = document.blocks.size();
        document.blocks.append(block);
        if (block.span.end > LongestPiece)
            continue;
        const qsizetype firstToken = document.tokens.size();
        document.tokens.append(tokens.isEmpty() ? tokenize(text, block.span, language) : std::move(tokens));
        IndexRange &sentences = document.blocks.back().sentences;
        sentences.first = document.sentences.size();
        for (Sentence &sentence :
             splitSentences(text, document.tokens, {firstToken, document.tokens.size()}, language)) {
            sentence.block = number;
            cutSentences += sentence.tokens.last - sentence.tokens.first >= LongestSentence;
            document.sentences.append(sentence);
        }
        sentences.last = document.sentences.size();
        if (block.kind == BlockKind::Title && document.title.isEmpty())
            document.title = document.words(block.span).toString();
        if (block.kind == BlockKind::Byline && document.byline.isEmpty())
            document.byline = document.words(block.span).toString();
    }
    if (cutSentences > 0)
        qCInfo(reading, "%lld sentences are too long to be one and were cut", static_cast<long long>(cutSentences));
    return document;
}

} // namespace

Document makeDocument(const QString &text, const QString &language, const Progress &progress)
{
    QList<QList<Token>> tokens;
    const QList<TextBlock> blocks = splitBlocks(text, language, progress, &tokens);
    return documentOf(text, cutLong(text, blocks, std::move(tokens)), language);
}

Document makeDocument(const QString &text, const QList<TextBlock> &blocks, const QString &language)
{
    return documentOf(text, cutLong(text, blocks, {}), language);
}

} // namespace dateline
