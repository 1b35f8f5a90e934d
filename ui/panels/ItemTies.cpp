// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ItemTies.h"

#include "core/timeline/ItemTies.h"
#include "ui/models/ItemWords.h"
#include "ui/models/LoadedTexts.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemTies)
};

/// "¶ 7", with the source's title where it is not the one that is shown.
QString placeIn(Workspace &workspace, const Passage &passage)
{
    const QString place = LoadedTexts::of(workspace).place(passage);
    if (passage.source == workspace.source())
        return place;
    return u"%1, %2"_s.arg(beginningOf(workspace.story()->data().sources.value(passage.source).title, 30), place);
}

std::function<void()> showPassage(Workspace &workspace, Id passage)
{
    return [&workspace, passage] { Q_EMIT workspace.passageRequested(passage); };
}

std::function<void()> showItem(Workspace &workspace, Id item)
{
    return [&workspace, item] { workspace.select(item); };
}

/// Runs one removal as a change of its own.
std::function<void()> removal(Workspace &workspace, const QString &label, Result<void> (Edit::*remove)(Id), Id id)
{
    return [&workspace, label, remove, id] {
        workspace.edit(label, [remove, id](Edit &edit) { return (edit.*remove)(id); });
    };
}

} // namespace

QList<Tie> passageTies(Workspace &workspace, Id item)
{
    QList<Tie> ties;
    const QList<Passage> passages = workspace.story()->data().passagesOf(item);
    for (const Passage &passage : passages) {
        if (passage.role == PassageRole::Support)
            continue; // Listed as evidence.
        ties.append({u"%1 · %2"_s.arg(placeIn(workspace, passage), roleWord(passage.role)), passage.words,
                     showPassage(workspace, passage.id),
                     removal(workspace, Words::tr("Remove passage"), &Edit::removePassage, passage.id)});
    }
    return ties;
}

QList<Tie> evidenceTies(Workspace &workspace, Id claim)
{
    QList<Tie> ties;
    const StoryData &story = workspace.story()->data();
    const QList<Evidence> evidence = story.evidenceOf(claim);
    for (const Evidence &each : evidence) {
        Tie tie;
        if (each.passage != NoId) {
            const Passage passage = story.passages.value(each.passage);
            tie.lead = u"%1 · %2"_s.arg(evidenceKindWord(each.kind), placeIn(workspace, passage));
            tie.words = passage.words;
            tie.show = showPassage(workspace, passage.id);
            tie.remove = removal(workspace, Words::tr("Remove evidence"), &Edit::removePassage, passage.id);
        } else {
            const Item item = story.items.value(each.item);
            tie.lead = u"%1 · %2"_s.arg(evidenceKindWord(each.kind), kindWord(item.kind));
            tie.words = itemName(item);
            tie.show = showItem(workspace, item.id);
            tie.remove = removal(workspace, Words::tr("Remove evidence"), &Edit::removeEvidence, each.id);
        }
        if (!each.note.isEmpty())
            tie.words = u"%1 (%2)"_s.arg(tie.words, each.note);
        ties.append(tie);
    }
    return ties;
}

QList<Tie> linkTies(Workspace &workspace, Id item)
{
    QList<Tie> ties;
    const StoryData &story = workspace.story()->data();
    const QList<ItemLink> links = story.linksOf(item);
    for (const ItemLink &link : links) {
        const Item other = story.items.value(link.a == item ? link.b : link.a);
        const QString word = link.b != item || isMutual(link.kind) ? linkWord(link.kind)
            : link.kind == LinkKind::Repeats                       ? Words::tr("repeated by")
                                                                   : Words::tr("reported by");
        ties.append({u"%1 · %2"_s.arg(word, kindWord(other.kind)), itemName(other), showItem(workspace, other.id),
                     removal(workspace, Words::tr("Remove link"), &Edit::removeLink, link.id)});
    }
    return ties;
}

} // namespace dateline
