// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// Tables of items, one a line, with commas, semicolons or tabs between (RFC 4180); the first line names the columns of
/// ItemRow, or those of TimelineJS' spreadsheet (Year, Month, Day, Time, End Year, Headline, Text, Group ...).
ImportFormat itemTableFormat();

} // namespace dateline
