// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace dateline {

class Database;

/// Marks a file as a story, in SQLite's application_id.
inline constexpr quint32 StoryApplicationId = 0x44744c6e;

/// The steps from an empty file to a story of this program's version. Step n is schema/NNN.sql, runs in one transaction
/// and leaves user_version at n. A step only appends tables or defaulted columns, so that older changes can still be
/// undone.
class Migrations {
public:
    /// The program's own steps.
    Migrations();
    /// Other steps: SQL, the first makes version 1.
    explicit Migrations(const QList<QByteArray> &steps);

    int latest() const { return static_cast<int>(m_steps.size()); }
    /// Runs the steps that are missing.
    Result<void> run(Database &database) const;
    /// An error where the database holds other tables, indices, views or triggers than its version has.
    Result<void> compareSchema(const Database &database) const;

private:
    Result<void> runTo(Database &database, int version) const;
    QList<QByteArray> m_steps;
};

} // namespace dateline
