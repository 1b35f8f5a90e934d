// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// Web pages as browsers save them: HTML and XHTML in any charset. Nothing that a page names is opened or fetched.
ImportFormat savedPageFormat();

/// The same from markup that is decoded already, of whatever wrapping it came in. Error: no text in the page, more
/// elements than can be read, cancelled.
Result<ImportedSource> readPage(const QString &markup, const QString &fileName, const ImportHints &hints,
                                const Progress &progress);

} // namespace dateline
