// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/story/Story.h"

#include <QString>

namespace dateline {

/// Writes the sample story that ships with Dateline to a new file at path: one source of our own words, its items
/// accepted, its claims judged. It is written unsigned, so that it opens with an empty undo stack. Errors: those of
/// Story::create.
Result<void> writeSampleStory(const QString &path, const Clock &clock = systemClock());

} // namespace dateline
