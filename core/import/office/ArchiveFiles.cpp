// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/office/ArchiveFiles.h"

#include <QCoreApplication>
#include <QDir>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int MostFiles = 10'000;
constexpr qsizetype MostUnpacked = 64LL << 20;
constexpr qsizetype MostRatio = 200; ///< Of all that is unpacked to the archive.
constexpr qsizetype Piece = 64 << 10;

struct Free {
    void operator()(archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Free>;

Error failure(const char *sentence, const QString &fileName, archive *reader = nullptr)
{
    const char *detail = reader ? archive_error_string(reader) : nullptr;
    return {QCoreApplication::translate("Import", sentence).arg(fileName), QString::fromUtf8(detail)};
}

Reader opened(const QByteArray &bytes)
{
    Reader reader(archive_read_new());
    archive_read_support_format_zip(reader.get());
    const bool open =
        archive_read_open_memory(reader.get(), bytes.constData(), static_cast<size_t>(bytes.size())) == ARCHIVE_OK;
    return open ? std::move(reader) : Reader();
}

bool isInside(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    return !clean.isEmpty() && !clean.startsWith(u'/') && clean != u".."_s && !clean.startsWith(u"../"_s);
}

/// One file, or nothing where there is more of it than `most` bytes.
std::optional<QByteArray> unpacked(archive *reader, qsizetype most)
{
    QByteArray bytes;
    QByteArray piece(Piece, Qt::Uninitialized);
    for (;;) {
        const la_ssize_t count = archive_read_data(reader, piece.data(), static_cast<size_t>(piece.size()));
        if (count <= 0)
            return bytes; // What could be read of a damaged one.
        bytes.append(piece.constData(), static_cast<qsizetype>(count));
        if (bytes.size() > most)
            return std::nullopt;
    }
}

} // namespace

bool isArchiveOf(const QByteArray &head, QByteArrayView mediaType)
{
    constexpr qsizetype name = 30; // After the fixed part of a file's head.
    return head.startsWith("PK\x03\x04") && head.indexOf("mimetype") == name
        && head.first(std::min<qsizetype>(head.size(), 200)).contains(mediaType);
}

Result<QHash<QString, QByteArray>> archiveFiles(const QByteArray &archive, const QString &fileName,
                                                bool (*isWanted)(const QString &path))
{
    const Reader reader = opened(archive);
    if (!reader)
        return failure("\"%1\" is damaged: it cannot be unpacked.", fileName);
    QHash<QString, QByteArray> files;
    qsizetype room = std::min(MostUnpacked, archive.size() * MostRatio);
    archive_entry *entry = nullptr;
    int count = 0;
    int state = ARCHIVE_OK;
    while ((state = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK || state == ARCHIVE_WARN) {
        if (++count > MostFiles)
            return failure("\"%1\" holds more files than a document has, so it was not unpacked.", fileName);
        const char *utf8 = archive_entry_pathname_utf8(entry);
        const QString path = QString::fromUtf8(utf8 ? utf8 : archive_entry_pathname(entry));
        if (archive_entry_filetype(entry) != AE_IFREG || !isInside(path) || !isWanted(path) || files.contains(path))
            continue;
        if (archive_entry_is_encrypted(entry))
            return failure("\"%1\" is locked with a password. Save it without one and import that.", fileName);
        const std::optional<QByteArray> bytes = unpacked(reader.get(), room);
        if (!bytes)
            return failure("\"%1\" unpacks to far more than a document holds, so it was not unpacked.", fileName);
        room -= bytes->size();
        files.insert(path, *bytes);
    }
    if (files.isEmpty() && state != ARCHIVE_EOF)
        return failure("\"%1\" is damaged: it cannot be unpacked.", fileName, reader.get());
    return files;
}

} // namespace dateline
