// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/Reading.h"
#include "core/reading/sayings/Statements.h"

namespace dateline {

/// The date that stands beside a statement's cue, outside its content: "told the paper on Tuesday". Null where none
/// does.
Timing timeBeside(const TaggedSentence &sentence, const SaidStatement &statement, const QList<TimeMention> &times);

/// One unknown moment up to the day of publication, with the reason; null without such a day.
Timing beforePublication(const Document &document);

/// Gives the attributions that bear no date of their own a time of saying: the day on which their speaker says other
/// things in this text, else by publication.
void inferSayingTimes(QList<Attribution> &attributions, const QList<bool> &settled, const Document &document);

} // namespace dateline
