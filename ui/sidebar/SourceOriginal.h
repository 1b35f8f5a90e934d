// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

class QWidget;

namespace dateline {

class Workspace;

/// Asks where to, and writes a source's original bytes there, as they were imported.
void saveOriginal(Workspace &workspace, Id source, QWidget *parent);

/// Shows a copy of a source's original bytes with the desktop's own program for them. The copy goes with this program.
void openOriginal(Workspace &workspace, Id source);

} // namespace dateline
