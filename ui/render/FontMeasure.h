// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/TextMeasure.h"

#include <QFont>
#include <QHash>

#include <array>

namespace dateline {

inline constexpr size_t TextStyleCount = 7;

/// The font of a style of the timeline, in logical pixels at scale 1; drafts are in italics.
const QFont &timelineFont(TextStyle style, bool italic = false);
/// Height of the style's capitals in logical pixels, to set a line in the middle of a box.
double capHeight(TextStyle style);
/// text as the style shows it: lane titles stand in capitals.
QString styledText(const QString &text, TextStyle style);

/// Widths of text in the timeline's fonts, with 1 % of slack, since widths differ a little between scales and devices.
/// Not for several threads at once.
class FontMeasure : public TextMeasure {
public:
    double width(const QString &text, TextStyle style) const override;
    double height(TextStyle style) const override;

private:
    mutable std::array<QHash<QString, double>, TextStyleCount> m_widths; ///< Of text that must be shaped.
};

} // namespace dateline
