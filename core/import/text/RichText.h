// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// Rich Text Format, versions 1.x. Pictures, heads and feet, notes and fields' instructions are left out.
ImportFormat richTextFormat();

} // namespace dateline
