// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/StoryData.h"

#include <variant>

namespace dateline {

/// What ties two items: a link, or a piece of evidence that is an item.
using TieKind = std::variant<LinkKind, EvidenceKind>;

/// A tie as it reads: from repeats to, from supports the claim to.
struct ItemTie {
    TieKind kind = LinkKind::SameEvent;
    Id from = NoId;
    Id to = NoId;
    Id id = NoId; ///< Of the link or the evidence.
};

/// Whether a tie says the same read from either end.
bool isMutual(TieKind kind);

/// All ties that any of these items has, each once, by id. Walks through the story's evidence: not for every frame.
QList<ItemTie> tiesOf(const StoryData &story, const QList<Id> &items);

} // namespace dateline
