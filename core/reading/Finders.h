// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/Reading.h"
#include "core/reading/words/TaggedText.h"

namespace dateline {

// The finders, each a plain function over the document and what was found before it. Word lists lie in
// data/<language>/. All but the times are found in the tagged text.

QList<TimeMention> findTimes(const Document &document);
QList<FoundPerson> findPeople(const Document &document, const TaggedText &text);
QList<FoundCaption> findCaptions(const Document &document, const TaggedText &text, const QList<TimeMention> &times);
QList<Attribution> findAttributions(const Document &document, const TaggedText &text, const QList<TimeMention> &times,
                                    const QList<FoundPerson> &people);
QList<FoundEvent> findEvents(const Document &document, const TaggedText &text, const Reading &found);
QList<FoundClaim> findClaims(const Document &document, const TaggedText &text, const Reading &found);

} // namespace dateline
