// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/import/KnownSource.h"
#include "core/story/Edit.h"
#include "core/story/StoryData.h"

namespace dateline {

/// What becomes of a source and its items when it was published on another day.
struct Redating {
    Source source; ///< With the new day.
    QList<Item> drafts; ///< Those whose times hang on the day, with their new times; by id.
    QList<Item> accepted; ///< The same for accepted items.
};

/// Reads a source under its old and under another day of publication (null: unknown) and finds the items whose times
/// follow: those the text gave under the old day. Times set by hand stay. Changes nothing; may run on any thread. The
/// error tells of cancelling only.
Result<Redating> redate(const StoryData &story, const KnownSource &known, const When &published,
                        const Progress &progress = Progress());

/// Writes a redating: the source and its drafts, accepted items only where wanted.
Result<void> writeRedating(Edit &edit, const Redating &redating, bool acceptedToo);

} // namespace dateline
