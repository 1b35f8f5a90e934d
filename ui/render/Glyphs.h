// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/Theme.h"

#include <QRectF>

class QPainter;

namespace dateline {

/// The small marks that timeline, sidebar, panels, source margin and pictures share. Each fills the square (logical
/// pixels) it is given, looks the same on screen, PNG, SVG and PDF, and tells its meaning by shape as well as by
/// colour.

/// What kind of item: a bar with a strong edge, a round speech mark, a diamond, a picture.
void paintKindMark(QPainter &painter, const QRectF &square, ItemKind kind, const Theme &theme, bool draft = false);

/// A claim's diamond, filled by its verdict's style (see Verdict::style): supported has a tick, disputed is cut in two,
/// false a cross, misleading half empty, cannot be checked a question mark, not checked empty.
void paintVerdictMark(QPainter &painter, const QRectF &square, const QString &style, const Theme &theme,
                      bool draft = false);

/// A person's round badge with initials of one or two letters ("?" where unattributed). The letters scale with the
/// square.
void paintBadge(QPainter &painter, const QRectF &square, const QString &initials, Id person, const QString &personName,
                const Theme &theme, bool draft = false);

/// A picture's place holder: hills in one of a few quiet tints, the same for the same photo.
void paintPictureMark(QPainter &painter, const QRectF &rect, Id photo, const Theme &theme, bool draft = false);

} // namespace dateline
