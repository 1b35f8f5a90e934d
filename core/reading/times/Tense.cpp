// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/Tense.h"

#include "core/text/WordList.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype Reach = 14; ///< Tokens looked at before the expression
constexpr qsizetype ReachBehind = 30; ///< and behind it.

class TenseReader {
public:
    TenseReader(const Document &document, IndexRange sentence)
        : m_text(document.text)
        , m_tokens(document.tokens)
        , m_sentence(sentence)
        , m_words(WordList::named(u"tense-words"_s, document.language))
    {
    }

    /// Of the word at i, as it stands before or behind the expression.
    Tense at(qsizetype i, bool behind) const
    {
        const Token &token = m_tokens[i];
        const QString use = m_words.field(token.lower);
        const bool regular = token.kind == TokenKind::Word && token.lower.size() > 3 && token.lower.endsWith(u"ed"_s);
        if (use == u"turns"_s || (use == u"ahead"_s && !(behind && regular)))
            return Tense::Future;
        if (use == u"present"_s)
            return looksAhead(i) ? Tense::Future : Tense::Present;
        if (use == u"past"_s || regular)
            return isTurned(i) ? Tense::Future : Tense::Past;
        return Tense::Unknown;
    }

private:
    /// "is to sail", "are still expected"
    bool looksAhead(qsizetype present) const
    {
        for (qsizetype i = present + 1; i < std::min(m_sentence.last, present + 4); ++i) {
            if (m_words.field(m_tokens[i].lower) == u"ahead"_s)
                return true;
            if (m_tokens[i].lower == u"to"_s)
                return i == present + 1 && infinitiveAt(i);
        }
        return false;
    }

    /// "to" before a verb rather than a name, a number or an article.
    bool infinitiveAt(qsizetype i) const
    {
        if (i + 1 >= m_sentence.last)
            return false;
        static const QStringList articles{u"the"_s, u"a"_s,   u"an"_s,    u"his"_s,
                                          u"her"_s, u"its"_s, u"their"_s, u"this"_s};
        const Token &next = m_tokens[i + 1];
        return m_text[next.span.start].isLower() && next.span.length() > 1 && !articles.contains(next.lower);
    }

    /// "will be held", "would have met"
    bool isTurned(qsizetype i) const
    {
        for (qsizetype before = i - 1; before >= std::max(m_sentence.first, i - 3); --before) {
            const QString &word = m_tokens[before].lower;
            if (m_words.field(word) == u"turns"_s)
                return true;
        }
        return false;
    }

    QStringView m_text;
    const QList<Token> &m_tokens;
    IndexRange m_sentence;
    const WordList &m_words;
};

} // namespace

Tense tenseAround(const Document &document, const Sentence &sentence, Span expression)
{
    const TenseReader reader(document, sentence.tokens);
    const auto first = std::lower_bound(document.tokens.begin() + sentence.tokens.first,
                                        document.tokens.begin() + sentence.tokens.last, expression.start,
                                        [](const Token &token, qsizetype start) { return token.span.end <= start; });
    const qsizetype here = first - document.tokens.begin();
    for (qsizetype i = here; i < sentence.tokens.last && document.tokens[i].span.start <= expression.end; ++i) {
        if (document.tokens[i].lower == u"'s"_s)
            return Tense::Unknown; // "Friday's ruling": no verb goes with it.
    }
    for (qsizetype i = here - 1; i >= std::max(sentence.tokens.first, here - Reach); --i) {
        if (i == here - 1 && i > sentence.tokens.first && document.tokens[i].lower == u"until"_s)
            return Tense::Future;
        if (const Tense tense = reader.at(i, false); tense != Tense::Unknown)
            return tense;
    }
    for (qsizetype i = here; i < std::min(sentence.tokens.last, here + ReachBehind); ++i) {
        const bool behind = document.tokens[i].span.start >= expression.end;
        if (const Tense tense = behind ? reader.at(i, true) : Tense::Unknown; tense != Tense::Unknown)
            return tense;
    }
    return Tense::Unknown;
}

} // namespace dateline
