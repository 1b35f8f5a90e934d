// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/LinkMenu.h"

#include "ui/models/ItemWords.h"
#include "ui/models/TieCommands.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace dateline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LinkMenu)
};

/// A way to link an item with others: read from it to them, or from them to it.
struct Choice {
    TieKind kind;
    bool isOutward;
    const char *words;
};

const Choice choices[] = {
    {LinkKind::SameEvent, true, QT_TRANSLATE_NOOP("LinkMenu", "Same event")},
    {LinkKind::SameClaim, true, QT_TRANSLATE_NOOP("LinkMenu", "Same claim")},
    {LinkKind::Repeats, true, QT_TRANSLATE_NOOP("LinkMenu", "Repeats")},
    {LinkKind::Repeats, false, QT_TRANSLATE_NOOP("LinkMenu", "Is repeated by")},
    {LinkKind::Contradicts, true, QT_TRANSLATE_NOOP("LinkMenu", "Contradicts")},
    {EvidenceKind::Supports, true, QT_TRANSLATE_NOOP("LinkMenu", "Evidence: supports")},
    {EvidenceKind::Contradicts, true, QT_TRANSLATE_NOOP("LinkMenu", "Evidence: contradicts")},
    {EvidenceKind::Context, true, QT_TRANSLATE_NOOP("LinkMenu", "Evidence: gives context to")},
    {EvidenceKind::Supports, false, QT_TRANSLATE_NOOP("LinkMenu", "Evidence: is supported by")},
    {EvidenceKind::Contradicts, false, QT_TRANSLATE_NOOP("LinkMenu", "Evidence: is contradicted by")},
    {EvidenceKind::Context, false, QT_TRANSLATE_NOOP("LinkMenu", "Evidence: gets context from")},
};

QString title(const StoryData &story, const QList<Id> &others)
{
    constexpr qsizetype longestName = 40;
    if (others.isEmpty())
        return Words::tr("Link (hold another item with Ctrl+click or Space first)");
    if (others.size() > 1)
        return Words::tr("Link with the %n item(s) held", nullptr, static_cast<int>(others.size()));
    const QString name = beginningOf(itemName(story.items.value(others.first())), longestName);
    return Words::tr("Link with “%1”").arg(QString(name).replace(u'&', QStringLiteral("&&")));
}

} // namespace

void addLinkMenu(QMenu &menu, Workspace &workspace, Id item, const QList<Id> &others)
{
    QMenu *links = menu.addMenu(title(workspace.story()->data(), others));
    links->setEnabled(!others.isEmpty() && !workspace.story()->isReadOnly());
    fillLinkMenu(*links, workspace, item, others);
}

void fillLinkMenu(QMenu &menu, Workspace &workspace, Id item, const QList<Id> &others)
{
    const StoryData &story = workspace.story()->data();
    const auto areClaims = [&story](const QList<Id> &ids) {
        return std::all_of(ids.begin(), ids.end(),
                           [&story](Id id) { return story.items.value(id).kind == ItemKind::Claim; });
    };
    for (const Choice &choice : choices) {
        const QList<Id> from = choice.isOutward ? QList<Id>{item} : others;
        const QList<Id> to = choice.isOutward ? others : QList<Id>{item};
        if (std::holds_alternative<EvidenceKind>(choice.kind) && !areClaims(to))
            continue;
        const QList<ItemTie> known = tiesBetween(story, choice.kind, from, to);
        const bool isTied = known.size() >= others.size();
        QAction *action = menu.addAction(Words::tr(choice.words), &workspace, [&workspace, choice, from, to, isTied] {
            const QList<ItemTie> ties = tiesBetween(workspace.story()->data(), choice.kind, from, to);
            isTied ? removeTies(workspace, ties) : tieItems(workspace, choice.kind, from, to);
        });
        action->setCheckable(true);
        action->setChecked(isTied && !known.isEmpty());
    }
}

} // namespace dateline
