// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"

#include <QWidget>

class QVBoxLayout;

namespace dateline {

class CardList;
class ItemListModel;
class Workspace;

/// What the panels of quotes, claims and photos have in common: the list of cards, and the counts for the tab's title.
class ItemPanel : public QWidget {
    Q_OBJECT
public:
    ItemPanel(Workspace *workspace, ItemKind kind, const QString &emptySentence, QWidget *parent);

    /// Items that pass the filter, drafts included; and the drafts among them.
    int shownCount() const;
    int draftCount() const;

Q_SIGNALS:
    void countsChanged();

protected:
    QVBoxLayout *column() const { return m_column; }

private:
    ItemListModel *m_model;
    CardList *m_list;
    QVBoxLayout *m_column;
};

} // namespace dateline
