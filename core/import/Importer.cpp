// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Importer.h"

#include "core/import/MailArchive.h"
#include "core/import/PlainText.h"
#include "core/import/html/SavedPage.h"
#include "core/import/items/Calendar.h"
#include "core/import/items/ItemTable.h"
#include "core/import/items/ItemsJson.h"
#include "core/import/items/TimelineProject.h"
#include "core/import/office/Book.h"
#include "core/import/office/OfficeDocument.h"
#include "core/import/pdf/PdfFormat.h"
#include "core/import/photo/PhotoFormat.h"
#include "core/import/reader/ReaderProcess.h"
#include "core/import/text/Markdown.h"
#include "core/import/text/RichText.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qint64 LargestFile = 64LL << 20;
constexpr qsizetype HeadSize = 4096;

Error failure(const char *sentence, const QString &name, const QString &detail)
{
    return {QCoreApplication::translate("Import", sentence).arg(name), detail};
}

Error tooLarge(const QString &name, const QString &path)
{
    return failure("\"%1\" is larger than 64 MiB, the most that can be imported. Import the part you need as a file of "
                   "its own.",
                   name, path);
}

Result<QByteArray> readBytes(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return failure("There is no file \"%1\".", path, path);
    if (info.isDir())
        return failure("\"%1\" is a folder.", name, path);
    if (!info.isFile())
        return failure("\"%1\" is no ordinary file, so it cannot be imported.", name, path);
    if (info.size() > LargestFile)
        return tooLarge(name, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("\"%1\" cannot be read. Check its permissions.", name, file.errorString());
    const QByteArray bytes = file.read(LargestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return failure("\"%1\" cannot be read to its end.", name, file.errorString());
    if (bytes.isEmpty())
        return failure("\"%1\" is empty.", name, path);
    if (bytes.size() > LargestFile)
        return tooLarge(name, path);
    return bytes;
}

} // namespace

std::span<const ImportFormat> importFormats()
{
    static const std::array formats{pdfFormat(),       bookFormat(),      openDocumentFormat(), wordFormat(),
                                    photoFormat(),     richTextFormat(),  calendarFormat(),     timelineProjectFormat(),
                                    itemsJsonFormat(), itemTableFormat(), savedPageFormat(),    mailArchiveFormat(),
                                    markdownFormat(),  plainTextFormat()};
    return formats;
}

Result<ImportFormat> formatOf(const QByteArray &bytes, const QString &fileName)
{
    const QByteArray head = bytes.first(std::min(HeadSize, bytes.size()));
    for (const ImportFormat &format : importFormats()) {
        if (format.sniff(head, fileName))
            return format;
    }
    return failure("\"%1\" is of a kind that cannot be imported. Save the article as plain text and import that.",
                   fileName, {});
}

Result<ImportedSource> importFile(const QString &path, const ImportHints &hints, const Progress &progress)
{
    const Result<QByteArray> bytes = readBytes(path);
    if (!bytes)
        return bytes.error();
    const QString name = QFileInfo(path).fileName();
    const Result<ImportFormat> format = formatOf(*bytes, name);
    if (!format)
        return format.error();
    return format->readsApart ? readInProcess({name, hints, *bytes}, progress)
                              : format->read(*bytes, name, hints, progress);
}

} // namespace dateline
