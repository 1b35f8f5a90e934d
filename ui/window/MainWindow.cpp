// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/MainWindow.h"

#include "ui/render/Icon.h"
#include "ui/sidebar/ConfidenceSlider.h"
#include "ui/sidebar/Sidebar.h"
#include "ui/source/SourceView.h"
#include "ui/timeline/TimelineView.h"
#include "ui/window/FileCommands.h"
#include "ui/window/FindField.h"
#include "ui/window/PanelTabs.h"
#include "ui/window/StartPage.h"
#include "ui/window/StatusLine.h"
#include "ui/window/StoryWindows.h"
#include "ui/window/Toolbar.h"
#include "ui/window/ViewMemory.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace dateline {

MainWindow::MainWindow(StoryWindows &windows)
    : m_windows(windows)
    , m_actions(this)
    , m_files(new FileCommands(windows, this))
    , m_toolbar(new Toolbar(&m_workspace, m_actions, this))
    , m_pages(new QStackedWidget(this))
    , m_banner(new QWidget(this))
    , m_bannerWords(new QLabel(m_banner))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_middle(new QSplitter(Qt::Vertical, this))
    , m_timeline(new TimelineView(&m_workspace, this))
    , m_panels(new PanelTabs(&m_workspace, this))
{
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    arrange();
    m_actions.fillMenus(menuBar());
    connectActions();
    connectTimeline();
    connectTheme();
    m_files->connectTo(m_actions);
    connect(&m_workspace, &Workspace::storyChanged, this, &MainWindow::updateTitle);
    for (const auto signal : {&Workspace::historyChanged, &Workspace::wayChanged, &Workspace::filterChanged})
        connect(&m_workspace, signal, this, &MainWindow::updateActions);
    connect(&m_workspace, &Workspace::selectionChanged, this, &MainWindow::updateActions);
    for (const auto signal : {&Workspace::storyReplaced, &Workspace::historyChanged, &Workspace::filterChanged})
        connect(&m_workspace, signal, this, &MainWindow::updateAcceptAll);
    connect(&m_workspace, &Workspace::failed, this, &MainWindow::showFailure);
    resize(1600, 1000);
    restoreGeometry(settings::windowGeometry());
    updateTitle();
    updateActions();
    updateAcceptAll();
}

MainWindow::~MainWindow()
{
    // The parts hold on to the workspace, a member: they go before it.
    delete centralWidget();
    delete statusBar();
}

void MainWindow::arrange()
{
    m_banner->setObjectName("banner"_L1);
    m_banner->setAttribute(Qt::WA_StyledBackground);
    auto *words = new QHBoxLayout(m_banner);
    words->setContentsMargins(14, 6, 14, 6);
    words->addWidget(m_bannerWords, 1);
    m_bannerWords->setWordWrap(true);
    m_banner->hide();

    m_middle->addWidget(m_timeline);
    m_middle->addWidget(new SourceView(&m_workspace, m_middle));
    m_middle->setSizes({470, 430});
    m_middle->setStretchFactor(1, 1);
    auto *left = new QWidget(m_columns);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(new Sidebar(&m_workspace, left), 1);
    leftColumn->addWidget(new ConfidenceSlider(&m_workspace, left));
    m_columns->addWidget(left);
    m_columns->addWidget(m_middle);
    m_columns->addWidget(m_panels);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({248, 1000, 352});
    for (QSplitter *splitter : {m_columns, m_middle}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }

    auto *start = new StartPage(m_actions, m_pages);
    connect(start, &StartPage::openRequested, m_files, &FileCommands::openStory);
    m_pages->addWidget(start);
    m_pages->addWidget(m_columns);

    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    setCentralWidget(all);

    auto *status = new StatusLine(&m_workspace, this);
    connect(status, &StatusLine::undoRequested, this, &MainWindow::undo);
    setStatusBar(status);
}

void MainWindow::showStory(std::unique_ptr<Story> story)
{
    finishTyping();
    rememberView();
    m_workspace.setStory(std::move(story));
    const Story *shown = m_workspace.story();
    m_pages->setCurrentIndex(shown ? 1 : 0);
    m_banner->setVisible(shown && shown->isReadOnly());
    if (shown) {
        m_bannerWords->setText(shown->readOnlyReason());
        settings::rememberRecent(shown->path());
        restoreView();
        m_timeline->setFocus(Qt::OtherFocusReason);
    }
    updateTitle();
    updateActions();
}

PictureOptions MainWindow::pictureOptions() const
{
    PictureOptions options;
    options.axis = m_timeline->isFolded() ? PictureAxis::Folded : PictureAxis::Linear;
    options.grouping = m_timeline->grouping();
    options.screen = m_timeline->range();
    return options;
}

void MainWindow::updateTitle()
{
    const Story *story = m_workspace.story();
    setWindowTitle(story ? tr("%1 — Dateline").arg(story->data().title) : tr("Dateline"));
}

void MainWindow::finishTyping()
{
    // A field keeps what was typed when it loses the focus.
    if (QWidget *field = focusWidget())
        field->clearFocus();
}

void MainWindow::rememberView()
{
    if (m_workspace.story())
        rememberStoryView(m_workspace, *m_timeline, *m_columns, *m_middle, *m_panels);
}

void MainWindow::restoreView()
{
    restoreStoryView(m_workspace, *m_timeline, *m_columns, *m_middle, *m_panels);
    m_actions[m_timeline->isFolded() ? Command::Fold : Command::Linear]->setChecked(true);
    m_actions[static_cast<Command>(static_cast<int>(Command::GroupKind) + static_cast<int>(m_timeline->grouping()))]
        ->setChecked(true);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    finishTyping();
    rememberView();
    settings::setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    event->acceptProposedAction();
    // After the drop: the program it came from waits until this returns.
    QMetaObject::invokeMethod(
        this, [this, paths] { m_files->openFiles(paths); }, Qt::QueuedConnection);
}

void MainWindow::showFailure(const Error &error)
{
    QMessageBox box(QMessageBox::Warning, tr("Dateline"), error.sentence, QMessageBox::Ok, this);
    if (!error.detail.isEmpty() && error.detail != error.sentence)
        box.setDetailedText(error.detail);
    box.exec();
}

} // namespace dateline
