// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace dateline {

/// The drawing resources/icons/NAME.svg with "currentColor" drawn in color; sharp at 100 to 300 %. Empty where there is
/// no such drawing.
QIcon icon(const QString &name, const QColor &color);

/// The program's own icon.
QIcon programIcon();

} // namespace dateline
