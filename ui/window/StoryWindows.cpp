// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/StoryWindows.h"

#include "core/import/SampleStory.h"
#include "core/story/StoryFiles.h"
#include "ui/window/AppStyle.h"
#include "ui/window/FileCommands.h"
#include "ui/window/MainWindow.h"

#include <QFileInfo>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int besideStep = 32; ///< From a window's corner to the next one's, logical pixels.

} // namespace

StoryWindows::StoryWindows(QObject *parent)
    : QObject(parent)
{
    applyAppStyle(Theme::of(m_theme.kind()));
    connect(&m_theme, &ThemeSwitch::kindChanged, this, [this](ThemeKind kind) {
        applyAppStyle(Theme::of(kind));
        for (const QPointer<MainWindow> &window : m_windows) {
            if (window)
                window->workspace()->setTheme(kind);
        }
    });
}

StoryWindows::~StoryWindows()
{
    for (const QPointer<MainWindow> &window : std::as_const(m_windows))
        delete window;
}

MainWindow *StoryWindows::openWindow()
{
    auto *window = new MainWindow(*this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->workspace()->setTheme(m_theme.kind());
    m_windows.removeAll(nullptr);
    // A further window lets the one before it be seen.
    if (!m_windows.isEmpty())
        window->move(m_windows.last()->pos() + QPoint(besideStep, besideStep));
    m_windows.append(window);
    // A screen that has no room for the window as it wants to be is filled.
    const QSize room = window->screen()->availableSize();
    const bool tight = room.width() <= window->width() || room.height() <= window->height();
    if (settings::windowGeometry().isEmpty() && tight)
        window->showMaximized();
    else
        window->show();
    return window;
}

MainWindow *StoryWindows::windowWith(const QString &path) const
{
    const QString wanted = QFileInfo(path).canonicalFilePath();
    for (const QPointer<MainWindow> &window : m_windows) {
        const Story *story = window ? window->workspace()->story() : nullptr;
        if (story && !wanted.isEmpty() && QFileInfo(story->path()).canonicalFilePath() == wanted)
            return window;
    }
    return nullptr;
}

Result<MainWindow *> StoryWindows::openStory(const QString &path, MainWindow *from)
{
    if (MainWindow *window = windowWith(path)) {
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->raise();
        window->activateWindow();
        return window;
    }
    Result<std::unique_ptr<Story>> story = Story::open(path, settings::storyOptions());
    if (!story)
        return story.error();
    MainWindow *window = from && !from->workspace()->story() ? from : openWindow();
    window->showStory(std::move(*story));
    return window;
}

Result<QString> StoryWindows::sampleStory(bool fresh)
{
    const Result<QString> path = sampleStoryPath();
    if (!path)
        return path;
    if (fresh && QFileInfo::exists(*path)) {
        if (const Result<void> kept = putSampleAside(*path); !kept)
            return kept.error();
    }
    if (!QFileInfo::exists(*path)) {
        if (const Result<void> written = writeSampleStory(*path); !written)
            return written.error();
    }
    return path;
}

Result<void> StoryWindows::putSampleAside(const QString &path)
{
    // What the user made of the old copy is not lost: it goes where stories go.
    const Result<QString> kept = newStoryPath(tr("Sample story, earlier copy"));
    if (!kept)
        return kept.error();
    MainWindow *window = windowWith(path);
    if (window)
        window->showStory(nullptr);
    if (QFile::rename(path, *kept))
        return {};
    if (window)
        window->files()->openStory(path);
    return Error{tr("The sample story could not be moved away, so it stays as it is."), *kept};
}

void StoryWindows::openGiven(const QStringList &files, MainWindow *window)
{
    for (const QString &file : files) {
        if (isStoryPath(file)) {
            window->files()->openStory(file);
            continue;
        }
        // Each file a story of its own; what was opened before it is not added to.
        MainWindow *empty = window->workspace()->story() ? openWindow() : window;
        empty->files()->importFile(file);
    }
}

void StoryWindows::start(const QStringList &files)
{
    MainWindow *window = openWindow();
    const bool isFirst = settings::takeFirstStart();
    if (!files.isEmpty()) {
        openGiven(files, window);
        return;
    }
    Result<QString> path = isFirst ? sampleStory(false) : Result<QString>(QString());
    if (path && path->isEmpty())
        path = settings::recentStories().value(0);
    if (!path) {
        window->workspace()->fail(path.error());
    } else if (!path->isEmpty()) {
        if (const Result<MainWindow *> opened = openStory(*path, window); !opened)
            window->workspace()->fail(opened.error());
    }
}

} // namespace dateline
