// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/DraftedPersons.h"

#include "core/import/DraftChoice.h"
#include "core/story/StoryData.h"

#include <algorithm>

namespace dateline {

DraftedPersons::DraftedPersons(const Reading &reading, Edit &edit)
    : m_reading(reading)
    , m_edit(edit)
{
}

Result<void> DraftedPersons::add()
{
    const QHash<Id, Person> known = m_edit.data().persons;
    for (const Person &person : known)
        remember(person);
    const QSet<qsizetype> speaking = draftedSpeakers(m_reading);
    for (qsizetype i = 0; i < m_reading.people.size(); ++i) {
        const FoundPerson &found = m_reading.people[i];
        if (found.kind != PersonKind::Person && !speaking.contains(i)) {
            m_persons.append(NoId); // A place or an organisation that is only named.
            continue;
        }
        Id id = m_byName.value(found.name.toCaseFolded());
        for (const QString &alias : found.aliases) {
            if (id == NoId && alias.contains(u' '))
                id = m_byName.value(alias.toCaseFolded());
        }
        if (id == NoId) {
            const Result<Id> added = add({NoId, found.kind, found.name, found.role, found.aliases, {}});
            if (!added)
                return added.error();
            id = *added;
        }
        m_persons.append(id);
    }
    return {};
}

void DraftedPersons::remember(const Person &person)
{
    m_byName.insert(person.name.toCaseFolded(), person.id);
    for (const QString &alias : person.aliases)
        m_byName.insert(alias.toCaseFolded(), person.id);
}

Result<Id> DraftedPersons::add(Person person)
{
    const Result<Id> added = m_edit.put(person);
    if (!added)
        return added;
    m_byName.insert(person.name.toCaseFolded(), *added);
    m_added.append(*added);
    return added;
}

Result<Id> DraftedPersons::speaker(qsizetype person, const QString &name)
{
    if (person >= 0 && person < m_persons.size() && m_persons[person] != NoId)
        return m_persons[person];
    const Id known = m_byName.value(name.toCaseFolded());
    return name.isEmpty() || known != NoId ? Result<Id>(known) : add({NoId, PersonKind::Person, name, {}, {}, {}});
}

QList<Id> DraftedPersons::namedIn(const QList<Span> &spans) const
{
    QSet<Id> named;
    for (qsizetype i = 0; i < m_persons.size(); ++i) {
        if (m_persons[i] == NoId)
            continue;
        for (const Span mention : m_reading.people[i].mentions) {
            for (const Span span : spans) {
                if (span.contains(mention))
                    named.insert(m_persons[i]);
            }
        }
    }
    QList<Id> ids(named.begin(), named.end());
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<void> DraftedPersons::removeUnused()
{
    QSet<Id> used;
    for (const Item &item : m_edit.data().items) {
        used.insert(item.speaker);
        used += QSet<Id>(item.participants.begin(), item.participants.end());
    }
    const auto isUsed = [&used](Id person) { return used.contains(person); };
    const auto unused = std::partition(m_added.begin(), m_added.end(), isUsed);
    for (auto person = unused; person != m_added.end(); ++person) {
        if (const Result<void> removed = m_edit.removePerson(*person); !removed)
            return removed;
    }
    m_added.erase(unused, m_added.end());
    return {};
}

} // namespace dateline
