// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/DialogAnswers.h"
#include "tests/ui/HarbourStory.h"
#include "ui/window/MainWindow.h"
#include "ui/window/StoryWindows.h"

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>

namespace dateline::test {

/// A user's home with nothing in it: settings, documents and data lie in a folder of the test.
class OwnHome {
public:
    OwnHome()
    {
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            qputenv(name, m_folder.path().toUtf8());
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // The theme of the desktop the test runs on does not count.
        QCoreApplication::setOrganizationName(QStringLiteral("Dateline test"));
        QCoreApplication::setApplicationName(QStringLiteral("Dateline test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QSettings().clear();
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A file of a story with one source and five items, one of them a draft.
    QString harbourStory(const QString &name = QStringLiteral("harbour.dateline")) const
    {
        const HarbourStory story;
        if (const Result<void> saved = story.workspace.story()->saveCopy(path(name)); !saved)
            qFatal("%s", qPrintable(saved.error().sentence));
        return path(name);
    }
    QString file(const QString &name, const QString &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("%s", qPrintable(file.errorString()));
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

/// The program's windows in a home of their own.
class WindowFixture {
public:
    OwnHome home; // The folder outlives the windows.
    DialogAnswers dialogs;
    StoryWindows windows;

    MainWindow *open(const QString &path)
    {
        const Result<MainWindow *> opened = windows.openStory(path);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().sentence));
        return *opened;
    }
    MainWindow *openHarbour() { return open(home.harbourStory()); }

    /// The action of a menu by its plain words.
    static QAction *action(const MainWindow *window, const QString &words)
    {
        for (QAction *each : window->findChildren<QAction *>()) {
            if (each->property("words").toString() == words)
                return each;
        }
        qFatal("No action %s", qPrintable(words));
        return nullptr;
    }
    static Id itemOf(MainWindow *window, ItemKind kind)
    {
        for (const Item &item : window->workspace()->story()->data().items) {
            if (item.kind == kind && !item.draft)
                return item.id;
        }
        return NoId;
    }
};

} // namespace dateline::test
