// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/LinkGlyphs.h"

#include "ui/render/FontMeasure.h"
#include "ui/render/TextRun.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double lineWidth = 1.6;
constexpr double haloWidth = 4;
constexpr double cornerRadius = 5;
constexpr QSizeF pointSize(4, 7);

struct Look {
    QColor color;
    QList<qreal> dashes; ///< In line widths; none: solid.
    QString sign;
};

Look lookOf(LinkKind kind, const Theme &theme)
{
    switch (kind) {
    case LinkKind::SameEvent:
        return {theme.event, {}, QStringLiteral("=")};
    case LinkKind::SameClaim:
        return {theme.claim, {}, QStringLiteral("≈")};
    case LinkKind::Repeats:
        return {theme.quote, {1.5, 2}, QStringLiteral("↻")};
    case LinkKind::Contradicts:
        return {theme.refuted, {5, 2.5}, QStringLiteral("≠")};
    case LinkKind::Reports:
        break;
    }
    return {theme.softInk, {}, QStringLiteral("»")};
}

Look lookOf(EvidenceKind kind, const Theme &theme)
{
    switch (kind) {
    case EvidenceKind::Supports:
        return {theme.supported, {}, QStringLiteral("+")};
    case EvidenceKind::Contradicts:
        return {theme.refuted, {5, 2.5}, QStringLiteral("−")};
    case EvidenceKind::Context:
        break;
    }
    return {theme.softInk, {1.5, 2}, QStringLiteral("i")};
}

/// A point at most a radius away from a corner, towards another.
QPointF near(QPointF corner, QPointF other)
{
    const QPointF way = other - corner;
    const double length = std::hypot(way.x(), way.y());
    return length == 0 ? corner : corner + way * (std::min(cornerRadius, length / 2) / length);
}

QPainterPath pathOf(const QList<QPointF> &points)
{
    QPainterPath path(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        path.lineTo(near(points.at(i), points.at(i - 1)));
        path.quadTo(points.at(i), near(points.at(i), points.at(i + 1)));
    }
    path.lineTo(points.last());
    return path;
}

/// At the end of a line that comes to it upright or level.
QPolygonF pointAt(QPointF end, QPointF before)
{
    const QPointF way = end - before;
    const QPointF ahead = way / std::max(1e-9, std::hypot(way.x(), way.y()));
    const QPointF back = end - ahead * pointSize.height();
    const QPointF aside = QPointF(ahead.y(), -ahead.x()) * pointSize.width();
    return QPolygonF{{end, back - aside, back + aside}};
}

/// That it goes on beyond an edge: two points, one behind the other.
void paintBeyond(QPainter &painter, QPointF end, QPointF before)
{
    const QPolygonF point = pointAt(end, before);
    painter.drawPolygon(point);
    painter.drawPolygon(point.translated((point.at(1) + point.at(2)) / 2 - end));
}

void paintSign(QPainter &painter, const QRectF &square, const Look &look, const Theme &theme)
{
    if (square.isEmpty())
        return;
    painter.setPen(QPen(look.color, 1));
    painter.setBrush(theme.paper);
    painter.drawEllipse(square.adjusted(0.5, 0.5, -0.5, -0.5));
    const QFont &font = timelineFont(TextStyle::SmallLabel);
    const double width = QFontMetricsF(font).horizontalAdvance(look.sign);
    drawTextRun(painter, square.center() + QPointF(-width / 2, capHeight(TextStyle::SmallLabel) / 2), look.sign, font);
}

} // namespace

void paintLinks(QPainter &painter, const QList<LinkLine> &lines, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.paper, haloWidth, Qt::SolidLine, Qt::FlatCap));
    for (const LinkLine &line : lines)
        painter.drawPath(pathOf(line.points));
    for (const LinkLine &line : lines) {
        const Look look = std::visit([&theme](auto kind) { return lookOf(kind, theme); }, line.tie.kind);
        QPen pen(look.color, lineWidth, Qt::SolidLine, Qt::FlatCap);
        if (!look.dashes.isEmpty())
            pen.setDashPattern(look.dashes);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(pathOf(line.points));
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.color);
        if (line.beginsOutside)
            paintBeyond(painter, line.points.first(), line.points.at(1));
        if (line.endsOutside)
            paintBeyond(painter, line.points.last(), line.points.at(line.points.size() - 2));
        else if (!isMutual(line.tie.kind))
            painter.drawPolygon(pointAt(line.points.last(), line.points.at(line.points.size() - 2)));
        paintSign(painter, line.mark, look, theme);
    }
    painter.restore();
}

} // namespace dateline
