// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/story/Source.h"
#include "core/text/Document.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace dateline {

/// What the user tells of a file before it is imported; empty fields are proposed from the file.
struct ImportHints {
    QString title;
    QString publisher;
    When published;
};

/// A file as read, before anything is written: metadata, text with blocks, original bytes.
struct ImportedSource {
    Source source; ///< Title, publisher and published filled in from hints or the file; ids and hashes empty.
    Document document;
    QByteArray bytes;
    QString publishedAsWritten; ///< How the file writes when it was published; empty where the text or a hint tells.
};

/// One format that can be imported. The list of all is the one place dialogs, filters and --help are built from.
struct ImportFormat {
    QString name; ///< "Plain text"
    QStringList patterns; ///< "*.txt"
    bool (*sniff)(const QByteArray &head, const QString &fileName);
    Result<ImportedSource> (*read)(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                   const Progress &progress);
};

/// All formats, the most particular first.
std::span<const ImportFormat> importFormats();

/// Reads the file at path with the format that fits. Errors: missing, unreadable, empty, binary, too large (more than
/// 64 MiB), no format fits.
Result<ImportedSource> importFile(const QString &path, const ImportHints &hints, const Progress &progress = Progress());

} // namespace dateline
