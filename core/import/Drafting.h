// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/reading/Reading.h"
#include "core/story/Story.h"

namespace dateline {

/// What an import added.
struct DraftCounts {
    Id source = NoId;
    int events = 0;
    int quotes = 0;
    int claims = 0;
    int photos = 0;
    int persons = 0;
};

/// Writes a source and everything that was read in it into the story as drafts, in one change labelled
/// "Import TITLE". Persons whose name or alias the story knows already are used again.
Result<DraftCounts> addDrafts(Story &story, const ImportedSource &imported, const Reading &reading);

} // namespace dateline
