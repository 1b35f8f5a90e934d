// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/StoryFile.h"

#include "core/store/Soundness.h"
#include "core/store/StoryHeader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>
#include <utility>

namespace dateline {

namespace {

QString tr(const char *sentence)
{
    return QCoreApplication::translate("StoryFile", sentence);
}

Error error(const char *sentence, const QString &path, const QString &detail = {})
{
    return {tr(sentence).arg(QDir::toNativeSeparators(path)), detail};
}

/// Makes an empty file where there is none.
Result<void> makeNew(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return {};
    if (QFileInfo::exists(path))
        return error(QT_TRANSLATE_NOOP("StoryFile", "There is a file “%1” already. Choose another name."), path);
    return error(QT_TRANSLATE_NOOP("StoryFile", "“%1” cannot be written. Choose a folder that is there and your own."),
                 path, file.errorString());
}

QString backupName(const QString &path, qint64 version)
{
    const QFileInfo info(path);
    const QString stem = QStringLiteral("%1/%2.version-%3").arg(info.path(), info.completeBaseName()).arg(version);
    QString name = stem + QStringLiteral(".dateline");
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = QStringLiteral("%1-%2.dateline").arg(stem).arg(number);
    return name;
}

} // namespace

StoryFile::StoryFile(const QString &path)
    : m_path(QFileInfo(path).absoluteFilePath())
{
}

Result<std::unique_ptr<StoryFile>> StoryFile::create(const QString &path)
{
    if (const Result<void> made = makeNew(path); !made)
        return made.error();
    std::unique_ptr<StoryFile> file(new StoryFile(path));
    Result<void> ready = file->lockAndOpen(false);
    if (ready)
        ready = Migrations().run(*file->m_database);
    if (ready)
        return file;
    file.reset();
    QFile::remove(path);
    return ready.error();
}

Result<std::unique_ptr<StoryFile>> StoryFile::open(const QString &path, bool readOnly, const Migrations &migrations)
{
    if (const Result<int> version = storyVersion(path, migrations.latest()); !version)
        return version.error();
    std::unique_ptr<StoryFile> file(new StoryFile(path));
    if (const Result<void> opened = file->lockAndOpen(readOnly); !opened)
        return opened.error();
    if (const Result<void> sound = requireSound(*file->m_database); !sound)
        return sound.error();
    if (const Result<void> known = migrations.compareSchema(*file->m_database); !known)
        return known.error();
    if (const Result<void> migrated = file->migrate(migrations); !migrated)
        return migrated.error();
    return file;
}

Result<void> StoryFile::lockAndOpen(bool readOnly)
{
    if (readOnly)
        m_readOnlyReason = tr("The story was opened for reading only.");
    auto lock = std::make_unique<StoryLock>(m_path);
    const auto outcome = readOnly ? StoryLock::Outcome::Held : lock->take();
    if (outcome == StoryLock::Outcome::HeldByAnother)
        m_readOnlyReason =
            tr("The story is open in another window (%1); here it can only be read.").arg(lock->holder());
    else if (outcome == StoryLock::Outcome::FolderNotWritable)
        m_readOnlyReason = tr("The story's folder may not be written; here it can only be read.");

    Result<std::unique_ptr<Database>> database =
        Database::open(m_path, isReadOnly() ? Database::Access::ReadOnly : Database::Access::ReadWrite);
    if (!database)
        return database.error();
    m_database = std::move(*database);
    if (m_database->isReadOnly()) {
        if (!isReadOnly())
            m_readOnlyReason = tr("The story's file may not be written; here it can only be read.");
        return {};
    }
    m_lock = std::move(lock);
    const Result<QStringList> mode = m_database->strings("PRAGMA journal_mode = DELETE");
    return mode ? Result<void>() : mode.error();
}

Result<void> StoryFile::migrate(const Migrations &migrations)
{
    const Result<qint64> version = m_database->number("PRAGMA user_version");
    if (!version || *version == migrations.latest())
        return version ? Result<void>() : version.error();
    if (isReadOnly()) {
        // What may not be written is brought up to date in memory.
        Result<std::unique_ptr<Database>> memory = Database::inMemory();
        if (!memory)
            return memory.error();
        if (const Result<void> copied = m_database->copyTo(**memory); !copied)
            return copied;
        m_database = std::move(*memory);
    } else if (const Result<void> copied = copyTo(backupName(m_path, *version)); !copied) {
        return copied;
    }
    return migrations.run(*m_database);
}

Result<void> StoryFile::copyTo(const QString &path) const
{
    StoryLock lock(path);
    if (lock.take() == StoryLock::Outcome::HeldByAnother)
        return error(QT_TRANSLATE_NOOP("StoryFile", "“%1” is open in a window. Choose another name."), path);
    const QString part = path + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128).first(8);
    if (const Result<void> made = makeNew(part); !made)
        return error(
            QT_TRANSLATE_NOOP("StoryFile", "“%1” cannot be written. Choose a folder that is there and your own."), path,
            made.error().detail);
    Result<void> copied;
    if (const Result<std::unique_ptr<Database>> copy = Database::open(part, Database::Access::ReadWrite); !copy)
        copied = copy.error();
    else if (copied = m_database->copyTo(**copy); copied)
        copied = requireSound(**copy);
    if (copied) {
        std::error_code code;
        std::filesystem::rename(part.toStdU16String(), path.toStdU16String(), code);
        if (!code)
            return {};
        copied = error(QT_TRANSLATE_NOOP("StoryFile", "“%1” cannot be replaced. Choose another name."), path,
                       QString::fromStdString(code.message()));
    }
    QFile::remove(part);
    return copied;
}

Result<void> StoryFile::moveTo(const QString &path)
{
    const QString target = QFileInfo(path).absoluteFilePath();
    if (QFileInfo::exists(target))
        return error(QT_TRANSLATE_NOOP("StoryFile", "There is a file “%1” already. Choose another name."), target);
    if (isReadOnly())
        return Error{m_readOnlyReason, {}};
    if (const Result<void> copied = copyTo(target); !copied)
        return copied;
    StoryFile moved(target);
    const Result<void> opened = moved.lockAndOpen(false);
    if (opened && !moved.isReadOnly() && QFile::remove(m_path)) {
        *this = std::move(moved);
        return {};
    }
    moved.m_database.reset();
    QFile::remove(target);
    return error(QT_TRANSLATE_NOOP("StoryFile", "The story cannot be moved to “%1”. It stays where it was."), target,
                 opened ? moved.readOnlyReason() : opened.error().detail);
}

} // namespace dateline
