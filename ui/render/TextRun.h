// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <optional>

class QPainter;

namespace dateline {

/// A font of the interface that is made once and stays; pixel is its size in logical pixels.
const QFont &keptFont(double pixel, QFont::Weight weight, bool italic);

/// Draws a line of text with its baseline's begin at a point, in the painter's pen. On a screen or an image text of
/// letters that stand side by side is set from glyphs and pair kernings that are known already: shaping each line anew
/// takes longer than drawing it.
void drawTextRun(QPainter &painter, QPointF baseline, const QString &text, const QFont &font);

/// Advance of such a text in logical pixels; none where it must be shaped.
std::optional<double> textRunWidth(const QString &text, const QFont &font);

} // namespace dateline
