// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// PDF files with text, in columns or not; scans that were never read by OCR hold none. Forms, notes, attachments and
/// scripts are left out.
ImportFormat pdfFormat();

} // namespace dateline
