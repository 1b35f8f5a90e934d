// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

#include <QList>
#include <QSet>
#include <QString>

namespace dateline {

/// One undoable step of work, as the history lists it.
struct Change {
    qint64 sequence = 0; ///< Ascending, from 1.
    QString label; ///< "Set speaker"
    QString author;
    qint64 at = 0; ///< Milliseconds since the epoch
    bool undone = false;
};

/// What a change did to one field, as the history tells it.
struct FieldChange {
    Id item =
        NoId; ///< The item that the row belongs to; NoId for sources, persons, tags, verdicts and the story itself.
    QString field; ///< Table and column: "item.title"
    QString old; ///< Empty where the field was empty or the row did not exist.
    QString now; ///< Empty where the field is empty or the row was removed.

    bool operator==(const FieldChange &) const = default;
};

/// What a change touched, by id: what models, layout and views listen to. Rows that were removed are named as well. A
/// changed passage, judgement, evidence or link counts as a change of its item too.
struct Touched {
    QSet<Id> items;
    QSet<Id> sources;
    QSet<Id> persons;
    QSet<Id> tags;
    QSet<Id> verdicts;
    bool properties = false; ///< The story's title or settings.
    bool everything = false; ///< Too much to name: read all anew.

    bool isEmpty() const
    {
        return items.isEmpty() && sources.isEmpty() && persons.isEmpty() && tags.isEmpty() && verdicts.isEmpty()
            && !properties && !everything;
    }
};

} // namespace dateline
