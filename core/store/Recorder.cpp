// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Recorder.h"

#include "core/store/Database.h"
#include "core/store/Tables.h"

#include <sqlite3.h>

namespace dateline {

Recorder::Recorder(Database &database)
    : m_database(database)
    , m_code(sqlite3session_create(database.handle(), "main", &m_session))
{
    for (const QByteArray &table : tables()) {
        if (m_code == SQLITE_OK)
            m_code = sqlite3session_attach(m_session, table.constData());
    }
}

Recorder::~Recorder()
{
    if (m_session)
        sqlite3session_delete(m_session);
}

Result<QByteArray> Recorder::changeset()
{
    int size = 0;
    void *bytes = nullptr;
    if (m_code == SQLITE_OK)
        m_code = sqlite3session_changeset(m_session, &size, &bytes);
    if (m_code != SQLITE_OK)
        return m_database.error(m_code);
    const QByteArray changeset(static_cast<const char *>(bytes), size);
    sqlite3_free(bytes);
    return changeset;
}

QByteArrayList Recorder::tables()
{
    QByteArrayList names{"property", "block"};
    const auto add = [&names]<typename Row>(const Row *) {
        names.append(Table<Row>::name);
        if constexpr (Listed<Row>)
            Table<Row>::lists([&names](const ListTable &list, auto) { names.append(list.name); });
    };
    [&add]<typename... Row>(const std::tuple<Row...> *) {
        (add(static_cast<const Row *>(nullptr)), ...);
    }(static_cast<const Rows *>(nullptr));
    return names;
}

} // namespace dateline
