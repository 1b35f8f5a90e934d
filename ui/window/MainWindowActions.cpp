// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's actions do, apart from files: the other half of MainWindow.

#include "core/time/Zone.h"
#include "ui/dialogs/KeysDialog.h"
#include "ui/dialogs/SettingsDialog.h"
#include "ui/models/DraftOrder.h"
#include "ui/models/ItemCommands.h"
#include "ui/render/Icon.h"
#include "ui/sidebar/ReadAgain.h"
#include "ui/timeline/TimelineView.h"
#include "ui/window/FindField.h"
#include "ui/window/MainWindow.h"
#include "ui/window/PanelTabs.h"
#include "ui/window/StoryWindows.h"
#include "ui/window/Toolbar.h"

#include <QApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QTimeZone>

#include <array>

namespace dateline {

namespace {

/// Commands that need a story, and those that need one that can be written.
constexpr std::array needStory{Command::Import,      Command::Reveal,      Command::SaveCopy, Command::ExportImage,
                               Command::Print,       Command::Find,        Command::Fold,     Command::Linear,
                               Command::ZoomIn,      Command::ZoomOut,     Command::Fit,      Command::GroupKind,
                               Command::GroupPerson, Command::GroupSource, Command::GroupTag, Command::GroupVerdict,
                               Command::GroupPlace,  Command::Legend,      Command::Zone,     Command::HideDrafts,
                               Command::ShowDetails, Command::ShowDrafts};
constexpr std::array needWriting{Command::Move, Command::Rename};

} // namespace

void MainWindow::connectActions()
{
    const auto on = [this](Command command, auto what) {
        connect(m_actions[command], &QAction::triggered, this, what);
    };
    on(Command::Undo, [this] { undo(); });
    on(Command::Redo, [this] { redo(); });
    on(Command::Find, [this] { m_toolbar->findField()->begin(); });
    on(Command::Settings, [this] { showSettings(); });
    on(Command::Back, [this] { m_workspace.goBack(); });
    on(Command::Forward, [this] { m_workspace.goForward(); });
    on(Command::Accept, [this] { acceptItems(m_workspace, {m_workspace.selected()}); });
    on(Command::AcceptAll, [this] { acceptShown(m_workspace); });
    on(Command::Remove, [this] { removeItems(m_workspace, {m_workspace.selected()}); });
    on(Command::ShowDetails, [this] { m_panels->showDetails(); });
    on(Command::ShowDrafts, [this] { m_panels->showDrafts(); });
    on(Command::ReadAgain, [this] { readSourceAgain(m_workspace, m_workspace.source(), this); });
    on(Command::ClearFilter, [this] { m_workspace.setFilter({}); });
    on(Command::HideDrafts, [this](bool hide) {
        Filter filter = m_workspace.filter();
        filter.hideDrafts = hide;
        m_workspace.setFilter(filter);
    });
    on(Command::Keys, [this] { KeysDialog(m_actions.all(), this).exec(); });
    on(Command::About, [this] { showAbout(); });
    on(Command::Close, [this] {
        if (m_workspace.story())
            showStory(nullptr);
        else
            close();
    });
    on(Command::Quit, [] { QApplication::closeAllWindows(); });
}

void MainWindow::connectTimeline()
{
    const auto on = [this](Command command, auto what) {
        connect(m_actions[command], &QAction::triggered, m_timeline, what);
    };
    on(Command::Fold, [this] { m_timeline->setFolded(true); });
    on(Command::Linear, [this] { m_timeline->setFolded(false); });
    on(Command::ZoomIn, &TimelineView::zoomIn);
    on(Command::ZoomOut, &TimelineView::zoomOut);
    on(Command::Fit, &TimelineView::fit);
    on(Command::Centre, &TimelineView::centreSelected);
    for (const auto &[command, grouping] :
         {std::pair(Command::GroupKind, LaneGrouping::Kind), std::pair(Command::GroupPerson, LaneGrouping::Person),
          std::pair(Command::GroupSource, LaneGrouping::Source), std::pair(Command::GroupTag, LaneGrouping::Tag),
          std::pair(Command::GroupVerdict, LaneGrouping::Verdict), std::pair(Command::GroupPlace, LaneGrouping::Place)})
        on(command, [this, grouping = grouping] { m_timeline->setGrouping(grouping); });
    on(Command::Zone, [this] { chooseZone(); });
    connect(m_actions[Command::Legend], &QAction::toggled, m_timeline, &TimelineView::showLegend);
    m_actions[Command::Fold]->setChecked(true);
    m_actions[Command::GroupKind]->setChecked(true);
}

void MainWindow::chooseZone()
{
    const QString utc = tr("UTC");
    QStringList names{utc};
    const QString here = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    if (!Zone(here).isUtc())
        names.append(here);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/"))
            names.append(QString::fromUtf8(id));
    }
    names.removeDuplicates();
    bool chosen = false;
    const QString name = QInputDialog::getItem(this, tr("Time zone"), tr("The axis tells the clocks of:"), names,
                                               std::max(0, int(names.indexOf(m_timeline->zone()))), false, &chosen);
    if (chosen)
        m_timeline->setZone(name == utc ? QString() : name);
}

void MainWindow::connectTheme()
{
    for (const auto &[command, choice] : {std::pair(Command::ThemeSystem, settings::ThemeChoice::System),
                                          std::pair(Command::ThemeLight, settings::ThemeChoice::Light),
                                          std::pair(Command::ThemeDark, settings::ThemeChoice::Dark)}) {
        connect(m_actions[command], &QAction::triggered, this, [this, choice = choice] {
            settings::setThemeChoice(choice);
            m_windows.theme().choose(choice);
        });
    }
    checkTheme();
}

void MainWindow::checkTheme()
{
    const auto first = static_cast<int>(Command::ThemeSystem);
    m_actions[static_cast<Command>(first + static_cast<int>(m_windows.theme().choice()))]->setChecked(true);
}

void MainWindow::updateActions()
{
    const Story *story = m_workspace.story();
    const bool writable = story && !story->isReadOnly();
    for (const Command command : needStory)
        m_actions[command]->setEnabled(story);
    for (const Command command : needWriting)
        m_actions[command]->setEnabled(writable);
    m_actions[Command::Import]->setEnabled(!story || writable);
    m_actions[Command::Undo]->setEnabled(writable && story->canUndo());
    m_actions[Command::Redo]->setEnabled(writable && story->canRedo());
    m_actions[Command::Undo]->setText(writable && story->canUndo() ? tr("&Undo: %1").arg(story->undoLabel())
                                                                   : tr("&Undo"));
    m_actions[Command::Redo]->setText(writable && story->canRedo() ? tr("&Redo: %1").arg(story->redoLabel())
                                                                   : tr("&Redo"));
    m_actions[Command::ReadAgain]->setEnabled(writable && m_workspace.source() != NoId);
    m_actions[Command::Back]->setEnabled(m_workspace.canGoBack());
    m_actions[Command::Forward]->setEnabled(m_workspace.canGoForward());
    const bool selected = story && story->data().items.contains(m_workspace.selected());
    const bool draft = selected && story->data().items.value(m_workspace.selected()).draft;
    m_actions[Command::Accept]->setEnabled(writable && draft);
    m_actions[Command::Remove]->setEnabled(writable && selected);
    m_actions[Command::Centre]->setEnabled(selected);
    m_actions[Command::ClearFilter]->setEnabled(!m_workspace.filter().isEmpty());
    m_actions[Command::HideDrafts]->setChecked(m_workspace.filter().hideDrafts);
}

void MainWindow::undo()
{
    Story *story = m_workspace.story();
    if (!story || !story->canUndo())
        return;
    const QString label = story->undoLabel();
    if (const Result<void> done = story->undo(); !done)
        m_workspace.fail(done.error());
    else
        m_workspace.announce(tr("Undone: %1").arg(label));
}

void MainWindow::redo()
{
    Story *story = m_workspace.story();
    if (!story || !story->canRedo())
        return;
    const QString label = story->redoLabel();
    if (const Result<void> done = story->redo(); !done)
        m_workspace.fail(done.error());
    else
        m_workspace.announce(tr("Done again: %1").arg(label));
}

void MainWindow::updateAcceptAll()
{
    const Story *story = m_workspace.story();
    const auto drafts = static_cast<int>(shownDrafts(m_workspace).size());
    m_actions[Command::AcceptAll]->setEnabled(story && !story->isReadOnly() && drafts > 0);
    m_actions[Command::AcceptAll]->setText(drafts > 0 ? tr("Accept all %n draft(s) &shown", nullptr, drafts)
                                                      : tr("Accept all drafts &shown"));
}

void MainWindow::showSettings()
{
    SettingsDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    settings::setAuthor(dialog.author());
    settings::setThemeChoice(dialog.theme());
    m_windows.theme().choose(dialog.theme());
    checkTheme();
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Dateline"));
    box.setIconPixmap(programIcon().pixmap(64));
    box.setText(tr("<b>Dateline %1</b><br>Open the reporting, see the story.").arg(QApplication::applicationVersion()));
    box.setInformativeText(
        tr("A timeline and source viewer for people who have to get a story right. Everything works offline; "
           "a story is one file on your computer.\n\nFree software under the GNU General Public License, "
           "version 3 or later."));
    box.exec();
}

} // namespace dateline
