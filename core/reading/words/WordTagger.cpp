// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/words/WordTagger.h"

#include "core/reading/words/Clauses.h"

#include <bit>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

WordClass classOfSign(QStringView sign)
{
    if (sign == u",")
        return WordClass::Comma;
    if (sign == u":")
        return WordClass::Colon;
    if (sign == u";")
        return WordClass::Semicolon;
    if (u"()[]{}"_s.contains(sign))
        return WordClass::Bracket;
    if (sign == u"\u2014" || sign == u"\u2013" || sign.startsWith(u'-'))
        return WordClass::Dash;
    return u".!?"_s.contains(sign.front()) && sign != u"..." ? WordClass::Stop : WordClass::Mark;
}

/// More capitals than a sentence has: titles and headings write most words with one.
bool isHeadline(const TaggedSentence &sentence)
{
    constexpr qsizetype LongWord = 4;
    constexpr qsizetype FewestWords = 5;
    qsizetype capitals = 0;
    qsizetype words = 0;
    for (const TaggedWord &word : sentence.words) {
        if (word.lower.size() < LongWord || !word.lower.front().isLetter())
            continue;
        ++words;
        capitals += word.capital;
    }
    return words >= FewestWords && capitals * 4 >= words * 3;
}

/// The word that says how word i stands: the one before, past adverbs.
qsizetype governor(const TaggedSentence &sentence, qsizetype i)
{
    do
        --i;
    while (i >= 0 && sentence.words[i].is(WordClass::Adverb));
    return i;
}

bool isNominal(WordClass wordClass)
{
    return wordClass == WordClass::Noun || wordClass == WordClass::Name || wordClass == WordClass::Number;
}

} // namespace

CapitalUse::CapitalUse(const Document &document, const TextFacts &facts, const QList<TaggedSentence> &sentences)
{
    const auto isCapital = [&](const Token &token) { return document.text[token.span.start].isUpper(); };
    const auto capitals = std::count_if(document.tokens.begin(), document.tokens.end(), isCapital);
    m_table.resize(std::bit_ceil(static_cast<std::size_t>(2 * capitals + 1)));
    for (qsizetype i = 0; i < document.tokens.size(); ++i) {
        const WordFacts *word = &facts.ofToken(i);
        if (isCapital(document.tokens[i]))
            m_table[placeOf(word)].word = word;
    }
    for (const TaggedSentence &sentence : sentences) {
        const bool headline = isHeadline(sentence);
        for (qsizetype i = 1; i < sentence.words.size(); ++i) {
            const TaggedWord &word = sentence.words[i];
            Entry &entry = m_table[placeOf(word.facts)];
            if (!entry.word && !word.capital)
                continue;
            if (!word.capital)
                entry.uses |= Plain;
            else if (!headline && sentence.words[i - 1].quotation < 0)
                entry = {word.facts, entry.uses | Name};
        }
    }
}

std::size_t CapitalUse::placeOf(const WordFacts *word) const
{
    const std::size_t last = m_table.size() - 1;
    std::size_t place = std::hash<const WordFacts *>()(word) * 0x9E3779B97F4A7C15u >> 32;
    for (place &= last; m_table[place].word && m_table[place].word != word; place = (place + 1) & last) { }
    return place;
}

WordTagger::WordTagger(const Document &document, const Lexicon &lexicon, const TaggedText &text,
                       const QList<TimeMention> &times)
    : m_document(document)
    , m_lexicon(lexicon)
    , m_facts(text.facts)
    , m_capitals(text.capitals)
    , m_times(times)
{
}

void WordTagger::tag(TaggedSentence &sentence) const
{
    tagByLists(sentence);
    tagVerbs(sentence);
    sentence.verbs = Clauses::findVerbs(sentence, m_lexicon);
}

QList<TaggedSentence> WordTagger::tagInside(Span span) const
{
    auto sentence = std::lower_bound(m_document.sentences.begin(), m_document.sentences.end(), span.start,
                                     [](const Sentence &s, qsizetype at) { return s.span.end <= at; });
    QList<TaggedSentence> found;
    for (; sentence != m_document.sentences.end() && sentence->span.start < span.end; ++sentence) {
        TaggedSentence inside;
        inside.block = sentence->block;
        for (qsizetype i = sentence->tokens.first; i < sentence->tokens.last; ++i) {
            if (span.contains(m_document.tokens[i].span))
                inside.words.append(plainWord(m_document, m_facts, i));
        }
        if (inside.words.isEmpty())
            continue;
        tag(inside);
        found.append(inside);
    }
    return found;
}

void WordTagger::tagByLists(TaggedSentence &sentence) const
{
    const bool headline = isHeadline(sentence);
    auto behind = std::lower_bound(m_times.begin(), m_times.end(), sentence.span().start,
                                   [](const TimeMention &time, qsizetype at) { return time.span.start < at; });
    for (qsizetype i = 0; i < sentence.words.size(); ++i) {
        TaggedWord &word = sentence.words[i];
        if (word.quotation >= 0)
            continue;
        while (behind != m_times.end() && behind->span.start < word.span.end)
            ++behind;
        const bool inTime = behind != m_times.begin() && std::prev(behind)->span.overlaps(word.span)
            && std::prev(behind)->type != TimexType::Set;
        const bool calendar = word.capital && word.facts->calendar;
        word.time = calendar || inTime;
        word.wordClass = calendar ? WordClass::Noun : classOf(sentence, i, headline);
    }
}

WordClass WordTagger::classOf(const TaggedSentence &sentence, qsizetype i, bool headline) const
{
    const TaggedWord &word = sentence.words[i];
    const Token &token = m_document.tokens[word.token];
    if (token.kind == TokenKind::Punctuation)
        return classOfSign(token.lower);
    if (token.kind == TokenKind::Quote || token.kind == TokenKind::Symbol)
        return WordClass::Mark;
    if (token.kind == TokenKind::Number)
        return WordClass::Number;
    if (word.has(WordUse::Owner)) {
        const WordClass before = i > 0 ? sentence.words[i - 1].wordClass : WordClass::Mark;
        const bool verb = before == WordClass::Pronoun || before == WordClass::That || before == WordClass::Wh
            || before == WordClass::Relative;
        return verb ? WordClass::Auxiliary : WordClass::Possessive;
    }
    const std::optional<WordClass> closed = word.facts->closedClass;
    if (closed && !(word.acronym && i > 0 && !headline))
        return *closed;
    if (isName(sentence, i, headline))
        return WordClass::Name;
    return word.facts->ending == WordEnding::Adverb ? WordClass::Adverb : WordClass::Noun;
}

bool WordTagger::isName(const TaggedSentence &sentence, qsizetype i, bool headline) const
{
    const TaggedWord &word = sentence.words[i];
    if (!word.capital || !word.lower.front().isLetter())
        return false;
    if (m_capitals.isName(word))
        return !headline || !m_capitals.isPlain(word);
    if (word.facts->place || word.facts->people || word.facts->givenName)
        return true;
    if (headline)
        return !m_capitals.isPlain(word) && word.facts->verb.forms == 0;
    const bool first = i == 0 || sentence.words[i - 1].quotation >= 0 || sentence.words[i - 1].is(WordClass::Colon);
    if (!first)
        return true;
    // A sentence's first word: a name where the next has a capital too and it is no plain word itself.
    return i + 1 < sentence.words.size() && sentence.words[i + 1].capital && !m_capitals.isPlain(word)
        && word.facts->verb.forms == 0 && word.facts->ending != WordEnding::Adverb;
}

void WordTagger::tagVerbs(TaggedSentence &sentence) const
{
    for (qsizetype i = 0; i < sentence.words.size(); ++i) {
        TaggedWord &word = sentence.words[i];
        if (!word.is(WordClass::Noun) || word.time)
            continue;
        const VerbReading &reading = word.facts->verb;
        if (reading.forms == 0 || !isVerb(sentence, i, reading))
            continue;
        word.wordClass = WordClass::Verb;
        word.verb = reading;
    }
}

bool WordTagger::isVerb(const TaggedSentence &sentence, qsizetype i, const VerbReading &reading) const
{
    const qsizetype before = governor(sentence, i);
    const WordClass left = before >= 0 ? sentence.words[before].wordClass : WordClass::Stop;
    if (left == WordClass::Determiner || left == WordClass::Possessive)
        return before >= 0 && sentence.words[before].facts->standsAlone && !reading.oftenNoun
            && !(reading.forms & IngForm);
    if (reading.forms & IngForm)
        return left != WordClass::Noun || sentence.words[before].facts->plural || i + 1 >= sentence.words.size()
            || !isNominal(sentence.words[i + 1].wordClass) || sentence.words[i + 1].capital;
    if (left == WordClass::To || left == WordClass::Modal)
        return (reading.forms & BaseForm) != 0;
    if (reading.guessed && left != WordClass::Auxiliary && left != WordClass::Pronoun && left != WordClass::Name
        && left != WordClass::Relative)
        return false;
    // "said retired teacher Roe"
    const bool modifies =
        left == WordClass::Verb && i + 1 < sentence.words.size() && isNominal(sentence.words[i + 1].wordClass);
    if (modifies && (reading.forms & ParticipleForm))
        return false;
    if (reading.forms & (PastForm | ParticipleForm | FutureForm))
        return left != WordClass::Preposition || (reading.forms & BaseForm);
    return reading.forms & PresentForm ? isPresentVerb(sentence, i, before, reading)
                                       : isBareVerb(sentence, i, before, reading);
}

/// "nine in ten say |they|"
bool WordTagger::opensClause(const TaggedSentence &sentence, qsizetype i) const
{
    if (i >= sentence.words.size())
        return false;
    const TaggedWord &word = sentence.words[i];
    return word.is(WordClass::Pronoun) || word.is(WordClass::PronounVerb) || word.is(WordClass::That)
        || word.is(WordClass::Determiner) || word.is(WordClass::Possessive) || word.is(WordClass::Quotation);
}

bool WordTagger::isBareVerb(const TaggedSentence &sentence, qsizetype i, qsizetype before,
                            const VerbReading &reading) const
{
    if (before < 0)
        return !reading.oftenNoun;
    const TaggedWord &left = sentence.words[before];
    if (left.is(WordClass::Pronoun) || left.is(WordClass::Relative) || left.is(WordClass::Not)
        || left.is(WordClass::ObjectPronoun))
        return true;
    if (left.is(WordClass::Auxiliary))
        return left.facts->auxiliary.has(WordUse::Support);
    if (left.is(WordClass::Adverb) || left.is(WordClass::Comma) || left.is(WordClass::Coordinator)
        || left.is(WordClass::Quotation) || left.is(WordClass::Stop))
        return !reading.oftenNoun;
    const bool joined = before > 1 && sentence.words[before - 1].is(WordClass::Coordinator);
    if (left.is(WordClass::Verb) && (left.verb.forms & ParticipleForm))
        return !reading.oftenNoun && opensClause(sentence, i + 1); // "those asked say they"
    const bool share = left.is(WordClass::Mark) && before > 0 && sentence.words[before - 1].is(WordClass::Number);
    const bool plural = share || (isNominal(left.wordClass) && (joined || left.facts->plural));
    if (!plural)
        return !reading.oftenNoun && opensClause(sentence, i + 1);
    const bool object = i + 1 < sentence.words.size()
        && !(sentence.words[i + 1].is(WordClass::Noun) || sentence.words[i + 1].is(WordClass::Stop)
             || sentence.words[i + 1].is(WordClass::Comma) || sentence.words[i + 1].is(WordClass::Auxiliary)
             || sentence.words[i + 1].is(WordClass::Modal) || sentence.words[i + 1].has(WordUse::Genitive));
    return !reading.oftenNoun || object;
}

bool WordTagger::isPresentVerb(const TaggedSentence &sentence, qsizetype i, qsizetype before,
                               const VerbReading &reading) const
{
    if (before < 0)
        return false;
    const TaggedWord &left = sentence.words[before];
    if (left.is(WordClass::Preposition))
        return false;
    if (!reading.oftenNoun || left.is(WordClass::Pronoun) || left.is(WordClass::Relative))
        return true;
    if (i + 1 >= sentence.words.size())
        return false;
    const TaggedWord &next = sentence.words[i + 1];
    const Cue *cue = reading.cue;
    if (left.is(WordClass::Name) && cue && cue->quote && (next.is(WordClass::Colon) || next.is(WordClass::Stop)))
        return true; // "Roe notes:"
    const bool opensObject = next.is(WordClass::Determiner) || next.is(WordClass::That) || next.is(WordClass::Pronoun)
        || next.is(WordClass::Possessive) || next.is(WordClass::Wh) || next.is(WordClass::ObjectPronoun)
        || (next.is(WordClass::To) && left.is(WordClass::Name)) || next.is(WordClass::Quotation);
    if (left.is(WordClass::Name))
        return opensObject || next.is(WordClass::Name)
            || (next.is(WordClass::Preposition) && !next.has(WordUse::Genitive));
    if (left.is(WordClass::Comma)) // "Roe, the mayor, calls"
        return opensObject || next.is(WordClass::Name);
    return left.is(WordClass::Noun) && !left.facts->plural && opensObject;
}

} // namespace dateline
