// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QToolButton;

namespace dateline {

class FindField;
class WindowActions;
class Workspace;

/// The row of buttons under the menu bar; every button is one of the window's actions.
class Toolbar : public QWidget {
    Q_OBJECT
public:
    Toolbar(Workspace *workspace, const WindowActions &actions, QWidget *parent = nullptr);

    FindField *findField() const { return m_find; }

private:
    /// A row of buttons that are one control; it runs from left to right in every language.
    QHBoxLayout *segments() const;
    QToolButton *add(QHBoxLayout *row, QAction *action, const QString &words, const char *segment = nullptr);
    void showGrouping(const QList<QAction *> &groupings);
    void showIcons();

    Workspace *m_workspace;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QToolButton *m_group;
    FindField *m_find;
};

} // namespace dateline
