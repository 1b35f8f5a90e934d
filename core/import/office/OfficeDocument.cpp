// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/office/OfficeDocument.h"

#include "core/import/ArticleLanguage.h"
#include "core/import/DocumentWriter.h"
#include "core/import/FoundSource.h"
#include "core/import/office/ArchiveFiles.h"
#include "core/import/office/OfficeInfo.h"
#include "core/import/office/OfficeText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr char OpenDocumentType[] = "application/vnd.oasis.opendocument.text";
constexpr char WordType[] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

QString translated(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

bool sniffOpenDocument(const QByteArray &head, const QString &)
{
    return isArchiveOf(head, OpenDocumentType);
}

/// Other archives than documents are told in reading: what is in them stands at their end.
bool sniffArchive(const QByteArray &head, const QString &)
{
    return head.startsWith("PK\x03\x04");
}

bool isXml(const QString &path)
{
    return path.endsWith(u".xml"_s);
}

/// The first title paragraph wins over the file's properties: templates leave theirs there.
Result<ImportedSource> officeSource(const QList<OfficeParagraph> &paragraphs, const OfficeInfo &info,
                                    const char *mediaType, const QByteArray &bytes, const QString &fileName,
                                    const ImportHints &hints)
{
    const auto title = std::find_if(paragraphs.begin(), paragraphs.end(), [](const OfficeParagraph &paragraph) {
        return paragraph.kind == BlockKind::Title;
    });
    QStringList texts;
    for (const OfficeParagraph &paragraph : paragraphs)
        texts.append(paragraph.text);
    const QString stated = hints.language.isEmpty() ? info.language : hints.language;
    DocumentWriter writer(title == paragraphs.end() ? info.title : title->text, {},
                          articleLanguage(stated, texts.join(u'\n')));
    for (const OfficeParagraph &paragraph : paragraphs)
        writer.add(paragraph.text, paragraph.kind == BlockKind::Title ? BlockKind::Heading : paragraph.kind);
    Document document = writer.document();
    if (paragraphs.isEmpty())
        return Error{translated("\"%1\" holds no text.").arg(fileName), fileName};
    if (document.byline.isEmpty())
        document.byline = info.creator;
    Source found;
    found.mediaType = QString::fromLatin1(mediaType);
    found.note = info.inWords();
    return foundSource(document, found, bytes, fileName, hints);
}

Result<ImportedSource> readWord(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                const Progress &)
{
    const Result<QHash<QString, QByteArray>> files = archiveFiles(bytes, fileName, &isXml);
    if (!files)
        return files.error();
    if (!files->contains(u"word/document.xml"_s))
        return Error{
            translated("\"%1\" is an archive and no document. Unpack it and import the files in it.").arg(fileName),
            fileName};
    return officeSource(wordParagraphs(files->value(u"word/document.xml"_s), files->value(u"word/styles.xml"_s)),
                        officeInfo(files->value(u"docProps/core.xml"_s)), WordType, bytes, fileName, hints);
}

Result<ImportedSource> readOpenDocument(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                        const Progress &)
{
    const Result<QHash<QString, QByteArray>> files = archiveFiles(bytes, fileName, &isXml);
    if (!files)
        return files.error();
    OfficeInfo info = officeInfo(files->value(u"meta.xml"_s));
    info.date.clear(); // When it was changed last.
    return officeSource(openDocumentParagraphs(files->value(u"content.xml"_s), files->value(u"styles.xml"_s)), info,
                        OpenDocumentType, bytes, fileName, hints);
}

} // namespace

ImportFormat wordFormat()
{
    return {translated("Word document"), {u"*.docx"_s}, &sniffArchive, &readWord};
}

ImportFormat openDocumentFormat()
{
    return {translated("OpenDocument text"), {u"*.odt"_s}, &sniffOpenDocument, &readOpenDocument};
}

} // namespace dateline
