// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayList>

struct sqlite3_session;

namespace dateline {

class Database;

/// Records what is changed in the story's rows while it lives, by SQLite's session extension. Texts, bytes, the history
/// itself, view state and the search index are left out.
class Recorder {
public:
    explicit Recorder(Database &database);
    ~Recorder();
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;

    /// What was changed so far, net; empty where nothing was.
    Result<QByteArray> changeset();

    /// The tables whose changes are recorded.
    static QByteArrayList tables();

private:
    Database &m_database;
    sqlite3_session *m_session = nullptr;
    int m_code;
};

} // namespace dateline
