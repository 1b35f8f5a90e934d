// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/time/When.h"
#include "core/timeline/TimelineItem.h"
#include "ui/render/Theme.h"

#include <QDate>
#include <QSize>

#include <optional>

namespace dateline {

enum class PictureAxis { Folded, Linear };

/// Whether items that nobody has reviewed are left out, or shown in draft style and named in the legend.
enum class PictureDrafts { None, Marked };

/// What a person may choose about a picture of the timeline.
struct PictureOptions {
    static constexpr int MinSide = 300; ///< pixels
    static constexpr int MaxSide = 20000; ///< pixels
    static constexpr int MaxMegapixels = 100; ///< 400 MB of memory
    static constexpr int MinDpi = 30;
    static constexpr int MaxDpi = 2400;

    QSize size{1600, 900}; ///< Pixels. The picture is composed for its shape; twice the pixels is twice as sharp.
    int dpi = 96; ///< Pixels per inch: how large it is on paper.
    When from; ///< Where the axis begins and ends; null: where the story does.
    When to;
    PictureAxis axis = PictureAxis::Folded;
    LaneGrouping grouping = LaneGrouping::Kind;
    ThemeKind theme = ThemeKind::Light;
    std::optional<PictureDrafts> drafts; ///< Not set: none, or marked ones where nothing accepted has a place yet.
    QString title; ///< Empty: the story's.
    QDate made = QDate::currentDate(); ///< Named in the footer.

    /// What is wrong with size, resolution or range, if anything.
    Result<void> check() const;
};

} // namespace dateline
