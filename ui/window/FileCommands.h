// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace dateline {

class MainWindow;
class StoryWindows;
class WindowActions;

/// What the File menu does for one window, and what happens to files dropped on it.
class FileCommands : public QObject {
    Q_OBJECT
public:
    FileCommands(StoryWindows &windows, MainWindow *window);

    void connectTo(const WindowActions &actions);

    /// Opens stories and imports anything else, the first story into this window.
    void openFiles(const QStringList &paths);
    void openStory(const QString &path);
    /// Imports files and whole folders: one with its questions, more with a list of what came of each.
    void importFiles(const QStringList &paths);
    /// Imports into the window's story; makes a new one, named after the article, where none is open.
    void importFile(const QString &path);

private:
    void newStory();
    void open();
    void import();
    void saveCopy();
    void move();
    void rename();
    void exportImage();
    void print();
    void openSample(bool fresh);
    /// Makes a story of this title and shows it; false where that failed, which is told.
    bool makeStory(const QString &title);
    void fillRecents(QMenu *menu);
    void showInFolder(const QString &path);

    StoryWindows &m_windows;
    MainWindow *m_window;
};

} // namespace dateline
