// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"
#include "ui/panels/TieList.h"

namespace dateline {

class Workspace;

// What an item of the workspace's story is tied to, ready for a list.

QList<Tie> passageTies(Workspace &workspace, Id item);
QList<Tie> evidenceTies(Workspace &workspace, Id claim);
QList<Tie> linkTies(Workspace &workspace, Id item);

} // namespace dateline
