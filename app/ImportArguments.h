// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/import/Importer.h"

#include <QStringList>

namespace dateline {

/// What the verbs that read files take: FILE... [--published DATE] [--publisher NAME] [--title TEXT] [--language
/// CODE] [--format NAME].
struct ImportArguments {
    QStringList positional;
    ImportHints hints;
    QString format; ///< Empty where it is not given.
};

/// Reads a verb's arguments. The error says which one is wrong.
Result<ImportArguments> readImportArguments(const QStringList &arguments);

/// Prints an error's sentence to standard error.
void printError(const Error &error);

} // namespace dateline
