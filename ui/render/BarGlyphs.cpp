// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/BarGlyphs.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double barRadius = 6;
constexpr double hatchStep = 6;
constexpr double outlineWidth = 1; ///< Wider pens take the raster engine ten times as long.
constexpr double signSize = 12;

QBrush groundBrush(const QRectF &body, const QColor &ground, double fadeStart, double fadeEnd)
{
    if (fadeStart <= 0 && fadeEnd <= 0)
        return ground;
    QColor nothing = ground;
    nothing.setAlpha(0);
    const double width = qMax(1.0, body.width());
    const double start = qBound(0.0, fadeStart / width, 1.0);
    const double end = qBound(start, 1 - fadeEnd / width, 1.0);
    QLinearGradient gradient(body.topLeft(), body.topRight());
    gradient.setColorAt(0, start > 0 ? nothing : ground);
    gradient.setColorAt(start, ground);
    gradient.setColorAt(end, ground);
    gradient.setColorAt(1, end < 1 ? nothing : ground);
    return gradient;
}

/// Slanting lines cut to rect.
void drawHatch(QPainter &painter, const QRectF &rect)
{
    const double h = rect.height();
    QList<QLineF> lines;
    for (double x = rect.left() - h + hatchStep; x < rect.right(); x += hatchStep) {
        const double from = qMax(x, rect.left());
        const double to = qMin(x + h, rect.right());
        lines.append(QLineF(from, rect.bottom() - (from - x), to, rect.bottom() - (to - x)));
    }
    painter.drawLines(lines);
}

QPen barOutline(const QColor &color, bool dashed)
{
    QPen pen(color, outlineWidth, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern(dashed ? QList<qreal>{4, 3} : QList<qreal>{1.5, 2});
    return pen;
}

struct DateSign {
    DateMark mark;
    QLatin1StringView sign;
};

constexpr std::array<DateSign, 4> dateSigns{{
    {DateMark::Approximate, "~"_L1},
    {DateMark::Uncertain, "?"_L1},
    {DateMark::UnknownDigits, "X"_L1},
    {DateMark::OneOf, "/"_L1},
}};

void drawSign(QPainter &painter, QPointF centre, QLatin1StringView sign, const QColor &color, const Theme &theme)
{
    painter.setPen(QPen(color, 1));
    painter.setBrush(theme.paper);
    painter.drawEllipse(centre, signSize / 2, signSize / 2);
    static const QFont font = interfaceFont(10, QFont::Bold);
    const QString text(sign);
    const QRectF ink = QFontMetricsF(font).tightBoundingRect(text);
    painter.setFont(font);
    painter.drawText(centre - ink.center(), text);
}

/// An arrow head at an open end; direction -1 points left, 1 right.
void drawArrow(QPainter &painter, QPointF tip, double direction, const QColor &color)
{
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF back(-4 * direction, 0);
    painter.drawPolyline(QPolygonF({tip + back + QPointF(0, -4), tip, tip + back + QPointF(0, 4)}));
}

} // namespace

void paintBar(QPainter &painter, const QRectF &body, const QRectF &edge, const BarStyle &style, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = theme.kindColor(style.kind);
    const QColor ground = theme.kindGround(style.kind);
    const bool fades = style.fadeStart > 0 || style.fadeEnd > 0;
    const double radius = qMin(barRadius, body.width() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(
        groundBrush(body, style.draft ? mixed(ground, theme.paper, 0.45) : ground, style.fadeStart, style.fadeEnd));
    painter.drawRoundedRect(body, radius, radius);
    if (style.draft) {
        painter.setPen(QPen(ground, outlineWidth));
        drawHatch(painter, body.adjusted(qMax(1.0, style.fadeStart / 2), 1, -qMax(1.0, style.fadeEnd / 2), -1));
    }
    if (style.dashed || (style.draft && !fades)) {
        painter.setPen(barOutline(color, style.dashed));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    if (!edge.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(edge, 1.5, 1.5);
    }
    painter.restore();
}

void paintDateMarks(QPainter &painter, const QRectF &body, DateMarks marks, const QColor &color, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPointF at = body.topLeft() + QPointF(1.5, 1);
    for (const auto &[mark, sign] : dateSigns) {
        if (!marks.testFlag(mark))
            continue;
        drawSign(painter, at, sign, color, theme);
        at.ry() += signSize;
    }
    if (marks.testFlag(DateMark::OpenStart))
        drawArrow(painter, QPointF(body.left() + 1, body.center().y()), -1, color);
    if (marks.testFlag(DateMark::OpenEnd))
        drawArrow(painter, QPointF(body.right() - 1, body.center().y()), 1, color);
    painter.restore();
}

} // namespace dateline
