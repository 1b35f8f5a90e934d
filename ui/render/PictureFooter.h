// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/PictureContent.h"

#include <QList>

namespace dateline {

/// What stands below a picture's rule, side by side: sources, photo credits, what has no date.
struct FooterColumn {
    QString heading;
    QStringList lines;

    qsizetype lineCount() const { return lines.size() + 1; }
};

inline constexpr double FooterFontSize = 12; ///< page units
inline constexpr double FooterColumnGap = 40;

/// The columns that share width (page units), none longer than mostLines; what is left out is counted.
QList<FooterColumn> footerColumns(const PictureContent &content, double width, int mostLines);

} // namespace dateline
