// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/FoundSource.h"

#include "core/reading/Finders.h"
#include "core/reading/Languages.h"
#include "core/text/Shorten.h"
#include "core/text/WordList.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// A title of ours for a text that has none: its first sentence, shortened.
QString titleFromFirstSentence(const Document &document)
{
    for (const BlockKind wanted : {BlockKind::Paragraph, BlockKind::Caption}) {
        for (const Sentence &sentence : document.sentences) {
            if (document.blocks[sentence.block].kind == wanted)
                return shortened(document.words(sentence.span));
        }
    }
    return document.blocks.isEmpty() ? QString() : shortened(document.words(document.blocks.first().span));
}

/// The agency in brackets that a report begins with: "LUND, Sweden (AP) --".
QString publisherInText(const Document &document)
{
    const WordList &agencies = WordList::named(u"agencies"_s, document.language);
    const qsizetype head = std::min<qsizetype>(document.tokens.size(), 60);
    for (qsizetype i = 1; i + 1 < head; ++i) {
        const qsizetype length = agencies.match(document.tokens, {i, head});
        if (length > 0 && i + length + 1 < head && document.tokens[i - 1].lower == u"("_s
            && document.tokens[i + length].lower == u")"_s
            && u"-\u2013\u2014_"_s.contains(document.tokens[i + length + 1].lower.front()))
            return document.words({document.tokens[i].span.start, document.tokens[i + length - 1].span.end}).toString();
    }
    return {};
}

When firstWholeDate(QStringView text, const QString &language)
{
    for (const TimeMention &time : findTimes(makeDocument(text.toString(), language))) {
        if (time.type == TimexType::Date && time.value.size() == 10 && !time.when.isNull())
            return time.when;
    }
    return {};
}

/// The head of a report's first paragraph before its dash or the agency in brackets: "LUND, Sweden, 3 March 2026" of
/// "LUND, Sweden, 3 March 2026 (AP) --"; empty where it has none.
QStringView headOfReport(const Document &document)
{
    const auto first = std::find_if(document.blocks.begin(), document.blocks.end(),
                                    [](const TextBlock &block) { return block.kind == BlockKind::Paragraph; });
    if (first == document.blocks.end() || first->sentences.isEmpty())
        return {};
    constexpr qsizetype Most = 25; // Tokens
    const qsizetype begin = document.sentences[first->sentences.first].tokens.first;
    const qsizetype end = std::min(begin + Most, document.sentences[first->sentences.last - 1].tokens.last);
    qsizetype stop = -1; // Where the bracket opens.
    const bool shouts = document.words(document.tokens[begin].span).toString().isUpper();
    for (qsizetype i = begin; i < end; ++i) {
        const Token &token = document.tokens[i];
        const QStringView word = document.words(token.span);
        const bool dash = token.kind != TokenKind::Word && u"-_\u2013\u2014"_s.contains(word.front());
        if (dash && i > begin && (shouts || document.tokens[i - 1].lower == u")"_s))
            return document.words({first->span.start, stop < 0 ? token.span.start : stop});
        if (token.lower == u"("_s && stop < 0)
            stop = token.span.start;
        if (token.kind == TokenKind::Word && !word.front().isUpper())
            return {};
    }
    return {};
}

/// The first whole date in a line that tells when the article was published, or in the head of a report.
When publishedInText(const Document &document)
{
    for (const TextBlock &block : document.blocks) {
        if (block.kind != BlockKind::Dateline)
            continue;
        if (const When when = firstWholeDate(document.words(block.span), document.language); !when.isNull())
            return when;
    }
    return firstWholeDate(headOfReport(document), document.language);
}

} // namespace

ImportedSource foundSource(const Document &document, const Source &found, const QByteArray &bytes,
                           const QString &fileName, const ImportHints &hints)
{
    ImportedSource imported;
    imported.source = found;
    imported.document = document;
    imported.bytes = bytes;
    Source &source = imported.source;
    const QString title = found.title.isEmpty() ? document.title : found.title;
    source.titleIsOurs = hints.title.isEmpty() ? title.isEmpty() : hints.title != title;
    source.title = hints.title.isEmpty() ? title : hints.title;
    if (source.title.isEmpty())
        source.title = titleFromFirstSentence(document);
    if (source.publisher.isEmpty())
        source.publisher = publisherInText(document);
    if (!hints.publisher.isEmpty())
        source.publisher = hints.publisher;
    if (source.published.isNull())
        source.published = publishedInText(document);
    if (!hints.published.isNull())
        source.published = hints.published;
    source.byline = document.byline;
    source.fileName = fileName;
    source.language = document.language;
    if (const QString note = unreadableNote(document.language); !note.isEmpty())
        source.note += source.note.isEmpty() ? note : u'\n' + note;
    imported.document.publisher = source.publisher;
    imported.document.published = source.published;
    return imported;
}

} // namespace dateline
