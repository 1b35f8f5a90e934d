// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/Reading.h"
#include "core/story/Edit.h"

#include <QHash>

namespace dateline {

/// The persons of a reading as a story has them: known by a name or an alias, else added to it.
class DraftedPersons {
public:
    DraftedPersons(const Reading &reading, Edit &edit);

    /// Adds those who are persons or speak; before anything else.
    Result<void> add();
    /// The person at an index of Reading::people, else one of that name ("analysts"), added where there is none. NoId
    /// where there is no name.
    Result<Id> speaker(qsizetype person, const QString &name);
    /// The persons whose names stand inside the spans, ascending.
    QList<Id> namedIn(const QList<Span> &spans) const;
    /// Takes away again who was added and stands in no item.
    Result<void> removeUnused();
    int addedCount() const { return static_cast<int>(m_added.size()); }

private:
    void remember(const Person &person);
    Result<Id> add(Person person);

    const Reading &m_reading;
    Edit &m_edit;
    QHash<QString, Id> m_byName; ///< Case folded
    QList<Id> m_persons; ///< Of Reading::people, by index; NoId for those left out.
    QList<Id> m_added;
};

} // namespace dateline
