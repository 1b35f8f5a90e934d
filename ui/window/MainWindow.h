// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workspace.h"
#include "ui/render/PictureOptions.h"
#include "ui/window/WindowActions.h"

#include <QMainWindow>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace dateline {

class FileCommands;
class PanelTabs;
class StoryWindows;
class TimelineView;
class Toolbar;

/// A window on one story: puts the parts together and the actions to work. The parts speak through the workspace.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(StoryWindows &windows);
    ~MainWindow() override;

    Workspace *workspace() { return &m_workspace; }
    FileCommands *files() { return m_files; }

    /// Shows a story, or none. The one before is closed, its view remembered.
    void showStory(std::unique_ptr<Story> story);
    /// A picture of the timeline as it stands here.
    PictureOptions pictureOptions() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrange();
    void connectActions();
    void connectTimeline();
    void chooseZone();
    void connectTheme();
    void checkTheme();
    void updateActions();
    void updateTitle();
    void finishTyping();
    void rememberView();
    void restoreView();
    void undo();
    void redo();
    void updateAcceptAll();
    void showAbout();
    void showSettings();
    void showFailure(const Error &error);

    StoryWindows &m_windows;
    Workspace m_workspace;
    WindowActions m_actions;
    FileCommands *m_files;
    Toolbar *m_toolbar;
    QStackedWidget *m_pages;
    QWidget *m_banner;
    QLabel *m_bannerWords;
    QSplitter *m_columns;
    QSplitter *m_middle;
    TimelineView *m_timeline;
    PanelTabs *m_panels;
};

} // namespace dateline
