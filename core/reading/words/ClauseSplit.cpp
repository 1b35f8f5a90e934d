// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/words/ClauseSplit.h"

#include <QVarLengthArray>

namespace dateline {

namespace {

class ClauseSplitter {
public:
    ClauseSplitter(const TaggedSentence &sentence, const Clauses &clauses)
        : m_sentence(sentence)
        , m_clauses(clauses)
    {
        m_roles.resize(sentence.words.size());
        std::fill(m_roles.begin(), m_roles.end(), 0u);
        for (const VerbGroup &verb : clauses.verbs()) {
            if (!verb.finite)
                continue;
            m_roles[verb.words.first] |= FiniteVerb;
            const WordClass before = at(verb.words.first - 1);
            const bool relative = before == WordClass::Relative || before == WordClass::That;
            if (!relative && verb.subject.first <= verb.words.first && !verb.subject.isEmpty())
                m_roles[verb.subject.first] |= Subject;
        }
    }

    QList<Clause> run()
    {
        qsizetype first = 0;
        IndexRange lead = {0, leadEnd(0)};
        for (qsizetype i = lead.last + 1; i < m_sentence.words.size(); ++i) {
            const qsizetype end = leadEnd(i);
            if (end == i)
                continue;
            add(lead, {std::max(first, lead.last), i});
            lead = {i, end};
            first = end;
            i = std::max(i, end - 1);
        }
        add(lead, {std::max(first, lead.last), m_sentence.words.size()});
        return m_found;
    }

private:
    enum Role : unsigned { FiniteVerb = 1, Subject = 2 };

    WordClass at(qsizetype i) const
    {
        return i >= 0 && i < m_sentence.words.size() ? m_sentence.words[i].wordClass : WordClass::Stop;
    }

    /// Nearly all words are of other classes.
    static bool mayLead(WordClass wordClass)
    {
        switch (wordClass) {
        case WordClass::Adverb:
        case WordClass::Comma:
        case WordClass::Coordinator:
        case WordClass::Dash:
        case WordClass::Mark:
        case WordClass::Semicolon:
        case WordClass::Subordinator:
        case WordClass::That:
        case WordClass::Wh:
            return true;
        default:
            return false;
        }
    }

    bool begins(unsigned role, qsizetype i) const { return i < m_roles.size() && (m_roles[i] & role); }

    /// Where a clause begins that is led in from word i on; i itself where none is.
    qsizetype leadEnd(qsizetype i) const
    {
        if (!mayLead(at(i)))
            return i;
        qsizetype k = i;
        const bool omission = at(k) == WordClass::Mark && m_sentence.words[k].lower.startsWith(QLatin1String(".."));
        const bool sign =
            at(k) == WordClass::Comma || at(k) == WordClass::Dash || at(k) == WordClass::Semicolon || omission;
        const bool divides = omission || at(k) == WordClass::Semicolon;
        k += sign;
        const bool coordinated = at(k) == WordClass::Coordinator;
        k += coordinated;
        while (at(k) == WordClass::Adverb)
            ++k;
        if (divides || (sign && at(k) == WordClass::Relative))
            return k;
        if (begins(FiniteVerb, k) && sign && coordinated)
            return k;
        if (sign && isParticiple(k))
            return k;
        const bool with = at(k) == WordClass::Preposition && sign;
        const bool subordinated =
            at(k) == WordClass::Subordinator || at(k) == WordClass::That || at(k) == WordClass::Wh;
        const qsizetype subject = k + (with || subordinated);
        if (with)
            return participleBehind(subject) ? subject : i;
        if (begins(Subject, subject) && (subordinated || coordinated || sign))
            return subject;
        // The joint may stand on both: ", but that"
        if (coordinated && (at(k) == WordClass::That || at(k) == WordClass::Subordinator) && begins(Subject, k + 1))
            return k + 1;
        return i;
    }

    bool isParticiple(qsizetype i) const
    {
        const qsizetype verb = m_clauses.verbAt(i);
        return verb >= 0 && m_clauses.verbs()[verb].words.first == i && m_clauses.verbs()[verb].isIng();
    }

    /// "with |the water rising|"
    bool participleBehind(qsizetype i) const
    {
        const IndexRange phrase =
            m_clauses.opensNounPhrase(i) ? m_clauses.core(m_clauses.nounPhraseAt(i)) : IndexRange();
        return !phrase.isEmpty() && isParticiple(phrase.last);
    }

    void add(IndexRange lead, IndexRange words)
    {
        const auto closes = [this](qsizetype i) {
            const WordClass c = at(i);
            return c == WordClass::Comma || c == WordClass::Dash || c == WordClass::Stop || c == WordClass::Semicolon
                || c == WordClass::Colon || c == WordClass::Mark;
        };
        while (words.first < words.last && closes(words.first))
            ++words.first;
        while (words.first < words.last && closes(words.last - 1))
            --words.last;
        if (words.isEmpty())
            return;
        Clause clause{lead, words, -1};
        for (qsizetype i = m_clauses.verbAt(words.first); i >= 0 && i < m_clauses.verbs().size(); ++i) {
            if (m_clauses.verbs()[i].words.first >= words.last)
                break;
            if (m_clauses.verbs()[i].finite) {
                clause.verb = i;
                break;
            }
        }
        m_found.append(clause);
    }

    const TaggedSentence &m_sentence;
    const Clauses &m_clauses;
    QVarLengthArray<unsigned, 64> m_roles; ///< By word: what begins there, of finite verbs and their subjects.
    QList<Clause> m_found;
};

} // namespace

QList<Clause> splitClauses(const TaggedSentence &sentence, const Clauses &clauses)
{
    return ClauseSplitter(sentence, clauses).run();
}

} // namespace dateline
