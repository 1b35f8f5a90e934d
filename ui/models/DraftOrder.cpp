// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DraftOrder.h"

#include "ui/models/Workspace.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace dateline {

namespace {

/// Where an item stands among others. Those without a passage come last.
struct Standing {
    int kind = 0;
    double doubt = 0;
    qsizetype source = 0;
    int start = 0;
    ItemKind ofKind = ItemKind::Event;
    Id item = NoId;
};

} // namespace

QList<Id> shownDrafts(const Workspace &workspace, DraftOrder order)
{
    QList<Id> drafts;
    if (!workspace.story())
        return drafts;
    const StoryData &story = workspace.story()->data();
    QHash<Id, qsizetype> sources;
    for (const Source &source : story.sourcesInOrder())
        sources.insert(source.id, sources.size());
    QList<Standing> standing;
    for (const Id id : workspace.visibleItems()) {
        const Item &item = *story.items.constFind(id);
        if (!item.draft)
            continue;
        const Passage main = story.mainPassage(id);
        standing.append({order == DraftOrder::Kind ? static_cast<int>(item.kind) : 0,
                         order == DraftOrder::Confidence ? 1 - item.confidence : 0,
                         sources.value(main.source, std::numeric_limits<qsizetype>::max()), main.start, item.kind, id});
    }
    std::sort(standing.begin(), standing.end(), [](const Standing &a, const Standing &b) {
        return std::tie(a.kind, a.doubt, a.source, a.start, a.ofKind, a.item)
            < std::tie(b.kind, b.doubt, b.source, b.start, b.ofKind, b.item);
    });
    for (const Standing &each : std::as_const(standing))
        drafts.append(each.item);
    return drafts;
}

} // namespace dateline
