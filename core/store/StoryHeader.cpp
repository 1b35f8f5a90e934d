// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/StoryHeader.h"

#include "core/store/Migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace dateline {

namespace {

// The database header of https://www.sqlite.org/fileformat2.html, section 1.3.
constexpr qsizetype headerSize = 100;
constexpr qsizetype userVersionOffset = 60;
constexpr qsizetype applicationIdOffset = 68;
constexpr QByteArrayView magic("SQLite format 3\0", 16);

quint32 numberAt(const QByteArray &header, qsizetype offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

Error error(const char *sentence, const QString &path, const QString &detail = {})
{
    return {QCoreApplication::translate("StoryHeader", sentence).arg(QDir::toNativeSeparators(path)), detail};
}

} // namespace

Result<int> storyVersion(const QString &path, int latest)
{
    const QFileInfo info(path);
    if (!info.exists())
        return error(QT_TRANSLATE_NOOP("StoryHeader", "There is no file “%1”."), path);
    if (!info.isFile())
        return error(QT_TRANSLATE_NOOP("StoryHeader", "“%1” is not a file but a folder or a device."), path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return error(QT_TRANSLATE_NOOP("StoryHeader", "“%1” cannot be read. Look whether you may read the file."), path,
                     file.errorString());
    const QByteArray header = file.read(headerSize);
    if (header.isEmpty())
        return error(QT_TRANSLATE_NOOP("StoryHeader", "“%1” is empty: it holds no story."), path);
    if (!header.startsWith(magic))
        return error(QT_TRANSLATE_NOOP("StoryHeader", "“%1” is not a story. Import it into a story instead."), path);
    if (header.size() < headerSize)
        return error(QT_TRANSLATE_NOOP("StoryHeader", "“%1” is damaged: it is cut off. Open a copy or a backup."),
                     path);
    if (numberAt(header, applicationIdOffset) != StoryApplicationId)
        return error(QT_TRANSLATE_NOOP("StoryHeader", "“%1” is a database of another program, not a story."), path);
    const int version = static_cast<int>(numberAt(header, userVersionOffset));
    if (version > latest)
        return error(QT_TRANSLATE_NOOP("StoryHeader", "“%1” was made by a newer Dateline. Open it with that one."),
                     path, QStringLiteral("schema version %1").arg(version));
    return version;
}

} // namespace dateline
