// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// Timelines of The Timeline Project (versions 0.10 to 2). Categories become tags; eras, colours, icons and containers
/// are left out. A fuzzy event's date is approximate; one that ends today has no end yet.
ImportFormat timelineProjectFormat();

} // namespace dateline
