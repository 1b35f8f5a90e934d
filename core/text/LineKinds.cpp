// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/LineKinds.h"

#include "core/text/Tokens.h"
#include "core/text/WordList.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype LongestShortLine = 120;
constexpr qsizetype LongestCaption = 600;
constexpr qsizetype MostHeadingWords = 14;
constexpr qsizetype MostQuestionWords = 7; ///< A longer question is an interviewer's.

const QString quotationMarks = u"\"'\u201C\u201D\u2018\u2019\u201E\u00AB\u00BB`"_s;

/// A short line's tokens, asked for what lines are told by.
class ShortLine {
public:
    ShortLine(QStringView line, const QList<Token> &tokens, const QString &language)
        : m_line(line)
        , m_tokens(tokens)
        , m_language(language)
    {
        for (const Token &token : m_tokens)
            m_words += token.kind == TokenKind::Word || token.kind == TokenKind::Number;
    }

    bool isBoilerplate() const
    {
        if (m_words == 0)
            return true;
        QString entry;
        const WordList &phrases = list(u"boilerplate"_s);
        const qsizetype length = phrases.match(m_tokens, all(), &entry);
        if (length > 0 && (length == m_tokens.size() || phrases.field(entry) == u"start"_s))
            return true;
        return consistsOf(u"boilerplate-words"_s);
    }

    /// Only words of dates and of publishing, one number among them, or a place and an agency before a dash.
    bool isDateline() const
    {
        if (consistsOf(u"dateline-words"_s)) {
            for (const Token &token : m_tokens) {
                if (token.kind == TokenKind::Number)
                    return true;
            }
        }
        const QString last = m_tokens.last().lower;
        const bool dash =
            last == u"--"_s || last == u"-"_s || last == u"_"_s || last == u"\u2013"_s || last == u"\u2014"_s;
        return dash && m_tokens.first().span.in(m_line).toString().isUpper() && m_words <= 10;
    }

    bool isByline() const
    {
        if (m_words < 2 || m_words > 14 || !list(u"byline-openers"_s).contains(m_tokens.first().lower)
            || endsSentence(m_line))
            return false;
        const QChar name = m_line[m_tokens[1].span.start];
        return name.isUpper();
    }

    bool isHeading() const
    {
        if (m_words > MostHeadingWords || m_line.front().isLower() || opensQuotation(m_line))
            return false;
        const QChar last = m_line.back();
        if (last == u'?')
            return m_words <= MostQuestionWords;
        return !endsSentence(m_line) && !u",;:-\u2013\u2014_"_s.contains(last);
    }

    bool isCaption() const
    {
        const WordList &cues = list(u"caption-cues"_s);
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            QString entry;
            if (cues.match(m_tokens, {i, m_tokens.size()}, &entry) > 0
                && (i == 0 || cues.field(entry) == u"anywhere"_s))
                return true;
        }
        return false;
    }

    bool namesCaption() const
    {
        QString entry;
        const WordList &cues = list(u"caption-cues"_s);
        return cues.match(m_tokens, all(), &entry) > 0 && cues.field(entry) == u"label"_s;
    }

private:
    IndexRange all() const { return {0, m_tokens.size()}; }
    const WordList &list(const QString &name) const { return WordList::named(name, m_language); }

    bool consistsOf(const QString &name) const
    {
        const WordList &words = list(name);
        const bool takesNumbers = name == u"dateline-words"_s;
        for (qsizetype i = 0; i < m_tokens.size();) {
            const Token &token = m_tokens[i];
            const bool sign = token.kind == TokenKind::Punctuation || token.kind == TokenKind::Symbol;
            const bool number = token.kind == TokenKind::Number && takesNumbers;
            const qsizetype length = sign || number ? 1 : words.match(m_tokens, {i, m_tokens.size()});
            if (length == 0)
                return false;
            i += length;
        }
        return true;
    }

    QStringView m_line;
    const QList<Token> &m_tokens;
    QString m_language;
    qsizetype m_words = 0;
};

} // namespace

BlockKind kindOfLine(QStringView line, const QString &language)
{
    return kindOfLine(line, line.size() <= LongestCaption ? tokenize(line, {0, line.size()}, language) : QList<Token>(),
                      language);
}

BlockKind kindOfLine(QStringView line, const QList<Token> &tokens, const QString &language)
{
    if (line.size() > LongestCaption)
        return BlockKind::Paragraph;
    const ShortLine words(line, tokens, language);
    if (line.size() <= LongestShortLine) {
        if (words.isBoilerplate())
            return BlockKind::Boilerplate;
        if (words.isDateline())
            return BlockKind::Dateline;
        if (words.isByline())
            return BlockKind::Byline;
    }
    if (words.isCaption())
        return BlockKind::Caption;
    return line.size() <= LongestShortLine && words.isHeading() ? BlockKind::Heading : BlockKind::Paragraph;
}

bool namesCaption(QStringView line, const QString &language)
{
    return line.size() <= LongestCaption
        && ShortLine(line, tokenize(line, {0, line.size()}, language), language).namesCaption();
}

bool endsSentence(QStringView line)
{
    while (!line.isEmpty() && (quotationMarks.contains(line.back()) || line.back() == u')' || line.back() == u']'))
        line.chop(1);
    return !line.isEmpty() && u".!?\u2026\u3002\uFF01\uFF1F"_s.contains(line.back());
}

bool opensQuotation(QStringView line)
{
    return !line.isEmpty() && quotationMarks.contains(line.front());
}

bool isTitleCase(QStringView line)
{
    if (line.size() > LongestShortLine)
        return false;
    qsizetype longWords = 0;
    qsizetype capitalised = 0;
    for (const Token &token : tokenize(line, {0, line.size()})) {
        if (token.kind != TokenKind::Word || token.span.length() < 5)
            continue;
        ++longWords;
        capitalised += line[token.span.start].isUpper();
    }
    return longWords >= 3 && capitalised * 5 >= longWords * 4;
}

} // namespace dateline
