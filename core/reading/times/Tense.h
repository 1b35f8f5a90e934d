// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Document.h"

namespace dateline {

/// On which side of the moment of writing a clause lies, as its verbs tell.
enum class Tense { Unknown, Past, Present, Future };

/// The tense around an expression: that of the nearest verb before it in its sentence, else of the nearest behind it,
/// by the list tense-words.txt.
Tense tenseAround(const Document &document, const Sentence &sentence, Span expression);

} // namespace dateline
