// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Changeset.h"

#include "core/store/Database.h"

#include <sqlite3.h>

namespace dateline {

namespace {

int refuseConflict(void *, int, sqlite3_changeset_iter *)
{
    return SQLITE_CHANGESET_ABORT;
}

/// sqlite3changeset functions take what they only read as a pointer to non-const.
void *bytesOf(const QByteArray &changeset)
{
    return const_cast<char *>(changeset.constData());
}

sqlite3_value *firstColumn(sqlite3_changeset_iter *iterator, int operation)
{
    sqlite3_value *value = nullptr;
    if (operation == SQLITE_INSERT)
        sqlite3changeset_new(iterator, 0, &value);
    else
        sqlite3changeset_old(iterator, 0, &value);
    return value;
}

} // namespace

Result<ChangedRows> changedRows(const QByteArray &changeset)
{
    ChangedRows changed;
    sqlite3_changeset_iter *iterator = nullptr;
    int code = sqlite3changeset_start(&iterator, static_cast<int>(changeset.size()), bytesOf(changeset));
    while (code == SQLITE_OK && sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        code = sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr);
        ++changed.count;
        if (qstrcmp(table, "property") == 0)
            changed.properties = true;
        else if (sqlite3_value *id = firstColumn(iterator, operation))
            changed.ids[table].insert(sqlite3_value_int64(id));
    }
    const int finished = sqlite3changeset_finalize(iterator);
    if (code != SQLITE_OK || finished != SQLITE_OK)
        return Error{{}, QStringLiteral("unreadable changeset: %1, %2").arg(code).arg(finished)};
    return changed;
}

Result<void> applyChangeset(Database &database, const QByteArray &changeset, Direction direction)
{
    const int flags = direction == Direction::Undo ? SQLITE_CHANGESETAPPLY_INVERT : 0;
    const int code =
        sqlite3changeset_apply_v2(database.handle(), static_cast<int>(changeset.size()), bytesOf(changeset), nullptr,
                                  refuseConflict, nullptr, nullptr, nullptr, flags);
    return code == SQLITE_OK ? Result<void>() : database.error(code);
}

ForeignKeysOff::ForeignKeysOff(Database &database)
    : m_database(database)
{
    static_cast<void>(m_database.execute("PRAGMA foreign_keys = OFF"));
}

ForeignKeysOff::~ForeignKeysOff()
{
    static_cast<void>(m_database.execute("PRAGMA foreign_keys = ON"));
}

} // namespace dateline
