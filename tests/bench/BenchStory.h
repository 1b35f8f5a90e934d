// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Edit.h"

namespace dateline::bench {

/// Fills a story with made-up items, the same for the same count: dates in clusters over a century, half of the events
/// ranges from days to years, quotes and claims, titles of about 40 characters, 20 persons of whom each item has one.
Result<void> fillStory(Edit &edit, int count);

/// Writes the same items, from the first on (counted from 0) to before the last, as a table or, where the path ends so,
/// as JSON, as `dateline import` takes them. False where the file cannot be written.
bool writeItems(const QString &path, int first, int last);

} // namespace dateline::bench
