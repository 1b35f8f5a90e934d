// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Judgement.h"
#include "core/time/TimeScale.h"
#include "ui/render/PictureOptions.h"

#include <QStringList>

namespace dateline {

/// What a picture shows and says, before it has a size: the items on the timeline and all words around it.
struct PictureContent {
    QString title;
    QString subtitle;
    QString description; ///< What the picture tells, line by line, for those who cannot see it.
    TimelineItems items;
    AxisShape shape;
    TimeRange range;
    QList<Verdict> verdicts; ///< By their order.
    qsizetype drafts = 0; ///< How many of the items are drafts.
    QStringList sources; ///< "1. Daily Example, 13 January 2026: Title."
    QStringList credits; ///< "A. Person / Agency (19 Jul 2022, 11 Oct 2024)"
    QStringList unplaced; ///< Titles of items without a date that could be shown.
    QString made; ///< "Made with Dateline, 13 Jan 2026."

    bool isEmpty() const { return items.items.isEmpty(); }
};

/// What the options ask of drafts; where they leave it open: none, or marked ones where nothing accepted has a place on
/// the timeline yet.
PictureDrafts wantedDrafts(const StoryData &story, const QList<Id> &visible, const PictureOptions &options);

/// Draws from a story what a picture with these options shows of the visible items.
PictureContent pictureContent(const StoryData &story, const QList<Id> &visible, const PictureOptions &options);

} // namespace dateline
