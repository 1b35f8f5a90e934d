// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"
#include "core/time/When.h"

class QWidget;

namespace dateline {

class Workspace;

/// Asks for another day on which a source was published, and changes it.
void askPublicationDate(Workspace &workspace, Id source, QWidget *parent);

/// Gives a source another day of publication (null: unknown), and the drafts whose times hang on it their new times, in
/// one change. Accepted items that hang on it are named and asked about before. False where nothing was changed.
bool changePublicationDate(Workspace &workspace, Id source, const When &published, QWidget *parent);

} // namespace dateline
