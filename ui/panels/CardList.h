// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ItemListModel.h"

#include <QListView>

namespace dateline {

/// A list of cards that keeps in step with the workspace: one selection, one hover; and the keys that work in any list
/// of items: Enter accepts drafts (or opens Details), Delete rejects, E opens Details, S skips, 1 to 9 judge a claim.
class CardList : public QListView {
    Q_OBJECT
public:
    /// emptySentence tells what to do while there is nothing to show.
    CardList(Workspace *workspace, ItemListModel *model, const QString &emptySentence, QWidget *parent = nullptr);

    /// The selected items, from top to bottom.
    QList<Id> selectedItems() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void acceptSelected();
    void removeSelected();
    void skip();
    /// The nearest other item below the given ones, else above; NoId where there is none.
    Id beside(const QList<Id> &items, bool onlyDrafts) const;
    ItemKind kindOf(Id item) const;
    void follow(Id item);
    void tellCurrent();
    bool isDraft(const QModelIndex &index) const;

    Workspace *m_workspace;
    ItemListModel *m_items;
    QString m_emptySentence;
};

} // namespace dateline
