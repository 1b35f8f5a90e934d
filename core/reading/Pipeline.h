// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/reading/Reading.h"

namespace dateline {

/// Reads a document with all finders, in the order times, people, captions, attributions, events, claims; a text longer
/// than LongestPiece piece by piece, so that what it takes beside the text and what is found is bounded. A document in
/// a language without lists is left unread: lists of another would make nonsense of it. Deterministic and offline; may
/// run on any thread. The error tells of cancelling only.
Result<Reading> readDocument(const Document &document, const Progress &progress = Progress());

} // namespace dateline
