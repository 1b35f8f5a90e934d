// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Edit.h"

namespace dateline::bench {

/// Fills a story with made-up items, the same for the same count: dates in clusters over a century, half of the events
/// ranges from days to years, quotes and claims, titles of about 40 characters, 20 persons of whom each item has one.
Result<void> fillStory(Edit &edit, int count);

} // namespace dateline::bench
