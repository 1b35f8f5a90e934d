// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/store/Statement.h"

#include <QByteArray>
#include <QMultiHash>
#include <QString>

#include <memory>

struct sqlite3;

namespace dateline {

/// One connection to one SQLite file, set up for files from strangers: defensive mode, no trusted schema, no triggers,
/// no views, small limits; rollback journal, synchronous EXTRA, foreign keys on.
class Database {
public:
    enum class Access { ReadOnly, ReadWrite };

    /// Opens the file at path, which must exist. An existing file that may not be written is opened read-only.
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    /// Opens a database that lives in memory alone.
    static Result<std::unique_ptr<Database>> inMemory();
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    bool isReadOnly() const;
    bool inTransaction() const;
    /// Rows inserted, updated and deleted since the connection was opened.
    qint64 changedRows() const;

    /// Runs one or more statements that give no rows.
    Result<void> execute(const QByteArray &sql);
    /// Prepares a statement; equal ones are used again.
    Result<Statement> prepare(const QByteArray &sql) const;
    /// The number in the first column of the first row; an error where there is no row.
    Result<qint64> number(const QByteArray &sql) const;
    /// The first column of every row.
    Result<QStringList> strings(const QByteArray &sql) const;

    /// Copies all pages into the empty database target.
    Result<void> copyTo(Database &target) const;

    /// The error for an SQLite result code, with the connection's own message as detail.
    Error error(int code) const;
    sqlite3 *handle() const { return m_handle; }

private:
    friend class Statement;
    explicit Database(sqlite3 *handle);
    static Result<std::unique_ptr<Database>> openWith(const QString &path, int flags);
    Result<void> configure();

    sqlite3 *m_handle;
    mutable QMultiHash<QByteArray, sqlite3_stmt *> m_idle; ///< Prepared statements that nobody uses, by their SQL.
};

} // namespace dateline
