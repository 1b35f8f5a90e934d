// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/StoryLock.h"

#include <QFileInfo>

namespace dateline {

namespace {

QString lockName(const QString &storyPath)
{
    const QFileInfo info(storyPath);
    const QFileInfo real(info.exists() ? info.canonicalFilePath() : info.absoluteFilePath());
    return real.path() + QStringLiteral("/.") + real.fileName() + QStringLiteral(".lock");
}

} // namespace

StoryLock::StoryLock(const QString &storyPath)
    : m_file(lockName(storyPath))
{
    // A lock does not grow stale by age alone: a window may stay open for weeks.
    m_file.setStaleLockTime(0);
}

StoryLock::Outcome StoryLock::take()
{
    if (m_file.tryLock(0))
        return Outcome::Held;
    return m_file.error() == QLockFile::LockFailedError ? Outcome::HeldByAnother : Outcome::FolderNotWritable;
}

QString StoryLock::holder() const
{
    qint64 process = 0;
    QString machine;
    QString program;
    if (!m_file.getLockInfo(&process, &machine, &program))
        return {};
    return program + QStringLiteral(" @ ") + machine;
}

} // namespace dateline
