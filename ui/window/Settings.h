// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Story.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace dateline::settings {

/// What the user asks of the colours.
enum class ThemeChoice { System, Light, Dark };

// The user's own settings, kept by QSettings.

/// The name that the history gives as author; the system's user name until one is set.
QString author();
void setAuthor(const QString &name);

ThemeChoice themeChoice();
void setThemeChoice(ThemeChoice choice);
/// "system", "light" or "dark"; System for anything else.
ThemeChoice themeChoiceNamed(const QString &name);

/// Signs this installation's changesets; made at random once.
QByteArray signingKey();

/// Stories opened before, the last first, at most ten; files that are gone are left out.
QStringList recentStories();
void rememberRecent(const QString &path);
void forgetRecents();

QByteArray windowGeometry();
void setWindowGeometry(const QByteArray &geometry);

/// True once: for those who start the program for the first time.
bool takeFirstStart();

/// How this installation opens stories: its author, its key.
Story::Options storyOptions();

} // namespace dateline::settings
