// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/AxisGlyphs.h"

#include "ui/render/TextRun.h"

#include <QFontMetricsF>
#include <QPainter>

#include <array>

namespace dateline {

QColor breakGround(const Theme &theme)
{
    return mixed(theme.paper, theme.background, 0.75);
}

void paintZigzag(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    constexpr int corners = 5;
    painter.setPen(QPen(theme.faintInk, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    QPolygonF zigzag;
    for (int i = 0; i < corners; ++i)
        zigzag << QPointF(i % 2 == 0 ? rect.left() : rect.right(), rect.top() + i * rect.height() / (corners - 1));
    painter.drawPolyline(zigzag);
}

QPen publicationPen(const Theme &theme)
{
    QPen pen(theme.event, 1, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({3, 3});
    return pen;
}

QColor coverageColor(int sources, const Theme &theme)
{
    constexpr std::array shades{0.0, 0.4, 0.7, 1.0};
    const double shade = shades.at(static_cast<size_t>(qBound(0, sources, 3)));
    return shade > 0 ? mixed(theme.panel, theme.accent, shade) : theme.faintLine;
}

void paintTodayHead(QPainter &painter, QPointF onLine, const Theme &theme)
{
    constexpr double head = 4;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawPolygon(
        QPolygonF{{onLine + QPointF(-head, -head), onLine + QPointF(head, -head), onLine + QPointF(0, head)}});
}

void paintPill(QPainter &painter, const QRectF &rect, const QString &words, const QFont &font, const QColor &ground,
               const QColor &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    const QFontMetricsF metrics(font);
    painter.setPen(ink);
    drawTextRun(painter, rect.center() + QPointF(-metrics.horizontalAdvance(words) / 2, metrics.capHeight() / 2), words,
                font);
}

} // namespace dateline
