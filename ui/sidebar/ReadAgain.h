// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

class QWidget;

namespace dateline {

class Workspace;

/// Reads a source again and replaces its drafts, in one change; accepted items stay, what was rejected stays rejected.
/// Announces what came of it, with Undo. False where nothing was read.
bool readSourceAgain(Workspace &workspace, Id source, QWidget *parent);

} // namespace dateline
