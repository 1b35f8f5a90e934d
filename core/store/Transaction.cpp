// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Transaction.h"

#include "core/store/Database.h"

#include <utility>

namespace dateline {

Transaction::Transaction(Database &database)
    : m_database(&database)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (const Result<void> begun = database.execute("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    // SQLite itself may have rolled back after a grave error. It then plays the journal back at the next read, which is
    // now, so that the file is whole without it.
    if (m_database->inTransaction())
        static_cast<void>(m_database->execute("ROLLBACK"));
    static_cast<void>(m_database->number("SELECT count(*) FROM sqlite_schema"));
}

Result<void> Transaction::commit()
{
    const Result<void> committed = m_database->execute("COMMIT");
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace dateline
