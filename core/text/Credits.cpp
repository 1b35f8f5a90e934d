// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Credits.h"

#include "core/text/Tokens.h"
#include "core/text/WordList.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype LongestCredit = 160;
constexpr qsizetype LongestCaption = 900;

/// The tokens of one line and what the credit lists say of them.
class CreditWords {
public:
    CreditWords(QStringView line, const QList<Token> &tokens, const QString &language)
        : m_line(line)
        , m_tokens(tokens)
        , m_labels(WordList::named(u"credit-labels"_s, language))
        , m_agencies(WordList::named(u"agencies"_s, language))
        , m_glue(WordList::named(u"credit-glue"_s, language))
    {
    }

    qsizetype count() const { return m_tokens.size(); }
    bool is(qsizetype i, QChar sign) const
    {
        return i >= 0 && i < count() && m_tokens[i].lower.size() == 1 && m_tokens[i].lower.front() == sign;
    }

    /// Tokens of the label that begins at token i with what joins it to the name; 0 where none does.
    qsizetype label(qsizetype i) const
    {
        QString entry;
        const qsizetype length = m_labels.match(m_tokens, {i, count()}, &entry);
        if (length == 0)
            return 0;
        const QString join = m_labels.field(entry);
        if (is(i + length, u':') || (join == u"comma"_s && is(i + length, u',')))
            return length + 1;
        return join == u"free"_s ? length : 0;
    }

    bool hasAgency(IndexRange range) const
    {
        for (qsizetype i = range.first; i < range.last; ++i) {
            if (m_agencies.match(m_tokens, {i, range.last}) > 0)
                return true;
        }
        return false;
    }

    bool hasLabel(IndexRange range) const
    {
        for (qsizetype i = range.first; i < range.last; ++i) {
            if (m_labels.match(m_tokens, {i, range.last}) > 0)
                return true;
        }
        return false;
    }

    /// A small word that parts who took a picture from who gives it out: "via"
    bool hasParting(IndexRange range) const
    {
        for (qsizetype i = range.first; i < range.last; ++i) {
            if (m_glue.field(m_tokens[i].lower) == u"parts")
                return true;
        }
        return false;
    }

    bool has(IndexRange range, QChar sign) const
    {
        for (qsizetype i = range.first; i < range.last; ++i) {
            if (is(i, sign))
                return true;
        }
        return false;
    }

    /// Names and what joins them, no sentence: every word capitalised or glue, at most `most` words.
    bool namesOnly(IndexRange range, qsizetype most) const
    {
        qsizetype words = 0;
        for (qsizetype i = range.first; i < range.last; ++i) {
            const Token &token = m_tokens[i];
            if (token.kind != TokenKind::Word)
                continue;
            const QChar first = m_line[token.span.start];
            if (first.isLower() && !m_glue.contains(token.lower) && m_agencies.match(m_tokens, {i, range.last}) == 0)
                return false;
            ++words;
        }
        return words > 0 && words <= most;
    }

private:
    QStringView m_line;
    const QList<Token> &m_tokens;
    const WordList &m_labels;
    const WordList &m_agencies;
    const WordList &m_glue;
};

enum class Stands { Alone, BehindCaption };

bool isCredit(const CreditWords &words, IndexRange all, Stands stands)
{
    if (all.isEmpty())
        return false;
    const bool bracketed = words.is(all.first, u'(') && words.is(all.last - 1, u')');
    if (bracketed)
        all = {all.first + 1, all.last - 1};
    if (const qsizetype label = words.label(all.first))
        return words.namesOnly({all.first + label, all.last}, 12);
    if (!words.hasAgency(all) || !words.namesOnly(all, 14) || words.is(all.last - 1, u'.')
        || words.is(all.last - 1, u':'))
        return false;
    const bool alone = stands == Stands::Alone;
    const bool parted = (alone && bracketed) || words.has(all, u'|') || words.has(all, u'/')
        || words.has(all, u'\u00A9') || words.hasParting(all);
    return parted || (alone && words.namesOnly(all, 4));
}

} // namespace

bool isCreditLine(QStringView line, const QString &language)
{
    return line.size() <= LongestCredit && isCreditLine(line, tokenize(line, {0, line.size()}, language), language);
}

bool isCreditLine(QStringView line, const QList<Token> &tokens, const QString &language)
{
    return line.size() <= LongestCredit
        && isCredit(CreditWords(line, tokens, language), {0, tokens.size()}, Stands::Alone);
}

Span trailingCredit(QStringView line, const QString &language)
{
    return line.size() <= LongestCaption ? trailingCredit(line, tokenize(line, {0, line.size()}, language), language)
                                         : Span();
}

Span trailingCredit(QStringView line, const QList<Token> &tokens, const QString &language)
{
    if (line.size() > LongestCaption)
        return {};
    const CreditWords words(line, tokens, language);
    const qsizetype count = words.count();
    const auto from = [&](qsizetype i) { return Span{tokens[i].span.start, line.size()}; };
    const qsizetype closing = words.is(count - 1, u'.') ? count - 2 : count - 1;
    for (qsizetype i = count - 1; i > 0; --i) {
        const IndexRange inside{i + 1, closing};
        if (words.is(i, u'(') && words.is(closing, u')') && inside.first < inside.last && !words.has(inside, u')')
            && (words.hasLabel(inside) || (words.hasAgency(inside) && words.has(inside, u'/'))))
            return from(i);
        const qsizetype label = words.label(i);
        if (label > 0 && i + label < count && words.is(i + label - 1, u':') && words.namesOnly({i + label, count}, 9))
            return from(i);
        if (!words.is(i - 1, u'.') || line.size() - tokens[i].span.start > LongestCredit)
            continue;
        if (isCredit(words, {i, count}, Stands::BehindCaption))
            return from(i);
    }
    return {};
}

Span creditedName(QStringView credit, const QString &language)
{
    const QList<Token> tokens = tokenize(credit, {0, credit.size()}, language);
    const CreditWords words(credit, tokens, language);
    qsizetype first = 0;
    qsizetype last = words.count();
    if (last > 1 && words.is(last - 1, u'.') && tokens[last - 2].kind != TokenKind::Punctuation)
        --last;
    if (words.is(first, u'(') && words.is(last - 1, u')')) {
        ++first;
        --last;
    }
    if (const qsizetype label = words.label(first); first + label < last)
        first += label;
    return first < last ? Span{tokens[first].span.start, tokens[last - 1].span.end} : Span{0, credit.size()};
}

} // namespace dateline
