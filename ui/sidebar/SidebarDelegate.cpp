// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/SidebarDelegate.h"

#include "ui/models/Workspace.h"
#include "ui/render/Glyphs.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr double margin = 14; ///< From the sidebar's edges to its words.
constexpr double textLeft = 34; ///< Of lines with a mark.
constexpr double headingHeight = 34;
constexpr double lineHeight = 25;
constexpr int titleLines = 3; ///< At most, for sources and items to place.

QFont headingFont()
{
    QFont font = interfaceFont(11, QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.66);
    return font;
}

QString countWords(const SidebarRow &row)
{
    if (row.count < 0)
        return {};
    return row.drafts ? u"%1 + %2"_s.arg(row.count).arg(row.drafts) : QString::number(row.count);
}

/// Sets text into lines of a width, the last of at most titleLines elided; height is what they take.
struct Lines {
    QStringList lines;
    double step;

    Lines(const QString &text, const QFont &font, double width)
        : step(QFontMetricsF(font).height())
    {
        const QFontMetricsF metrics(font);
        QTextLayout layout(text, font);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            const bool last = lines.size() + 1 == titleLines;
            const QString rest = text.mid(line.textStart());
            lines.append(last ? metrics.elidedText(rest, Qt::ElideRight, width)
                              : rest.left(line.textLength()).trimmed());
            if (last)
                break;
        }
        layout.endLayout();
    }
    double height() const { return step * static_cast<double>(lines.size()); }
    void paint(QPainter &painter, double x, double y) const
    {
        for (const QString &line : lines) {
            painter.drawText(QPointF(x, y + QFontMetricsF(painter.font()).ascent()), line);
            y += step;
        }
    }
};

} // namespace

SidebarDelegate::SidebarDelegate(Workspace *workspace, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_workspace(workspace)
{
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(SidebarModel::RowRole).value<SidebarRow>();
    const double width = option.rect.width() > 0 ? option.rect.width() : 248;
    double height = lineHeight;
    if (row.kind == SidebarRow::Kind::Heading)
        height = headingHeight;
    else if (row.kind == SidebarRow::Kind::Source)
        height = Lines(row.title, interfaceFont(13, QFont::DemiBold), width - 2 * margin - 3).height()
            + Lines(row.under, interfaceFont(12), width - 2 * margin - 3).height() + 18;
    else if (row.kind == SidebarRow::Kind::ToPlace)
        height = Lines(row.title, interfaceFont(13), width - textLeft - margin).height()
            + QFontMetricsF(interfaceFont(11.5)).height() + 8;
    return {static_cast<int>(width), qRound(height)};
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(SidebarModel::RowRole).value<SidebarRow>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    paintGround(*painter, option, row);
    const QRectF rect = option.rect;
    switch (row.kind) {
    case SidebarRow::Kind::Heading:
        paintHeading(*painter, rect, row);
        break;
    case SidebarRow::Kind::Source:
        paintSource(*painter, rect, row);
        break;
    case SidebarRow::Kind::ToPlace:
        paintToPlace(*painter, rect, row);
        break;
    case SidebarRow::Kind::ItemKind:
    case SidebarRow::Kind::Person:
    case SidebarRow::Kind::Verdict:
    case SidebarRow::Kind::Tag:
        paintLine(*painter, rect, row);
        break;
    }
    painter->restore();
}

void SidebarDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const SidebarRow &row) const
{
    const Theme &theme = m_workspace->theme();
    if (row.kind == SidebarRow::Kind::Heading)
        return;
    const bool filtering = row.on && row.kind != SidebarRow::Kind::ItemKind;
    if (filtering && row.kind == SidebarRow::Kind::ToPlace)
        painter.fillRect(option.rect, theme.selection);
    else if (filtering)
        painter.fillRect(option.rect, theme.quoteGround);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, theme.background);
    if (filtering)
        painter.fillRect(QRectF(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                         row.kind == SidebarRow::Kind::ToPlace ? theme.selectionLine : theme.accent);
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 5, 5);
    }
}

void SidebarDelegate::paintHeading(QPainter &painter, const QRectF &rect, const SidebarRow &row) const
{
    const QRectF line = rect.adjusted(margin, 10, -margin, 0);
    painter.setPen(m_workspace->theme().faintInk);
    painter.setFont(headingFont());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, row.title.toUpper());
    painter.setFont(interfaceFont(11, QFont::DemiBold));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, countWords(row));
}

void SidebarDelegate::paintSource(QPainter &painter, const QRectF &rect, const SidebarRow &row) const
{
    const Theme &theme = m_workspace->theme();
    const double left = rect.left() + margin + 3;
    const double width = rect.width() - 2 * margin - 3;
    painter.setPen(theme.ink);
    painter.setFont(interfaceFont(13, QFont::DemiBold));
    const Lines title(row.title, painter.font(), width);
    title.paint(painter, left, rect.top() + 8);
    painter.setPen(theme.softInk);
    painter.setFont(interfaceFont(12));
    Lines(row.under, painter.font(), width).paint(painter, left, rect.top() + 9 + title.height());
}

void SidebarDelegate::paintMark(QPainter &painter, const QPointF &middle, const SidebarRow &row) const
{
    const Theme &theme = m_workspace->theme();
    const auto square = [&middle](double side) {
        return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side);
    };
    if (row.kind == SidebarRow::Kind::ItemKind)
        paintKindMark(painter, square(13), row.itemKind, theme);
    else if (row.kind == SidebarRow::Kind::Person)
        paintBadge(painter, square(20), row.badge, row.id, row.title, theme);
    else if (row.kind == SidebarRow::Kind::Verdict)
        paintVerdictMark(painter, square(13), row.style, theme);
    else {
        painter.setPen(QPen(theme.softInk, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(square(9), 2, 2);
    }
}

void SidebarDelegate::paintLine(QPainter &painter, const QRectF &rect, const SidebarRow &row) const
{
    const Theme &theme = m_workspace->theme();
    paintMark(painter, {rect.left() + margin + 8, rect.center().y() + 0.5}, row);
    const bool hidden = row.kind == SidebarRow::Kind::ItemKind && !row.on;
    painter.setFont(interfaceFont(13));
    painter.setPen(theme.faintInk);
    const QString count = countWords(row);
    const QFontMetricsF metrics(painter.font());
    const double countWidth = metrics.horizontalAdvance(count);
    painter.drawText(rect.adjusted(0, 0, -margin, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    const QRectF line(rect.left() + textLeft + 6, rect.top(), rect.width() - textLeft - 6 - margin - countWidth - 8,
                      rect.height());
    QFont font = painter.font();
    font.setStrikeOut(hidden);
    painter.setFont(font);
    painter.setPen(hidden ? theme.faintInk : theme.ink);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(row.title, Qt::ElideRight, line.width()));
}

void SidebarDelegate::paintToPlace(QPainter &painter, const QRectF &rect, const SidebarRow &row) const
{
    const Theme &theme = m_workspace->theme();
    const QRectF mark(rect.left() + margin, rect.top() + 7, 10, 10);
    QPen pen(theme.kindColor(row.itemKind), 1.4, Qt::CustomDashLine);
    pen.setDashPattern({2, 1.5});
    painter.setPen(pen);
    painter.setBrush(theme.kindGround(row.itemKind));
    painter.drawRoundedRect(mark, 2, 2);
    painter.setPen(row.on ? theme.ink : theme.softInk);
    painter.setFont(interfaceFont(13));
    const Lines title(row.title, painter.font(), rect.width() - textLeft - margin);
    title.paint(painter, rect.left() + textLeft, rect.top() + 3);
    painter.setFont(interfaceFont(11.5));
    const QFontMetricsF metrics(painter.font());
    painter.drawText(QPointF(rect.left() + textLeft, rect.top() + 4 + title.height() + metrics.ascent()),
                     metrics.elidedText(row.under, Qt::ElideRight, rect.width() - textLeft - margin));
}

} // namespace dateline
