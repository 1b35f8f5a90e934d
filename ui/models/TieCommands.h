// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/ItemTies.h"

namespace dateline {

class Workspace;

QString tieWord(TieKind kind); ///< "repeats", in lower case

/// The ties of a kind from each item of a list to each of another, either way round where they are mutual.
QList<ItemTie> tiesBetween(const StoryData &story, TieKind kind, const QList<Id> &from, const QList<Id> &to);

/// Ties each item of from to each of to, in one change; of evidence, to are claims. Pairs that have the tie already are
/// passed over.
bool tieItems(Workspace &workspace, TieKind kind, const QList<Id> &from, const QList<Id> &to);

/// Takes ties away, in one change.
bool removeTies(Workspace &workspace, const QList<ItemTie> &ties);

} // namespace dateline
