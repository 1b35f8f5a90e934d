// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/store/Changeset.h"
#include "core/story/Change.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace dateline {

class Database;

/// The story's changes, their changesets and which of them can be undone or redone. A changeset is signed with
/// HMAC-SHA-256 over the story's identity, its sequence, the schema's version, its row count, the signature before it
/// and its bytes; one that is not signed with this installation's key ends the stack.
class History {
public:
    History(Database &database, const QByteArray &identity, const QByteArray &key);

    /// A key that no other run knows.
    static QByteArray randomKey();

    /// Adds the newest change, within the open transaction; changes undone before it can no longer be redone.
    Result<void> append(const Change &change, const QByteArray &changeset, const QList<FieldChange> &fields);
    /// Marks a change as undone or done again, within the open transaction.
    Result<void> mark(const Change &change, Direction direction);
    /// The changeset of a change, where it stands next in its direction.
    Result<QByteArray> changeset(const Change &change) const;

    /// The change that undo (redo) would take next; none where the stack ends.
    std::optional<Change> next(Direction direction) const;
    /// Looks anew for the next changes; after every commit.
    void refresh();

    /// All changes, oldest first.
    QList<Change> changes() const;
    /// What a change did, field by field.
    QList<FieldChange> fields(qint64 sequence) const;

private:
    std::optional<Change> find(Direction direction) const;
    bool isOurs(qint64 sequence) const;
    QByteArray signatureBefore(qint64 sequence) const;
    QByteArray sign(qint64 sequence, qint64 schemaVersion, qint64 rows, const QByteArray &changeset) const;

    Database &m_database;
    QByteArray m_identity;
    QByteArray m_key;
    std::optional<Change> m_undo;
    std::optional<Change> m_redo;
};

} // namespace dateline
