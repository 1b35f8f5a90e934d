// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"
#include "core/story/Judgement.h"
#include "core/story/Person.h"
#include "core/story/Source.h"

#include <QHash>
#include <QList>
#include <QMultiHash>
#include <QString>

namespace dateline {

/// The story in memory, all but texts and bytes. Views and layouts read it; only Story writes it. Copies share.
struct StoryData {
    QString title;
    QHash<Id, Source> sources;
    QHash<Id, Item> items;
    QHash<Id, Passage> passages;
    QHash<Id, Person> persons;
    QHash<Id, Tag> tags;
    QHash<Id, Verdict> verdicts;
    QHash<Id, Judgement> judgements;
    QHash<Id, Evidence> evidence;
    QHash<Id, ItemLink> links;
    QHash<QString, QString> properties; ///< The story's own settings: the last view, say.

    /// The rows of an item, by passage start, judgement time, id.
    QList<Passage> passagesOf(Id item) const;
    QList<Judgement> judgementsOf(Id claim) const;
    QList<Evidence> evidenceOf(Id claim) const;
    QList<ItemLink> linksOf(Id item) const;

    /// The first passage with role Content, else the first of any role; id NoId where there is none.
    Passage mainPassage(Id item) const;
    /// The verdict that counts for a claim: the last judgement's, else the story's "open" one.
    Verdict verdictOf(Id claim) const;
    /// The story's verdicts by their order.
    QList<Verdict> verdictsInOrder() const;
    /// Sources by import time, then id.
    QList<Source> sourcesInOrder() const;
    /// Persons by number of items they speak in (most first), then name.
    QList<Person> personsInOrder() const;
    /// Items by placing time, then by where they stand in the source, then by kind and title, so that copies of a
    /// story, whose ids differ, show the same; then id.
    QList<Id> itemsInOrder() const;

    // Reverse indices, kept by Story.
    QMultiHash<Id, Id> passagesByItem;
    QMultiHash<Id, Id> judgementsByClaim;
    QMultiHash<Id, Id> evidenceByClaim;
    QMultiHash<Id, Id> linksByItem;
};

} // namespace dateline
