// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// Office Open XML texts (ISO/IEC 29500), as Word writes them.
ImportFormat wordFormat();

/// OpenDocument texts (ISO/IEC 26300), as LibreOffice writes them.
ImportFormat openDocumentFormat();

} // namespace dateline
