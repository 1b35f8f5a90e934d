// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/story/Change.h"
#include "core/story/Edit.h"
#include "core/story/StoryData.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace dateline {

enum class Direction;

/// The open document: one .dateline file, its data in memory, its history. The only writer of the file. Every edit is
/// one transaction, saved when edit() returns; do, undo, redo and import are announced by the one signal changed().
class Story : public QObject {
    Q_OBJECT
public:
    struct Options {
        bool readOnly = false;
        QString author; ///< Written into the history.
        QByteArray key; ///< Signs changesets; a story accepts only its own installation's. Empty: no undo across runs.
        Clock clock = systemClock();
    };

    /// Makes a new file with the schema and the six verdicts; an error where path exists or cannot be written.
    static Result<std::unique_ptr<Story>> create(const QString &path, const QString &title, const Options &options);
    /// Opens and checks a file. Migrates an older one after a backup. A story another process has open for writing, or
    /// one on a read-only medium, is opened read-only: see isReadOnly().
    static Result<std::unique_ptr<Story>> open(const QString &path, const Options &options);
    ~Story() override;

    QString path() const;
    bool isReadOnly() const;
    /// Why the story is read-only, in a sentence; empty where it is not.
    QString readOnlyReason() const;
    const StoryData &data() const;

    /// The text of a source as imported; empty for an unknown id.
    QString text(Id source) const;
    QList<Block> blocks(Id source) const;
    QByteArray bytes(Id source) const;

    /// One labelled, undoable change. If work fails, nothing of it stays and its error is returned. Not re-entrant.
    /// An edit that changes nothing leaves no change.
    Result<void> edit(const QString &label, const std::function<Result<void>(Edit &)> &work);

    bool canUndo() const;
    bool canRedo() const;
    /// Label of the change that undo (redo) would undo; empty where there is none.
    QString undoLabel() const;
    QString redoLabel() const;
    Result<void> undo();
    Result<void> redo();
    /// All changes, oldest first.
    QList<Change> history() const;
    /// What a change did, field by field; empty for an unknown sequence.
    QList<FieldChange> changedFields(qint64 sequence) const;

    /// Settings of this story that are not edits: no history, no undo, no signal. On a read-only story kept in memory
    /// only.
    QString viewState(const QString &name) const;
    void setViewState(const QString &name, const QString &value);

    /// Ids of items whose title, text, note, speaker or passages match all words of a query (FTS5; "phrases" in
    /// quotation marks; the last word as a prefix), best first.
    QList<Id> searchItems(const QString &query) const;

    /// Writes a checked copy of the story to path (through a temporary file); the story stays where it is.
    Result<void> saveCopy(const QString &path) const;
    /// Moves the file; nothing may stand at path. The story goes on at its new place.
    Result<void> moveTo(const QString &path);

Q_SIGNALS:
    /// After every edit, undo and redo, when data() is the new state.
    void changed(const dateline::Touched &touched);
    /// canUndo, labels or history may have changed.
    void historyChanged();

private:
    friend class Edit;
    class Private;
    void announce();
    Result<void> travel(Direction direction);
    explicit Story(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// What is wrong with the file, a sentence for each; empty for a sound one. An error where it is no story at all.
Result<QStringList> checkStory(const QString &path);

} // namespace dateline
