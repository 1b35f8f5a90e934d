// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace dateline {

/// The schema version of the story at path, read from the first 100 bytes without SQLite, so that a file that is no
/// story is never touched. Errors: missing, a folder or device, unreadable, empty, no story, another program's
/// database, a version after latest.
Result<int> storyVersion(const QString &path, int latest);

} // namespace dateline
