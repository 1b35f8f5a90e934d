// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

#include <QList>
#include <QString>

namespace dateline {

class Workspace;

/// Items that a query finds: all of its words and "phrases", and besides speaker:NAME (also by an alias) and kind:KIND.
/// The best come first; where only speaker and kind are asked for, the story's order. Empty for an empty query.
QList<Id> findItems(const Workspace &workspace, const QString &query);

} // namespace dateline
