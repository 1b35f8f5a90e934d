// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace dateline {

class Database;

/// A table of names with values: the story's properties, its view state.
class NamedValues {
public:
    static NamedValues properties(Database &database) { return {database, "property"}; }
    static NamedValues viewState(Database &database) { return {database, "view_state"}; }

    Result<QHash<QString, QString>> readAll() const;
    Result<void> set(const QString &name, const QString &value);

private:
    NamedValues(Database &database, const QByteArray &table);

    Database &m_database;
    QByteArray m_table;
};

} // namespace dateline
