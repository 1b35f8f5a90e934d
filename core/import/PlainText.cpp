// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/PlainText.h"

#include "core/import/Charset.h"
#include "core/reading/Finders.h"
#include "core/text/Shorten.h"
#include "core/text/WordList.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

bool sniffText(const QByteArray &head, const QString &)
{
    return !head.startsWith("%PDF-") && !head.startsWith("PK\x03\x04") && !head.startsWith("SQLite format 3");
}

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

/// The first whole date in a line that tells when the article was published.
When publishedInText(const Document &document)
{
    for (const TextBlock &block : document.blocks) {
        if (block.kind != BlockKind::Dateline)
            continue;
        const Document line = makeDocument(document.words(block.span).toString(), document.language);
        for (const TimeMention &time : findTimes(line)) {
            if (time.type == TimexType::Date && time.value.size() == 10 && !time.when.isNull())
                return time.when;
        }
    }
    return {};
}

Result<ImportedSource> readText(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                const Progress &progress)
{
    Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return decoded.error();
    if (decoded->text.trimmed().isEmpty())
        return Error{translated("The file is empty: it holds nothing but white space."), {}};
    progress.report(0.3);
    if (progress.cancelled())
        return Error{translated("The import was cancelled."), {}};

    ImportedSource imported;
    imported.bytes = bytes;
    imported.document = makeDocument(decoded->text);
    Document &document = imported.document;
    Source &source = imported.source;
    source.titleIsOurs = !hints.title.isEmpty() ? hints.title != document.title : document.title.isEmpty();
    source.title = !hints.title.isEmpty() ? hints.title : document.title;
    if (source.title.isEmpty())
        source.title = titleFromFirstSentence(document);
    source.publisher = hints.publisher.isEmpty() ? publisherInText(document) : hints.publisher;
    source.published = hints.published.isNull() ? publishedInText(document) : hints.published;
    source.byline = document.byline;
    source.fileName = fileName;
    source.mediaType = u"text/plain"_s;
    source.charset = decoded->charset;
    source.language = document.language;
    document.publisher = source.publisher;
    document.published = source.published;
    progress.report(1.0);
    return imported;
}

} // namespace

ImportFormat plainTextFormat()
{
    return {translated("Plain text"), {u"*.txt"_s, u"*.text"_s, u"*.md"_s}, &sniffText, &readText};
}

} // namespace dateline
