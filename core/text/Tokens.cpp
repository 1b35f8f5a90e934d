// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Tokens.h"

#include "core/text/LowerWords.h"
#include "core/text/WordList.h"

#include <QChar>

#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

enum SignKind : quint8 { Letter = 1, Digit = 2, Space = 4 };

/// Of the signs of ASCII, which most texts are made of.
constexpr std::array<quint8, 0x80> AsciiKinds = [] {
    std::array<quint8, 0x80> kinds{};
    for (char16_t c = 0; c < 0x80; ++c) {
        const bool letter = (c | 0x20) >= u'a' && (c | 0x20) <= u'z';
        const bool digit = c >= u'0' && c <= u'9';
        kinds[c] = letter ? Letter : digit ? Digit : c == u' ' || (c >= u'\t' && c <= u'\r') ? Space : 0;
    }
    return kinds;
}();

bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == u'\u2019';
}

bool isHyphen(char16_t c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011';
}

class Tokenizer {
public:
    Tokenizer(QStringView text, Span within, const QString &language)
        : m_text(text)
        , m_end(within.end)
        , m_at(within.start)
        , m_abbreviations(WordList::named(u"abbreviations"_s, language))
        , m_lowerWords(lowerWords())
    {
        constexpr qsizetype UsualToken = 5; // With the space behind it.
        m_tokens.reserve(within.length() / UsualToken + 1);
    }

    QList<Token> run()
    {
        while (skipSpaces()) {
            const qsizetype start = m_at;
            add(start, takeOne());
        }
        return std::move(m_tokens);
    }

private:
    static LowerWords &lowerWords()
    {
        thread_local LowerWords words;
        return words;
    }

    char16_t at(qsizetype i) const { return i < m_end ? m_text[i].unicode() : u'\0'; }
    bool isAscii(qsizetype i, quint8 kinds) const { return at(i) < 0x80 && (AsciiKinds[at(i)] & kinds); }

    char32_t pointAt(qsizetype i) const
    {
        if (i + 1 < m_end && m_text[i].isHighSurrogate() && m_text[i + 1].isLowSurrogate())
            return QChar::surrogateToUcs4(m_text[i], m_text[i + 1]);
        return at(i);
    }

    bool letterAt(qsizetype i) const
    {
        if (at(i) < 0x80)
            return isAscii(i, Letter);
        const char32_t c = pointAt(i);
        return QChar::isLetter(c) || QChar::category(c) == QChar::Mark_NonSpacing
            || QChar::category(c) == QChar::Mark_SpacingCombining;
    }
    bool digitAt(qsizetype i) const { return at(i) < 0x80 ? isAscii(i, Digit) : QChar(at(i)).isDigit(); }
    bool wordAt(qsizetype i) const { return at(i) < 0x80 ? isAscii(i, Letter | Digit) : letterAt(i) || digitAt(i); }
    bool spaceAt(qsizetype i) const
    {
        const char16_t c = at(i);
        return c < 0x80 ? isAscii(i, Space) : QChar(c).isSpace() || c == u'\u200B' || c == u'\uFEFF';
    }
    void step() { m_at += pointAt(m_at) > 0xFFFF ? 2 : 1; }

    bool skipSpaces()
    {
        while (m_at < m_end && spaceAt(m_at))
            ++m_at;
        return m_at < m_end;
    }

    TokenKind takeOne()
    {
        if (takeAddress())
            return TokenKind::Symbol;
        if (digitAt(m_at))
            return takeNumber();
        if (letterAt(m_at))
            return takeWord();
        if (isApostrophe(at(m_at)) || at(m_at) == u'`')
            return takeSingleQuote();
        return takeSign();
    }

    /// A web address up to white space, without the signs that close the sentence around it.
    bool takeAddress()
    {
        if ((at(m_at) != u'h' || at(m_at + 1) != u't') && (at(m_at) != u'w' || at(m_at + 1) != u'w'))
            return false;
        const QStringView rest = m_text.sliced(m_at, m_end - m_at);
        if (!rest.startsWith("http://"_L1) && !rest.startsWith("https://"_L1) && !rest.startsWith("www."_L1))
            return false;
        qsizetype stop = m_at;
        while (stop < m_end && !m_text[stop].isSpace())
            ++stop;
        while (!wordAt(stop - 1) && at(stop - 1) != u'/')
            --stop;
        m_at = stop;
        return true;
    }

    TokenKind takeNumber()
    {
        bool hyphenated = false;
        while (m_at < m_end) {
            const char16_t c = at(m_at);
            if (digitAt(m_at) || (letterAt(m_at) && !clockHalfAt(m_at)))
                step();
            else if ((c == u'.' || c == u',' || c == u':' || c == u'/') && digitAt(m_at - 1) && digitAt(m_at + 1))
                ++m_at;
            else if (isHyphen(c) && wordAt(m_at + 1)) {
                hyphenated = hyphenated || letterAt(m_at + 1);
                ++m_at;
            } else
                break;
        }
        return hyphenated ? TokenKind::Word : TokenKind::Number;
    }

    /// "a.m." or "p.m." right behind a number.
    bool clockHalfAt(qsizetype i) const
    {
        const char16_t c = m_text[i].toLower().unicode();
        return (c == u'a' || c == u'p') && at(i + 1) == u'.' && QChar(at(i + 2)).toLower() == u'm';
    }

    TokenKind takeWord()
    {
        const qsizetype start = m_at;
        qsizetype dotted = m_at; // Where the part after the last dot begins; -1 once a part was longer than a letter.
        while (m_at < m_end) {
            while (isAscii(m_at, Letter | Digit))
                ++m_at;
            const char16_t c = at(m_at);
            if (wordAt(m_at)) {
                step();
                continue;
            }
            const bool inner = wordAt(m_at + 1);
            if (c == u'.' && dotted >= 0 && m_at == dotted + 1 && letterAt(m_at + 1)) {
                dotted = ++m_at;
            } else if (c == u'.' && endsWithDot(start, dotted)) {
                ++m_at;
                break;
            } else if (inner && (isHyphen(c) || c == u'&' || c == u'@' || (isApostrophe(c) && !possessiveAt(m_at)))) {
                ++m_at;
                dotted = -1;
            } else if (c == u'.' && QChar(at(m_at + 1)).isLower() && m_at - start > 1) {
                ++m_at; // example.org
                dotted = -1;
            } else {
                break;
            }
        }
        return TokenKind::Word;
    }

    bool possessiveAt(qsizetype i) const
    {
        return isApostrophe(at(i)) && (at(i + 1) == u's' || at(i + 1) == u'S') && !wordAt(i + 2);
    }

    /// Whether the dot behind the word from start to here belongs to it: U.S., J., Jan.
    bool endsWithDot(qsizetype start, qsizetype dotted) const
    {
        if (dotted > start)
            return m_at == dotted + 1;
        const QStringView word = m_text.sliced(start, m_at - start);
        if (word.size() == 1)
            return standsForMore(word[0]);
        const QString lower = word.toString().toLower();
        if (!m_abbreviations.contains(lower))
            return false;
        const QString use = m_abbreviations.field(lower);
        if (use == u"number"_s) {
            const qsizetype next = at(m_at + 1) == u' ' ? m_at + 2 : m_at + 1;
            return digitAt(next);
        }
        return use == u"any"_s || word[0].isUpper();
    }

    /// A letter that is an initial, or a word cut to its first letter.
    bool standsForMore(QChar letter) const
    {
        const QString use = m_abbreviations.field(letter.toLower());
        return use == u"any" || (letter.isUpper() && use != u"never");
    }

    TokenKind takeSingleQuote()
    {
        const qsizetype start = m_at;
        const bool afterWord = start > 0 && wordAt(start - 1);
        if (afterWord && possessiveAt(start)) {
            m_at += 2;
            return TokenKind::Word;
        }
        if (!afterWord && digitAt(start + 1) && digitAt(start + 2)) { // '90s
            ++m_at;
            return takeNumber();
        }
        ++m_at;
        if (at(m_at) == at(start) && (at(start) == u'`' || at(start) == u'\'')) { // ``so''
            ++m_at;
            return TokenKind::Quote;
        }
        const bool plural = afterWord && !m_singleOpen && m_text[start - 1].toLower() == u's';
        if (plural)
            return TokenKind::Punctuation;
        m_singleOpen = !afterWord && wordAt(m_at);
        return TokenKind::Quote;
    }

    TokenKind takeSign()
    {
        const char16_t c = at(m_at);
        step();
        if (c == u'.' || c == u'-') {
            while (at(m_at) == c)
                ++m_at;
            return TokenKind::Punctuation;
        }
        if (u"\"\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A\u2018"_s.contains(QChar(c))) {
            m_singleOpen = m_singleOpen || c == u'\u2018';
            return TokenKind::Quote;
        }
        const bool symbol = u"%&@#*"_s.contains(QChar(c)) || !QChar(c).isPunct();
        return symbol ? TokenKind::Symbol : TokenKind::Punctuation;
    }

    void add(qsizetype start, TokenKind kind)
    {
        LowerWord lower = m_lowerWords.of(m_text.sliced(start, m_at - start));
        m_tokens.append({{start, m_at}, kind, lower.number, std::move(lower.text)});
    }

    QStringView m_text;
    qsizetype m_end;
    qsizetype m_at;
    const WordList &m_abbreviations;
    LowerWords &m_lowerWords;
    QList<Token> m_tokens;
    bool m_singleOpen = false;
};

} // namespace

QList<Token> tokenize(QStringView text, Span within, const QString &language)
{
    return Tokenizer(text, within, language).run();
}

} // namespace dateline
