// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ImportArguments.h"
#include "app/verbs.h"
#include "core/import/Drafting.h"
#include "core/reading/Pipeline.h"
#include "core/story/StoryFiles.h"
#include "ui/window/Settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QString translated(const char *text, int count = -1)
{
    return QCoreApplication::translate("CommandLine", text, nullptr, count);
}

Result<std::unique_ptr<Story>> openOrCreate(const QString &path)
{
    const Story::Options options = settings::storyOptions();
    if (QFileInfo::exists(path))
        return Story::open(path, options);
    QString title = QFileInfo(path).fileName();
    if (title.endsWith(QStringView(StorySuffix)))
        title.chop(QStringView(StorySuffix).size());
    return Story::create(path, title, options);
}

QString inWords(const DraftCounts &counts)
{
    const QStringList parts{
        translated("%n event(s)", counts.events),       translated("%n quote(s)", counts.quotes),
        translated("%n claim(s)", counts.claims),       translated("%n photo(s)", counts.photos),
        translated("%n new person(s)", counts.persons),
    };
    return parts.join(u", "_s);
}

Result<DraftCounts> importInto(Story &story, const QString &path, const ImportHints &hints)
{
    const Result<ImportedSource> imported = importFile(path, hints);
    if (!imported)
        return imported.error();
    const Result<Reading> reading = readDocument(imported->document);
    if (!reading)
        return reading.error();
    return addDrafts(story, *imported, *reading);
}

} // namespace

int runImport(const QStringList &arguments)
{
    const Result<ImportArguments> read = readImportArguments(arguments);
    if (!read) {
        printError(read.error());
        return 2;
    }
    if (read->positional.size() < 2 || !read->format.isEmpty()) {
        printError({translated("Name a story and one file or more to import into it."), {}});
        return 2;
    }
    const QString storyPath = read->positional.first();
    const bool isNew = !QFileInfo::exists(storyPath);
    int imported = 0;
    {
        const Result<std::unique_ptr<Story>> story = openOrCreate(storyPath);
        if (!story) {
            printError(story.error());
            return 1;
        }
        QTextStream out(stdout);
        for (const QString &path : read->positional.sliced(1)) {
            const Result<DraftCounts> counts = importInto(**story, path, read->hints);
            if (!counts) {
                printError(counts.error());
                continue;
            }
            ++imported;
            out << translated("%1: drafted %2.").arg(path, inWords(*counts)) << '\n';
        }
    }
    if (imported == 0 && isNew)
        QFile::remove(storyPath); // Nothing came of it: leave no empty story behind.
    return imported == read->positional.size() - 1 ? 0 : 1;
}

} // namespace dateline
