// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/Reading.h"
#include "core/reading/words/Clauses.h"

#include <QHash>

namespace dateline {

/// Who is meant by a mention.
struct Speaker {
    QString name; ///< Resolved, or the plain noun as it stands; empty where nobody can be told.
    qsizetype person = -1; ///< In the list of people.
    bool resolved = false; ///< A pronoun or a role that stands for somebody named elsewhere.
};

/// Follows a text sentence by sentence and tells who is meant by a name, a surname, a role or a pronoun: the last
/// fitting one among those who spoke or acted.
class Speakers {
public:
    Speakers(const Document &document, const Lexicon &lexicon, const QList<FoundPerson> &people);

    /// Who a noun phrase stands for. Ranges are of the sentence's words.
    Speaker resolve(const TaggedSentence &sentence, const Clauses &clauses, IndexRange source);
    /// Notes who acts in the sentence up to a word, for pronouns to come.
    void readUpTo(const TaggedSentence &sentence, const Clauses &clauses, qsizetype word);
    /// Notes that somebody spoke: the likeliest to speak again.
    void spoke(const Speaker &speaker);
    /// The one who spoke last, or acted since.
    const Speaker &last() const { return m_last; }

private:
    bool isOwner(qsizetype end) const;
    qsizetype personIn(Span span) const;
    qsizetype personWithRole(const QString &role) const;
    Speaker resolvePronoun(const QString &pronoun);
    void noteActor(qsizetype person);
    QString genderOf(qsizetype person) const;
    QString plainNoun(const TaggedSentence &sentence, IndexRange source) const;

    struct Mention {
        Span span;
        qsizetype person;
    };

    const Document &m_document;
    const Lexicon &m_lexicon;
    const QList<FoundPerson> &m_people;
    QList<Mention> m_mentions; ///< Ascending.
    QHash<qsizetype, QString> m_genders; ///< As genders.txt names them, by person, as far as known.
    QList<qsizetype> m_actors; ///< Persons in the order they acted last; the latest at the end.
    Speaker m_thing; ///< The last organisation, office or place that acted: "it".
    Speaker m_many; ///< The last plural that spoke: "they".
    Speaker m_last;
    qsizetype m_read = 0; ///< Offset up to which actors were noted.
};

} // namespace dateline
