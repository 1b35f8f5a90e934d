// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/StartOptions.h"
#include "core/base/EnglishPlurals.h"
#include "core/import/ReadSource.h"
#include "core/import/SampleStory.h"
#include "core/story/StoryFiles.h"
#include "ui/render/PictureExport.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QString words(const char *text, int count = -1)
{
    return QCoreApplication::translate("Program", text, nullptr, count);
}

Result<std::unique_ptr<Story>> openSample()
{
    const Result<QString> path = sampleStoryPath();
    if (!path)
        return path.error();
    if (!QFileInfo::exists(*path)) {
        if (const Result<void> written = writeSampleStory(*path); !written)
            return written.error();
    }
    return Story::open(*path, {});
}

/// A new story of one article.
Result<std::unique_ptr<Story>> importStory(const QString &file)
{
    const Result<ReadSource> read = readSource(file, {});
    if (!read)
        return read.error();
    const QString title = read->imported.source.title;
    const Result<QString> path = newStoryPath(title);
    if (!path)
        return path.error();
    Result<std::unique_ptr<Story>> story = Story::create(*path, title, {});
    if (!story)
        return story;
    if (const Result<DraftCounts> added = addDrafts(**story, read->imported, read->reading); !added)
        return added.error();
    return story;
}

/// Writes the story's picture among the user's pictures; its path and what is in it.
Result<QString> writePicture(const Story &story, const PictureOptions &options)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    if (!QDir().mkpath(folder))
        return Error{words("The folder for pictures, %1, cannot be made.").arg(folder), folder};
    const QString path = folder + u'/' + QFileInfo(story.path()).completeBaseName() + u".png"_s;
    const Result<PictureSummary> written = exportPicture(story.data(), story.data().itemsInOrder(), options, path);
    if (!written)
        return written.error();
    return words("%1: %2 items (%3 of them drafts) in %4 lanes, from %5")
        .arg(QDir::toNativeSeparators(path))
        .arg(written->items)
        .arg(written->drafts)
        .arg(written->lanes)
        .arg(QDir::toNativeSeparators(story.path()));
}

Result<QString> pictureOf(const QString &file, const PictureOptions &options)
{
    const Result<std::unique_ptr<Story>> story = file.isEmpty() ? openSample()
        : isStoryPath(file)                                     ? Story::open(file, {})
                                                                : importStory(file);
    return story ? writePicture(**story, options) : Result<QString>(story.error());
}

} // namespace

int runHeadless(int &argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const Result<StartOptions> options = readStartOptions(QGuiApplication::arguments());
    if (!options) {
        err << options.error().sentence << '\n';
        return 2;
    }
    PictureOptions picture;
    if (options->theme == settings::ThemeChoice::Dark)
        picture.theme = ThemeKind::Dark;
    QStringList files = options->files;
    if (files.isEmpty())
        files.append(QString());
    err << words("No display: the timeline is written as a picture.") << '\n';
    int code = 0;
    for (const QString &file : std::as_const(files)) {
        const Result<QString> done = pictureOf(file, picture);
        if (done) {
            out << *done << '\n';
        } else {
            err << done.error().sentence << '\n';
            code = 1;
        }
    }
    return code;
}

} // namespace dateline
