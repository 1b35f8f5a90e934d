// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// Text files in any charset: an article as a person pastes it.
ImportFormat plainTextFormat();

} // namespace dateline
