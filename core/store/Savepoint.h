// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace dateline {

class Database;

/// A step within a transaction, taken back at the end of its life unless released.
class Savepoint {
public:
    /// An error where no transaction is open: a grave failure may have ended it, and what follows must not be written.
    static Result<Savepoint> begin(Database &database);
    ~Savepoint();
    Savepoint(Savepoint &&other) noexcept;
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;
    Savepoint &operator=(Savepoint &&) = delete;

    /// Makes the step part of the transaction.
    Result<void> release();

private:
    explicit Savepoint(Database &database);
    Database *m_database; ///< Null when there is nothing left to take back.
};

} // namespace dateline
