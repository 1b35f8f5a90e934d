// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// What every format ends with: a document and what the file says of itself (title, byline, publisher, published, url,
/// media type, charset, note) as an imported source. Hints win; what neither tells is taken from the text: publisher
/// and day from its first lines, the title from its first sentence.
ImportedSource foundSource(const Document &document, const Source &found, const QByteArray &bytes,
                           const QString &fileName, const ImportHints &hints);

} // namespace dateline
