// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Finders.h"
#include "core/reading/times/TimePatterns.h"
#include "core/reading/times/TimeResolver.h"
#include "core/reading/words/Lexicon.h"
#include "core/text/WordList.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// Finds the expressions of one document, sentence by sentence.
class TimeFinder {
public:
    explicit TimeFinder(const Document &document)
        : m_document(document)
        , m_patterns(TimePatterns::of(document.language))
        , m_modifiers(WordList::named(u"time-modifiers"_s, document.language))
        , m_frames(WordList::named(u"time-frames"_s, document.language))
        , m_classes(WordList::named(u"word-classes"_s, document.language))
        , m_lexicon(Lexicon::of(document.language))
        , m_resolver(document)
    {
    }

    QList<TimeMention> run()
    {
        for (const Sentence &sentence : m_document.sentences) {
            const BlockKind kind = m_document.blocks[sentence.block].kind;
            if (kind != BlockKind::Credit && kind != BlockKind::Boilerplate)
                readSentence(sentence);
        }
        return std::move(m_found);
    }

private:
    void readSentence(const Sentence &sentence)
    {
        if (!m_patterns.mayMatch(m_document, sentence.tokens))
            return;
        readTimeWords(m_document, sentence.tokens, m_patterns.vocabulary(), m_words);
        const QList<TimeWord> &words = m_words;
        qsizetype taken = 0; // So many words belong to expressions before.
        for (qsizetype i = 0; i < words.size();) {
            const std::optional<TimeMatch> match = m_patterns.longest(words, i);
            if (!match || !isLikely(*match, words)) {
                ++i;
                continue;
            }
            const Span span{words[i].span.start, words[match->words.last - 1].span.end};
            if (std::optional<TimeMention> mention = m_resolver.resolve(*match, sentence, span)) {
                widen(*mention, words, {taken, i});
                m_found.append(*mention);
            } else if (match->rule != u"none"_s) {
                ++i;
                continue;
            }
            i = taken = match->words.last;
        }
    }

    static QString textAt(const QList<TimeWord> &words, qsizetype i)
    {
        return i >= 0 && i < words.size() ? words[i].text : QString();
    }

    bool frames(const QList<TimeWord> &words, qsizetype i) const
    {
        const QString word = textAt(words, i);
        return m_frames.contains(word) && (m_frames.field(word).isEmpty() || m_frames.field(word) == u"weak");
    }

    bool framesFirmly(const QList<TimeWord> &words, qsizetype i) const
    {
        return frames(words, i) && m_frames.field(textAt(words, i)) != u"weak";
    }

    /// "the May vote", "its March figures"
    bool describes(const QList<TimeWord> &words, qsizetype i) const
    {
        const QString next = textAt(words, i + 1);
        return words[i].is(u"MONTH"_s) && isCapitalised(words, i) && m_frames.field(textAt(words, i - 1)) == u"noun"
            && !next.isEmpty() && next.front().isLetter() && !isCapitalised(words, i + 1)
            && m_classes.field(next).isEmpty();
    }

    /// Words that may be others ("may", "fall") and bare figures count only where their neighbours speak for time.
    bool isLikely(const TimeMatch &match, const QList<TimeWord> &words) const
    {
        const qsizetype first = match.words.first;
        const TimeWord &last = words[match.words.last - 1];
        if (last.is(u"SEASON"_s) && isCapitalised(words, match.words.last - 1)
            && isCapitalised(words, match.words.last))
            return false; // A name: Winter Olympics
        if (isName(match, words))
            return false;
        if (match.words.last - first > 1)
            return match.rule != u"duration"_s || !isTitle(words, match.words);
        const TimeWord &word = words[first];
        const bool unsureName = word.is(u"UNSURE"_s) || (word.is(u"NAME"_s) && !framesFirmly(words, first - 1));
        if (word.is(u"MONTH"_s) && unsureName && isCapitalised(words, first + 1))
            return false; // A name: Jan Kos, May Lind
        if (word.is(u"MONTH"_s) && match.has(u"YEAR"_s))
            return true; // "May and June 2024"
        if (word.is(u"FEAST"_s) && first > 0 && isNamePart(words, first - 1))
            return false; // A name: Anna Christmas
        if (word.is(u"SEASON"_s))
            return framesFirmly(words, first - 1);
        if (word.is(u"UNSURE"_s) || (match.rule == u"partday"_s && word.is(u"PART"_s)))
            return frames(words, first - (textAt(words, first - 1) == u"-" ? 2 : 1)) || describes(words, first);
        return !word.is(u"YEAR"_s) || match.rule != u"date"_s || isYear(words, first);
    }

    bool isNamePart(const QList<TimeWord> &words, qsizetype i) const
    {
        return m_lexicon.givenNames.contains(words[i].text)
            || (i > 0 && isCapitalised(words, i) && words[i].classes.isEmpty() && words[i - 1].text.front().isLetter());
    }

    bool isCapitalised(const QList<TimeWord> &words, qsizetype i) const
    {
        return i < words.size() && m_document.text[words[i].span.start].isUpper();
    }

    /// What is capitalised as no time is: the Sunday Times, the China Daily, the Easter Rising, Exodus 18:21.
    bool isName(const TimeMatch &match, const QList<TimeWord> &words) const
    {
        const qsizetype first = match.words.first;
        const qsizetype next = match.words.last;
        const bool beforeName = isCapitalised(words, next) && words[next].classes.isEmpty();
        if (match.rule == u"feast")
            return beforeName && !framesFirmly(words, first - 1);
        if (match.rule == u"century")
            return beforeName && isCapitalised(words, next - 1);
        if (next - first > 1)
            return false;
        if (words[first].is(u"CLOCK"_s))
            return first > 1 && isCapitalised(words, first - 1) && words[first - 1].classes.isEmpty();
        if (words[first].is(u"SET"_s))
            return isCapitalised(words, first) && (first > 0 || beforeName);
        return match.rule == u"weekday" && isCapitalised(words, next)
            && m_lexicon.hasUse(textAt(words, first - 1), WordUse::Definite);
    }

    /// A duration whose unit is capitalised is a name: "60 Minutes".
    bool isTitle(const QList<TimeWord> &words, IndexRange range) const
    {
        return range.first > 0 && words[range.last - 1].is(u"UNIT"_s) && isCapitalised(words, range.last - 1);
    }

    bool isYear(const QList<TimeWord> &words, qsizetype i) const
    {
        const QString before = textAt(words, i - 1);
        const QString after = textAt(words, i + 1);
        const int year = words[i].classes.value(u"YEAR"_s).toInt();
        if (m_frames.field(before) == u"number" || m_frames.field(after) == u"number")
            return false;
        if (u"$\u20AC\u00A3#%-"_s.contains(before) && !before.isEmpty())
            return before == u"-"_s && i > 1 && (words[i - 2].is(u"YEAR"_s) || frames(words, i - 2)); // "mid-2019"
        if (after == u"%"_s)
            return false;
        if (before == u"(" && (after == u")" || after == u"," || after == u";"))
            return true;
        if (after == u"-"_s)
            return i + 2 < words.size() && (words[i + 2].is(u"QUANT"_s) || words[i + 2].is(u"ONGOING"_s));
        const bool definite = m_lexicon.hasUse(before, WordUse::Definite);
        const bool plural = year % 10 == 0 && after.size() > 3 && m_lexicon.isPlural(after) && !definite;
        if (frames(words, i - 1))
            return !plural || m_frames.field(before) != u"weak"_s;
        return year >= (definite ? 1700 : 1900) && year < 2060 && !plural;
    }

    /// Takes words such as "early" before the expression into its span, of those that are free: behind the expression
    /// before, up to this one. "About" makes its date approximate.
    void widen(TimeMention &mention, const QList<TimeWord> &words, IndexRange free) const
    {
        if (mention.type != TimexType::Date)
            return;
        for (qsizetype length = std::min<qsizetype>(4, free.last - free.first); length > 0; --length) {
            const qsizetype first = free.last - length;
            QStringList before;
            for (qsizetype i = first; i < free.last; ++i)
                before.append(words[i].text);
            const QString phrase = before.join(u' ');
            if (!m_modifiers.contains(phrase))
                continue;
            mention.span.start = words[first].span.start;
            if (m_modifiers.field(phrase) == u"about"_s && !mention.when.isNull()) {
                if (const Result<When> about = When::fromEdtf(QString(mention.when.edtf() + u'~')))
                    mention.when = *about;
            }
            return;
        }
    }

    const Document &m_document;
    const TimePatterns &m_patterns;
    const WordList &m_modifiers;
    const WordList &m_frames;
    const WordList &m_classes;
    const Lexicon &m_lexicon;
    TimeResolver m_resolver;
    QList<TimeWord> m_words; ///< Of the sentence at hand.
    QList<TimeMention> m_found;
};

} // namespace

QList<TimeMention> findTimes(const Document &document)
{
    return TimeFinder(document).run();
}

} // namespace dateline
