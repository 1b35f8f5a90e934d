// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ImportArguments.h"
#include "app/verbs.h"
#include "core/import/ReadSource.h"
#include "core/reading/Languages.h"
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
    const Result<QStringList> files = filesToImport(read->positional.sliced(1));
    if (!files) {
        printError(files.error());
        return 1;
    }
    const QString storyPath = read->positional.first();
    const bool isNew = !QFileInfo::exists(storyPath);
    int imported = 0;
    int refused = 0;
    {
        const Result<std::unique_ptr<Story>> story = openOrCreate(storyPath);
        if (!story) {
            printError(story.error());
            return 1;
        }
        QTextStream out(stdout);
        for (const QString &path : *files) {
            const Result<ReadSource> source = readSource(path, read->hints);
            if (source) {
                if (const QString note = unreadableNote(source->imported.document.language); !note.isEmpty())
                    printError({note, {}});
            }
            const FileReport report = addRead(**story, source);
            refused += report.outcome == FileReport::Outcome::Refused;
            imported += report.outcome == FileReport::Outcome::Imported;
            if (report.outcome == FileReport::Outcome::Refused)
                printError({report.sentence, path});
            else
                out << path << u": "_s << report.sentence << Qt::endl;
        }
        if (files->size() > 1)
            out << translated("%1 of %n file(s) imported.", static_cast<int>(files->size())).arg(imported) << '\n';
    }
    if (imported == 0 && isNew)
        QFile::remove(storyPath); // Nothing came of it: leave no empty story behind.
    return refused == 0 ? 0 : 1;
}

} // namespace dateline
