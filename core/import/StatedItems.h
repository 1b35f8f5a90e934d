// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Drafting.h"

namespace dateline {

/// Writes the items that a file states into the story and counts them. Persons and tags whose name the story knows are
/// used again.
Result<void> addStated(Edit &edit, const ImportedSource &imported, DraftCounts &counts);

/// Whether a source is a file that states its items, by its media type: then its text is not read for drafts.
bool statesItems(const Source &source);

} // namespace dateline
