// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/sayings/Speakers.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// How many of the latest actors a pronoun may mean.
constexpr qsizetype ActorsKept = 8;

} // namespace

Speakers::Speakers(const Document &document, const Lexicon &lexicon, const QList<FoundPerson> &people)
    : m_document(document)
    , m_lexicon(lexicon)
    , m_people(people)
{
    for (qsizetype person = 0; person < people.size(); ++person) {
        for (Span span : people[person].mentions)
            m_mentions.append({span, person});
        if (const QString gender = genderOf(person); !gender.isEmpty())
            m_genders.insert(person, gender);
    }
    std::sort(m_mentions.begin(), m_mentions.end(),
              [](const Mention &a, const Mention &b) { return a.span.start < b.span.start; });
}

QString Speakers::genderOf(qsizetype person) const
{
    const FoundPerson &found = m_people[person];
    if (found.kind != PersonKind::Person)
        return {};
    const QStringList words = (found.role + u' ' + found.name).toLower().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const QString gender = m_lexicon.genders.field(word); !gender.isEmpty())
            return gender;
    }
    return m_lexicon.givenNames.field(found.name.section(u' ', 0, 0).toLower());
}

qsizetype Speakers::personIn(Span span) const
{
    const auto mention = std::lower_bound(m_mentions.begin(), m_mentions.end(), span.start,
                                          [](const Mention &m, qsizetype at) { return m.span.start < at; });
    const auto behind = std::find_if(mention, m_mentions.end(), [&](const Mention &m) {
        return m.span.start >= span.end || (m.span.end <= span.end && !isOwner(m.span.end));
    });
    return behind != m_mentions.end() && behind->span.start < span.end ? behind->person : -1;
}

/// Whether an 's stands behind the name: "Roe's office" is not Roe.
bool Speakers::isOwner(qsizetype end) const
{
    const auto next = std::lower_bound(m_document.tokens.begin(), m_document.tokens.end(), end,
                                       [](const Token &token, qsizetype at) { return token.span.start < at; });
    return next != m_document.tokens.end() && next->span.start == end && m_lexicon.hasUse(next->lower, WordUse::Owner);
}

/// "the minister": the person known by that role who was named last.
qsizetype Speakers::personWithRole(const QString &role) const
{
    for (qsizetype i = m_actors.size() - 1; i >= 0; --i) {
        const QString known = m_people[m_actors[i]].role.toLower();
        if (known.split(u' ').contains(role))
            return m_actors[i];
    }
    return -1;
}

Speaker Speakers::resolve(const TaggedSentence &sentence, const Clauses &clauses, IndexRange source)
{
    if (source.isEmpty())
        return {};
    const TaggedWord &first = sentence.words[source.first];
    if (first.is(WordClass::Pronoun) || first.is(WordClass::PronounVerb))
        return resolvePronoun(first.lower.section(u'\'', 0, 0));
    const IndexRange core = clauses.core(source);
    if (core.isEmpty())
        return {};
    const qsizetype person = personIn(sentence.span(core));
    if (person >= 0)
        return {m_people[person].name, person, false};
    const QString head = sentence.words[core.last - 1].lower;
    qsizetype comma = core.last;
    while (comma < source.last && !sentence.words[comma].is(WordClass::Comma))
        ++comma;
    const bool role = sentence.words[core.last - 1].facts->role;
    if (comma + 1 < source.last && role && sentence.words[comma + 1].is(WordClass::Name)) {
        const qsizetype named = personIn(sentence.span({comma + 1, source.last})); // "the mayor, Ann Roe,"
        if (named >= 0)
            return {m_people[named].name, named, false};
    }
    if (first.has(WordUse::Definite) && role) {
        const qsizetype holder = personWithRole(head);
        if (holder >= 0)
            return {m_people[holder].name, holder, true};
    }
    return {plainNoun(sentence, {source.first, std::max(core.last, source.first + 1)}), -1, false};
}

Speaker Speakers::resolvePronoun(const QString &pronoun)
{
    if (m_lexicon.hasUse(pronoun, WordUse::Thing))
        return {m_thing.name, m_thing.person, true};
    if (m_lexicon.hasUse(pronoun, WordUse::Many))
        return {m_many.name.isEmpty() ? m_thing.name : m_many.name,
                m_many.name.isEmpty() ? m_thing.person : m_many.person, true};
    const QString gender = m_lexicon.genders.field(pronoun);
    if (gender.isEmpty())
        return {};
    for (qsizetype i = m_actors.size() - 1; i >= 0; --i) {
        const qsizetype person = m_actors[i];
        if (m_genders.value(person, gender) != gender)
            continue;
        m_genders.insert(person, gender);
        return {m_people[person].name, person, true};
    }
    return m_last.person < 0 ? Speaker{m_last.name, -1, true} : Speaker();
}

void Speakers::noteActor(qsizetype person)
{
    const FoundPerson &found = m_people[person];
    if (found.kind != PersonKind::Person) {
        m_thing = {found.name, person, true};
        return;
    }
    m_actors.removeOne(person);
    m_actors.append(person);
    if (m_actors.size() > ActorsKept)
        m_actors.removeFirst();
}

void Speakers::readUpTo(const TaggedSentence &sentence, const Clauses &clauses, qsizetype word)
{
    const QList<VerbGroup> &verbs = clauses.verbs();
    auto next = std::lower_bound(verbs.begin(), verbs.end(), m_read, [&](const VerbGroup &verb, qsizetype at) {
        return sentence.words[verb.words.first].span.start < at;
    });
    for (; next != verbs.end() && (next->words.first < word || next->subject.first < word); ++next) {
        const VerbGroup &verb = *next;
        const IndexRange subject = verb.subject;
        if (!verb.finite || subject.isEmpty() || subject.first >= word)
            continue;
        const Span span = sentence.span(clauses.core(subject).isEmpty() ? subject : clauses.core(subject));
        if (span.start < m_read)
            continue;
        m_read = span.end;
        const qsizetype person = personIn(span);
        if (person < 0)
            continue;
        noteActor(person);
        m_last = {m_people[person].name, person, true};
    }
}

void Speakers::spoke(const Speaker &speaker)
{
    if (speaker.name.isEmpty())
        return;
    m_last = speaker;
    if (speaker.person >= 0)
        noteActor(speaker.person);
    else if (m_lexicon.isPlural(speaker.name))
        m_many = speaker;
}

QString Speakers::plainNoun(const TaggedSentence &sentence, IndexRange source) const
{
    while (source.first + 1 < source.last && sentence.words[source.first].is(WordClass::Determiner))
        ++source.first;
    while (source.last - 1 > source.first
           && (sentence.words[source.last - 1].is(WordClass::Comma)
               || sentence.words[source.last - 1].is(WordClass::Dash)))
        --source.last;
    QString noun = m_document.words(sentence.span(source)).toString().simplified();
    const TaggedWord &first = sentence.words[source.first];
    if (first.capital && !first.is(WordClass::Name) && !first.acronym)
        noun[0] = noun[0].toLower();
    return noun;
}

} // namespace dateline
