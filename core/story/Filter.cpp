// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/Filter.h"

#include <algorithm>

namespace dateline {

bool Filter::passes(const StoryData &story, const Item &item) const
{
    const auto holdsOneOf = [](const QSet<Id> &wanted, const QList<Id> &ids) {
        return std::any_of(ids.begin(), ids.end(), [&wanted](Id id) { return wanted.contains(id); });
    };
    const auto hasPassageIn = [&](const QSet<Id> &wanted) {
        const QList<Id> ids = story.passagesByItem.values(item.id);
        return std::any_of(ids.begin(), ids.end(),
                           [&](Id id) { return wanted.contains(story.passages.value(id).source); });
    };
    if (const std::optional<bool> told = passes(item.kind, item.draft))
        return *told;
    if (item.draft && item.confidence < leastConfidence)
        return false;
    if (found && !found->contains(item.id))
        return false;
    if (!persons.isEmpty() && !persons.contains(item.speaker) && !holdsOneOf(persons, item.participants))
        return false;
    if (!tags.isEmpty() && !holdsOneOf(tags, item.tags))
        return false;
    if (!verdicts.isEmpty() && (item.kind != ItemKind::Claim || !verdicts.contains(story.verdictOf(item.id).id)))
        return false;
    return sources.isEmpty() || hasPassageIn(sources);
}

std::optional<bool> Filter::passes(ItemKind kind, bool draft) const
{
    if (hiddenKinds.contains(kind) || (draft && hideDrafts))
        return false;
    if (found || !persons.isEmpty() || !tags.isEmpty() || !verdicts.isEmpty() || !sources.isEmpty()
        || (draft && leastConfidence > 0))
        return std::nullopt;
    return true;
}

} // namespace dateline
