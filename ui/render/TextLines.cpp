// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/TextLines.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace dateline {

QStringList brokenLines(const QString &text, const QFont &font, double width, int mostLines)
{
    const QString flat = text.simplified();
    QStringList lines;
    if (flat.isEmpty() || mostLines < 1)
        return lines;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(flat, font);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == mostLines) {
            lines.append(QFontMetricsF(font).elidedText(flat.sliced(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(flat.sliced(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

QStringList balancedLines(const QString &text, const QFont &font, double width, int mostLines)
{
    constexpr double step = 0.02;
    QStringList lines = brokenLines(text, font, width, mostLines);
    if (lines.size() < 2 || lines.last().endsWith(QChar(0x2026)))
        return lines;
    for (double share = 1 - step; share > 0.5; share -= step) {
        const QStringList narrower = brokenLines(text, font, width * share, static_cast<int>(lines.size()) + 1);
        if (narrower.size() > lines.size())
            break;
        lines = narrower;
    }
    return lines;
}

} // namespace dateline
