// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Finders.h"
#include "core/reading/people/Names.h"

#include <QHash>
#include <QSet>
#include <QVarLengthArray>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// A name mention with what its sentence says of it.
struct Sighting {
    Span span;
    QString key; ///< Lower case, single spaces.
    QString shown; ///< As it stands.
    QString role;
    PersonKind kind = PersonKind::Person;
    bool certain = false;
    bool acts = false; ///< Subject of a verb.
};

/// Gathers the sightings of a document into people.
class PeopleGatherer {
public:
    PeopleGatherer(const Document &document, const TaggedText &text)
        : m_document(document)
        , m_text(text)
        , m_lexicon(Lexicon::of(document.language))
    {
    }

    QList<FoundPerson> run()
    {
        for (const TaggedSentence &sentence : m_text.sentences) {
            const BlockKind kind = m_document.blocks[sentence.block].kind;
            if (kind != BlockKind::Credit && kind != BlockKind::Boilerplate)
                see(sentence);
        }
        m_personOf.resize(m_sightings.size(), -1);
        joinFullNames();
        joinShortNames();
        return wanted();
    }

private:
    void see(const TaggedSentence &sentence)
    {
        const Clauses clauses(sentence, m_lexicon);
        QVarLengthArray<qsizetype, 16> subjects; // Heads of the subjects of finite verbs.
        for (const VerbGroup &verb : clauses.verbs()) {
            if (verb.finite && !verb.subject.isEmpty()) {
                const IndexRange core = clauses.core(verb.subject);
                subjects.append(core.last - 1);
            }
        }
        for (const NameMention &name : findNames(sentence, clauses, m_lexicon)) {
            Sighting sighting;
            sighting.span = sentence.span(name.words);
            sighting.key = nameKey(sentence, name.words);
            sighting.shown = m_document.words(sighting.span).toString();
            if (name.words.last - name.words.first > 1)
                sighting.shown = sighting.shown.simplified();
            sighting.role = roleOf(sentence, name);
            sighting.kind = name.kind;
            sighting.certain = name.certain;
            for (qsizetype i = name.words.first; i < name.words.last; ++i)
                sighting.acts = sighting.acts || subjects.contains(i);
            m_sightings.append(sighting);
        }
    }

    QString roleOf(const TaggedSentence &sentence, const NameMention &name) const
    {
        IndexRange role = name.title.isEmpty() ? name.apposition : name.title;
        while (!role.isEmpty() && sentence.words[role.first].is(WordClass::Determiner))
            ++role.first;
        return role.isEmpty() ? QString() : m_document.words(sentence.span(role)).toString().simplified();
    }

    /// Names of several words, and whatever the lists know, stand for themselves.
    void joinFullNames()
    {
        for (qsizetype i = 0; i < m_sightings.size(); ++i) {
            const Sighting &sighting = m_sightings[i];
            if (sighting.kind == PersonKind::Person && !sighting.key.contains(u' '))
                continue;
            const QString key = sighting.kind == PersonKind::Person ? shortened(sighting.key) : sighting.key;
            const auto known = m_byKey.constFind(key);
            const qsizetype person = known == m_byKey.constEnd() ? add(sighting) : *known;
            m_byKey.insert(key, person);
            note(person, i);
            if (sighting.kind == PersonKind::Person) {
                m_bySurname.insert(lastWord(sighting.key), person);
                m_byGivenName.insert(firstWord(sighting.key), person);
            }
        }
    }

    static QString firstWord(const QString &key) { return key.first(key.indexOf(u' ')); }
    static QString lastWord(const QString &key) { return key.sliced(key.lastIndexOf(u' ') + 1); }
    /// First and last word, so that "Ann B. Roe" and "Ann Roe" are one.
    static QString shortened(const QString &key)
    {
        return key.indexOf(u' ') == key.lastIndexOf(u' ') ? key : firstWord(key) + u' ' + lastWord(key);
    }

    void joinShortNames()
    {
        for (qsizetype i = 0; i < m_sightings.size(); ++i) {
            const Sighting &sighting = m_sightings[i];
            if (m_personOf[i] >= 0)
                continue;
            qsizetype person = m_bySurname.value(sighting.key, -1);
            if (person < 0)
                person = m_byGivenName.value(sighting.key, -1);
            if (person < 0)
                person = m_byKey.value(sighting.key, -1);
            if (person < 0)
                person = add(sighting);
            m_byKey.insert(sighting.key, person);
            note(person, i);
        }
    }

    qsizetype add(const Sighting &sighting)
    {
        FoundPerson person;
        person.kind = sighting.kind;
        person.name = sighting.shown;
        m_people.append(person);
        m_acts.append(false);
        m_certain.append(false);
        return m_people.size() - 1;
    }

    void note(qsizetype index, qsizetype sightingIndex)
    {
        const Sighting &sighting = m_sightings[sightingIndex];
        FoundPerson &person = m_people[index];
        m_personOf[sightingIndex] = index;
        m_acts[index] = m_acts[index] || sighting.acts;
        m_certain[index] = m_certain[index] || sighting.certain;
        if (sighting.shown.size() > person.name.size() && sighting.kind == PersonKind::Person)
            std::swap(person.name, m_sightings[sightingIndex].shown);
        if (sighting.shown != person.name && !m_aliases.contains({index, sighting.shown})) {
            m_aliases.insert({index, sighting.shown});
            person.aliases.append(sighting.shown);
        }
        if (person.role.isEmpty())
            person.role = sighting.role;
        person.mentions.append(sighting.span);
    }

    /// Persons that the text knows by more than a capital, and what else acts.
    QList<FoundPerson> wanted()
    {
        QList<FoundPerson> people;
        for (qsizetype i = 0; i < m_people.size(); ++i) {
            FoundPerson &person = m_people[i];
            const bool named = person.kind == PersonKind::Person && m_certain[i];
            if (!named && !m_acts[i])
                continue;
            std::sort(person.mentions.begin(), person.mentions.end(), [](Span a, Span b) { return a.start < b.start; });
            people.append(person);
        }
        std::stable_sort(people.begin(), people.end(), [](const FoundPerson &a, const FoundPerson &b) {
            return a.mentions.front().start < b.mentions.front().start;
        });
        return people;
    }

    const Document &m_document;
    const TaggedText &m_text;
    const Lexicon &m_lexicon;
    QList<Sighting> m_sightings;
    QList<FoundPerson> m_people;
    QList<bool> m_acts;
    QList<bool> m_certain;
    QList<qsizetype> m_personOf; ///< By sighting; -1 where none is told yet.
    QSet<std::pair<qsizetype, QString>> m_aliases; ///< With their person.
    QHash<QString, qsizetype> m_byKey;
    QHash<QString, qsizetype> m_bySurname;
    QHash<QString, qsizetype> m_byGivenName;
};

} // namespace

QList<FoundPerson> findPeople(const Document &document, const TaggedText &text)
{
    return PeopleGatherer(document, text).run();
}

} // namespace dateline
