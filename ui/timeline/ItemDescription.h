// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/StoryData.h"

#include <QString>

namespace dateline {

/// An item in one line, as a screen reader says it: kind, title, when, speaker, verdict, draft.
QString itemDescription(const StoryData &story, const Item &item);

/// The same as rich text for a tooltip: the full title above, the rest below.
QString itemToolTip(const StoryData &story, const Item &item);

/// The beginning of a list of items as rich text, with the number of those left out.
QString itemsToolTip(const StoryData &story, const QList<Id> &items, qsizetype count);

} // namespace dateline
