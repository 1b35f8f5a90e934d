// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/window/ThemeSwitch.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace dateline {

class MainWindow;

/// All windows of the program and what they share: one window a story, one theme.
class StoryWindows : public QObject {
    Q_OBJECT
public:
    explicit StoryWindows(QObject *parent = nullptr);
    ~StoryWindows() override;

    ThemeSwitch &theme() { return m_theme; }

    /// A new window without a story.
    MainWindow *openWindow();
    /// Shows a story: in the window that has it already, else in from where that has none, else in a new one.
    Result<MainWindow *> openStory(const QString &path, MainWindow *from = nullptr);
    /// What the program starts with: files given (stories are opened, anything else is imported), else the sample story
    /// for those who have opened none yet, else the last story.
    void start(const QStringList &files);

    /// A fresh copy of the sample story where there is none; fresh true: in place of the one there, which is moved away
    /// first.
    Result<QString> sampleStory(bool fresh);

    const QList<QPointer<MainWindow>> &windows() const { return m_windows; }

private:
    Result<void> putSampleAside(const QString &path);
    void openGiven(const QStringList &files, MainWindow *window);
    MainWindow *windowWith(const QString &path) const;

    ThemeSwitch m_theme;
    QList<QPointer<MainWindow>> m_windows;
};

} // namespace dateline
