// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

namespace dateline {

/// Holds a story for one writer by a hidden lock file beside it. The lock of a program that has died on this machine is
/// taken over; so SQLite's own locks stay free and others may read meanwhile.
class StoryLock {
public:
    enum class Outcome { Held, HeldByAnother, FolderNotWritable };

    explicit StoryLock(const QString &storyPath);

    Outcome take();
    /// Who holds it, as "program on machine"; empty where unknown.
    QString holder() const;
    QString fileName() const { return m_file.fileName(); }

private:
    QLockFile m_file;
};

} // namespace dateline
