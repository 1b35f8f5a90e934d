// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/CardDelegate.h"

#include "ui/models/ItemListModel.h"
#include "ui/models/Workspace.h"
#include "ui/panels/CardFace.h"

#include <QAbstractItemView>
#include <QPainter>

#include <cmath>

namespace dateline {

CardDelegate::CardDelegate(Workspace *workspace, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_workspace(workspace)
{
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto card = index.data(ItemListModel::CardRole).value<ItemCard>();
    CardFace::Look look;
    look.selected = option.state.testFlag(QStyle::State_Selected);
    look.hovered = m_workspace->hovered() == card.item;
    look.focused = option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->translate(option.rect.topLeft());
    CardFace(card, option.rect.width()).paint(*painter, m_workspace->theme(), look);
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const CardFace face(index.data(ItemListModel::CardRole).value<ItemCard>(), width);
    return {width, static_cast<int>(std::ceil(face.height()))};
}

} // namespace dateline
