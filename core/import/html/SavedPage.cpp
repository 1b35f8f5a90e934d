// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/SavedPage.h"

#include "core/import/Charset.h"
#include "core/import/html/PageDates.h"
#include "core/import/html/PageDocument.h"
#include "core/import/html/PageWords.h"
#include "core/reading/Languages.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype DeclarationWithin = 4096; ///< Bytes in which a page declares its charset.

QString translated(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// Whether the bytes begin as markup does, and with an element of HTML.
bool sniffPage(const QByteArray &head, const QString &)
{
    QByteArray start = head;
    start.replace('\0', QByteArray()); // UTF-16
    if (start.startsWith("\xEF\xBB\xBF") || start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF"))
        start.remove(0, start[0] == '\xEF' ? 3 : 2);
    start = start.trimmed().toLower();
    if (!start.startsWith('<'))
        return false;
    const QStringList &signs = pageWords(u"page-signs"_s).entries();
    return std::any_of(signs.begin(), signs.end(),
                       [&start](const QString &sign) { return start.contains('<' + sign.toLatin1()); });
}

QByteArray declaredCharset(const QByteArray &bytes)
{
    static const QRegularExpression declaration(uR"(<meta[^>]*charset\s*=\s*["']?\s*([\w.:-]+))"_s
                                                uR"(|<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+))"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match =
        declaration.match(QString::fromLatin1(bytes.first(std::min(DeclarationWithin, bytes.size()))));
    return (match.captured(1) + match.captured(2)).toLatin1();
}

/// Where the metadata comes from, in words.
QString originsOf(const PageMetadata &metadata)
{
    QStringList sentences;
    const auto tell = [&sentences](const char *sentence, const PageValue &value) {
        if (!value.text.isEmpty())
            sentences.append(translated(sentence).arg(value.text, value.origins.join(u", "_s)));
    };
    tell("Title from %2: %1", metadata.title);
    tell("Byline from %2: %1", metadata.byline);
    tell("Publisher from %2: %1", metadata.site);
    tell("Published from %2: %1", metadata.published);
    tell("Modified from %2: %1", metadata.modified);
    return sentences.join(u'\n');
}

Result<ImportedSource> readBytes(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                 const Progress &progress)
{
    const Result<DecodedText> decoded = decodeText(bytes, declaredCharset(bytes));
    if (!decoded)
        return decoded.error();
    Result<ImportedSource> imported = readPage(decoded->text, fileName, hints, progress);
    if (imported) {
        imported->bytes = bytes;
        imported->source.charset = decoded->charset;
    }
    return imported;
}

} // namespace

ImportFormat savedPageFormat()
{
    return {translated("Web page"), {u"*.html"_s, u"*.htm"_s, u"*.xhtml"_s}, &sniffPage, &readBytes};
}

Result<ImportedSource> readPage(const QString &markup, const QString &fileName, const ImportHints &hints,
                                const Progress &progress)
{
    const Result<HtmlTree> tree = HtmlTree::parse(markup);
    if (!tree)
        return tree.error();
    progress.report(0.6);
    if (progress.cancelled())
        return Error{translated("The import was cancelled."), {}};
    const PageText page = pageText(*tree);
    PageMetadata metadata = pageMetadata(*tree, page);
    if (!hints.language.isEmpty())
        metadata.language.text = hints.language;

    ImportedSource imported;
    imported.document = pageDocument(*tree, page, metadata);
    Document &document = imported.document;
    if (document.blocks.isEmpty())
        return Error{translated("The page holds no text."), {}};
    Source &source = imported.source;
    source.title = hints.title.isEmpty() ? metadata.title.text : hints.title;
    source.titleIsOurs = !hints.title.isEmpty() && hints.title != metadata.title.text;
    source.publisher = hints.publisher.isEmpty() ? metadata.site.text : hints.publisher;
    source.published = hints.published.isNull() ? pageMoment(metadata.published.text) : hints.published;
    source.byline = metadata.byline.text;
    source.url = metadata.url.text;
    source.fileName = fileName;
    source.mediaType = u"text/html"_s;
    source.language = document.language;
    const QString note = unreadableNote(source.language);
    source.note = note.isEmpty() ? originsOf(metadata) : originsOf(metadata) + u'\n' + note;
    if (hints.published.isNull() && !source.published.isNull())
        imported.publishedAsWritten = metadata.published.text;
    document.publisher = source.publisher;
    document.published = dayOf(source.published);
    progress.report(1.0);
    return imported;
}

} // namespace dateline
