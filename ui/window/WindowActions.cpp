// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/WindowActions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

enum class Menu { File, Edit, View, Story, Timeline, Help };

/// A line of a menu.
struct Entry {
    Menu menu;
    Command command;
    const char *words;
    const char *keys; ///< Portable texts, separated by spaces.
    int group; ///< Entries of one group are checkable and exclude each other; 0: not checkable, -1: checkable alone.
    bool separatorAfter;
};

#define WORDS(text) QT_TRANSLATE_NOOP("Actions", text)
constexpr std::array entries{
    Entry{Menu::File, Command::New, WORDS("&New story…"), "Ctrl+N", 0, false},
    Entry{Menu::File, Command::Open, WORDS("&Open…"), "Ctrl+O", 0, true},
    Entry{Menu::File, Command::Import, WORDS("&Import article…"), "Ctrl+I", 0, true},
    Entry{Menu::File, Command::SaveCopy, WORDS("&Save a copy as…"), "Ctrl+Shift+S", 0, false},
    Entry{Menu::File, Command::Move, WORDS("&Move or rename…"), "", 0, false},
    Entry{Menu::File, Command::Reveal, WORDS("Show in &folder"), "", 0, true},
    Entry{Menu::File, Command::ExportImage, WORDS("&Export image…"), "Ctrl+E", 0, false},
    Entry{Menu::File, Command::Print, WORDS("&Print…"), "Ctrl+P", 0, true},
    Entry{Menu::File, Command::Close, WORDS("&Close"), "Ctrl+W", 0, false},
    Entry{Menu::File, Command::Quit, WORDS("&Quit"), "Ctrl+Q", 0, false},
    Entry{Menu::Edit, Command::Undo, WORDS("&Undo"), "Ctrl+Z", 0, false},
    Entry{Menu::Edit, Command::Redo, WORDS("&Redo"), "Ctrl+Shift+Z Ctrl+Y", 0, true},
    Entry{Menu::Edit, Command::Find, WORDS("&Find…"), "Ctrl+K Ctrl+F", 0, true},
    Entry{Menu::Edit, Command::Settings, WORDS("&Settings…"), "Ctrl+,", 0, false},
    Entry{Menu::View, Command::Back, WORDS("&Back"), "Alt+Left", 0, false},
    Entry{Menu::View, Command::Forward, WORDS("For&ward"), "Alt+Right", 0, true},
    Entry{Menu::View, Command::ShowDetails, WORDS("&Details"), "Ctrl+D", 0, false},
    Entry{Menu::View, Command::ShowDrafts, WORDS("D&rafts"), "Ctrl+Shift+D", 0, true},
    Entry{Menu::View, Command::ThemeSystem, WORDS("Theme: &System"), "", 1, false},
    Entry{Menu::View, Command::ThemeLight, WORDS("Theme: &Light"), "", 1, false},
    Entry{Menu::View, Command::ThemeDark, WORDS("Theme: &Dark"), "", 1, false},
    Entry{Menu::Story, Command::Rename, WORDS("&Rename story…"), "", 0, false},
    Entry{Menu::Story, Command::ReadAgain, WORDS("Read the source a&gain"), "", 0, true},
    Entry{Menu::Story, Command::Accept, WORDS("&Accept draft"), "Ctrl+Return", 0, false},
    Entry{Menu::Story, Command::AcceptAll, WORDS("Accept all drafts &shown"), "Ctrl+Shift+Return", 0, false},
    Entry{Menu::Story, Command::Remove, WORDS("&Delete or reject item"), "Ctrl+Backspace", 0, true},
    Entry{Menu::Story, Command::HideDrafts, WORDS("&Hide drafts"), "", -1, false},
    Entry{Menu::Story, Command::ClearFilter, WORDS("&Clear all filters"), "Ctrl+Shift+F", 0, false},
    Entry{Menu::Timeline, Command::Fold, WORDS("&Fold quiet years"), "", 2, false},
    Entry{Menu::Timeline, Command::Linear, WORDS("&Linear"), "", 2, true},
    Entry{Menu::Timeline, Command::GroupKind, WORDS("Group by &kind"), "", 3, false},
    Entry{Menu::Timeline, Command::GroupPerson, WORDS("Group by &person"), "", 3, false},
    Entry{Menu::Timeline, Command::GroupSource, WORDS("Group by &source"), "", 3, false},
    Entry{Menu::Timeline, Command::GroupTag, WORDS("Group by &tag"), "", 3, false},
    Entry{Menu::Timeline, Command::GroupVerdict, WORDS("Group by &verdict"), "", 3, false},
    Entry{Menu::Timeline, Command::GroupPlace, WORDS("Group by p&lace"), "", 3, true},
    Entry{Menu::Timeline, Command::Zone, WORDS("&Time zone…"), "", 0, false},
    Entry{Menu::Timeline, Command::Legend, WORDS("What the &marks mean"), "Ctrl+M", -1, true},
    Entry{Menu::Timeline, Command::ZoomIn, WORDS("Zoom &in"), "Ctrl++ Ctrl+=", 0, false},
    Entry{Menu::Timeline, Command::ZoomOut, WORDS("Zoom &out"), "Ctrl+-", 0, false},
    Entry{Menu::Timeline, Command::Fit, WORDS("S&how everything"), "Ctrl+0", 0, false},
    Entry{Menu::Timeline, Command::Centre, WORDS("&Centre selected item"), "Ctrl+J", 0, false},
    Entry{Menu::Help, Command::Keys, WORDS("&Keyboard…"), "F1", 0, true},
    Entry{Menu::Help, Command::Sample, WORDS("&Sample story"), "", 0, false},
    Entry{Menu::Help, Command::ResetSample, WORDS("&Reset sample"), "", 0, true},
    Entry{Menu::Help, Command::About, WORDS("&About Dateline"), "", 0, false},
};
constexpr std::array menuWords{WORDS("&File"),  WORDS("&Edit"),     WORDS("&View"),
                               WORDS("&Story"), WORDS("&Timeline"), WORDS("&Help")};
#undef WORDS

QString words(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

} // namespace

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
{
    QHash<int, QActionGroup *> groups;
    for (const Entry &entry : entries) {
        auto *action = new QAction(words(entry.words), this);
        QString plain = words(entry.words).remove(u'&');
        action->setProperty("words", plain.remove(u'…'));
        QList<QKeySequence> keys;
        for (const QString &key : QString::fromLatin1(entry.keys).split(u' ', Qt::SkipEmptyParts))
            keys.append(QKeySequence(key));
        action->setShortcuts(keys);
        action->setCheckable(entry.group != 0);
        if (entry.group > 0) {
            QActionGroup *&group = groups[entry.group];
            if (!group)
                group = new QActionGroup(this);
            group->addAction(action);
        }
        m_actions.insert(entry.command, action);
        m_inOrder.append(action);
    }
}

void WindowActions::fillMenus(QMenuBar *bar)
{
    QList<QMenu *> menus;
    for (const char *title : menuWords)
        menus.append(bar->addMenu(words(title)));
    for (const Entry &entry : entries) {
        QMenu *menu = menus[static_cast<int>(entry.menu)];
        menu->addAction(m_actions[entry.command]);
        if (entry.command == Command::Open)
            m_recent = menu->addMenu(QCoreApplication::translate("Actions", "Open &recent"));
        if (entry.separatorAfter)
            menu->addSeparator();
    }
}

} // namespace dateline
