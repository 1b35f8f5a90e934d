// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/FileCommands.h"

#include "core/story/StoryFiles.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/dialogs/ImportListDialog.h"
#include "ui/models/Workspace.h"
#include "ui/render/PictureExport.h"
#include "ui/window/MainWindow.h"
#include "ui/window/PicturePrinter.h"
#include "ui/window/Settings.h"
#include "ui/window/ShowInFolder.h"
#include "ui/window/StoryWindows.h"
#include "ui/window/WindowActions.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QStandardPaths>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

const QString suffix = QString::fromUtf16(StorySuffix);

QString storyFilter()
{
    return FileCommands::tr("Dateline stories (*%1)").arg(suffix);
}

/// "Text (*.txt);;All files (*)", from the list of formats.
QString importFilter()
{
    QStringList all;
    QStringList filters;
    for (const ImportFormat &format : importFormats()) {
        all += format.patterns;
        filters.append(u"%1 (%2)"_s.arg(format.name, format.patterns.join(u' ')));
    }
    if (filters.size() > 1)
        filters.prepend(FileCommands::tr("All that can be imported (%1)").arg(all.join(u' ')));
    filters.append(FileCommands::tr("All files (*)"));
    return filters.join(u";;"_s);
}

QString withSuffix(const QString &path, const QString &ending)
{
    return path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
}

} // namespace

FileCommands::FileCommands(StoryWindows &windows, MainWindow *window)
    : QObject(window)
    , m_windows(windows)
    , m_window(window)
{
}

void FileCommands::connectTo(const WindowActions &actions)
{
    const auto on = [this, &actions](Command command, auto what) {
        connect(actions[command], &QAction::triggered, this, what);
    };
    on(Command::New, [this] { newStory(); });
    on(Command::Open, [this] { open(); });
    on(Command::Import, [this] { import(); });
    on(Command::SaveCopy, [this] { saveCopy(); });
    on(Command::Move, [this] { move(); });
    on(Command::Rename, [this] { rename(); });
    on(Command::Reveal, [this] { showInFolder(m_window->workspace()->story()->path()); });
    on(Command::ExportImage, [this] { exportImage(); });
    on(Command::Print, [this] { print(); });
    on(Command::Sample, [this] { openSample(false); });
    on(Command::ResetSample, [this] { openSample(true); });
    QMenu *recent = actions.recentMenu();
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecents(recent); });
}

void FileCommands::openFiles(const QStringList &paths)
{
    QStringList others;
    for (const QString &path : paths) {
        if (isStoryPath(path))
            openStory(path);
        else
            others.append(path);
    }
    importFiles(others);
}

void FileCommands::openStory(const QString &path)
{
    if (const Result<MainWindow *> opened = m_windows.openStory(path, m_window); !opened)
        m_window->workspace()->fail(opened.error());
}

bool FileCommands::makeStory(const QString &title)
{
    const Result<QString> path = newStoryPath(title);
    if (!path) {
        m_window->workspace()->fail(path.error());
        return false;
    }
    Result<std::unique_ptr<Story>> story = Story::create(*path, title, settings::storyOptions());
    if (!story) {
        m_window->workspace()->fail(story.error());
        return false;
    }
    MainWindow *window = m_window->workspace()->story() ? m_windows.openWindow() : m_window;
    window->showStory(std::move(*story));
    return true;
}

void FileCommands::newStory()
{
    bool ok = false;
    const QString title = QInputDialog::getText(m_window, tr("New story"), tr("What is the story called?"),
                                                QLineEdit::Normal, QString(), &ok);
    if (ok)
        makeStory(title.trimmed().isEmpty() ? tr("New story") : title.trimmed());
}

void FileCommands::open()
{
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open story"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), storyFilter());
    if (!path.isEmpty())
        openStory(path);
}

void FileCommands::import()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        m_window, tr("Import article"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        importFilter());
    importFiles(paths);
}

void FileCommands::importFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const Result<QStringList> files = filesToImport(paths);
    if (!files)
        return m_window->workspace()->fail(files.error());
    if (files->size() == 1)
        return importFile(files->first());
    ImportListDialog dialog(
        *files,
        [this](const QString &title) -> Story * {
            Workspace *workspace = m_window->workspace();
            return workspace->story() || makeStory(title) ? workspace->story() : nullptr;
        },
        m_window);
    dialog.exec();
    if (dialog.importedCount() == 0)
        return;
    m_window->workspace()->showSource(dialog.lastSource());
    m_window->workspace()->announce(
        tr("%n file(s) imported. Each can be undone by itself.", nullptr, dialog.importedCount()), true);
}

void FileCommands::importFile(const QString &path)
{
    ImportDialog dialog(path, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const ReadSource &read = dialog.source();
    if (!m_window->workspace()->story() && !makeStory(read.imported.source.title))
        return;
    const FileReport report = addRead(*m_window->workspace()->story(), read);
    if (report.outcome == FileReport::Outcome::Refused) {
        m_window->workspace()->fail({report.sentence, path});
        return;
    }
    m_window->workspace()->showSource(report.source);
    const bool known = report.outcome == FileReport::Outcome::Known;
    m_window->workspace()->announce(known ? report.sentence
                                        : read.imported.items.isEmpty()
                                        ? tr("Drafted %1. Enter accepts, Delete rejects.").arg(report.sentence)
                                        : tr("Imported %1.").arg(report.sentence),
                                    !known);
}

void FileCommands::saveCopy()
{
    const Story *story = m_window->workspace()->story();
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save a copy"), story->path(), storyFilter());
    if (path.isEmpty())
        return;
    const QString target = withSuffix(path, suffix);
    if (const Result<void> saved = story->saveCopy(target); !saved)
        m_window->workspace()->fail(saved.error());
    else
        m_window->workspace()->announce(tr("A copy is in %1.").arg(QDir::toNativeSeparators(target)));
}

void FileCommands::move()
{
    Story *story = m_window->workspace()->story();
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Move or rename the file"), story->path(),
                                                      storyFilter(), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty() || path == story->path())
        return;
    if (const Result<void> moved = story->moveTo(withSuffix(path, suffix)); !moved) {
        m_window->workspace()->fail(moved.error());
        return;
    }
    settings::rememberRecent(story->path());
    m_window->workspace()->announce(tr("The story is now %1.").arg(QDir::toNativeSeparators(story->path())));
}

void FileCommands::rename()
{
    Workspace *workspace = m_window->workspace();
    bool ok = false;
    const QString title = QInputDialog::getText(m_window, tr("Rename story"), tr("Title:"), QLineEdit::Normal,
                                                workspace->story()->data().title, &ok);
    if (ok && !title.trimmed().isEmpty())
        workspace->edit(tr("Rename story"), [&title](Edit &edit) { return edit.setTitle(title.trimmed()); });
}

void FileCommands::showInFolder(const QString &path)
{
    dateline::showInFolder(path, this, [this, path] {
        const QFileInfo file(path);
        m_window->workspace()->announce(
            tr("%1 lies in %2.").arg(file.fileName(), QDir::toNativeSeparators(file.absolutePath())));
    });
}

void FileCommands::exportImage()
{
    const StoryData story = m_window->workspace()->story()->data();
    const QList<Id> visible = m_window->workspace()->visibleItems();
    ExportDialog dialog(story, visible, m_window->pictureOptions(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString proposal = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) + u'/'
        + QFileInfo(m_window->workspace()->story()->path()).completeBaseName() + u'.' + dialog.format().name;
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Export image"), proposal, dialog.format().filter);
    if (path.isEmpty())
        return;
    const QString target = withSuffix(path, u'.' + dialog.format().name);
    QProgressDialog waiting(tr("The picture is written…"), tr("Cancel"), 0, 1000, m_window);
    waiting.setWindowModality(Qt::WindowModal);
    waiting.setMinimumDuration(500);
    Progress progress;
    progress = Progress([&waiting, &progress](double share) {
        waiting.setValue(qFloor(share * waiting.maximum()));
        if (waiting.wasCanceled())
            progress.cancel();
    });
    const Result<PictureSummary> written = exportPicture(story, visible, dialog.options(), target, progress);
    if (progress.cancelled())
        return m_window->workspace()->announce(tr("The picture was not written."));
    if (!written) {
        m_window->workspace()->fail(written.error());
        return;
    }
    QMessageBox done(
        QMessageBox::Information, tr("Export image"),
        tr("%n item(s) are in %1.", nullptr, static_cast<int>(written->items)).arg(QDir::toNativeSeparators(target)),
        QMessageBox::Ok, m_window);
    const QAbstractButton *show = done.addButton(tr("Show in folder"), QMessageBox::ActionRole);
    done.exec();
    if (done.clickedButton() == show)
        showInFolder(target);
}

void FileCommands::print()
{
    const Result<void> printed =
        printPicture(m_window->workspace()->story()->data(), m_window->workspace()->visibleItems(),
                     m_window->pictureOptions(), m_window);
    if (!printed)
        m_window->workspace()->fail(printed.error());
}

void FileCommands::openSample(bool fresh)
{
    const Result<QString> path = m_windows.sampleStory(fresh);
    if (!path)
        m_window->workspace()->fail(path.error());
    else
        openStory(*path);
}

void FileCommands::fillRecents(QMenu *menu)
{
    menu->clear();
    const QStringList paths = settings::recentStories();
    for (const QString &path : paths) {
        QAction *action = menu->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openStory(path); });
    }
    if (paths.isEmpty()) {
        menu->addAction(tr("No story was opened yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    menu->addAction(tr("Clear this list"), this, &settings::forgetRecents);
}

} // namespace dateline
