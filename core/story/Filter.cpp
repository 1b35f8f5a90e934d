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
    if (hiddenKinds.contains(item.kind))
        return false;
    if (item.draft && (hideDrafts || item.confidence < leastConfidence))
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

} // namespace dateline
