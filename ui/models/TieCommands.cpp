// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TieCommands.h"

#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace dateline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemCommands)
};

QString wordOf(LinkKind kind)
{
    return linkWord(kind);
}

QString wordOf(EvidenceKind kind)
{
    return evidenceKindWord(kind);
}

Result<Id> put(Edit &edit, LinkKind kind, Id from, Id to)
{
    return edit.put(ItemLink{NoId, kind, from, to});
}

Result<Id> put(Edit &edit, EvidenceKind kind, Id from, Id to)
{
    return edit.put(Evidence{NoId, to, kind, NoId, from, {}});
}

bool isEvidence(TieKind kind)
{
    return std::holds_alternative<EvidenceKind>(kind);
}

} // namespace

QString tieWord(TieKind kind)
{
    return std::visit([](auto which) { return wordOf(which); }, kind);
}

QList<ItemTie> tiesBetween(const StoryData &story, TieKind kind, const QList<Id> &from, const QList<Id> &to)
{
    QList<ItemTie> ties = tiesOf(story, from);
    ties.removeIf([&](const ItemTie &tie) {
        const bool isForward = from.contains(tie.from) && to.contains(tie.to);
        const bool isBackward = isMutual(kind) && from.contains(tie.to) && to.contains(tie.from);
        return tie.kind != kind || !(isForward || isBackward);
    });
    return ties;
}

bool tieItems(Workspace &workspace, TieKind kind, const QList<Id> &from, const QList<Id> &to)
{
    if (!workspace.story())
        return false;
    const QList<ItemTie> known = tiesBetween(workspace.story()->data(), kind, from, to);
    const auto isKnown = [&known](Id a, Id b) {
        return std::any_of(known.begin(), known.end(), [a, b](const ItemTie &tie) {
            return (tie.from == a && tie.to == b) || (isMutual(tie.kind) && tie.from == b && tie.to == a);
        });
    };
    const QString label = isEvidence(kind) ? Words::tr("Attach evidence: %1") : Words::tr("Link: %1");
    return workspace.edit(label.arg(tieWord(kind)), [&](Edit &edit) -> Result<void> {
        for (const Id a : from) {
            for (const Id b : to) {
                if (a == b || isKnown(a, b))
                    continue;
                const Result<Id> done = std::visit([&](auto which) { return put(edit, which, a, b); }, kind);
                if (!done)
                    return done.error();
            }
        }
        return {};
    });
}

bool removeTies(Workspace &workspace, const QList<ItemTie> &ties)
{
    if (ties.isEmpty())
        return false;
    const QString label = isEvidence(ties.first().kind) ? Words::tr("Remove evidence") : Words::tr("Remove link");
    return workspace.edit(label, [&ties](Edit &edit) -> Result<void> {
        for (const ItemTie &tie : ties) {
            if (const Result<void> gone = isEvidence(tie.kind) ? edit.removeEvidence(tie.id) : edit.removeLink(tie.id);
                !gone)
                return gone;
        }
        return {};
    });
}

} // namespace dateline
