// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

#include <QList>

class QMenu;

namespace dateline {

class Workspace;

/// The ways in which an item can be linked with others, or be evidence for or from them. What they are linked by
/// already is checked, and choosing it takes the link away.
void fillLinkMenu(QMenu &menu, Workspace &workspace, Id item, const QList<Id> &others);

/// The same in a menu of its own within a menu; without others it says how to get some.
void addLinkMenu(QMenu &menu, Workspace &workspace, Id item, const QList<Id> &others);

} // namespace dateline
