// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace dateline {

/// What a verb needs of Qt before it runs.
enum class VerbNeeds { Core, Gui };

/// One verb of the command line: `dateline NAME ARGUMENT...`. Returns the exit code: 0 done, 1 not done, 2 wrong usage;
/// results go to standard output, sentences for people to standard error.
struct Verb {
    const char *name;
    const char *usage; ///< Arguments, as --help prints them.
    const char *summary; ///< One line.
    VerbNeeds needs;
    int (*run)(const QStringList &arguments);
};

// One small file each, named like the verb. The table that names them all lies in main.cpp.
int runCheck(const QStringList &arguments);
int runExport(const QStringList &arguments);
int runExtract(const QStringList &arguments);
int runImport(const QStringList &arguments);
int runWhen(const QStringList &arguments);

} // namespace dateline
