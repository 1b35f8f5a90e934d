// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/office/Book.h"

#include "core/import/ArticleLanguage.h"
#include "core/import/Charset.h"
#include "core/import/DocumentWriter.h"
#include "core/import/FoundSource.h"
#include "core/import/html/PageBlocks.h"
#include "core/import/html/PageDates.h"
#include "core/import/office/ArchiveFiles.h"
#include "core/import/office/OfficeInfo.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr char BookType[] = "application/epub+zip";
constexpr qsizetype MostLetters = 8LL << 20; ///< More than any book has.

Error failure(const char *sentence, const QString &fileName)
{
    return {QCoreApplication::translate("Import", sentence).arg(fileName), fileName};
}

bool sniffBook(const QByteArray &head, const QString &)
{
    return isArchiveOf(head, BookType);
}

bool isReadable(const QString &path)
{
    static const QStringList endings{u".xml"_s, u".opf"_s, u".xhtml"_s, u".html"_s, u".htm"_s};
    return std::any_of(endings.begin(), endings.end(),
                       [&path](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

/// The path of the file that lists the book's parts.
QString packagePath(const QByteArray &container)
{
    QXmlStreamReader reader(container);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"rootfile")
            return reader.attributes().value("full-path"_L1).toString();
    }
    return {};
}

/// Paths of the chapters in reading order.
QStringList chapterPaths(const QByteArray &package, const QString &packagePath)
{
    const QString folder = packagePath.section(u'/', 0, -2);
    QHash<QString, QString> paths;
    QStringList chapters;
    QXmlStreamReader reader(package);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes &attributes = reader.attributes();
        if (reader.name() == u"item") {
            const QString href = QUrl::fromPercentEncoding(attributes.value("href"_L1).toUtf8());
            const bool isContents = attributes.value("properties"_L1).contains(u"nav");
            if (!isContents)
                paths.insert(attributes.value("id"_L1).toString(),
                             QDir::cleanPath(folder.isEmpty() ? href : folder + u'/' + href));
        } else if (reader.name() == u"itemref") {
            chapters.append(paths.value(attributes.value("idref"_L1).toString()));
        }
    }
    chapters.removeDuplicates();
    return chapters;
}

Result<ImportedSource> readBook(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                const Progress &progress)
{
    const Result<QHash<QString, QByteArray>> files = archiveFiles(bytes, fileName, &isReadable);
    if (!files)
        return files.error();
    const QString package = packagePath(files->value(u"META-INF/container.xml"_s));
    const QStringList chapters = chapterPaths(files->value(package), package);
    const OfficeInfo info = officeInfo(files->value(package));
    DocumentWriter writer(info.title, {},
                          articleLanguage(hints.language.isEmpty() ? info.language : hints.language, {}));
    qsizetype letters = 0;
    for (const QString &path : chapters) {
        const Result<DecodedText> decoded = decodeText(files->value(path));
        if (!decoded || decoded->text.isEmpty())
            continue;
        const Result<HtmlTree> tree = HtmlTree::parse(decoded->text);
        if (!tree)
            return tree.error();
        for (const PageBlock &block : pageText(*tree).blocks) {
            writer.add(block.text, block.kind, block.credit);
            letters += block.text.size();
        }
        if (letters > MostLetters)
            return failure("\"%1\" is longer than any book. Import the chapters you need.", fileName);
        if (progress.cancelled())
            return failure("The import was cancelled.", fileName);
    }
    if (letters == 0)
        return failure("\"%1\" is a book without text: its chapters are pictures, locked, or missing.", fileName);
    Document document = writer.document();
    if (document.byline.isEmpty())
        document.byline = info.creator;
    Source found;
    found.publisher = info.publisher;
    const Result<When> published = When::fromEdtf(info.date);
    found.published = published ? *published : pageMoment(info.date);
    found.mediaType = QString::fromLatin1(BookType);
    found.note = info.inWords();
    return foundSource(document, found, bytes, fileName, hints);
}

} // namespace

ImportFormat bookFormat()
{
    return {QCoreApplication::translate("Import", "EPUB book"), {u"*.epub"_s}, &sniffBook, &readBook};
}

} // namespace dateline
