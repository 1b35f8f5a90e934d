// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/PictureFormat.h"

namespace dateline {

/// What a written picture holds.
struct PictureSummary {
    qsizetype items = 0; ///< Drafts among them.
    qsizetype drafts = 0;
    qsizetype lanes = 0;
};

/// Writes a picture of the visible items to path; a file that stands there is replaced only once all is written, and
/// stays where the work is cancelled. The options are checked first; their format must be one of pictureFormats().
Result<PictureSummary> exportPicture(const StoryData &story, const QList<Id> &visible, const PictureOptions &options,
                                     const QString &path, const Progress &progress = Progress());

} // namespace dateline
