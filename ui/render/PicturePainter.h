// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/PicturePage.h"
#include "ui/render/Theme.h"

class QPainter;

namespace dateline {

/// Size of the words of a picture's legend, in page units.
inline constexpr double LegendFontSize = 13;
inline constexpr double LegendMarkGap = 7; ///< Between a mark and its words.

/// Draws the page, as large as its size in pixels, from the painter's origin.
void paintPicture(QPainter &painter, const PicturePage &page, const Theme &theme);

} // namespace dateline
