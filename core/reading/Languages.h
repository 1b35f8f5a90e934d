// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace dateline {

/// The languages that can be read, by their codes ("en", "es"), English first: those with a folder of lists.
const QStringList &readingLanguages();

/// The language's name ("Spanish"); the code itself where that is unknown.
QString languageName(const QString &language);

/// Says that nothing is drafted from texts in a language; empty where it can be read.
QString unreadableNote(const QString &language);

} // namespace dateline
