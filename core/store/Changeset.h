// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/story/Ids.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace dateline {

class Database;

/// Which rows a changeset changes.
struct ChangedRows {
    QHash<QByteArray, QSet<Id>> ids; ///< By table, the first column: the row's id or that of the row it belongs to.
    bool properties = false;
    qint64 count = 0; ///< Rows of all tables.
};

enum class Direction { Undo, Redo };

// Changesets are read and applied only when this installation made and signed them: crafted ones are not safe.

/// Reads which rows a changeset changes.
Result<ChangedRows> changedRows(const QByteArray &changeset);

/// Applies a changeset, inverted to undo, within the open transaction; foreign keys must be off (ForeignKeysOff). An
/// error, and nothing applied, where a row is not as the changeset left it.
Result<void> applyChangeset(Database &database, const QByteArray &changeset, Direction direction);

/// Switches foreign keys off while it lives. To be made before the transaction begins and to end after it.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Database &database);
    ~ForeignKeysOff();
    ForeignKeysOff(const ForeignKeysOff &) = delete;
    ForeignKeysOff &operator=(const ForeignKeysOff &) = delete;

private:
    Database &m_database;
};

} // namespace dateline
