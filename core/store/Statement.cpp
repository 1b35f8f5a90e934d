// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Statement.h"

#include "core/store/Database.h"

#include <sqlite3.h>

#include <utility>

namespace dateline {

Statement::Statement(const Database &database, sqlite3_stmt *handle)
    : m_database(&database)
    , m_handle(handle)
    , m_bindCode(SQLITE_OK)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_handle(std::exchange(other.m_handle, nullptr))
    , m_bindCode(other.m_bindCode)
{
}

Statement::~Statement()
{
    if (!m_handle)
        return;
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
    m_database->m_idle.insert(QByteArray(sqlite3_sql(m_handle)), m_handle);
}

void Statement::bind(int parameter, qint64 value)
{
    m_bindCode |= sqlite3_bind_int64(m_handle, parameter, value);
}

void Statement::bind(int parameter, double value)
{
    m_bindCode |= sqlite3_bind_double(m_handle, parameter, value);
}

void Statement::bind(int parameter, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    m_bindCode |= sqlite3_bind_text64(m_handle, parameter, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                                      SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int parameter, const QByteArray &value)
{
    m_bindCode |= sqlite3_bind_blob64(m_handle, parameter, value.constData(), static_cast<sqlite3_uint64>(value.size()),
                                      SQLITE_TRANSIENT);
}

void Statement::bindNull(int parameter)
{
    m_bindCode |= sqlite3_bind_null(m_handle, parameter);
}

Result<bool> Statement::step()
{
    const int code = m_bindCode != SQLITE_OK ? SQLITE_TOOBIG : sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return m_database->error(code);
}

Result<void> Statement::run()
{
    for (;;) {
        const Result<bool> more = step();
        if (more && *more)
            continue;
        sqlite3_reset(m_handle);
        return more ? Result<void>() : more.error();
    }
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

QString Statement::text(int column) const
{
    const std::string_view text = utf8(column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view Statement::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_handle, column));
}

} // namespace dateline
