// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace dateline {

class Database;

/// A write transaction, rolled back at the end of its life unless committed.
class Transaction {
public:
    /// Begins at once as the writer, so that nothing fails for another writer's sake later.
    static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction &operator=(Transaction &&) = delete;

    /// Makes all of it lasting. After an error the transaction is rolled back at the end of its life.
    Result<void> commit();

private:
    explicit Transaction(Database &database);
    Database *m_database; ///< Null when there is nothing left to roll back.
};

} // namespace dateline
