// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace dateline {

/// The suffix of a story's file, with its dot.
inline constexpr char16_t StorySuffix[] = u".dateline";

/// Whether a path names a story by its suffix; anything else is something to import.
bool isStoryPath(const QString &path);

/// A path for a new story in Documents/Dateline, which is made where it is missing: TITLE.dateline, numbered rather
/// than overwritten ("TITLE 2.dateline"). Signs that a file name cannot hold become spaces; an empty title is "Story".
/// The error tells that the folder cannot be made.
Result<QString> newStoryPath(const QString &title);

/// Where the copy of the sample story lies in the user's data folder, which is made where it is missing.
Result<QString> sampleStoryPath();

} // namespace dateline
