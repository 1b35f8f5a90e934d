// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PicturePainter.h"

#include "ui/render/PictureFooter.h"
#include "ui/render/TimelinePainter.h"

#include <QFontMetricsF>
#include <QPainter>

namespace dateline {

namespace {

void paintLegend(QPainter &painter, const QList<LegendEntry> &legend, const Theme &theme)
{
    const QFont font = interfaceFont(LegendFontSize);
    const double half = QFontMetricsF(font).capHeight() / 2;
    for (const LegendEntry &entry : legend) {
        paintLegendMark(painter, entry, theme);
        painter.setFont(font);
        painter.setPen(theme.softInk);
        painter.drawText(QPointF(entry.rect.right() + LegendMarkGap, entry.rect.center().y() + half), entry.words);
    }
}

void paintOverlaps(QPainter &painter, const QList<PageOverlap> &overlaps, const Theme &theme)
{
    for (const PageOverlap &overlap : overlaps) {
        painter.setPen(QPen(theme.softInk, 1, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(overlap.above);
        painter.drawLine(overlap.below);
        painter.setFont(interfaceFont(FooterFontSize));
        painter.drawText(overlap.baseline, overlap.words);
    }
}

/// Fine black lines on the bare sheet.
void paintCropMarks(QPainter &painter, const PicturePage &page)
{
    constexpr double points = 0.25;
    constexpr double pointsPerInch = 72;
    painter.setPen(QPen(Qt::black, points * page.dpi / pointsPerInch, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(page.cropMarks);
}

} // namespace

void paintPicture(QPainter &painter, const PicturePage &page, const Theme &theme)
{
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!page.cropMarks.isEmpty())
        painter.fillRect(QRectF(QPointF(0, 0), QSizeF(page.size)), Qt::white);
    painter.fillRect(page.ground, theme.paper);
    paintCropMarks(painter, page);
    painter.translate(page.origin);
    painter.scale(page.scale, page.scale);
    painter.save();
    painter.translate(page.timelineAt);
    painter.scale(page.timelineScale, page.timelineScale);
    paintTimeline(painter, page.timeline, theme);
    painter.restore();
    for (const PictureLine &line : page.lines) {
        painter.setFont(line.font);
        painter.setPen(line.strong ? theme.ink : theme.softInk);
        painter.drawText(line.baseline, line.words);
    }
    paintLegend(painter, page.legend, theme);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(page.rule);
    paintOverlaps(painter, page.overlaps, theme);
    painter.restore();
}

} // namespace dateline
