// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ItemCard.h"

#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace dateline {

struct Theme;

/// Words broken into lines of a width; the last of too many lines ends with an ellipsis.
class TextLines {
public:
    TextLines() = default;
    /// width and pitch (the distance of lines) in logical pixels.
    TextLines(const QString &words, const QFont &font, double width, double pitch, int most);

    double height() const { return m_pitch * static_cast<double>(m_lines.size()); }
    bool isEmpty() const { return m_lines.isEmpty(); }
    /// Draws in the painter's pen, top left at a point.
    void paint(QPainter &painter, QPointF at) const;

private:
    QStringList m_lines;
    QFont m_font;
    double m_width = 0;
    double m_pitch = 0;
};

/// An item's card, laid out for a width: its height and its look. Logical pixels.
class CardFace {
public:
    struct Look {
        bool selected = false;
        bool hovered = false;
        bool focused = false; ///< The keyboard stands here.
    };

    CardFace(const ItemCard &card, double width);

    /// With the space around the card.
    double height() const { return m_frame.bottom(); }
    void paint(QPainter &painter, const Theme &theme, const Look &look) const;

private:
    void paintFrame(QPainter &painter, const Theme &theme, const Look &look) const;
    void paintHead(QPainter &painter, const Theme &theme) const;
    void paintFoot(QPainter &painter, const Theme &theme) const;
    double paintPill(QPainter &painter, double right, double centre, const QString &words, const QColor &ink,
                     const QColor &ground, Qt::PenStyle outline) const;
    double paintPills(QPainter &painter, const Theme &theme) const;

    ItemCard m_card;
    QRectF m_frame;
    QRectF m_inner;
    QRectF m_glyph;
    TextLines m_text;
    TextLines m_reason;
    double m_textTop = 0;
    double m_reasonTop = 0;
    double m_footTop = 0;
};

} // namespace dateline
