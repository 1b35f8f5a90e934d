// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/CardFace.h"

#include "ui/render/Glyphs.h"
#include "ui/render/Theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace dateline {

namespace {

constexpr double Around = 12;
constexpr double Above = 10;
constexpr double InsideX = 12;
constexpr double InsideY = 10;
constexpr double GlyphGap = 8;
constexpr double HeadGap = 6;
constexpr double FootHeight = 16;
constexpr double Radius = 9;
constexpr double BadgeSize = 30;
constexpr double DiamondSize = 24;
constexpr QSizeF ThumbnailSize(64, 46);
constexpr int MostTextLines = 6;
constexpr int MostReasonLines = 2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CardFace)
};

QSizeF glyphSize(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Photo:
        return ThumbnailSize;
    case ItemKind::Claim:
        return {DiamondSize, BadgeSize};
    case ItemKind::Event:
    case ItemKind::Quote:
        break;
    }
    return {BadgeSize, BadgeSize};
}

QFont headFont()
{
    return interfaceFont(13, QFont::DemiBold);
}
QFont smallFont()
{
    return interfaceFont(11.5);
}
QFont pillFont()
{
    return interfaceFont(11, QFont::DemiBold);
}

void drawElided(QPainter &painter, QPointF baseline, double width, const QString &words)
{
    if (width > 0)
        painter.drawText(baseline, QFontMetricsF(painter.font()).elidedText(words, Qt::ElideRight, width));
}

} // namespace

TextLines::TextLines(const QString &words, const QFont &font, double width, double pitch, int most)
    : m_font(font)
    , m_width(width)
    , m_pitch(pitch)
{
    QTextLayout layout(words.first(qMin(words.size(), qsizetype(most) * 200)), font);
    if (words.isEmpty())
        return;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = m_lines.size() + 1 == most;
        const QString rest = layout.text().sliced(line.textStart());
        m_lines.append(last ? QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width)
                            : rest.first(line.textLength()).trimmed());
        if (last)
            break;
    }
    layout.endLayout();
}

void TextLines::paint(QPainter &painter, QPointF at) const
{
    painter.setFont(m_font);
    QRectF line(at, QSizeF(m_width, m_pitch));
    for (const QString &words : m_lines) {
        painter.drawText(line, Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine, words);
        line.translate(0, m_pitch);
    }
}

CardFace::CardFace(const ItemCard &card, double width)
    : m_card(card)
{
    m_frame = QRectF(Around, Above, qMax(80.0, width - 2 * Around), 0);
    m_inner = m_frame.adjusted(InsideX, InsideY, -InsideX, 0);
    m_glyph = QRectF(m_inner.topLeft(), glyphSize(card.kind));
    m_textTop = m_glyph.bottom() + HeadGap;
    m_text = TextLines(card.text, readingFont(15), m_inner.width(), 15 * 1.42, MostTextLines);
    m_reasonTop = m_textTop + m_text.height() + 4;
    m_reason = TextLines(card.reason, interfaceFont(12), m_inner.width() - 10, 12 * 1.4, MostReasonLines);
    m_footTop = m_reason.isEmpty() ? m_reasonTop + 2 : m_reasonTop + m_reason.height() + 6;
    m_frame.setBottom(m_footTop + FootHeight + InsideY - 2);
    m_inner.setBottom(m_footTop + FootHeight);
}

void CardFace::paint(QPainter &painter, const Theme &theme, const Look &look) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    paintFrame(painter, theme, look);
    paintHead(painter, theme);
    painter.setPen(theme.ink);
    m_text.paint(painter, {m_inner.left(), m_textTop});
    if (!m_reason.isEmpty()) {
        painter.fillRect(QRectF(m_inner.left(), m_reasonTop, 2, m_reason.height()), theme.line);
        painter.setPen(theme.softInk);
        m_reason.paint(painter, {m_inner.left() + 10, m_reasonTop});
    }
    paintFoot(painter, theme);
}

void CardFace::paintFrame(QPainter &painter, const Theme &theme, const Look &look) const
{
    const QRectF frame = m_frame.adjusted(0.5, 0.5, -0.5, -0.5);
    if (look.selected) {
        painter.setPen(QPen(theme.selection, 4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, Radius + 1, Radius + 1);
    }
    QPen outline(look.selected ? theme.selectionLine : look.hovered ? theme.softInk : theme.line, 1);
    if (look.focused) {
        outline.setWidthF(1.8);
        outline.setColor(look.selected ? theme.selectionLine : theme.accent);
    }
    if (m_card.draft) {
        outline.setDashPattern({4, 3});
        if (!look.selected && !look.focused)
            outline.setColor(theme.softInk);
    }
    painter.setPen(outline);
    painter.setBrush(m_card.draft ? mixed(theme.paper, theme.panel, 0.6) : theme.paper);
    painter.drawRoundedRect(frame, Radius, Radius);
}

void CardFace::paintHead(QPainter &painter, const Theme &theme) const
{
    switch (m_card.kind) {
    case ItemKind::Quote:
        paintBadge(painter, m_glyph, m_card.badge, m_card.person, m_card.personName, theme, m_card.draft);
        break;
    case ItemKind::Claim: {
        const QRectF square(m_glyph.left(), m_glyph.center().y() - DiamondSize / 2, DiamondSize, DiamondSize);
        paintVerdictMark(painter, square, m_card.verdictStyle, theme, m_card.draft);
        break;
    }
    case ItemKind::Photo:
        paintPictureMark(painter, m_glyph, m_card.item, theme, m_card.draft);
        break;
    case ItemKind::Event:
        paintKindMark(painter, m_glyph, m_card.kind, theme, m_card.draft);
        break;
    }
    const double left = m_glyph.right() + GlyphGap;
    const double width = paintPills(painter, theme) - GlyphGap - left;
    const QFontMetricsF head(headFont());
    const QFontMetricsF small(smallFont());
    const double lines = head.height() + (m_card.under.isEmpty() ? 0 : small.height());
    const double top = m_glyph.center().y() - lines / 2;
    painter.setPen(theme.ink);
    painter.setFont(headFont());
    drawElided(painter, {left, top + head.ascent()}, width, m_card.head);
    painter.setPen(theme.softInk);
    painter.setFont(smallFont());
    drawElided(painter, {left, top + head.height() + small.ascent()}, width, m_card.under);
}

double CardFace::paintPills(QPainter &painter, const Theme &theme) const
{
    double right = m_inner.right();
    const double centre = m_glyph.center().y();
    if (m_card.kind == ItemKind::Quote) {
        const bool direct = m_card.quoteKind == QuoteKind::Direct;
        const QColor ink = m_card.quoteKind == QuoteKind::Mixed ? theme.disputed : direct ? theme.quote : theme.claim;
        right = paintPill(painter, right, centre, m_card.pill, ink, direct ? theme.quoteGround : theme.claimGround,
                          Qt::NoPen);
    } else if (!m_card.pill.isEmpty()) {
        right = paintPill(painter, right, centre, m_card.pill, theme.verdictColor(m_card.verdictStyle), theme.paper,
                          Qt::SolidLine);
    }
    if (m_card.draft)
        right = paintPill(painter, right, centre, Words::tr("draft"), theme.softInk, theme.paper, Qt::DashLine);
    return right;
}

/// Paints words in a pill that ends at right; gives the x where the next may end.
double CardFace::paintPill(QPainter &painter, double right, double centre, const QString &words, const QColor &ink,
                           const QColor &ground, Qt::PenStyle outline) const
{
    const QFontMetricsF metrics(pillFont());
    const double width = metrics.horizontalAdvance(words) + 16;
    const QRectF pill(right - width, centre - 9, width, 18);
    painter.setPen(QPen(ink, 1, outline));
    painter.setBrush(ground);
    painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 8.5, 8.5);
    painter.setPen(ink);
    painter.setFont(pillFont());
    painter.drawText(QPointF(pill.left() + 8, centre + metrics.capHeight() / 2), words);
    return pill.left() - 5;
}

void CardFace::paintFoot(QPainter &painter, const Theme &theme) const
{
    const QFontMetricsF metrics(smallFont());
    const double baseline = m_footTop + (FootHeight + metrics.capHeight()) / 2;
    painter.setFont(smallFont());
    double right = m_inner.right();
    if (!m_card.place.isEmpty()) {
        const QString place = m_card.place + QStringLiteral(" ›");
        right -= metrics.horizontalAdvance(place);
        painter.setPen(theme.accent);
        painter.drawText(QPointF(right, baseline), place);
    }
    painter.setPen(theme.softInk);
    drawElided(painter, {m_inner.left(), baseline}, right - 10 - m_inner.left(), m_card.meta);
}

} // namespace dateline
