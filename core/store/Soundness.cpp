// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Soundness.h"

#include "core/store/Database.h"
#include "core/store/RowAccess.h"
#include "core/store/SourceTexts.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <sqlite3.h>

namespace dateline {

namespace {

QString tr(const char *sentence)
{
    return QCoreApplication::translate("Soundness", sentence);
}

QString hex(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex());
}

/// What a query of (hash, content) holds that does not have its hash.
QStringList wrongHashes(const Database &database, const QByteArray &sql, const QString &sentence)
{
    QStringList wrong;
    Result<Statement> select = database.prepare(sql);
    if (!select)
        return {select.error().sentence};
    Result<bool> more = select->step();
    for (; more && *more; more = select->step()) {
        const QByteArray hash = select->blob(0);
        if (QCryptographicHash::hash(select->blob(1), QCryptographicHash::Sha256) != hash)
            wrong.append(sentence.arg(hex(hash)));
    }
    return more ? wrong : wrong << more.error().sentence;
}

QStringList wrongPassages(Database &database)
{
    const auto passages = RowAccess<Passage>(database).readAll();
    const auto sources = RowAccess<Source>(database).readAll();
    if (!passages || !sources)
        return {passages ? sources.error().sentence : passages.error().sentence};
    const SourceTexts texts(database);
    QList<Passage> inOrder = passages->values();
    std::sort(inOrder.begin(), inOrder.end(), [](const Passage &a, const Passage &b) {
        return std::tie(a.source, a.start, a.id) < std::tie(b.source, b.start, b.id);
    });
    QStringList wrong;
    for (const Passage &passage : std::as_const(inOrder)) {
        const Source source = sources->value(passage.source);
        if (texts.words(source.textHash, passage.start, passage.end) != passage.words)
            wrong.append(tr("A passage of “%1” does not have the words of its source at %2 to %3: “%4”.")
                             .arg(source.title)
                             .arg(passage.start)
                             .arg(passage.end)
                             .arg(passage.words.left(60)));
    }
    return wrong;
}

QStringList wrongDates(const Database &database)
{
    const Result<QStringList> dates =
        database.strings("SELECT happened FROM item UNION SELECT said FROM item UNION SELECT published FROM item"
                         " UNION SELECT published FROM source");
    if (!dates)
        return {dates.error().sentence};
    QStringList wrong;
    for (const QString &date : *dates) {
        if (!date.isEmpty() && !When::fromEdtf(date))
            wrong.append(tr("“%1” is no date.").arg(date));
    }
    return wrong;
}

/// Rows that point at one that is not there, as "table row: parent table".
QStringList orphans(const Database &database)
{
    const Result<QStringList> orphans =
        database.strings("SELECT \"table\" || ' ' || coalesce(rowid, '') || ': ' || parent"
                         " FROM pragma_foreign_key_check");
    return orphans ? *orphans : QStringList{orphans.error().detail};
}

QStringList structuralFaults(const Database &database, const QByteArray &check)
{
    const Result<QStringList> found = database.strings(check);
    QStringList faults = found ? *found : QStringList{found.error().detail};
    faults.removeAll(QStringLiteral("ok"));
    return faults + orphans(database);
}

Result<void> damagedBy(const Database &database, const QStringList &faults)
{
    if (faults.isEmpty())
        return {};
    return Error{database.error(SQLITE_CORRUPT).sentence, faults.join(QStringLiteral("; "))};
}

} // namespace

Result<void> requireSound(const Database &database)
{
    return damagedBy(database, structuralFaults(database, "PRAGMA quick_check(10)"));
}

Result<void> requireForeignKeys(const Database &database)
{
    return damagedBy(database, orphans(database));
}

QStringList faults(Database &database)
{
    QStringList all;
    const QStringList structural = structuralFaults(database, "PRAGMA integrity_check(100)");
    for (const QString &fault : structural)
        all.append(tr("The file's structure is damaged: %1").arg(fault));
    all += wrongHashes(database, "SELECT hash, CAST(text AS BLOB) FROM source_text",
                       tr("The text of a source is not what was imported (SHA-256 %1)."));
    all += wrongHashes(database, "SELECT hash, bytes FROM source_bytes",
                       tr("The original bytes of a source are not what was imported (SHA-256 %1)."));
    return all + wrongPassages(database) + wrongDates(database);
}

} // namespace dateline
