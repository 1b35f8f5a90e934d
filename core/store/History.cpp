// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/History.h"

#include "core/store/Database.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace dateline {

namespace {

/// Compares without telling by its time how much is equal.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

Change changeOf(const Statement &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.integer(3), row.integer(4) == 1};
}

constexpr auto selectChange = "SELECT sequence, label, author, at, undone FROM change ";

} // namespace

History::History(Database &database, const QByteArray &identity, const QByteArray &key)
    : m_database(database)
    , m_identity(identity)
    , m_key(key)
{
    refresh();
}

QByteArray History::randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words);
}

Result<void> History::append(const Change &change, const QByteArray &changeset, const QList<FieldChange> &fields)
{
    const Result<qint64> version = m_database.number("PRAGMA user_version");
    const Result<ChangedRows> rows = changedRows(changeset);
    const Result<qint64> sequence = m_database.number("SELECT coalesce(max(sequence), 0) + 1 FROM change");
    if (!version || !rows || !sequence)
        return !version ? version.error() : !rows ? rows.error() : sequence.error();
    if (const Result<void> dropped =
            m_database.execute("DELETE FROM changeset WHERE change IN (SELECT sequence FROM change WHERE undone = 1)");
        !dropped)
        return dropped;

    Result<Statement> insert = m_database.prepare("INSERT INTO change VALUES (?1, ?2, ?3, ?4, 0)");
    Result<Statement> keep = m_database.prepare("INSERT INTO changeset VALUES (?1, ?2, ?3, ?4, ?5)");
    Result<Statement> tell = m_database.prepare("INSERT INTO history VALUES (?1, ?2, nullif(?3, 0), ?4, ?5, ?6)");
    if (!insert || !keep || !tell)
        return !insert ? insert.error() : !keep ? keep.error() : tell.error();
    insert->bind(1, *sequence);
    insert->bind(2, change.label);
    insert->bind(3, change.author);
    insert->bind(4, change.at);
    if (const Result<void> inserted = insert->run(); !inserted)
        return inserted;
    keep->bind(1, *sequence);
    keep->bind(2, *version);
    keep->bind(3, rows->count);
    keep->bind(4, changeset);
    keep->bind(5, sign(*sequence, *version, rows->count, changeset));
    Result<void> written = keep->run();
    for (int position = 0; written && position < fields.size(); ++position) {
        const FieldChange &field = fields.at(position);
        tell->bind(1, *sequence);
        tell->bind(2, position);
        tell->bind(3, field.item);
        tell->bind(4, field.field);
        tell->bind(5, field.old);
        tell->bind(6, field.now);
        written = tell->run();
    }
    return written;
}

Result<void> History::mark(const Change &change, Direction direction)
{
    Result<Statement> update = m_database.prepare("UPDATE change SET undone = ?2 WHERE sequence = ?1");
    if (!update)
        return update.error();
    update->bind(1, change.sequence);
    update->bind(2, direction == Direction::Undo ? 1 : 0);
    return update->run();
}

Result<QByteArray> History::changeset(const Change &change) const
{
    Result<Statement> select = m_database.prepare("SELECT bytes FROM changeset WHERE change = ?1");
    if (!select)
        return select.error();
    select->bind(1, change.sequence);
    const Result<bool> found = select->step();
    return found ? Result<QByteArray>(select->blob(0)) : found.error();
}

std::optional<Change> History::next(Direction direction) const
{
    return direction == Direction::Undo ? m_undo : m_redo;
}

void History::refresh()
{
    m_undo = find(Direction::Undo);
    m_redo = find(Direction::Redo);
}

std::optional<Change> History::find(Direction direction) const
{
    const QByteArray which = direction == Direction::Undo
        ? "WHERE undone = 0 ORDER BY sequence DESC LIMIT 1"
        : "WHERE undone = 1 AND sequence IN (SELECT change FROM changeset) ORDER BY sequence LIMIT 1";
    Result<Statement> select = m_database.prepare(selectChange + which);
    if (!select)
        return {};
    const Result<bool> found = select->step();
    if (!found || !*found || !isOurs(select->integer(0)))
        return {};
    return changeOf(*select);
}

bool History::isOurs(qint64 sequence) const
{
    Result<Statement> select =
        m_database.prepare("SELECT schema_version, row_count, bytes, signature FROM changeset WHERE change = ?1");
    if (!select)
        return false;
    select->bind(1, sequence);
    const Result<bool> found = select->step();
    return found && *found
        && equalInConstantTime(select->blob(3),
                               sign(sequence, select->integer(0), select->integer(1), select->blob(2)));
}

QByteArray History::signatureBefore(qint64 sequence) const
{
    Result<Statement> select =
        m_database.prepare("SELECT signature FROM changeset WHERE change < ?1 ORDER BY change DESC LIMIT 1");
    if (!select)
        return {};
    select->bind(1, sequence);
    const Result<bool> found = select->step();
    return found && *found ? select->blob(0) : QByteArray();
}

QByteArray History::sign(qint64 sequence, qint64 schemaVersion, qint64 rows, const QByteArray &changeset) const
{
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << m_identity << sequence << schemaVersion << rows << signatureBefore(sequence) << changeset;
    return QMessageAuthenticationCode::hash(message, m_key, QCryptographicHash::Sha256);
}

QList<Change> History::changes() const
{
    QList<Change> changes;
    Result<Statement> select = m_database.prepare(QByteArray(selectChange) + "ORDER BY sequence");
    if (!select)
        return changes;
    for (Result<bool> more = select->step(); more && *more; more = select->step())
        changes.append(changeOf(*select));
    return changes;
}

QList<FieldChange> History::fields(qint64 sequence) const
{
    QList<FieldChange> fields;
    Result<Statement> select = m_database.prepare(
        "SELECT coalesce(item, 0), field, old, new FROM history WHERE change = ?1 ORDER BY position");
    if (!select)
        return fields;
    select->bind(1, sequence);
    for (Result<bool> more = select->step(); more && *more; more = select->step())
        fields.append({select->integer(0), select->text(1), select->text(2), select->text(3)});
    return fields;
}

} // namespace dateline
