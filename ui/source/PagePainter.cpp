// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/PagePainter.h"

#include "ui/render/Theme.h"

#include <QPainter>

namespace dateline {

namespace {

constexpr double BarWidth = 3;
constexpr double KnobSize = 4.5; ///< Radius

void underline(QPainter &painter, const QRectF &line, const QColor &color, double width, Qt::PenStyle style)
{
    painter.setPen(QPen(color, width, style, style == Qt::DotLine ? Qt::RoundCap : Qt::FlatCap));
    const double y = line.bottom() - width / 2;
    painter.drawLine(QPointF(line.left() + width / 2, y), QPointF(line.right() - width / 2, y));
}

/// A content's line: the kind's own way to be marked. Drafts are paler and dashed.
void paintContent(QPainter &painter, const QRectF &line, const SourceMark &mark, const Theme &theme)
{
    const QColor color = theme.kindColor(mark.kind);
    const Qt::PenStyle style = mark.draft ? Qt::DashLine : Qt::SolidLine;
    switch (mark.kind) {
    case ItemKind::Quote:
        painter.fillRect(line, mark.draft ? mixed(theme.paper, theme.quoteGround, 0.5) : theme.quoteGround);
        underline(painter, line, color, mark.draft ? 1.4 : 2, style);
        break;
    case ItemKind::Claim:
        underline(painter, line, color, mark.draft ? 1.5 : 2, Qt::DotLine);
        break;
    case ItemKind::Event:
        underline(painter, line, color, mark.draft ? 1.4 : 2, style);
        break;
    case ItemKind::Photo:
        break; // The bar beside a caption marks it.
    }
}

void paintOther(QPainter &painter, const QRectF &line, const SourceMark &mark, const Theme &theme)
{
    switch (mark.role) {
    case PassageRole::Time:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.eventGround);
        painter.drawRoundedRect(line.adjusted(-2, 1, 2, -1), 3, 3);
        break;
    case PassageRole::Speaker:
        underline(painter, line, theme.faintInk, 1, Qt::SolidLine);
        break;
    case PassageRole::Support:
        underline(painter, line, theme.softInk, 1.5, Qt::DashLine);
        break;
    case PassageRole::Content:
    case PassageRole::Cue:
    case PassageRole::Credit:
        break;
    }
}

void paintMark(QPainter &painter, const QRectF &line, const SourceMark &mark, const Theme &theme, Standing standing)
{
    if (mark.role != PassageRole::Content) {
        paintOther(painter, line, mark, theme);
        return;
    }
    switch (standing) {
    case Standing::Plain:
        paintContent(painter, line, mark, theme);
        break;
    case Standing::Selected:
        painter.fillRect(line, theme.selection);
        underline(painter, line, theme.selectionLine, 2, Qt::SolidLine);
        break;
    case Standing::Hovered:
    case Standing::Focused:
        painter.fillRect(line, mixed(theme.kindGround(mark.kind), theme.selection, 0.5));
        underline(painter, line, theme.kindColor(mark.kind), 2, mark.draft ? Qt::DashLine : Qt::SolidLine);
        break;
    }
    if (standing == Standing::Focused) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(line.adjusted(-2, -1, 2, 1), 3, 3);
    }
}

QColor inkOf(PageStyle style, const Theme &theme)
{
    switch (style) {
    case PageStyle::Headline:
    case PageStyle::Heading:
    case PageStyle::Paragraph:
        return theme.ink;
    case PageStyle::About:
    case PageStyle::Caption:
    case PageStyle::Credit:
    case PageStyle::Small:
        return theme.softInk;
    case PageStyle::Boilerplate:
        break;
    }
    return theme.faintInk;
}

/// A bar at an end of a passage with a knob to take it by: above the first line, below the last.
void paintHandle(QPainter &painter, const QRectF &handle, bool first, const Theme &theme, bool moves)
{
    const QColor color = moves ? theme.accent : theme.selectionLine;
    painter.fillRect(QRectF(handle.center().x() - 1, handle.top(), 2, handle.height()), color);
    painter.setPen(QPen(theme.paper, 1));
    painter.setBrush(color);
    painter.drawEllipse(QPointF(handle.center().x(), first ? handle.top() : handle.bottom()), KnobSize, KnobSize);
}

void paintEnds(QPainter &painter, PageLayout &page, const PageLook &look, const Theme &theme)
{
    if (look.ends.isEmpty())
        return;
    if (look.endsMove) {
        for (const QRectF &line : page.rects(look.ends))
            underline(painter, line, theme.accent, 2, Qt::SolidLine);
    }
    const EndHandles handles = endHandles(page, look.ends);
    paintHandle(painter, handles.start, true, theme, look.endsMove);
    paintHandle(painter, handles.last, false, theme, look.endsMove);
}

void paintBar(QPainter &painter, const PageLayout &page, qsizetype block, const Theme &theme)
{
    const PageStyle style = page.style(block);
    if (style == PageStyle::Caption || style == PageStyle::Credit)
        painter.fillRect(QRectF(0, page.rect(block).top(), BarWidth, page.rect(block).height()), theme.photo);
}

} // namespace

Standing PageLook::standing(Id item) const
{
    if (item == selected)
        return Standing::Selected;
    if (item == focused)
        return Standing::Focused;
    return item == hovered ? Standing::Hovered : Standing::Plain;
}

EndHandles endHandles(PageLayout &page, Span ends)
{
    const QList<QRectF> lines = page.rects(ends);
    if (lines.isEmpty())
        return {};
    const QRectF first = lines.first();
    const QRectF last = lines.last();
    const bool rightToLeft = page.caret(ends.start).x() > first.center().x();
    const double from = rightToLeft ? first.right() : first.left();
    const double to = rightToLeft ? last.left() : last.right();
    return {QRectF(from - KnobSize, first.top(), 2 * KnobSize, first.height()),
            QRectF(to - KnobSize, last.top(), 2 * KnobSize, last.height())};
}

void paintPage(QPainter &painter, PageLayout &page, const SourceMarks &marks, const Theme &theme, const PageLook &look)
{
    const qsizetype first = page.blockAt(look.exposed.top());
    if (first < 0)
        return;
    QTextCharFormat picked;
    picked.setBackground(theme.accent);
    picked.setForeground(theme.onAccent);
    const auto paintMarks = [&](qsizetype block, bool plain) {
        bool painted = false;
        for (const qsizetype at : marks.touching(page.span(block))) {
            const SourceMark &mark = marks.all().at(at);
            const Standing standing = look.standing(mark.item);
            if ((standing == Standing::Plain) != plain)
                continue;
            painted = true;
            const Span part{std::max(mark.span.start, page.span(block).start),
                            std::min(mark.span.end, page.span(block).end)};
            for (const QRectF &line : page.rects(part)) {
                if (line.intersects(look.exposed.adjusted(0, -4, 0, 4)))
                    paintMark(painter, line, mark, theme, standing);
            }
        }
        return painted;
    };
    for (qsizetype block = first; block < page.count() && page.rect(block).top() <= look.exposed.bottom(); ++block) {
        paintBar(painter, page, block, theme);
        paintMarks(block, true);
        const bool lit = paintMarks(block, false);
        painter.setPen(lit ? theme.ink : inkOf(page.style(block), theme));
        page.draw(painter, block, look.exposed, look.letters, picked);
    }
    paintEnds(painter, page, look, theme);
}

} // namespace dateline
