// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/Story.h"

#include "core/store/NamedValues.h"
#include "core/store/Soundness.h"
#include "core/store/StoryHeader.h"
#include "core/store/Transaction.h"
#include "core/story/StoryPrivate.h"

#include <QCoreApplication>
#include <QFile>
#include <QScopedValueRollback>
#include <QUuid>

#include <array>

namespace dateline {

namespace {

QString tr(const char *sentence)
{
    return QCoreApplication::translate("Story", sentence);
}

struct NamedStyle {
    const char *name;
    const char *style;
};
constexpr std::array<NamedStyle, 6> firstVerdicts{{
    {QT_TRANSLATE_NOOP("Story", "Supported"), "supported"},
    {QT_TRANSLATE_NOOP("Story", "Disputed"), "disputed"},
    {QT_TRANSLATE_NOOP("Story", "False"), "false"},
    {QT_TRANSLATE_NOOP("Story", "Misleading"), "misleading"},
    {QT_TRANSLATE_NOOP("Story", "Cannot be checked"), "uncheckable"},
    {QT_TRANSLATE_NOOP("Story", "Not checked"), "open"},
}};

/// What every new story holds.
Result<void> fillNew(Database &database, const QString &title)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    NamedValues properties = NamedValues::properties(database);
    Result<void> filled = properties.set(QStringLiteral("title"), title);
    if (filled)
        filled = properties.set(QStringLiteral("identity"), QUuid::createUuid().toString(QUuid::WithoutBraces));
    RowAccess<Verdict> verdicts(database);
    for (int order = 0; filled && order < static_cast<int>(firstVerdicts.size()); ++order) {
        const NamedStyle &verdict = firstVerdicts.at(static_cast<std::size_t>(order));
        filled = verdicts.insert({order + 1, tr(verdict.name), QString::fromLatin1(verdict.style), order});
    }
    return filled ? transaction->commit() : filled;
}

} // namespace

Story::Story(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

Story::~Story() = default;

Result<std::unique_ptr<Story>> Story::create(const QString &path, const QString &title, const Options &options)
{
    Result<std::unique_ptr<StoryFile>> file = StoryFile::create(path);
    if (!file)
        return file.error();
    auto d = std::make_unique<Private>(std::move(*file), options);
    Result<void> ready = fillNew(d->file->database(), title);
    if (ready)
        ready = d->load();
    if (ready)
        return std::unique_ptr<Story>(new Story(std::move(d)));
    d.reset();
    QFile::remove(path);
    return ready.error();
}

Result<std::unique_ptr<Story>> Story::open(const QString &path, const Options &options)
{
    Result<std::unique_ptr<StoryFile>> file = StoryFile::open(path, options.readOnly);
    if (!file)
        return file.error();
    auto d = std::make_unique<Private>(std::move(*file), options);
    if (const Result<void> loaded = d->load(); !loaded)
        return loaded.error();
    return std::unique_ptr<Story>(new Story(std::move(d)));
}

QString Story::path() const
{
    return d->file->path();
}

bool Story::isReadOnly() const
{
    return d->file->isReadOnly();
}

QString Story::readOnlyReason() const
{
    return d->file->readOnlyReason();
}

const StoryData &Story::data() const
{
    return d->snapshot.data();
}

QString Story::text(Id source) const
{
    return d->parts->texts.text(data().sources.value(source).textHash);
}

QList<Block> Story::blocks(Id source) const
{
    return d->parts->texts.blocks(source);
}

QByteArray Story::bytes(Id source) const
{
    return d->parts->texts.bytes(data().sources.value(source).bytesHash);
}

Result<void> Story::edit(const QString &label, const std::function<Result<void>(Edit &)> &work)
{
    if (isReadOnly())
        return Error{readOnlyReason(), {}};
    if (d->editing)
        return Error{tr("The story is being changed already. Try again in a moment."), label};
    Result<void> done;
    {
        const QScopedValueRollback editing(d->editing, true);
        Edit edit(*this);
        done = d->edit(label, edit, work);
    }
    if (done)
        announce();
    else
        d->snapshot.restore();
    return done;
}

void Story::announce()
{
    const Touched touched = d->snapshot.touched();
    d->snapshot.settle();
    d->parts->history.refresh();
    if (touched.isEmpty())
        return;
    Q_EMIT changed(touched);
    Q_EMIT historyChanged();
}

bool Story::canUndo() const
{
    return !isReadOnly() && d->parts->history.next(Direction::Undo);
}

bool Story::canRedo() const
{
    return !isReadOnly() && d->parts->history.next(Direction::Redo);
}

QString Story::undoLabel() const
{
    return canUndo() ? d->parts->history.next(Direction::Undo)->label : QString();
}

QString Story::redoLabel() const
{
    return canRedo() ? d->parts->history.next(Direction::Redo)->label : QString();
}

Result<void> Story::undo()
{
    return travel(Direction::Undo);
}

Result<void> Story::redo()
{
    return travel(Direction::Redo);
}

Result<void> Story::travel(Direction direction)
{
    if (isReadOnly())
        return Error{readOnlyReason(), {}};
    if (d->editing)
        return Error{tr("The story is being changed already. Try again in a moment."), {}};
    const Result<void> done = d->travel(direction);
    if (done)
        announce();
    else
        d->snapshot.restore();
    return done;
}

QList<Change> Story::history() const
{
    return d->parts->history.changes();
}

QList<FieldChange> Story::changedFields(qint64 sequence) const
{
    return d->parts->history.fields(sequence);
}

QString Story::viewState(const QString &name) const
{
    return d->viewState.value(name);
}

void Story::setViewState(const QString &name, const QString &value)
{
    if (d->viewState.value(name) == value)
        return;
    d->viewState.insert(name, value);
    // A view that cannot be remembered is no failure a user must hear of.
    if (!isReadOnly())
        static_cast<void>(NamedValues::viewState(d->file->database()).set(name, value));
}

QList<Id> Story::searchItems(const QString &query) const
{
    return d->parts->search.find(query);
}

Result<void> Story::saveCopy(const QString &path) const
{
    return d->file->copyTo(path);
}

Result<void> Story::moveTo(const QString &path)
{
    d->parts.reset();
    const Result<void> moved = d->file->moveTo(path);
    d->connectParts();
    return moved;
}

Result<QStringList> checkStory(const QString &path)
{
    const Migrations migrations;
    if (const Result<int> version = storyVersion(path, migrations.latest()); !version)
        return version.error();
    const Result<std::unique_ptr<Database>> database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    QStringList all = faults(**database);
    if (const Result<void> known = migrations.compareSchema(**database); !known)
        all.append(known.error().sentence);
    return all;
}

} // namespace dateline
