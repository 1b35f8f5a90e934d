// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SearchIndex.h"

#include "core/store/Database.h"

#include <QRegularExpression>
#include <QStringList>

namespace dateline {

namespace {

/// From this many items on, building the index anew is quicker than changing it.
constexpr qsizetype manyItems = 2000;

constexpr auto fill = "INSERT INTO search (rowid, title, text, note, speaker, words)"
                      " SELECT item.id, item.title, item.text, item.note, coalesce(person.name, ''),"
                      " coalesce((SELECT group_concat(words, ' | ') FROM"
                      " (SELECT words FROM passage WHERE passage.item = item.id ORDER BY id)), '')"
                      " FROM item LEFT JOIN person ON person.id = item.speaker";

/// The query in FTS5's syntax: every word or phrase a string, the last word a prefix. Empty where no word is left.
QString matchExpression(const QString &query)
{
    static const QRegularExpression part(QStringLiteral("\"([^\"]*)\"?|([^\\s\"]+)"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression wordCharacter(QStringLiteral("[\\p{L}\\p{N}]"),
                                                  QRegularExpression::UseUnicodePropertiesOption);
    QStringList strings;
    auto matches = part.globalMatch(query);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const bool isWord = match.hasCaptured(2);
        QString words = match.captured(isWord ? 2 : 1);
        words.remove(QChar(0));
        if (!words.contains(wordCharacter))
            continue;
        const bool isPrefix = isWord && !matches.hasNext();
        strings.append(QLatin1Char('"') + words + QLatin1Char('"') + (isPrefix ? QStringLiteral("*") : QString()));
    }
    return strings.join(QLatin1Char(' '));
}

} // namespace

SearchIndex::SearchIndex(Database &database)
    : m_database(database)
{
}

Result<void> SearchIndex::update(const QSet<Id> &items)
{
    if (items.size() >= manyItems)
        return rebuild();
    Result<Statement> remove = m_database.prepare("DELETE FROM search WHERE rowid = ?1");
    Result<Statement> insert = m_database.prepare(QByteArray(fill) + " WHERE item.id = ?1");
    if (!remove || !insert)
        return remove ? insert.error() : remove.error();
    for (const Id item : items) {
        remove->bind(1, item);
        insert->bind(1, item);
        if (const Result<void> removed = remove->run(); !removed)
            return removed;
        if (const Result<void> inserted = insert->run(); !inserted)
            return inserted;
    }
    return {};
}

Result<void> SearchIndex::rebuild()
{
    const Result<QStringList> definition =
        m_database.strings("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'search'");
    if (!definition)
        return definition.error();
    if (const Result<void> made = m_database.execute("DROP TABLE search;" + definition->value(0).toUtf8()); !made)
        return made;
    return m_database.execute(fill);
}

QList<Id> SearchIndex::find(const QString &query) const
{
    QList<Id> items;
    const QString expression = matchExpression(query);
    if (expression.isEmpty())
        return items;
    Result<Statement> select = m_database.prepare(
        "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY bm25(search, 4, 2, 1, 3, 1), rowid");
    if (!select)
        return items;
    select->bind(1, expression);
    for (Result<bool> more = select->step(); more && *more; more = select->step())
        items.append(select->integer(0));
    return items;
}

} // namespace dateline
