// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/Reading.h"

#include <QSet>

namespace dateline {

/// Whether an attribution (an index into Reading::attributions) is worth a quote of its own: a quotation, a paraphrase
/// that is sure enough, or one that an event or a claim was drawn from. What a verb merely speaks of ("ponders its next
/// move") is not.
bool isDrafted(const Reading &reading, qsizetype attribution);

/// Whose words become quotes or claims: indices into Reading::people.
QSet<qsizetype> draftedSpeakers(const Reading &reading);

} // namespace dateline
