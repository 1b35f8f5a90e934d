// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dateline {

/// The text styles of the timeline; sizes in logical pixels at scale 1 are the painter's.
enum class TextStyle { AxisMajor, AxisMinor, LaneTitle, Label, SmallLabel, Badge, BreakLabel };

/// Widths of text, so that layout needs no font. The painter has the real one; tests give every letter the same width.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    /// Advance in logical pixels.
    virtual double width(const QString &text, TextStyle style) const = 0;
    /// Line height in logical pixels.
    virtual double height(TextStyle style) const = 0;

    /// text, or as much of it as fits into width with an ellipsis; empty where not even that fits.
    QString elided(const QString &text, TextStyle style, double width) const;
};

} // namespace dateline
