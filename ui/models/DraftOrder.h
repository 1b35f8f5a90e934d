// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

#include <QList>

namespace dateline {

class Workspace;

/// How drafts are gone through.
enum class DraftOrder { Reading, Kind, Confidence };

/// The drafts that pass the filter: as they stand in the sources, by kind, or the surest first; what is equal as it
/// stands in the sources.
QList<Id> shownDrafts(const Workspace &workspace, DraftOrder order = DraftOrder::Reading);

} // namespace dateline
