// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"
#include "core/store/Values.h"

#include <optional>

namespace dateline {

/// Writes and reads rows of one kind, all by what Table says of it.
template <typename Row> class RowAccess {
public:
    explicit RowAccess(Database &database)
        : m_database(database)
    {
    }

    Result<void> insert(const Row &row)
    {
        static const QByteArray sql = insertSql();
        return write(sql, row);
    }

    /// The row must be there.
    Result<void> update(const Row &row)
    {
        static const QByteArray sql = updateSql();
        return write(sql, row);
    }

    Result<void> erase(Id id)
    {
        if constexpr (Listed<Row>) {
            if (const Result<void> cleared = writeLists({}, id); !cleared)
                return cleared;
        }
        return runFor(QByteArray("DELETE FROM ") + Table<Row>::name + " WHERE id = ?1", id);
    }

    /// The row with its lists; none where there is no such row.
    Result<std::optional<Row>> read(Id id)
    {
        static const QByteArray sql = selectSql() + " WHERE id = ?1";
        Result<Statement> select = m_database.prepare(sql);
        if (!select)
            return select.error();
        select->bind(1, id);
        const Result<bool> found = select->step();
        if (!found)
            return found.error();
        if (!*found)
            return std::optional<Row>();
        std::optional<Row> row = current(*select);
        QHash<Id, Row> one{{id, *row}};
        if (const Result<void> filled = readLists(one, id); !filled)
            return filled.error();
        return std::optional<Row>(one.value(id));
    }

    /// All rows of the table with their lists.
    Result<QHash<Id, Row>> readAll()
    {
        QHash<Id, Row> rows;
        const Result<qint64> count = m_database.number(QByteArray("SELECT count(*) FROM ") + Table<Row>::name);
        if (!count)
            return count.error();
        rows.reserve(*count);
        Result<Statement> select = m_database.prepare(selectSql());
        if (!select)
            return select.error();
        Result<bool> more = select->step();
        for (; more && *more; more = select->step()) {
            Row row = current(*select);
            const Id id = row.id;
            rows.emplace(id, std::move(row));
        }
        if (!more)
            return more.error();
        if (const Result<void> filled = readLists(rows, NoId); !filled)
            return filled.error();
        return rows;
    }

private:
    static QByteArrayList columnNames()
    {
        QByteArrayList names;
        Row row;
        Table<Row>::columns(row, [&names](ColumnName name, const auto &) { names.append('"' + name.text() + '"'); });
        return names;
    }

    static QByteArray insertSql()
    {
        QByteArrayList parameters;
        const QByteArrayList names = columnNames();
        for (qsizetype i = 1; i <= names.size(); ++i)
            parameters.append('?' + QByteArray::number(i));
        return QByteArray("INSERT INTO ") + Table<Row>::name + " (" + names.join(", ") + ") VALUES ("
            + parameters.join(", ") + ')';
    }

    static QByteArray updateSql()
    {
        QByteArrayList settings;
        const QByteArrayList names = columnNames();
        for (qsizetype i = 1; i < names.size(); ++i)
            settings.append(names[i] + " = ?" + QByteArray::number(i + 1));
        return QByteArray("UPDATE ") + Table<Row>::name + " SET " + settings.join(", ") + " WHERE id = ?1";
    }

    static QByteArray selectSql() { return "SELECT " + columnNames().join(", ") + " FROM " + Table<Row>::name; }

    static Row current(const Statement &select)
    {
        Row row;
        int column = 0;
        Table<Row>::columns(row, [&](ColumnName, auto &&value) { readValue(select, column++, value); });
        return row;
    }

    Result<void> write(const QByteArray &sql, const Row &row)
    {
        Result<Statement> statement = m_database.prepare(sql);
        if (!statement)
            return statement.error();
        int parameter = 1;
        Table<Row>::columns(row, [&](ColumnName, const auto &value) { bindValue(*statement, parameter++, value); });
        const Result<void> written = statement->run();
        if constexpr (Listed<Row>)
            return written ? writeLists(row, row.id) : written;
        return written;
    }

    Result<void> writeLists(const Row &row, Id id)
    {
        Result<void> result;
        Table<Row>::lists([&](const ListTable &list, auto member) {
            if (result)
                result = writeList(list, id, row.*member);
        });
        return result;
    }

    Result<void> writeList(const ListTable &list, Id id, const auto &values)
    {
        const QByteArray table = list.name;
        if (const Result<void> cleared = runFor("DELETE FROM " + table + " WHERE " + list.owner + " = ?1", id);
            !cleared || values.isEmpty())
            return cleared;
        Result<Statement> insert = m_database.prepare("INSERT INTO " + table + " VALUES (?1, ?2, ?3)");
        if (!insert)
            return insert.error();
        int position = 0;
        for (const auto &value : values) {
            insert->bind(1, id);
            insert->bind(2, position++);
            insert->bind(3, value);
            if (const Result<void> inserted = insert->run(); !inserted)
                return inserted;
        }
        return {};
    }

    /// Fills the lists of the rows: of the one with that id, or of all where it is NoId.
    Result<void> readLists(QHash<Id, Row> &rows, Id only)
    {
        Result<void> result;
        if constexpr (Listed<Row>) {
            Table<Row>::lists([&](const ListTable &list, auto member) {
                if (result)
                    result = readList(list, member, rows, only);
            });
        }
        return result;
    }

    template <typename List>
    Result<void> readList(const ListTable &list, List Row::*member, QHash<Id, Row> &rows, Id only)
    {
        QByteArray sql = QByteArray("SELECT ") + list.owner + ", " + list.value + " FROM " + list.name;
        if (only != NoId)
            sql += QByteArray(" WHERE ") + list.owner + " = ?1";
        Result<Statement> select = m_database.prepare(sql + " ORDER BY 1, position");
        if (!select)
            return select.error();
        if (only != NoId)
            select->bind(1, only);
        Result<bool> more = select->step();
        for (; more && *more; more = select->step()) {
            const auto row = rows.find(select->integer(0));
            if (row == rows.end())
                continue;
            typename List::value_type value;
            readValue(*select, 1, value);
            ((*row).*member).append(value);
        }
        return more ? Result<void>() : more.error();
    }

    Result<void> runFor(const QByteArray &sql, Id id)
    {
        Result<Statement> statement = m_database.prepare(sql);
        if (!statement)
            return statement.error();
        statement->bind(1, id);
        return statement->run();
    }

    Database &m_database;
};

} // namespace dateline
