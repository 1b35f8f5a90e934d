// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// EPUB books, versions 2 and 3, without their pictures.
ImportFormat bookFormat();

} // namespace dateline
