// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// Items as JSON: a list of objects, alone or as "items", whose members are the columns of ItemRow (lists for persons
/// and tags); TimelineJS version 3 ("events") and version 2 ("timeline").
ImportFormat itemsJsonFormat();

} // namespace dateline
