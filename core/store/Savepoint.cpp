// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Savepoint.h"

#include "core/store/Database.h"

#include <sqlite3.h>

#include <utility>

namespace dateline {

Savepoint::Savepoint(Database &database)
    : m_database(&database)
{
}

Savepoint::Savepoint(Savepoint &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Result<Savepoint> Savepoint::begin(Database &database)
{
    if (!database.inTransaction())
        return database.error(SQLITE_ABORT);
    if (const Result<void> begun = database.execute("SAVEPOINT step"); !begun)
        return begun.error();
    return Savepoint(database);
}

Savepoint::~Savepoint()
{
    if (m_database && m_database->inTransaction())
        static_cast<void>(m_database->execute("ROLLBACK TO step; RELEASE step"));
}

Result<void> Savepoint::release()
{
    const Result<void> released = m_database->execute("RELEASE step");
    if (released)
        m_database = nullptr;
    return released;
}

} // namespace dateline
