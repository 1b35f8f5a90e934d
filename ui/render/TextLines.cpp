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

} // namespace dateline
