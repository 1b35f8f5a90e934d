// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/events/EventTitles.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype MostWords = 18; ///< Of a title, as far as a phrase ends before.
constexpr qsizetype EnoughWords = 6; ///< From so many on, a title may end at a comma.

/// Picks the words of a title from a stretch of a sentence.
class TitleWords {
public:
    TitleWords(const TaggedSentence &sentence, IndexRange range)
        : m_sentence(sentence)
        , m_range(range)
    {
    }

    QList<qsizetype> run()
    {
        for (qsizetype i = m_range.first; i < m_range.last; ++i) {
            const TaggedWord &word = m_sentence.words[i];
            if (word.is(WordClass::Bracket) && word.lower == u"(") {
                while (i < m_range.last && m_sentence.words[i].lower != u")")
                    ++i;
                continue;
            }
            if (word.is(WordClass::Relative) || word.is(WordClass::Semicolon) || word.is(WordClass::Dash)
                || (word.is(WordClass::Pronoun) && i > m_range.first))
                break;
            if (word.is(WordClass::Comma) && m_words.size() >= EnoughWords)
                break;
            const bool afterTime = i > m_range.first && m_sentence.words[i - 1].time && word.is(WordClass::Comma);
            if (word.time || afterTime || leadsToTime(i))
                continue;
            m_words.append(i);
            if (m_words.size() > MostWords)
                break;
        }
        shorten();
        return m_words;
    }

private:
    /// "on" and "the last" before a time.
    bool leadsToTime(qsizetype i) const
    {
        const TaggedWord &word = m_sentence.words[i];
        const bool link = word.is(WordClass::Preposition) || word.is(WordClass::Determiner) || word.is(WordClass::Comma)
            || word.is(WordClass::Subordinator);
        if (!link || i + 1 >= m_range.last)
            return false;
        const TaggedWord &next = m_sentence.words[i + 1];
        return next.time || (!word.is(WordClass::Determiner) && next.is(WordClass::Determiner) && leadsToTime(i + 1));
    }

    static bool opensPhrase(const TaggedWord &word)
    {
        switch (word.wordClass) {
        case WordClass::Preposition:
        case WordClass::To:
        case WordClass::Comma:
        case WordClass::Coordinator:
        case WordClass::Subordinator:
        case WordClass::That:
        case WordClass::Wh:
            return true;
        default:
            return false;
        }
    }

    /// Cuts a long title before its last phrase, and words that lead to nothing off its end.
    void shorten()
    {
        if (m_words.size() > MostWords) {
            qsizetype cut = m_words.size() - 1;
            while (cut > MostWords / 2 && !opensPhrase(m_sentence.words[m_words[cut]]))
                --cut;
            m_words.resize(cut);
        }
        while (!m_words.isEmpty() && leadsNowhere(m_sentence.words[m_words.back()]))
            m_words.removeLast();
    }

    static bool leadsNowhere(const TaggedWord &word)
    {
        return opensPhrase(word) || word.is(WordClass::Determiner) || word.is(WordClass::Adverb)
            || word.is(WordClass::Mark) || word.is(WordClass::Stop) || word.is(WordClass::Colon)
            || (word.is(WordClass::Possessive) && !word.isGenitive());
    }

    const TaggedSentence &m_sentence;
    IndexRange m_range;
    QList<qsizetype> m_words;
};

QString joined(const Document &document, const TaggedSentence &sentence, const QList<qsizetype> &words)
{
    const Lexicon &lexicon = Lexicon::of(document.language);
    QString text;
    qsizetype end = -1;
    for (qsizetype i : words) {
        const TaggedWord &word = sentence.words[i];
        const bool points = word.is(WordClass::Determiner) || word.is(WordClass::That);
        const QString plain = points && end >= 0 ? lexicon.plainFor(word.lower) : QString();
        if (end >= 0 && word.span.start > end && !word.is(WordClass::Comma))
            text += u' ';
        text += plain.isEmpty() ? document.words(word.span).toString() : plain;
        end = word.span.end;
    }
    return text.simplified();
}

/// The last quotation among the words, or -1.
qsizetype quotationIn(const TaggedSentence &sentence, IndexRange words)
{
    for (qsizetype i = words.last - 1; i >= words.first; --i) {
        if (sentence.words[i].is(WordClass::Quotation))
            return i;
    }
    return -1;
}

QString capitalized(QString title)
{
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

} // namespace

QString eventTitle(const Document &document, const TaggedSentence &sentence, const VerbGroup &verb,
                   const QString &actor, qsizetype end)
{
    QList<qsizetype> words = TitleWords(sentence, {verb.words.first, end}).run();
    words.removeIf([&](qsizetype i) {
        return i < verb.head() && (sentence.words[i].is(WordClass::Adverb) || sentence.words[i].is(WordClass::Not));
    });
    const qsizetype quotation = quotationIn(sentence, {verb.words.last, end});
    if (quotation >= 0 && (words.isEmpty() || words.back() == verb.head()))
        words.append(quotation); // "decried what he called “a shame”": the quotation says it.
    return capitalized(actor + u' ' + joined(document, sentence, words));
}

QString phraseTitle(const Document &document, const TaggedSentence &sentence, IndexRange phrase)
{
    QList<qsizetype> words;
    for (qsizetype i = phrase.first; i < phrase.last; ++i)
        words.append(i);
    return capitalized(joined(document, sentence, words));
}

} // namespace dateline
