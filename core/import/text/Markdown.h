// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// Markdown (CommonMark) with front matter: title, author, date, publisher, language. Tables, footnotes and raw HTML
/// are read as text.
ImportFormat markdownFormat();

} // namespace dateline
