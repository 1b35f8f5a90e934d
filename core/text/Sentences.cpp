// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Sentences.h"

#include "core/text/WordList.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

class SentenceSplitter {
public:
    SentenceSplitter(QStringView text, const QList<Token> &tokens, IndexRange block, const QString &language)
        : m_text(text)
        , m_tokens(tokens)
        , m_block(block)
        , m_abbreviations(WordList::named(u"abbreviations"_s, language))
        , m_starters(WordList::named(u"sentence-starters"_s, language))
    {
    }

    QList<Sentence> run() const
    {
        QList<Sentence> sentences;
        qsizetype first = m_block.first;
        for (qsizetype i = first; i < m_block.last; ++i) {
            if (i - first + 1 == LongestSentence) {
                sentences.append(sentence(first, i + 1));
                first = i + 1;
                continue;
            }
            if (!canEnd(i))
                continue;
            const qsizetype next = afterClosers(i + 1);
            if (next < m_block.last && !begins(next, i))
                continue;
            sentences.append(sentence(first, next));
            first = next;
            i = next - 1;
        }
        if (first < m_block.last)
            sentences.append(sentence(first, m_block.last));
        return sentences;
    }

private:
    Sentence sentence(qsizetype first, qsizetype last) const
    {
        return {{m_tokens[first].span.start, m_tokens[last - 1].span.end}, {first, last}, 0};
    }

    static bool isWide(QChar c) { return u"\u3002\uFF01\uFF1F"_s.contains(c); }

    bool canEnd(qsizetype i) const
    {
        const Token &token = m_tokens[i];
        const QChar last = token.lower.back();
        if (token.kind == TokenKind::Punctuation)
            return u".!?\u2026\u061F\u0964"_s.contains(last) || isWide(last);
        return token.kind == TokenKind::Word && last == u'.' && !precedesName(token);
    }

    /// A title's or an initial's dot: "Mr.", "J."
    bool precedesName(const Token &token) const { return m_abbreviations.field(token.lower.chopped(1)) == u"name"_s; }

    bool touches(qsizetype i) const { return m_tokens[i].span.start == m_tokens[i - 1].span.end; }

    qsizetype afterClosers(qsizetype i) const
    {
        while (i < m_block.last && touches(i)
               && (m_tokens[i].kind == TokenKind::Quote || u")]}.!?"_s.contains(m_tokens[i].lower.front())))
            ++i;
        return i;
    }

    bool begins(qsizetype next, qsizetype end) const
    {
        if (isWide(m_tokens[end].lower.back()))
            return true;
        if (touches(next))
            return false;
        if (m_tokens[end].kind == TokenKind::Word)
            return m_starters.contains(m_tokens[next].lower) && m_text[m_tokens[next].span.start].isUpper();
        const QChar first = m_text[m_tokens[next].span.start];
        if (m_tokens[next].kind == TokenKind::Word)
            return !first.isLower();
        return m_tokens[next].kind != TokenKind::Punctuation || u"([\u00BF\u00A1-\u2013\u2014"_s.contains(first);
    }

    QStringView m_text;
    const QList<Token> &m_tokens;
    IndexRange m_block;
    const WordList &m_abbreviations;
    const WordList &m_starters;
};

} // namespace

QList<Sentence> splitSentences(QStringView text, const QList<Token> &tokens, IndexRange block, const QString &language)
{
    return SentenceSplitter(text, tokens, block, language).run();
}

} // namespace dateline
