// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/StoryFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// Longest file name without suffix and number, in bytes as the file system counts them.
constexpr qsizetype MaxNameBytes = 200;

Result<QDir> folder(const QString &path)
{
    if (!path.isEmpty() && QDir().mkpath(path))
        return QDir(path);
    return Error{QCoreApplication::translate(
                     "StoryFiles", "The folder for stories, %1, cannot be made. Check that you may write there.")
                     .arg(QDir::toNativeSeparators(path)),
                 path};
}

QString fileNameOf(const QString &title)
{
    static const QRegularExpression forbidden(u"[/\\\\:*?\"<>|\\p{C}]+"_s);
    QString name = title;
    name = name.replace(forbidden, u" "_s).simplified();
    static const QRegularExpression leading(u"^[.\\s]+"_s);
    name.remove(leading);
    while (name.toUtf8().size() > MaxNameBytes)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    name = name.trimmed();
    return name.isEmpty() ? QCoreApplication::translate("StoryFiles", "Story") : name;
}

} // namespace

bool isStoryPath(const QString &path)
{
    return path.endsWith(QStringView(StorySuffix), Qt::CaseInsensitive);
}

Result<QString> newStoryPath(const QString &title)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const Result<QDir> stories = folder(documents + u"/Dateline"_s);
    if (!stories)
        return stories.error();
    const QString name = fileNameOf(title);
    const QString suffix = QString::fromUtf16(StorySuffix);
    QString path = stories->filePath(name + suffix);
    for (int number = 2; QFileInfo::exists(path) || QFileInfo(path).isSymLink(); ++number)
        path = stories->filePath(name + u' ' + QString::number(number) + suffix);
    return path;
}

Result<QString> sampleStoryPath()
{
    const Result<QDir> data = folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    if (!data)
        return data.error();
    return data->filePath(u"Sample story"_s + QString::fromUtf16(StorySuffix));
}

} // namespace dateline
