// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace dateline {

/// Whether bytes begin as a ZIP archive does whose first file is "mimetype", as ODF and EPUB ask, and says this.
bool isArchiveOf(const QByteArray &head, QByteArrayView mediaType);

/// Files of a ZIP archive by their path. Nothing is written anywhere; links, folders and paths that lead out of the
/// archive are left out, archives inside stay closed. Errors: damaged, locked, more than 10,000 files, more than 64 MiB
/// unpacked or more than 200 times the archive.
Result<QHash<QString, QByteArray>> archiveFiles(const QByteArray &archive, const QString &fileName,
                                                bool (*isWanted)(const QString &path));

} // namespace dateline
