// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sidebar/SidebarModel.h"

#include <QStyledItemDelegate>

namespace dateline {

/// Paints the sidebar's lines: heading, source, filter with count, item to place.
class SidebarDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    SidebarDelegate(Workspace *workspace, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const SidebarRow &row) const;
    void paintHeading(QPainter &painter, const QRectF &rect, const SidebarRow &row) const;
    void paintSource(QPainter &painter, const QRectF &rect, const SidebarRow &row) const;
    void paintLine(QPainter &painter, const QRectF &rect, const SidebarRow &row) const;
    void paintToPlace(QPainter &painter, const QRectF &rect, const SidebarRow &row) const;
    void paintMark(QPainter &painter, const QPointF &middle, const SidebarRow &row) const;

    Workspace *m_workspace;
};

} // namespace dateline
