// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <sqlite3.h>

#include <array>
#include <utility>

namespace dateline {

namespace {

constexpr int busyTimeout = 3000; // milliseconds

constexpr std::array<std::pair<int, int>, 9> limits{{
    {SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 10},
    {SQLITE_LIMIT_FUNCTION_ARG, 16},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
}};

constexpr std::array<std::pair<int, int>, 6> settings{{
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
}};

QString sentenceFor(int code)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Database", text); };
    if (code == SQLITE_READONLY_DBMOVED)
        return tr("The story's file was moved, deleted or replaced while it was open. Nothing more is written to it; "
                  "save a copy elsewhere.");
    switch (code & 0xff) {
    case SQLITE_FULL:
        return tr("There is no room left on the disk. The story stays as it was; make room and try again.");
    case SQLITE_IOERR:
        return tr("The story's file could not be read or written: the disk may be full or gone. The story stays as "
                  "it was.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return tr("Another program is using the story's file. Nothing was changed; try again in a moment.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return tr("The story's file may not be written. Save a copy in a folder of your own and work there.");
    case SQLITE_CANTOPEN:
        return tr("The story's file could not be opened. Look whether the file and its folder may be read.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return tr("The story's file is damaged. Keep it as it is, and open a copy or a backup.");
    case SQLITE_TOOBIG:
        return tr("This is too large for a story: a single text or file may have 256 MB at most.");
    case SQLITE_NOMEM:
        return tr("There is not enough memory. The story stays as it was.");
    case SQLITE_CONSTRAINT:
        return tr("This does not fit what is in the story. Nothing was changed.");
    default:
        return tr("The story's file could not be used. The story stays as it was.");
    }
}

} // namespace

Database::Database(sqlite3 *handle)
    : m_handle(handle)
{
}

Database::~Database()
{
    for (sqlite3_stmt *statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Database>> Database::openWith(const QString &path, int flags)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                                     flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Database> database(new Database(handle));
    if (code != SQLITE_OK)
        return database->error(code);
    if (const Result<void> configured = database->configure(); !configured)
        return configured.error();
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    // Absolute, so that no name is taken for a URI or for :memory:.
    return openWith(QFileInfo(path).absoluteFilePath(),
                    access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
}

Result<std::unique_ptr<Database>> Database::inMemory()
{
    return openWith(QStringLiteral(":memory:"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY);
}

Result<void> Database::configure()
{
    for (const auto &[setting, value] : settings)
        sqlite3_db_config(m_handle, setting, value, nullptr);
    for (const auto &[limit, value] : limits)
        sqlite3_limit(m_handle, limit, value);
    sqlite3_busy_timeout(m_handle, busyTimeout);
    return execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA synchronous = EXTRA;"
                   "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY");
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

qint64 Database::changedRows() const
{
    return sqlite3_total_changes64(m_handle);
}

Result<void> Database::execute(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : error(code);
}

Result<Statement> Database::prepare(const QByteArray &sql) const
{
    if (sqlite3_stmt *idle = m_idle.take(sql))
        return Statement(*this, idle);
    sqlite3_stmt *handle = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK)
        return error(code);
    return Statement(*this, handle);
}

Result<qint64> Database::number(const QByteArray &sql) const
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? Result<qint64>(statement->integer(0)) : error(SQLITE_NOTFOUND);
}

Result<QStringList> Database::strings(const QByteArray &sql) const
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    QStringList all;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step())
        all.append(statement->text(0));
    return row ? Result<QStringList>(all) : row.error();
}

Result<void> Database::copyTo(Database &target) const
{
    sqlite3_backup *backup = sqlite3_backup_init(target.m_handle, "main", m_handle, "main");
    if (!backup)
        return target.error(sqlite3_extended_errcode(target.m_handle));
    sqlite3_backup_step(backup, -1);
    const int code = sqlite3_backup_finish(backup);
    return code == SQLITE_OK ? Result<void>() : target.error(code);
}

Error Database::error(int code) const
{
    return {sentenceFor(code),
            QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(sqlite3_errmsg(m_handle)))};
}

} // namespace dateline
