// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/words/TaggedText.h"

namespace dateline {

/// Paragraphs (block indices, ascending) that most likely stand under a picture though no credit says so: a short line
/// of its own that ends like a sentence but tells nothing, "The old bridge at Lund before the flood." None where the
/// text has captions that are known by other signs, and none out of a list. Linear in the text; texts without such a
/// line cost next to nothing.
QList<qsizetype> findPictureLines(const Document &document, const TaggedText &text);

} // namespace dateline
