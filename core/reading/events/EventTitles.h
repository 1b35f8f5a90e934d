// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/words/Clauses.h"

namespace dateline {

/// A short title for what a verb tells, in the text's own words: the actor, the verb and what follows it, without
/// dates, brackets and relative clauses, cut where a phrase ends. \a actor stands for the subject, so that no pronoun
/// is left without its name; \a end is one past the last word to use.
QString eventTitle(const Document &document, const TaggedSentence &sentence, const VerbGroup &verb,
                   const QString &actor, qsizetype end);

/// The words of a noun phrase as a title.
QString phraseTitle(const Document &document, const TaggedSentence &sentence, IndexRange phrase);

} // namespace dateline
