// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ReadSource.h"

#include "core/story/StoryFiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype MostFiles = 10'000;

QString translated(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// Whether a folder holds what a browser saved with a page: "Ferry stops_files" beside "Ferry stops.html".
bool belongsToPage(const QString &folder)
{
    const QStringList pages{u".html"_s, u".htm"_s, u".xhtml"_s};
    const QString name = folder.endsWith(u"_files"_s) ? folder.chopped(6) : QString();
    return !name.isEmpty() && std::any_of(pages.begin(), pages.end(), [&name](const QString &ending) {
        return QFileInfo::exists(name + ending);
    });
}

void collect(const QString &folder, QStringList &files)
{
    const QFileInfoList entries = QDir(folder).entryInfoList(
        QDir::Files | QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot, QDir::Name | QDir::DirsLast);
    for (const QFileInfo &entry : entries) {
        if (files.size() > MostFiles)
            return;
        if (!entry.isDir() && !isStoryPath(entry.filePath()))
            files.append(entry.filePath());
        else if (entry.isDir() && !belongsToPage(entry.filePath()))
            collect(entry.filePath(), files);
    }
}

} // namespace

Result<ReadSource> readSource(const QString &path, const ImportHints &hints, const Progress &progress)
{
    Result<ImportedSource> imported = importFile(path, hints, progress);
    if (!imported)
        return imported.error();
    Result<Reading> reading = readImported(*imported, progress);
    if (!reading)
        return reading.error();
    return ReadSource{std::move(*imported), std::move(*reading)};
}

FileReport addRead(Story &story, const Result<ReadSource> &read)
{
    if (!read)
        return {FileReport::Outcome::Refused, read.error().sentence, NoId};
    const QByteArray hash = QCryptographicHash::hash(read->imported.bytes, QCryptographicHash::Sha256);
    const QHash<Id, Source> sources = story.data().sources;
    for (const Source &source : sources) {
        if (source.bytesHash == hash)
            return {FileReport::Outcome::Known, translated("It is in the story already: %1").arg(source.title),
                    source.id};
    }
    const Result<DraftCounts> added = addDrafts(story, read->imported, read->reading);
    if (!added)
        return {FileReport::Outcome::Refused, added.error().sentence, NoId};
    QString sentence = inWords(*added);
    if (!read->imported.items.isEmpty() && !read->imported.source.note.isEmpty())
        sentence += u". "_s + QString(read->imported.source.note).replace(u'\n', u' ');
    return {FileReport::Outcome::Imported, sentence, added->source};
}

Result<QStringList> filesToImport(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const qsizetype before = files.size();
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        collect(path, files);
        if (files.size() == before)
            return Error{translated("There is no file to import in the folder \"%1\".").arg(path), path};
    }
    if (files.size() > MostFiles)
        return Error{translated("These are more than 10,000 files, the most that can be imported at once."), {}};
    files.removeDuplicates();
    return files;
}

} // namespace dateline
