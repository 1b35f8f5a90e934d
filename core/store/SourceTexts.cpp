// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SourceTexts.h"

#include "core/store/Database.h"
#include "core/store/Values.h"

#include <QCryptographicHash>

namespace dateline {

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

SourceTexts::SourceTexts(Database &database)
    : m_database(database)
{
}

Result<QByteArray> SourceTexts::addText(const QString &text)
{
    const QByteArray hash = sha256(text.toUtf8());
    Result<Statement> insert = m_database.prepare("INSERT INTO source_text VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    if (!insert)
        return insert.error();
    insert->bind(1, hash);
    insert->bind(2, text);
    const Result<void> inserted = insert->run();
    return inserted ? Result<QByteArray>(hash) : inserted.error();
}

Result<QByteArray> SourceTexts::addBytes(const QByteArray &bytes)
{
    const QByteArray hash = sha256(bytes);
    Result<Statement> insert = m_database.prepare("INSERT INTO source_bytes VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    if (!insert)
        return insert.error();
    insert->bind(1, hash);
    insert->bind(2, bytes);
    const Result<void> inserted = insert->run();
    return inserted ? Result<QByteArray>(hash) : inserted.error();
}

Result<void> SourceTexts::setBlocks(Id source, const QList<Block> &blocks)
{
    Result<Statement> clear = m_database.prepare("DELETE FROM block WHERE source = ?1");
    Result<Statement> insert = m_database.prepare("INSERT INTO block VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!clear || !insert)
        return clear ? insert.error() : clear.error();
    clear->bind(1, source);
    Result<void> written = clear->run();
    for (int position = 0; written && position < blocks.size(); ++position) {
        const Block &block = blocks.at(position);
        insert->bind(1, source);
        insert->bind(2, position);
        insert->bind(3, textOf(block.kind));
        insert->bind(4, block.start);
        insert->bind(5, block.end);
        written = insert->run();
    }
    return written;
}

QString SourceTexts::text(const QByteArray &hash) const
{
    return held(hash);
}

QByteArray SourceTexts::bytes(const QByteArray &hash) const
{
    Result<Statement> select = m_database.prepare("SELECT bytes FROM source_bytes WHERE hash = ?1");
    if (!select)
        return {};
    select->bind(1, hash);
    const Result<bool> found = select->step();
    return found && *found ? select->blob(0) : QByteArray();
}

QList<Block> SourceTexts::blocks(Id source) const
{
    QList<Block> blocks;
    Result<Statement> select =
        m_database.prepare("SELECT kind, \"start\", \"end\" FROM block WHERE source = ?1 ORDER BY position");
    if (!select)
        return blocks;
    select->bind(1, source);
    for (Result<bool> more = select->step(); more && *more; more = select->step()) {
        Block block;
        readValue(*select, 0, block.kind);
        readValue(*select, 1, block.start);
        readValue(*select, 2, block.end);
        blocks.append(block);
    }
    return blocks;
}

std::optional<QString> SourceTexts::words(const QByteArray &hash, int start, int end) const
{
    const QString &text = held(hash);
    if (start < 0 || end < start || end > m_points.count())
        return {};
    return m_points.toUtf16(start, end).in(text).toString();
}

const QString &SourceTexts::held(const QByteArray &hash) const
{
    if (m_heldHash == hash)
        return m_held;
    m_heldHash.clear();
    m_held.clear();
    Result<Statement> select = m_database.prepare("SELECT text FROM source_text WHERE hash = ?1");
    if (select) {
        select->bind(1, hash);
        const Result<bool> found = select->step();
        if (found && *found) {
            m_held = select->text(0);
            m_heldHash = hash;
        }
    }
    m_points = CodePoints(m_held);
    return m_held;
}

} // namespace dateline
