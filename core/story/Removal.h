// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/StoryData.h"

#include <QSet>

namespace dateline {

/// What goes with something that is removed: the rows that hang on it, and the items that go on without it.
struct Removal {
    QSet<Id> links;
    QSet<Id> evidence;
    QSet<Id> judgements;
    QSet<Id> passages;
    QSet<Id> items;
    QSet<Id> verdicts;
    QSet<Id> tags;
    QSet<Id> persons;
    QSet<Id> sources;
    QList<Item> changedItems; ///< Without what is removed.

    static Removal ofItems(const StoryData &story, const QSet<Id> &items, const QSet<Id> &passages);
    static Removal ofPerson(const StoryData &story, Id person);
    static Removal ofTag(const StoryData &story, Id tag);
    static Removal ofVerdict(const StoryData &story, Id verdict);
    static Removal ofSource(const StoryData &story, Id source);

    /// Calls visit.operator()<Row>(ids) for each kind of row, children before parents.
    void forEachKind(auto &&visit) const
    {
        visit.template operator()<ItemLink>(links);
        visit.template operator()<Evidence>(evidence);
        visit.template operator()<Judgement>(judgements);
        visit.template operator()<Passage>(passages);
        visit.template operator()<Item>(items);
        visit.template operator()<Verdict>(verdicts);
        visit.template operator()<Tag>(tags);
        visit.template operator()<Person>(persons);
        visit.template operator()<Source>(sources);
    }
};

} // namespace dateline
