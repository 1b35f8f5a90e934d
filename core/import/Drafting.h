// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/import/KnownSource.h"
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

/// "3 events, 1 quote", what is not nought.
QString inWords(const DraftCounts &counts);

/// What is read in an imported source's text: nothing where the file states its items itself. The error tells of
/// cancelling only.
Result<Reading> readImported(const ImportedSource &imported, const Progress &progress = Progress());

/// Writes a source and everything that was read in it into the story as drafts, and the items that the file states, in
/// one change labelled "Import TITLE". Persons whose name or alias the story knows already are used again.
Result<DraftCounts> addDrafts(Story &story, const ImportedSource &imported, const Reading &reading);

/// What reading a source again did to its drafts.
struct Rereading {
    int added = 0; ///< Found where none was.
    int kept = 0; ///< Found again; with what is new about them.
    int gone = 0; ///< Not found any more.
    int accepted = 0; ///< Items that stay as they are.
    int rejected = 0; ///< That are not proposed again.
};

/// Replaces the drafts of a source by those of a reading of the same text, in one change. Accepted items stay, what was
/// rejected stays rejected; a draft found again keeps its id, its tags, note, importance and links, and times that
/// somebody set by hand.
Result<Rereading> redraft(Story &story, const KnownSource &known, const Document &document, const Reading &reading);

} // namespace dateline
