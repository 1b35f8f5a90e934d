// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/History.h"
#include "core/store/RowAccess.h"
#include "core/store/SearchIndex.h"
#include "core/store/SourceTexts.h"
#include "core/store/StoryFile.h"
#include "core/story/Snapshot.h"
#include "core/story/Story.h"

#include <optional>

namespace dateline {

/// The parts of an open story, and the one road by which file, snapshot, history and search index change together.
class Story::Private {
public:
    /// Everything that hangs on the connection of the moment.
    struct Parts {
        Parts(Database &ofFile, const QByteArray &identity, const QByteArray &key);
        Database &database;
        History history;
        SearchIndex search;
        SourceTexts texts;
    };

    Private(std::unique_ptr<StoryFile> openFile, const Options &openOptions);

    /// Reads the file into the snapshot.
    Result<void> load();
    /// Makes the parts for the file's connection; after load() and whenever it was made anew.
    void connectParts();

    Result<void> edit(const QString &label, Edit &edit, const std::function<Result<void>(Edit &)> &work);
    Result<void> travel(Direction direction);

    std::unique_ptr<StoryFile> file;
    Options options;
    QByteArray identity;
    Snapshot snapshot;
    QHash<QString, QString> viewState;
    std::optional<Parts> parts;
    bool editing = false;

private:
    Result<void> readProperties();
    Result<void> reread(const ChangedRows &rows);
    Result<void> record(const QString &label, const QByteArray &changeset);
    Result<void> updateSearch();
    Result<void> apply(const Change &change, Direction direction);
};

} // namespace dateline
