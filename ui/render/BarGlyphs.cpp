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

/// The colours along a body that fades into what lies under it.
class Fade {
public:
    Fade(const QRectF &body, const BarStyle &style, const QColor &ground, const QColor &paper,
         const QList<GroundBand> &under)
        : m_body(body)
        , m_style(style)
        , m_ground(ground)
        , m_paper(paper)
        , m_under(under)
    {
    }

    QLinearGradient gradient() const
    {
        QList<double> corners{m_body.left() + m_style.fadeStart, m_body.right() - m_style.fadeEnd};
        for (const GroundBand &band : m_under)
            corners << band.from << band.to;
        QLinearGradient gradient(m_body.topLeft(), m_body.topRight());
        gradient.setColorAt(0, colorAt(m_body.left() + step));
        gradient.setColorAt(1, colorAt(m_body.right() - step));
        for (const double x : corners) {
            for (const double beside : {x - step, x + step}) {
                const double share = (beside - m_body.left()) / m_body.width();
                if (share > 0 && share < 1)
                    gradient.setColorAt(share, colorAt(beside));
            }
        }
        return gradient;
    }

private:
    static constexpr double step = 0.01;

    const QRectF &m_body;
    const BarStyle &m_style;
    const QColor &m_ground;
    const QColor &m_paper;
    const QList<GroundBand> &m_under;

    QColor colorAt(double x) const
    {
        QColor color = m_paper;
        for (const GroundBand &band : m_under) {
            if (x >= band.from && x < band.to)
                color = band.color;
        }
        double strength = 1;
        if (m_style.fadeStart > 0)
            strength = qMin(strength, (x - m_body.left()) / m_style.fadeStart);
        if (m_style.fadeEnd > 0)
            strength = qMin(strength, (m_body.right() - x) / m_style.fadeEnd);
        return mixed(color, m_ground, qBound(0.0, strength, 1.0));
    }
};

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
    char16_t sign;
};

constexpr std::array<DateSign, 5> dateSigns{{
    {DateMark::Approximate, u'~'},
    {DateMark::Uncertain, u'?'},
    {DateMark::UnknownDigits, u'X'},
    {DateMark::OneOf, u'/'},
    {DateMark::Rival, u'≠'},
}};

void drawSign(QPainter &painter, QPointF centre, char16_t sign, const QColor &color, const Theme &theme)
{
    painter.setPen(QPen(color, 1));
    painter.setBrush(theme.paper);
    painter.drawEllipse(centre, signSize / 2, signSize / 2);
    static const QFont font = interfaceFont(10, QFont::Bold);
    const QString text{QChar(sign)};
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

void paintBar(QPainter &painter, const QRectF &body, const QRectF &edge, const BarStyle &style, const Theme &theme,
              const QList<GroundBand> &under)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = theme.kindColor(style.kind);
    const QColor tint = theme.kindGround(style.kind);
    const QColor ground = style.hollow ? theme.paper : style.draft ? mixed(tint, theme.paper, 0.45) : tint;
    const bool fades = style.fadeStart > 0 || style.fadeEnd > 0;
    const double radius = qMin(barRadius, body.width() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fades ? QBrush(Fade(body, style, ground, theme.paper, under).gradient()) : QBrush(ground));
    painter.drawRoundedRect(body, radius, radius);
    if (style.draft && !style.hollow) {
        painter.setPen(QPen(tint, outlineWidth));
        drawHatch(painter, body.adjusted(qMax(1.0, style.fadeStart / 2), 1, -qMax(1.0, style.fadeEnd / 2), -1));
    }
    if (style.dashed || style.hollow || (style.draft && !fades)) {
        const bool isBroken = style.dashed || style.draft;
        painter.setPen(isBroken ? barOutline(color, style.dashed) : QPen(color, outlineWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    if (!edge.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.hollow ? mixed(theme.paper, color, 0.4) : color);
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
