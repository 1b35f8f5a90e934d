// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/time/TimeScale.h"
#include "core/time/When.h"
#include "core/timeline/TimelineItem.h"
#include "ui/render/PictureSize.h"
#include "ui/render/Theme.h"

#include <QDate>

#include <optional>

namespace dateline {

enum class PictureAxis { Folded, Linear };

/// What the axis shows where no dates are given: all of the story, or what the timeline in the window shows.
enum class PictureRange { Story, Screen };

/// Whether items that nobody has reviewed are left out, or shown in draft style and named in the legend.
enum class PictureDrafts { None, Marked };

/// What a person may choose about a picture of the timeline. PictureSettings.h names each choice.
struct PictureOptions {
    static constexpr int MinSide = 300; ///< pixels
    static constexpr int MaxSide = 32000; ///< pixels; raster painting counts no further than 32767.
    static constexpr int MinDpi = 30;
    static constexpr int MaxDpi = 2400;
    static constexpr double MaxBleed = 25.4; ///< millimetres
    static constexpr double CropMargin = 7; ///< millimetres beyond the bleed, for crop marks
    static constexpr int MaxPages = 40;
    static constexpr int MinTextPercent = 50;
    static constexpr int MaxTextPercent = 200;

    QString format = QStringLiteral("png"); ///< The name of a PictureFormat.
    PictureSize size = QSize(1600, 900); ///< The picture is composed for its shape; twice the pixels: twice as sharp.
    int dpi = 96; ///< Pixels per inch: how large pixels are on paper, how sharp paper is.
    double bleed = 0; ///< Millimetres of ground added on every side, to be cut off.
    bool cropMarks = false; ///< Marks beyond the bleed that say where to cut.
    int pages = 1; ///< Over which the timeline goes on, side by side; more than one of a PDF alone.
    PictureRange range = PictureRange::Story;
    std::optional<TimeRange> screen; ///< What the timeline in the window shows.
    When from; ///< Where the axis begins and ends; null: as range says.
    When to;
    PictureAxis axis = PictureAxis::Folded;
    LaneGrouping grouping = LaneGrouping::Kind;
    std::optional<PictureDrafts> drafts; ///< Not set: none, or marked ones where nothing accepted has a place yet.
    ThemeKind theme = ThemeKind::Light;
    int textPercent = 100; ///< Of the size of text, marks and margins.
    QString title; ///< Empty: the story's.
    QString subtitle; ///< Empty: what is shown, in a sentence.
    QString footer; ///< Empty: what made the picture, and when.
    bool legend = true; ///< Without it drafts and left-out lanes are still named.
    bool sources = true;
    bool credits = true; ///< Of photos.
    bool unplaced = true; ///< Titles of what has no date.
    QDate made = QDate::currentDate(); ///< Named in the footer.

    /// Pixels of the picture, with all that is to be cut off.
    QSize pixels() const;
    /// Pixels of the bleed on each side.
    int bleedPixels() const;
    /// Pixels that are to be cut off on each side: the bleed, and the margin for crop marks.
    int cutPixels() const;
    /// What is wrong with size, resolution or range, if anything.
    Result<void> check() const;
};

} // namespace dateline
