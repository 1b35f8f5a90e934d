// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"
#include "core/story/Judgement.h"
#include "core/time/When.h"

#include <QList>
#include <QString>
#include <Qt>

namespace dateline {

class Workspace;

// What can be done to items from timeline, source, panels and menus alike. Each is one labelled change through the
// workspace, which reports failures; ids that are no longer in the story are passed over.

/// Makes drafts confirmed items, in one change.
bool acceptItems(Workspace &workspace, const QList<Id> &items);

/// Accepts all drafts that pass the filter, in one change, and announces how many they were, with Undo.
bool acceptShown(Workspace &workspace);

/// Rejects drafts and deletes confirmed items, in one change; announces what hung on them and went with them, with
/// Undo. The selection goes to the next visible item that stays, so that a list can be worked through.
bool removeItems(Workspace &workspace, const QList<Id> &items);

/// What goes when the items go: "2 passages, 1 piece of evidence"; empty where nothing hangs on them.
QString whatHangsOn(const Workspace &workspace, const QList<Id> &items);

/// Gives a claim a verdict, a step in its history. Does nothing (and is true) where it has that verdict already.
bool setVerdict(Workspace &workspace, Id claim, Id verdict);

/// Gives a claim the verdict of key 1 to 9; false where there is no such verdict or the item is no claim.
bool setVerdictByKey(Workspace &workspace, Id claim, int key);

/// Writes the reason of a claim's present verdict, without a new step in its history. A claim never judged gets its
/// "not checked" with this reason.
bool setReason(Workspace &workspace, Id claim, const QString &reason);

/// An accepted item of words selected in a source (code points, end exclusive), selected afterwards; NoId where it
/// failed. Its title is made of the words; its time is bounded by the day the source was published.
Id makeItem(Workspace &workspace, ItemKind kind, Id source, int start, int end);

/// An accepted event without a passage, in the days of a zone (an IANA name; empty: UTC), selected afterwards; NoId
/// where it failed.
Id makeEvent(Workspace &workspace, const When &happened, const QString &zone = {});

/// Gives an item the when by which it stands on the timeline.
bool setPlacingWhen(Workspace &workspace, Id item, const When &when);

/// Ties words of a source (code points, end exclusive) to a claim.
bool attachEvidence(Workspace &workspace, Id claim, EvidenceKind kind, Id source, int start, int end);

/// The key 1 to 9 that was pressed without modifiers (also on the number pad); 0 for any other.
int verdictKey(int key, Qt::KeyboardModifiers modifiers);

} // namespace dateline
