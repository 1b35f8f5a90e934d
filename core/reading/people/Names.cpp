// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/people/Names.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// Finds the names of one sentence.
class NameFinder {
public:
    NameFinder(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon)
        : m_sentence(sentence)
        , m_clauses(clauses)
        , m_lexicon(lexicon)
    {
    }

    QList<NameMention> run()
    {
        for (qsizetype i = 0; i < m_sentence.words.size();) {
            const IndexRange run = runAt(i);
            if (run.isEmpty()) {
                ++i;
                continue;
            }
            take(run);
            i = run.last;
        }
        return std::move(m_found);
    }

private:
    const TaggedWord &word(qsizetype i) const { return m_sentence.words[i]; }
    bool isName(qsizetype i) const
    {
        return i >= 0 && i < m_sentence.words.size() && word(i).is(WordClass::Name) && !word(i).time;
    }
    bool isOrganisationWord(qsizetype i) const { return word(i).facts->organisationWord; }
    bool isTitle(qsizetype i) const { return word(i).facts->title; }
    bool hasUse(qsizetype i, WordUse use) const { return i < m_sentence.words.size() && word(i).has(use); }

    /// Capitalised words in a row, with the small words that names have inside: "Ministry of Defence", "Ada van Roe".
    IndexRange runAt(qsizetype first) const
    {
        if (!isName(first))
            return {first, first};
        qsizetype end = first + 1;
        for (;;) {
            qsizetype next = end;
            while (next < m_sentence.words.size() && next < end + 2 && !word(next).capital
                   && word(next).facts->nameParticle)
                ++next;
            // "Ministry of Defence", "Minister of the Interior"
            const bool joined = next == end && hasUse(end, WordUse::Name)
                && (isOrganisationWord(end - 1) || (isTitle(end - 1) && hasUse(end, WordUse::Genitive)));
            if (joined)
                next = end + 1 + (hasUse(end + 1, WordUse::Definite) ? 1 : 0);
            if (!isName(next))
                return {first, end};
            end = next + 1;
        }
    }

    void take(IndexRange run)
    {
        if (takeListed(run))
            return;
        const qsizetype name = nameStart(run);
        NameMention mention;
        mention.words = {name, run.last};
        mention.kind = kindOf(mention.words, mention.certain);
        if (mention.kind == PersonKind::Person) {
            mention.title = titleBefore(name, run);
            mention.apposition = appositionBehind(run.last);
            mention.certain = mention.certain || !mention.title.isEmpty() || !mention.apposition.isEmpty();
        }
        m_found.append(mention);
    }

    /// Places and offices that the lists know: "White House", "Iran".
    bool takeListed(IndexRange run)
    {
        const QString key = nameKey(m_sentence, run);
        const bool office = m_lexicon.offices.contains(key);
        if (!office && !m_lexicon.places.contains(key))
            return false;
        if (office || m_lexicon.places.field(key, 1).isEmpty())
            m_found.append({run, {}, {}, office ? PersonKind::Office : PersonKind::Place, true});
        return true;
    }

    /// Where the name itself begins behind the places and titles that lead up to it: "U.S. President |Ann Roe".
    qsizetype nameStart(IndexRange run) const
    {
        qsizetype start = run.first;
        for (qsizetype i = run.first; i + 1 < run.last; ++i) {
            if (!isTitle(i))
                continue;
            start = i + 1;
            if (hasUse(i + 1, WordUse::Genitive)) { // "Minister of Energy Ann Roe"
                start = std::max(run.last - 2, i + 3);
                for (qsizetype k = i + 3; k < run.last; ++k) {
                    if (word(k).facts->givenName) {
                        start = k;
                        break;
                    }
                }
            }
        }
        while (start + 2 < run.last && (word(start).facts->place || word(start).facts->people)
               && !word(start).facts->givenName)
            ++start;
        return start < run.last ? start : run.first;
    }

    PersonKind kindOf(IndexRange name, bool &certain) const
    {
        for (qsizetype i = name.first; i < name.last; ++i) {
            if (!isOrganisationWord(i) || (i == name.first && word(i).facts->givenName))
                continue;
            certain = true;
            const bool office = m_lexicon.organisationWords.field(word(i).lower) == u"office";
            return office ? PersonKind::Office : PersonKind::Organisation;
        }
        const TaggedWord &first = word(name.first);
        const bool given = first.facts->givenName;
        certain = given && name.last - name.first > 1;
        const bool article = name.first > 0 && word(name.first - 1).is(WordClass::Determiner);
        const bool acronym =
            name.last - name.first == 1 && first.lower.size() > 1 && first.span.length() <= 5 && first.acronym;
        return !given && (article || acronym) ? PersonKind::Organisation : PersonKind::Person;
    }

    /// The nouns before a name that tell a role: "former union leader".
    IndexRange titleBefore(qsizetype name, IndexRange run) const
    {
        qsizetype first = name;
        bool role = false;
        for (qsizetype i = name - 1; i >= 0; --i) {
            const TaggedWord &before = word(i);
            const bool inRun = i >= run.first;
            const bool fits = before.is(WordClass::Noun) || before.is(WordClass::Name) || inRun || before.isGenitive();
            if (!fits || before.time || before.quotation >= 0)
                break;
            if (i == name - 1 && !before.facts->role && !inRun)
                break;
            role = role || before.facts->role;
            first = i;
        }
        if (role)
            return {first, name};
        const qsizetype comma = name - 1;
        if (comma < 1 || !word(comma).is(WordClass::Comma))
            return {name, name};
        const IndexRange phrase = m_clauses.nounPhraseBefore(comma);
        const qsizetype head = m_clauses.core(phrase).last - 1;
        const bool closed = run.last >= m_sentence.words.size() || word(run.last).is(WordClass::Comma)
            || word(run.last).is(WordClass::Stop);
        const bool told = word(comma - 1).facts->role // "the union's leader, Ann Roe said"
            || (closed && head >= phrase.first && word(head).facts->role); // "the leader of the union, Ann Roe, said"
        return told ? phrase : IndexRange{name, name};
    }

    IndexRange appositionBehind(qsizetype end) const
    {
        qsizetype comma = end;
        if (comma + 2 < m_sentence.words.size() && word(comma).is(WordClass::Comma)
            && word(comma + 1).is(WordClass::Number) && word(comma + 2).is(WordClass::Comma))
            comma += 2; // "Ann Roe, 45, a farmer"
        const IndexRange with = m_clauses.withApposition({end - 1, comma});
        const IndexRange apposition = {comma + 1, with.last};
        if (with.last <= comma)
            return {};
        const IndexRange core = m_clauses.core(apposition);
        for (qsizetype i = core.first; i < core.last; ++i) {
            if (word(i).facts->role)
                return apposition;
        }
        return {};
    }

    const TaggedSentence &m_sentence;
    const Clauses &m_clauses;
    const Lexicon &m_lexicon;
    QList<NameMention> m_found;
};

} // namespace

QList<NameMention> findNames(const TaggedSentence &sentence, const Clauses &clauses, const Lexicon &lexicon)
{
    return NameFinder(sentence, clauses, lexicon).run();
}

QString nameKey(const TaggedSentence &sentence, IndexRange words)
{
    QString key = sentence.words[words.first].lower;
    for (qsizetype i = words.first + 1; i < words.last; ++i)
        key += u' ' + sentence.words[i].lower;
    return key;
}

} // namespace dateline
