// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/store/Database.h"
#include "core/store/Migrations.h"
#include "core/store/StoryLock.h"

#include <QString>

#include <memory>

namespace dateline {

/// A story's file while it is open: its connection, its lock, its place.
class StoryFile {
public:
    /// Makes a new file with the schema; an error where something stands at path or it cannot be written.
    static Result<std::unique_ptr<StoryFile>> create(const QString &path);
    /// Opens a file and checks it. An older one is migrated, after a checked backup beside it. One that another program
    /// has open, or that may not be written, is opened read-only.
    static Result<std::unique_ptr<StoryFile>> open(const QString &path, bool readOnly,
                                                   const Migrations &migrations = Migrations());

    QString path() const { return m_path; }
    Database &database() const { return *m_database; }
    bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    /// Why it is read-only, in a sentence; empty where it is not.
    QString readOnlyReason() const { return m_readOnlyReason; }

    /// Writes a checked copy to path through a temporary file; replaces a file there that no other window has open.
    Result<void> copyTo(const QString &path) const;
    /// Moves the file; nothing may stand at path. The connection is made anew: database() changes.
    Result<void> moveTo(const QString &path);

private:
    explicit StoryFile(const QString &path);
    StoryFile(StoryFile &&) = default;
    StoryFile &operator=(StoryFile &&) = default;
    Result<void> lockAndOpen(bool readOnly);
    Result<void> migrate(const Migrations &migrations);

    QString m_path;
    std::unique_ptr<StoryLock> m_lock;
    std::unique_ptr<Database> m_database;
    QString m_readOnlyReason;
};

} // namespace dateline
