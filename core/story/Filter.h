// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/StoryData.h"

#include <QSet>

#include <optional>

namespace dateline {

/// Which items are shown. Empty sets let everything pass. One value for timeline, panels and counts.
struct Filter {
    QSet<ItemKind> hiddenKinds;
    QSet<Id> persons; ///< speakers or participants
    QSet<Id> sources;
    QSet<Id> verdicts; ///< concerns claims; other kinds are left out while it is set
    QSet<Id> tags;
    bool hideDrafts = false;
    double leastConfidence = 0; ///< Drafts that are less sure are left out; 0 to 1.
    std::optional<QSet<Id>> found; ///< What a search found.

    bool operator==(const Filter &) const = default;
    bool isEmpty() const { return *this == Filter{}; }
    bool passes(const StoryData &story, const Item &item) const;
    /// What an item's kind and state tell by themselves; nothing where it takes the item.
    std::optional<bool> passes(ItemKind kind, bool draft) const;
};

} // namespace dateline
