// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/NamedValues.h"

#include "core/store/Database.h"

namespace dateline {

NamedValues::NamedValues(Database &database, const QByteArray &table)
    : m_database(database)
    , m_table(table)
{
}

Result<QHash<QString, QString>> NamedValues::readAll() const
{
    QHash<QString, QString> values;
    Result<Statement> select = m_database.prepare("SELECT name, value FROM " + m_table);
    if (!select)
        return select.error();
    Result<bool> more = select->step();
    for (; more && *more; more = select->step())
        values.insert(select->text(0), select->text(1));
    return more ? Result<QHash<QString, QString>>(values) : more.error();
}

Result<void> NamedValues::set(const QString &name, const QString &value)
{
    Result<Statement> put = m_database.prepare("INSERT INTO " + m_table
                                               + " (name, value) VALUES (?1, ?2)"
                                                 " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    if (!put)
        return put.error();
    put->bind(1, name);
    put->bind(2, value);
    return put->run();
}

} // namespace dateline
