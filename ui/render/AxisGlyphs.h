// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/Theme.h"

#include <QPen>
#include <QRectF>

class QPainter;

namespace dateline {

/// The ground of a folded axis' break.
QColor breakGround(const Theme &theme);

/// The zigzag of a break, filling rect (logical pixels).
void paintZigzag(QPainter &painter, const QRectF &rect, const Theme &theme);

/// The dashed line at the day a source was published.
QPen publicationPen(const Theme &theme);

/// How the strip along the axis shows how many sources stand behind a stretch: the more, the stronger; of none the
/// empty groove.
QColor coverageColor(int sources, const Theme &theme);

/// The head of today's line: its base above the tip, which points down.
void paintTodayHead(QPainter &painter, QPointF onLine, const Theme &theme);

/// A pill with words in its middle, cut to no width: the caller has measured.
void paintPill(QPainter &painter, const QRectF &rect, const QString &words, const QFont &font, const QColor &ground,
               const QColor &ink);

} // namespace dateline
