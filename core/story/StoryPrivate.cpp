// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/StoryPrivate.h"

#include "core/store/NamedValues.h"
#include "core/store/Recorder.h"
#include "core/store/Savepoint.h"
#include "core/store/Soundness.h"
#include "core/store/Transaction.h"

#include <QCoreApplication>

namespace dateline {

namespace {

/// Calls visit.template operator()<Row>() for each kind of row until one fails.
template <typename Visit> Result<void> forEachKind(Visit &&visit)
{
    Result<void> result;
    const auto one = [&]<typename Row>(const Row *) {
        if (result)
            result = visit.template operator()<Row>();
    };
    [&one]<typename... Row>(const std::tuple<Row...> *) {
        (one(static_cast<const Row *>(nullptr)), ...);
    }(static_cast<const Rows *>(nullptr));
    return result;
}

} // namespace

Story::Private::Parts::Parts(Database &ofFile, const QByteArray &identity, const QByteArray &key)
    : database(ofFile)
    , history(ofFile, identity, key)
    , search(ofFile)
    , texts(ofFile)
{
}

Story::Private::Private(std::unique_ptr<StoryFile> openFile, const Options &openOptions)
    : file(std::move(openFile))
    , options(openOptions)
{
    if (options.key.isEmpty())
        options.key = History::randomKey();
}

Result<void> Story::Private::load()
{
    const Result<QHash<QString, QString>> states = NamedValues::viewState(file->database()).readAll();
    if (!states)
        return states.error();
    viewState = *states;
    if (const Result<void> read = readProperties(); !read)
        return read;
    const Result<void> read = forEachKind([this]<typename Row>() -> Result<void> {
        auto rows = RowAccess<Row>(file->database()).readAll();
        if (!rows)
            return rows.error();
        snapshot.load(std::move(*rows));
        return {};
    });
    snapshot.settle();
    connectParts();
    return read;
}

void Story::Private::connectParts()
{
    parts.emplace(file->database(), identity, options.key);
}

Result<void> Story::Private::readProperties()
{
    Result<QHash<QString, QString>> properties = NamedValues::properties(file->database()).readAll();
    if (!properties)
        return properties.error();
    identity = properties->take(QStringLiteral("identity")).toUtf8();
    snapshot.setTitle(properties->take(QStringLiteral("title")));
    snapshot.setProperties(*properties);
    return {};
}

Result<void> Story::Private::edit(const QString &label, Edit &edit, const std::function<Result<void>(Edit &)> &work)
{
    Database &database = parts->database;
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    Recorder recorder(database);
    if (const Result<void> worked = work(edit); !worked)
        return worked;
    // Fails where a grave error has ended the transaction, though work says nothing of it.
    Result<Savepoint> whole = Savepoint::begin(database);
    if (!whole)
        return whole.error();
    const Result<QByteArray> changeset = recorder.changeset();
    if (!changeset)
        return changeset.error();
    if (changeset->isEmpty())
        return {};
    if (const Result<void> recorded = record(label, *changeset); !recorded)
        return recorded;
    if (const Result<void> released = whole->release(); !released)
        return released;
    return transaction->commit();
}

Result<void> Story::Private::record(const QString &label, const QByteArray &changeset)
{
    const Change change{0, label, options.author, options.clock(), false};
    if (const Result<void> added = parts->history.append(change, changeset, snapshot.fields()); !added)
        return added;
    return updateSearch();
}

Result<void> Story::Private::updateSearch()
{
    const Touched touched = snapshot.touched();
    QSet<Id> items = touched.items;
    if (!touched.persons.isEmpty()) {
        for (const Item &item : snapshot.data().items) {
            if (touched.persons.contains(item.speaker))
                items.insert(item.id);
        }
    }
    return parts->search.update(items);
}

Result<void> Story::Private::travel(Direction direction)
{
    const std::optional<Change> change = parts->history.next(direction);
    if (!change) {
        const auto tr = [](const char *text) { return QCoreApplication::translate("Story", text); };
        return Error{direction == Direction::Undo ? tr("There is nothing to undo.") : tr("There is nothing to redo."),
                     {}};
    }
    const ForeignKeysOff foreignKeysOff(parts->database);
    Result<Transaction> transaction = Transaction::begin(parts->database);
    if (!transaction)
        return transaction.error();
    if (const Result<void> applied = apply(*change, direction); !applied)
        return applied;
    return transaction->commit();
}

Result<void> Story::Private::apply(const Change &change, Direction direction)
{
    const Result<QByteArray> changeset = parts->history.changeset(change);
    if (!changeset)
        return changeset.error();
    const Result<ChangedRows> rows = changedRows(*changeset);
    if (!rows)
        return rows.error();
    const qint64 before = parts->database.changedRows();
    if (const Result<void> applied = applyChangeset(parts->database, *changeset, direction); !applied)
        return applied;
    if (const qint64 done = parts->database.changedRows() - before; done != rows->count)
        return Error{QCoreApplication::translate("Story",
                                                 "“%1” cannot be undone or redone: the story has changed since."
                                                 " It stays as it was.")
                         .arg(change.label),
                     QStringLiteral("%1 rows instead of %2").arg(done).arg(rows->count)};
    if (const Result<void> whole = requireForeignKeys(parts->database); !whole)
        return whole;
    if (const Result<void> marked = parts->history.mark(change, direction); !marked)
        return marked;
    if (const Result<void> read = reread(*rows); !read)
        return read;
    return updateSearch();
}

Result<void> Story::Private::reread(const ChangedRows &rows)
{
    if (rows.properties) {
        if (const Result<void> read = readProperties(); !read)
            return read;
    }
    return forEachKind([&]<typename Row>() -> Result<void> {
        QSet<Id> ids = rows.ids.value(Table<Row>::name);
        if constexpr (Listed<Row>)
            Table<Row>::lists([&](const ListTable &list, auto) { ids += rows.ids.value(list.name); });
        for (const Id id : std::as_const(ids)) {
            const Result<std::optional<Row>> row = RowAccess<Row>(parts->database).read(id);
            if (!row)
                return row.error();
            snapshot.set<Row>(id, *row);
        }
        return {};
    });
}

} // namespace dateline
