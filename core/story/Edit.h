// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/story/Item.h"
#include "core/story/Judgement.h"
#include "core/story/Person.h"
#include "core/story/Source.h"

#include <functional>

namespace dateline {

class Story;
struct Removal;
struct StoryData;

/// The writing side of one change; lives only inside Story::edit. put() adds the row where its id is NoId (and returns
/// the new id) or writes all its fields over the row with that id. remove() takes what hangs on the row with it
/// (passages, judgements, evidence, links of an item; a removed person stays the speaker of nothing; a removed source
/// takes its passages, and items left without any passage). A call that fails leaves nothing of itself; an id that the
/// story does not know, or a row that does not fit the others, is an error.
class Edit {
public:
    explicit Edit(Story &story);

    Result<Id> put(const Item &item);
    Result<Id> put(const Passage &passage); ///< words must be the source's text at start..end
    Result<Id> put(const Person &person);
    Result<Id> put(const Tag &tag);
    Result<Id> put(const Verdict &verdict);
    Result<Id> put(const Judgement &judgement); ///< at and author are filled in where empty
    Result<Id> put(const Evidence &evidence);
    Result<Id> put(const ItemLink &link);
    /// Writes a source's metadata; to add one, use addSource.
    Result<Id> put(const Source &source);
    /// Adds a source with its text, blocks and original bytes; hashes are worked out here.
    Result<Id> addSource(Source source, const QString &text, const QList<Block> &blocks, const QByteArray &bytes);

    Result<void> removeItem(Id id);
    Result<void> removePassage(Id id);
    Result<void> removePerson(Id id);
    Result<void> removeTag(Id id);
    Result<void> removeVerdict(Id id);
    Result<void> removeEvidence(Id id);
    Result<void> removeLink(Id id);
    Result<void> removeSource(Id id);

    Result<void> setTitle(const QString &title);

    /// The story as this edit has made it so far.
    const StoryData &data() const;

private:
    template <typename Row> Result<Id> write(Row row);
    Result<void> remove(const Removal &removal);
    Result<void> step(const std::function<Result<void>()> &work);

    Story &m_story;
};

} // namespace dateline
