// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/ItemTies.h"

#include <QMap>

namespace dateline {

bool isMutual(TieKind kind)
{
    return kind == TieKind(LinkKind::SameEvent) || kind == TieKind(LinkKind::SameClaim)
        || kind == TieKind(LinkKind::Contradicts);
}

QList<ItemTie> tiesOf(const StoryData &story, const QList<Id> &items)
{
    QMap<Id, ItemTie> ties;
    for (const Id item : items) {
        const QList<ItemLink> links = story.linksOf(item);
        for (const ItemLink &link : links)
            ties.insert(link.id, {link.kind, link.a, link.b, link.id});
    }
    for (const Evidence &evidence : story.evidence) {
        if (evidence.item != NoId && (items.contains(evidence.item) || items.contains(evidence.claim)))
            ties.insert(evidence.id, {evidence.kind, evidence.item, evidence.claim, evidence.id});
    }
    return ties.values();
}

} // namespace dateline
