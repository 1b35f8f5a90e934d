// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

class QMenu;
class QMenuBar;

namespace dateline {

/// What the window can do, by the menus it stands in.
enum class Command {
    New,
    Open,
    Import,
    Reveal,
    SaveCopy,
    Move,
    ExportImage,
    Print,
    Close,
    Quit,
    Undo,
    Redo,
    Find,
    Settings,
    Back,
    Forward,
    Fold,
    Linear,
    ZoomIn,
    ZoomOut,
    Fit,
    Centre,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    GroupKind,
    GroupPerson,
    GroupSource,
    GroupTag,
    GroupVerdict,
    GroupPlace,
    Zone,
    Legend,
    Accept,
    Remove,
    AcceptAll,
    ShowDetails,
    ShowDrafts,
    ReadAgain,
    HideDrafts,
    ClearFilter,
    Rename,
    Keys,
    Sample,
    ResetSample,
    About,
};

/// The window's actions, made from one table, and its menus. What they do is connected by the window.
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(QObject *parent);

    QAction *operator[](Command command) const { return m_actions[command]; }
    /// All, in the order of the menus.
    const QList<QAction *> &all() const { return m_inOrder; }
    void fillMenus(QMenuBar *bar);
    /// File > Recent; filled by the window whenever it is about to show.
    QMenu *recentMenu() const { return m_recent; }

private:
    QHash<Command, QAction *> m_actions;
    QList<QAction *> m_inOrder;
    QMenu *m_recent = nullptr;
};

} // namespace dateline
