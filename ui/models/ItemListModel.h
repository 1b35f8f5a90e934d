// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Change.h"
#include "core/story/Item.h"

#include <QAbstractListModel>

namespace dateline {

class Workspace;

/// The visible items of one kind, in the story's order; follows story and filter by the ids that changed.
class ItemListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< Id
        CardRole, ///< ItemCard
        DraftRole, ///< bool
    };

    ItemListModel(Workspace *workspace, ItemKind kind, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    ItemKind kind() const { return m_kind; }
    /// The item of a row; NoId outside.
    Id itemAt(int row) const { return m_items.value(row, NoId); }
    /// The row of an item; -1 where it is not shown.
    int rowOf(Id item) const { return static_cast<int>(m_items.indexOf(item)); }
    int draftCount() const;

Q_SIGNALS:
    /// Rows came or went, or drafts were accepted.
    void countsChanged();

private:
    QList<Id> wanted() const;
    void reset();
    void refill();
    void bring(const QList<Id> &now, int row);
    void onStoryChanged(const Touched &touched);
    void tellChanged(const Touched &touched);
    const Item *item(Id id) const;

    Workspace *m_workspace;
    ItemKind m_kind;
    QList<Id> m_items;
};

} // namespace dateline
