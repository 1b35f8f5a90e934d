// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <string_view>

struct sqlite3_stmt;

namespace dateline {

class Database;

/// A prepared statement while it is used; afterwards it goes back to its database, reset. Parameters count from 1,
/// columns from 0. A parameter that cannot be bound makes step() fail.
class Statement {
public:
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;

    void bind(int parameter, qint64 value);
    void bind(int parameter, int value) { bind(parameter, static_cast<qint64>(value)); }
    void bind(int parameter, double value);
    void bind(int parameter, const QString &value);
    void bind(int parameter, const QByteArray &value);
    void bindNull(int parameter);

    /// Goes to the next row; false after the last one.
    Result<bool> step();
    /// Runs to the end and makes ready to be bound and run again.
    Result<void> run();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    /// The text as it lies in the file; valid until the next step.
    std::string_view utf8(int column) const;
    QByteArray blob(int column) const;

private:
    friend class Database;
    Statement(const Database &database, sqlite3_stmt *handle);

    const Database *m_database;
    sqlite3_stmt *m_handle;
    int m_bindCode;
};

} // namespace dateline
