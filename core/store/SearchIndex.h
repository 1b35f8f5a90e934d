// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/story/Ids.h"

#include <QList>
#include <QSet>
#include <QString>

namespace dateline {

class Database;

/// The full text index of the items (FTS5). No trigger keeps it: who changes rows calls update() in the same
/// transaction.
class SearchIndex {
public:
    explicit SearchIndex(Database &database);

    /// Indexes these items anew; items that are gone leave the index. Many are done by building all of it again.
    Result<void> update(const QSet<Id> &items);
    /// Drops the index and builds it from the items.
    Result<void> rebuild();
    /// Items that match all words of the query, best first; "phrases" in quotation marks, the last word as a prefix.
    QList<Id> find(const QString &query) const;

private:
    Database &m_database;
};

} // namespace dateline
