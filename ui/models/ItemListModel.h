// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Change.h"
#include "core/story/Item.h"

#include <QAbstractListModel>

#include <functional>

namespace dateline {

class Workspace;

/// Items of the workspace's story as a list: those of one kind that pass the filter, in the story's order, or any other
/// choice. Follows story and filter by the ids that changed.
class ItemListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< Id
        CardRole, ///< ItemCard
        DraftRole, ///< bool
    };

    /// Which items are listed, and in which order.
    using Choice = std::function<QList<Id>(const Workspace &workspace)>;

    ItemListModel(Workspace *workspace, ItemKind kind, QObject *parent = nullptr);
    ItemListModel(Workspace *workspace, Choice choice, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void choose(Choice choice);
    /// The item of a row; NoId outside.
    Id itemAt(int row) const { return m_items.value(row, NoId); }
    /// The row of an item; -1 where it is not shown.
    int rowOf(Id item) const { return static_cast<int>(m_items.indexOf(item)); }
    int draftCount() const;

Q_SIGNALS:
    /// Rows came or went, or drafts were accepted.
    void countsChanged();

private:
    QList<Id> wanted() const { return m_choice(*m_workspace); }
    void reset();
    void refill();
    void bring(const QList<Id> &now, int row);
    void onStoryChanged(const Touched &touched);
    void tellChanged(const Touched &touched);
    const Item *item(Id id) const;

    Workspace *m_workspace;
    Choice m_choice;
    QList<Id> m_items;
};

} // namespace dateline
