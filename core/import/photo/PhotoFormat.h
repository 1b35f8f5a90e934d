// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// Pictures: JPEG, PNG, TIFF, WebP, HEIC, AVIF, by the fields that agencies and cameras write into them.
ImportFormat photoFormat();

} // namespace dateline
