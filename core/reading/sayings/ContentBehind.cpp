// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/sayings/StatementFinder.h"

using namespace Qt::StringLiterals;

namespace dateline {

bool StatementFinder::takeBehind(SaidStatement &statement, const CueSite &site)
{
    const Cue &cue = *site.cue;
    qsizetype i = takeSpeakerBehind(statement, site);
    if (cue.impersonal)
        return takeWithSubject(statement, i, site);
    if (cue.told && m_clauses.opensNounPhrase(i) && !m_sentence.words[i].time && at(i) != WordClass::Adverb) {
        const IndexRange listener = listenerAt(i);
        const qsizetype behind = skipAdjuncts(listener.last, cue);
        const bool clause = cue.clause && opensClause(behind);
        if (opensContent(behind, cue) || clause || at(behind) == WordClass::Colon) {
            statement.addressee = listener;
            i = listener.last;
        } else if (cue.infinitive && at(behind) == WordClass::To && at(skipAdverbs(behind + 1)) == WordClass::Verb) {
            statement.addressee = listener;
            return take(statement, i, StatementRule::Infinitive, site); // "asked |her to stay|"
        }
    }
    i = skipAdjuncts(i, cue);
    if (at(i) == WordClass::Comma && (at(i + 1) == WordClass::Quotation || at(i + 1) == WordClass::That))
        ++i;
    else if (at(i) == WordClass::Comma && cue.that)
        i = behindRemark(i);
    if (at(i) == WordClass::Colon && (cue.quote || cue.clause))
        return takeColon(statement, i);
    if (at(i) == WordClass::Quotation && (cue.quote || cue.noun))
        return take(statement, i, StatementRule::QuotationBeside, site);
    if (at(i) == WordClass::That && pointsBack(i, site))
        return false;
    if (at(i) == WordClass::That && cue.that && holdsClause({i + 1, count()}))
        return take(statement, i, StatementRule::ThatClause, site);
    if ((at(i) == WordClass::Wh || asks(i)) && cue.wh)
        return take(statement, i, StatementRule::ThatClause, site);
    // What somebody may or ought to do is nothing done yet.
    const bool acts = !site.verb->modal && !site.verb->infinitive;
    if (at(i) == WordClass::To && cue.infinitive && acts && at(skipAdverbs(i + 1)) == WordClass::Verb)
        return take(statement, i, StatementRule::Infinitive, site);
    if (cue.clause && m_lexicon.dropsThat() && (cue.noun || !cue.quote ? opensOwnClause(i) : opensClause(i)))
        return take(statement, i, StatementRule::BareClause, site);
    if (cue.any && m_clauses.opensNounPhrase(i) && !m_sentence.words[i].time && at(i) != WordClass::ObjectPronoun
        && at(i) != WordClass::Adverb && i + 2 < count())
        return take(statement, i, StatementRule::BareClause, site);
    if ((cue.clause || cue.noun) && takeRelative(statement, i, site))
        return true;
    if (i < count() && acts && cue.prepositions.contains(m_sentence.words[i].lower)) {
        statement.cue.last = i + 1;
        return take(statement, i + 1, StatementRule::Object, site);
    }
    const bool object = (m_clauses.opensNounPhrase(i) || at(i) == WordClass::That) && !m_sentence.words[i].time;
    if (cue.noun && acts && (object || at(i) == WordClass::Wh || at(i) == WordClass::Quotation))
        return take(statement, i, StatementRule::Object, site);
    return false;
}

/// "Said |the mayor| that the bridge was safe": a speaker who stands nowhere before the cue. Where content may begin.
qsizetype StatementFinder::takeSpeakerBehind(SaidStatement &statement, const CueSite &site) const
{
    const qsizetype behind = site.words.last;
    if (!statement.source.isEmpty() || site.cue->told || !m_clauses.opensNounPhrase(behind))
        return behind;
    const IndexRange phrase = m_clauses.withApposition(m_clauses.nounPhraseAt(behind));
    const qsizetype next = at(phrase.last) == WordClass::Comma ? phrase.last + 1 : phrase.last;
    const bool leads = at(phrase.last) == WordClass::Colon || (at(next) == WordClass::That && site.cue->that);
    if (!leads || m_sentence.words[behind].time)
        return behind;
    statement.source = phrase;
    return next;
}

/// "As she noted on Monday, |the plan failed|"
bool StatementFinder::takeParenthesis(SaidStatement &statement, const CueSite &site)
{
    if (takeParenthesisInverted(statement, site))
        return true;
    const qsizetype lead = site.subject.first - 1;
    if (site.subject.isEmpty() || lead < 0 || site.subject.first > site.words.first
        || !m_sentence.words[lead].facts->parenthesis || !(site.cue->clause || site.cue->quote))
        return false;
    const qsizetype comma = skipAdjuncts(site.words.last, *site.cue);
    if (at(comma) != WordClass::Comma)
        return false;
    return take(statement, comma + 1, StatementRule::BareClause, site);
}

/// "Como señaló Ruiz, |el plan fracasó|", "|El plan fracasó|, según señaló Ruiz": where the speaker stands behind the
/// cue.
bool StatementFinder::takeParenthesisInverted(SaidStatement &statement, const CueSite &site)
{
    const qsizetype lead = site.words.first - 1;
    if (m_lexicon.dropsThat() || lead < 0 || !m_sentence.words[lead].facts->parenthesis
        || !(site.cue->clause || site.cue->quote) || !m_clauses.opensNounPhrase(site.words.last)
        || m_sentence.words[site.words.last].time)
        return false;
    const IndexRange source = m_clauses.withApposition(m_clauses.nounPhraseAt(site.words.last));
    SaidStatement found = statement;
    found.source = source;
    const bool taken = lead > 0
        ? takeUpTo(found, lead, source.last, site)
        : at(source.last) == WordClass::Comma && take(found, source.last + 1, StatementRule::BareClause, site);
    if (taken)
        statement = found;
    return taken;
}

/// "a plan |which| she said |would fail|", "|a plan| she said |would fail|", "|what| she called |a plan|"
bool StatementFinder::takeRelative(SaidStatement &statement, qsizetype i, const CueSite &site)
{
    const qsizetype verb = m_clauses.verbAt(i);
    const qsizetype last = site.subject.first; // One past the word that leads in what is said.
    const bool finite = verb >= 0 && m_clauses.verbs()[verb].words.first == i && m_clauses.verbs()[verb].finite;
    if (!finite || !site.cue->clause || site.subject.isEmpty() || last == 0 || last > site.words.first)
        return false;
    const bool word =
        at(last - 1) == WordClass::Relative || at(last - 1) == WordClass::That || at(last - 1) == WordClass::Wh;
    const IndexRange link = word ? IndexRange{last - 1, last} : m_clauses.nounPhraseBefore(last);
    const qsizetype end = m_sites.clauseEnd(i, site);
    if (link.isEmpty() || end <= i)
        return false;
    statement.content = {link, {i, end}};
    statement.rule = StatementRule::BareClause;
    return true;
}

bool StatementFinder::take(SaidStatement &statement, qsizetype first, StatementRule rule, const CueSite &site)
{
    const qsizetype end =
        rule == StatementRule::Object ? m_sites.objectEnd(first, site) : m_sites.clauseEnd(first, site);
    if (end <= first)
        return false;
    statement.content = {{first, end}};
    statement.rule = rule;
    return true;
}

bool StatementFinder::takeColon(SaidStatement &statement, qsizetype colon)
{
    statement.rule = StatementRule::ColonBefore;
    qsizetype end = count();
    while (end > colon + 1 && at(end - 1) == WordClass::Stop)
        --end;
    if (end > colon + 1)
        statement.content = {{colon + 1, end}};
    return true;
}

bool StatementFinder::asks(qsizetype i) const
{
    return i < count() && m_sentence.words[i].has(WordUse::Question);
}

qsizetype StatementFinder::skipAdverbs(qsizetype i) const
{
    while (at(i) == WordClass::Adverb)
        ++i;
    return i;
}

bool StatementFinder::opensContent(qsizetype i, const Cue &cue) const
{
    return (at(i) == WordClass::That && cue.that) || at(i) == WordClass::Quotation
        || ((at(i) == WordClass::Wh || asks(i)) && cue.wh)
        || (at(i) == WordClass::Comma && at(i + 1) == WordClass::Quotation)
        || (i < count() && cue.prepositions.contains(m_sentence.words[i].lower));
}

/// A subject and its finite verb begin here.
bool StatementFinder::opensClause(qsizetype i) const
{
    if (at(i) == WordClass::PronounVerb)
        return true;
    const bool gerund = at(i) == WordClass::Verb && m_clauses.verbs()[m_clauses.verbAt(i)].isIng();
    if (!gerund && (!m_clauses.opensNounPhrase(i) || at(i) == WordClass::ObjectPronoun))
        return asks(i) && m_clauses.hasFiniteVerb({i, count()});
    qsizetype end = i;
    while (end < count() && at(end) != WordClass::Stop && at(end) != WordClass::Semicolon && at(end) != WordClass::Dash
           && at(end) != WordClass::Colon && !(at(end) == WordClass::Comma && m_sites.startsOtherStatement(end + 1, i)))
        ++end;
    return holdsClause({i, end});
}

/// The same, where a plain object may stand as well: "found |a bridge that had fallen|" is no clause.
bool StatementFinder::opensOwnClause(qsizetype i) const
{
    if (!opensClause(i))
        return false;
    const QList<VerbGroup> &verbs = m_clauses.verbs();
    for (qsizetype v = m_clauses.verbAt(i); v >= 0 && v < verbs.size(); ++v) {
        const VerbGroup &verb = verbs[v];
        const bool own =
            verb.finite && verb.subject.first >= i && verb.subject.first <= i + 1 && !verb.subject.isEmpty();
        if (own && at(verb.subject.last - 1) != WordClass::Relative && at(verb.subject.last - 1) != WordClass::That)
            return true;
    }
    return false;
}

/// "said, |smiling|, that": behind a remark in commas that content follows; the comma itself where none does.
qsizetype StatementFinder::behindRemark(qsizetype comma) const
{
    for (qsizetype i = comma + 1; i < std::min(count(), comma + MostWordsBehindCue); ++i) {
        if (at(i) == WordClass::Comma && (at(i + 1) == WordClass::That || at(i + 1) == WordClass::Quotation))
            return i + 1;
        if (at(i) == WordClass::Stop || at(i) == WordClass::Semicolon || at(i) == WordClass::Quotation)
            break;
    }
    return comma;
}

/// "repeated |that threat|": says nothing by itself.
bool StatementFinder::pointsBack(qsizetype i, const CueSite &site) const
{
    const IndexRange phrase = m_clauses.opensNounPhrase(i + 1) ? m_clauses.nounPhraseAt(i + 1) : IndexRange();
    const qsizetype verb = m_clauses.verbAt(phrase.last);
    return phrase.last == i + 2 && m_sites.objectEnd(i, site) == i + 2 && at(i + 1) == WordClass::Noun
        && !m_sentence.words[i + 1].facts->plural
        && (verb < 0 || m_clauses.verbs()[verb].words.first != phrase.last || m_clauses.verbs()[verb].isIng());
}

/// A finite verb, or a quotation that may hold one.
bool StatementFinder::holdsClause(IndexRange range) const
{
    const auto words = m_sentence.words.begin();
    return m_clauses.hasFiniteVerb(range)
        || std::any_of(words + range.first, words + range.last,
                       [](const TaggedWord &word) { return word.is(WordClass::Quotation); });
}

IndexRange StatementFinder::listenerAt(qsizetype i) const
{
    const IndexRange phrase = m_clauses.nounPhraseAt(i);
    return phrase.isEmpty() ? IndexRange{i, i + 1} : phrase;
}

/// Steps over "on Monday", "in a statement", "again" where content follows; else stays.
qsizetype StatementFinder::skipAdjuncts(qsizetype first, const Cue &cue) const
{
    qsizetype i = first;
    qsizetype sure = first; // Behind adverbs and times alone.
    while (i < count()) {
        const TaggedWord &word = m_sentence.words[i];
        const bool time = word.time
            || ((word.is(WordClass::Preposition) || word.is(WordClass::Determiner)) && i + 1 < count()
                && m_sentence.words[i + 1].time);
        const bool phrase = word.is(WordClass::Preposition) || (word.is(WordClass::To) && at(i + 1) != WordClass::Verb);
        if (word.is(WordClass::Adverb) || time) {
            sure = i == sure ? i + 1 : sure;
            ++i;
        } else if (phrase && !cue.prepositions.contains(word.lower) && m_clauses.opensNounPhrase(i + 1)) {
            i = std::max(i + 1, m_clauses.nounPhraseAt(i + 1).last);
        } else {
            break;
        }
    }
    const bool reached = opensContent(i, cue) || at(i) == WordClass::Colon || at(i) == WordClass::Quotation
        || (cue.clause && at(i) == WordClass::Pronoun && opensClause(i));
    return reached ? i : sure;
}

} // namespace dateline
