// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

namespace dateline {

/// text broken into lines of at most width (in the font's pixels), at most mostLines of them; the last one ends with an
/// ellipsis where something is left out. Empty for an empty text.
QStringList brokenLines(const QString &text, const QFont &font, double width, int mostLines);

/// Like brokenLines, but with lines of much the same length: no word stands alone on the last one.
QStringList balancedLines(const QString &text, const QFont &font, double width, int mostLines);

} // namespace dateline
