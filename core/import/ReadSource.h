// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Drafting.h"

namespace dateline {

/// A file as imported and read.
struct ReadSource {
    ImportedSource imported;
    Reading reading;
};

/// Imports and reads one file; call it outside the window's thread. Errors: those of importFile, cancelled.
Result<ReadSource> readSource(const QString &path, const ImportHints &hints, const Progress &progress = Progress());

/// What came of one file of an import.
struct FileReport {
    enum class Outcome { Imported, Known, Refused };

    Outcome outcome = Outcome::Refused;
    QString sentence; ///< For the user: what was drafted and left out, or why nothing came.
    Id source = NoId; ///< The new source, or the one that has the same bytes.
};

/// Writes a file that was read into the story, in one change; nothing where the story has a source of the same bytes
/// already.
FileReport addRead(Story &story, const Result<ReadSource> &read);

/// The files that paths stand for, in order, each once: files as they are, folders as what lies in them, whole. Hidden
/// files, links, stories and the folder of pictures and scripts that browsers save beside a page are left out. Error: a
/// folder without a file, more than 10,000 files.
Result<QStringList> filesToImport(const QStringList &paths);

} // namespace dateline
