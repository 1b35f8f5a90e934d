// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Document.h"

#include "core/text/Blocks.h"
#include "core/text/Sentences.h"
#include "core/text/Tokens.h"

namespace dateline {

Document makeDocument(const QString &text, const QString &language)
{
    return makeDocument(text, splitBlocks(text, language), language);
}

Document makeDocument(const QString &text, const QList<TextBlock> &blocks, const QString &language)
{
    Document document;
    document.text = text;
    document.blocks = blocks;
    document.language = language;
    for (qsizetype number = 0; number < document.blocks.size(); ++number) {
        TextBlock &block = document.blocks[number];
        const qsizetype firstToken = document.tokens.size();
        document.tokens.append(tokenize(text, block.span, language));
        block.sentences.first = document.sentences.size();
        for (Sentence &sentence :
             splitSentences(text, document.tokens, {firstToken, document.tokens.size()}, language)) {
            sentence.block = number;
            document.sentences.append(sentence);
        }
        block.sentences.last = document.sentences.size();
        if (block.kind == BlockKind::Title && document.title.isEmpty())
            document.title = document.words(block.span).toString();
        if (block.kind == BlockKind::Byline && document.byline.isEmpty())
            document.byline = document.words(block.span).toString();
    }
    return document;
}

} // namespace dateline
