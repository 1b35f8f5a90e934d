// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/story/Item.h"
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
    QString language; ///< BCP 47
};

/// A thing that a file states as one, other than what is found by reading its text. Persons and tags go by name.
struct ImportedItem {
    Item item; ///< Ids empty.
    QString speaker;
    QStringList tags;
    QStringList participants;
    QList<Span> passages; ///< Where it stands in the source's text, by UTF-16 offsets.
};

/// A file as read, before anything is written: metadata, text with blocks, original bytes.
struct ImportedSource {
    Source source; ///< Title, publisher and published filled in from hints or the file; ids and hashes empty.
    Document document;
    QByteArray bytes;
    QList<ImportedItem> items; ///< Where there are some, they are what comes of the file, and its text is not read.
    QString publishedAsWritten; ///< How the file writes when it was published; empty where the text or a hint tells.
};

/// One format that can be imported. The list of all is the one place dialogs, filters and --help are built from.
struct ImportFormat {
    QString name; ///< "Plain text"
    QStringList patterns; ///< "*.txt"
    bool (*sniff)(const QByteArray &head, const QString &fileName);
    Result<ImportedSource> (*read)(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                   const Progress &progress);
    bool readsApart = true; ///< Read by the reader process, because a file may be made to mislead a parser.
};

/// All formats, the most particular first.
std::span<const ImportFormat> importFormats();

/// The format that fits a file's bytes. Error: none does.
Result<ImportFormat> formatOf(const QByteArray &bytes, const QString &fileName);

/// Reads the file at path with the format that fits. Errors: missing, unreadable, empty, binary, too large (more than
/// 64 MiB), no format fits, the reader process failed.
Result<ImportedSource> importFile(const QString &path, const ImportHints &hints, const Progress &progress = Progress());

} // namespace dateline
