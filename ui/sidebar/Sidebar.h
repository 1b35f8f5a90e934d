// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sidebar/SidebarModel.h"

#include <QListView>

namespace dateline {

/// The window's left column: what the story is made of. A click or Enter shows a source, switches a filter, or selects
/// an item that waits for a date; the context menu renames and deletes.
class Sidebar : public QListView {
    Q_OBJECT
public:
    explicit Sidebar(Workspace *workspace, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {248, 600}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void use(const QModelIndex &index);
    void showMenu(const SidebarRow &row, const QPoint &at);

    Workspace *m_workspace;
    SidebarModel *m_model;
};

} // namespace dateline
