// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

#include <QFile>
#include <QTemporaryDir>

namespace dateline::test {

/// Imports bytes as a file whose name does not say what it is.
inline Result<ImportedSource> importBytes(const QByteArray &bytes, const ImportHints &hints = {})
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("saved")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return Error{QStringLiteral("The test cannot write its file."), {}};
    file.close();
    return importFile(file.fileName(), hints);
}

/// The words of a document's blocks of one kind, in order.
inline QStringList blocksOf(const Document &document, BlockKind kind)
{
    QStringList words;
    for (const TextBlock &block : document.blocks) {
        if (block.kind == kind)
            words.append(document.words(block.span).toString());
    }
    return words;
}

} // namespace dateline::test
