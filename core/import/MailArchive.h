// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// Web pages saved as one file (MHTML) and mails (RFC 5322 with MIME): the first HTML part, else the first plain text.
ImportFormat mailArchiveFormat();

} // namespace dateline
