// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sidebar/SidebarModel.h"

namespace dateline {

class Workspace;

/// Whether a row's subject can be renamed and deleted: sources, persons, tags.
bool canBeEdited(const SidebarRow &row);

/// Gives the row's subject another name, in one change. An empty name changes nothing.
void renameSubject(Workspace &workspace, const SidebarRow &row, const QString &name);

/// Deletes the row's subject in one change and announces what hung on it and what became of that, with Undo.
void deleteSubject(Workspace &workspace, const SidebarRow &row);

/// What hangs on the row's subject, in a sentence: "30 items stand in it and go with it."
QString whatHangsOnSubject(const Workspace &workspace, const SidebarRow &row);

} // namespace dateline
