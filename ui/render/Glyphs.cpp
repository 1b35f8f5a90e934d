// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/Glyphs.h"

#include "ui/render/TextRun.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTransform>

#include <array>
#include <utility>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// Sets a painter up for a glyph and puts it back.
class GlyphScope {
public:
    explicit GlyphScope(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~GlyphScope() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(GlyphScope)

private:
    QPainter &m_painter;
};

QPen outline(const QColor &color, double width, bool draft)
{
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (draft)
        pen.setDashPattern({2, 1.5});
    return pen;
}

QPolygonF diamond(const QRectF &square)
{
    const QPointF c = square.center();
    const double half = qMin(square.width(), square.height()) / 2;
    return QPolygonF({c - QPointF(0, half), c + QPointF(half, 0), c + QPointF(0, half), c - QPointF(half, 0)});
}

void drawCentred(QPainter &painter, const QRectF &square, const QString &text, const QFont &font, const QColor &color)
{
    const QFontMetricsF metrics(font);
    painter.setPen(color);
    drawTextRun(painter,
                QPointF(square.center().x() - metrics.horizontalAdvance(text) / 2,
                        square.center().y() + metrics.capHeight() / 2),
                text, font);
}

// The signs inside a verdict's diamond: half is half the diamond's width.

void drawTick(QPainter &painter, QPointF c, double half, const QColor &)
{
    painter.drawPolyline(
        QPolygonF({c + QPointF(-0.36, 0.02) * half, c + QPointF(-0.08, 0.3) * half, c + QPointF(0.38, -0.26) * half}));
}

void drawCut(QPainter &painter, QPointF c, double half, const QColor &)
{
    painter.drawLine(c - QPointF(0, half), c + QPointF(0, half));
}

void drawCross(QPainter &painter, QPointF c, double half, const QColor &)
{
    const double r = 0.28 * half;
    painter.drawLine(c + QPointF(-r, -r), c + QPointF(r, r));
    painter.drawLine(c + QPointF(-r, r), c + QPointF(r, -r));
}

void drawHalfEmpty(QPainter &painter, QPointF c, double half, const QColor &)
{
    const double r = 0.72 * half;
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF({c - QPointF(0, r), c + QPointF(r, 0), c - QPointF(r, 0)}));
}

void drawQuestion(QPainter &painter, QPointF c, double half, const QColor &color)
{
    const QRectF square(c.x() - half, c.y() - half, 2 * half, 2 * half);
    drawCentred(painter, square, u"?"_s, interfaceFont(1.15 * half, QFont::Bold), color);
}

void drawNothing(QPainter &, QPointF, double, const QColor &) { }

struct VerdictGlyph {
    QLatin1StringView style;
    bool filled;
    void (*drawSign)(QPainter &painter, QPointF centre, double half, const QColor &color);
};

constexpr std::array<VerdictGlyph, 6> verdictGlyphs{{
    {"open"_L1, false, drawNothing},
    {"supported"_L1, true, drawTick},
    {"disputed"_L1, true, drawCut},
    {"false"_L1, true, drawCross},
    {"misleading"_L1, true, drawHalfEmpty},
    {"uncheckable"_L1, false, drawQuestion},
}};

const VerdictGlyph &verdictGlyph(const QString &style)
{
    for (const VerdictGlyph &glyph : verdictGlyphs) {
        if (style == glyph.style)
            return glyph;
    }
    return verdictGlyphs.front();
}

/// A round speech bubble in a square of 100, large enough for curves to stay curves when shapes are united.
QPainterPath speechMark()
{
    QPainterPath bubble;
    bubble.addEllipse(QRectF(2, 0, 96, 90));
    QPainterPath tail;
    tail.addPolygon(QPolygonF({{16, 60}, {14, 100}, {52, 86}}));
    tail.closeSubpath();
    return bubble.united(tail);
}

QPainterPath hills(const QRectF &rect)
{
    const auto at = [&rect](double x, double y) {
        return rect.topLeft() + QPointF(x * rect.width(), y * rect.height());
    };
    QPainterPath path;
    path.addPolygon(QPolygonF({at(0, 0.87), at(0.28, 0.48), at(0.47, 0.7), at(0.69, 0.35), at(1, 0.83)}));
    const double radius = qMin(rect.width(), rect.height()) * 0.087;
    path.lineTo(rect.bottomRight() - QPointF(0, radius));
    path.quadTo(rect.bottomRight(), rect.bottomRight() - QPointF(radius, 0));
    path.lineTo(rect.bottomLeft() + QPointF(radius, 0));
    path.quadTo(rect.bottomLeft(), rect.bottomLeft() - QPointF(0, radius));
    path.closeSubpath();
    return path;
}

QPainterPath kindShape(const QRectF &square, ItemKind kind)
{
    QPainterPath path;
    const double s = square.width();
    switch (kind) {
    case ItemKind::Event:
        path.addRoundedRect(square.adjusted(0, 0.2 * s, 0, -0.2 * s), 0.18 * s, 0.18 * s);
        break;
    case ItemKind::Quote: {
        static const QPainterPath mark = speechMark();
        return QTransform::fromTranslate(square.left(), square.top()).scale(s / 100, s / 100).map(mark);
    }
    case ItemKind::Claim:
        path.addPolygon(diamond(square));
        path.closeSubpath();
        break;
    case ItemKind::Photo:
        path.addRoundedRect(square.adjusted(0, 0.08 * s, 0, -0.08 * s), 0.16 * s, 0.16 * s);
        break;
    }
    return path;
}

struct PictureTint {
    QRgb sky;
    QRgb hills;
};

constexpr std::array<PictureTint, 3> pictureTints{{
    {0xc9d3d8, 0x7f939d},
    {0xd9cfc0, 0xa08e74},
    {0xd8c4c0, 0x9b6a61},
}};

} // namespace

void paintKindMark(QPainter &painter, const QRectF &square, ItemKind kind, const Theme &theme, bool draft)
{
    const GlyphScope scope(painter);
    const QColor color = theme.kindColor(kind);
    const double inset = draft ? 0.7 : 0;
    const QRectF inner = square.adjusted(inset, inset, -inset, -inset);
    painter.setPen(draft ? outline(color, 1.4, true) : QPen(Qt::NoPen));
    painter.setBrush(draft ? theme.kindGround(kind) : color);
    painter.drawPath(kindShape(inner, kind));
    if (kind == ItemKind::Photo) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(draft ? color : theme.kindGround(kind));
        const double s = inner.width();
        painter.drawPath(hills(inner.adjusted(0.14 * s, 0.2 * s, -0.14 * s, -0.22 * s)));
    }
}

void paintVerdictMark(QPainter &painter, const QRectF &square, const QString &style, const Theme &theme, bool draft)
{
    const GlyphScope scope(painter);
    const VerdictGlyph &glyph = verdictGlyph(style);
    const QColor color = theme.verdictColor(style);
    const double stroke = qBound(1.2, square.width() / 10, 2.0);
    const double inset = stroke * 0.75;
    const QRectF inner = square.adjusted(inset, inset, -inset, -inset);
    painter.setPen(outline(color, stroke, draft));
    painter.setBrush(glyph.filled && !draft ? color : theme.paper);
    painter.drawPolygon(diamond(inner));
    const QColor signColor = glyph.filled && !draft ? theme.paper : color;
    painter.setPen(QPen(signColor, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    glyph.drawSign(painter, inner.center(), inner.width() / 2, signColor);
}

void paintBadge(QPainter &painter, const QRectF &square, const QString &initials, Id person, const QString &personName,
                const Theme &theme, bool draft)
{
    const GlyphScope scope(painter);
    const QColor color = theme.personColor(person, personName);
    const QFont &font = keptFont(square.width() * 0.38, QFont::Bold, draft);
    if (!draft) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(square);
        drawCentred(painter, square, initials, font, Qt::white);
        return;
    }
    painter.setPen(outline(mixed(color, theme.ink, theme.kind == ThemeKind::Dark ? 0.45 : 0), 1, true));
    painter.setBrush(theme.paper);
    painter.drawEllipse(square.adjusted(0.5, 0.5, -0.5, -0.5));
    drawCentred(painter, square, initials, font, theme.ink);
}

void paintPictureMark(QPainter &painter, const QRectF &rect, Id photo, const Theme &theme, bool draft)
{
    const GlyphScope scope(painter);
    const PictureTint &tint = pictureTints.at(qHash(photo, 0) % pictureTints.size());
    const double radius = qMin(rect.width(), rect.height()) * 0.087;
    painter.setPen(draft ? outline(theme.photo, 1, true) : outline(theme.line, 1, false));
    painter.setBrush(draft ? theme.photoGround : theme.shown(tint.sky));
    painter.drawRoundedRect(rect, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(draft ? mixed(theme.photoGround, theme.photo, 0.35) : theme.shown(tint.hills));
    painter.drawPath(hills(rect));
}

} // namespace dateline
