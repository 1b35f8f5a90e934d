// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimeWords.h"

#include "core/reading/times/Figures.h"
#include "core/reading/times/TimeVocabulary.h"

#include <QDate>

#include <forward_list>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Parts of text between any of the separators.
QList<QStringView> parts(QStringView text, QStringView separators)
{
    QList<QStringView> found;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !separators.contains(text[i]))
            continue;
        found.append(text.sliced(start, i - start));
        start = i + 1;
    }
    return found;
}

bool numbersOnly(const QList<QStringView> &fields)
{
    return std::all_of(fields.begin(), fields.end(), &allDigits);
}

/// 2026-01-13, with or without a time behind.
bool isIsoDate(QStringView text)
{
    const QStringView date = text.first(std::min<qsizetype>(text.size(), 10));
    const QList<QStringView> fields = parts(date, u"-");
    return date.size() == 10 && fields.size() == 3 && fields[0].size() == 4 && fields[1].size() == 2
        && numbersOnly(fields) && (text.size() == 10 || text[10] == u't');
}

/// 20260113, of this century or the one before
bool isCompactDate(QStringView text)
{
    return text.size() == 8 && allDigits(text) && (text.startsWith(u"19") || text.startsWith(u"20"))
        && QDate::fromString(text.toString(), u"yyyyMMdd"_s).isValid();
}

/// 2026-01; not 2025-26 nor 2005-06, which are rather two years.
bool isIsoMonth(QStringView text)
{
    if (text.size() != 7 || text[4] != u'-' || !allDigits(text.first(4)) || !allDigits(text.last(2)))
        return false;
    const int month = text.last(2).toInt();
    return month >= 1 && month <= 12 && text.sliced(2, 2).toInt() + 1 != month;
}

/// 2012/13, 2012/2013
bool isTwoYears(QStringView text)
{
    if ((text.size() != 7 && text.size() != 9) || text[4] != u'/' || !allDigits(text.first(4))
        || !allDigits(text.sliced(5)))
        return false;
    return text.size() == 9 || text.sliced(5).toInt() > 12 || (text.sliced(2, 2).toInt() + 1) == text.sliced(5).toInt();
}

/// 2026-w03, 2026-w03-2
bool isIsoWeek(QStringView text)
{
    if ((text.size() != 8 && text.size() != 10) || text.sliced(4, 2) != u"-w" || !allDigits(text.first(4)))
        return false;
    const int week = text.sliced(6, 2).toInt();
    return week >= 1 && week <= 53 && (text.size() == 8 || (text[8] == u'-' && text[9] >= u'1' && text[9] <= u'7'));
}

/// 10/11/2024, 13.01.2026, 2024/11/10, 10-11-2024
bool isSlashDate(QStringView text)
{
    const QList<QStringView> fields = parts(text, text.contains(u'/') ? u"/" : text.contains(u'-') ? u"-" : u".");
    if (text.size() < 6 || fields.size() != 3 || !numbersOnly(fields) || fields[1].size() > 2)
        return false;
    const bool dotted = text.size() == 8 && text[2] == u'.' && fields[0].toInt() <= 31 && fields[1].toInt() <= 12;
    return fields[0].size() == 4 || fields[2].size() == 4 || (fields[2].size() == 2 && (text.contains(u'/') || dotted));
}

/// 10/2025 or 2025/10 as 2025-10; empty for other words.
QString monthOfYear(QStringView text)
{
    const QList<QStringView> fields = parts(text, u"/");
    if (text.size() > 7 || fields.size() != 2 || !numbersOnly(fields))
        return {};
    const QStringView year = fields[fields[0].size() == 4 ? 0 : 1];
    const int month = fields[fields[0].size() == 4 ? 1 : 0].toInt();
    const bool isMonth =
        year.size() == 4 && (year.startsWith(u"19") || year.startsWith(u"20")) && month >= 1 && month <= 12;
    return isMonth ? u"%1-%2"_s.arg(year).arg(month, 2, 10, QChar(u'0')) : QString();
}

/// 8/10, which is a day where the words before it say so
bool isShortDate(QStringView text)
{
    const QList<QStringView> fields = parts(text, u"/");
    return text.size() <= 5 && fields.size() == 2 && numbersOnly(fields) && fields[0].toInt() <= 31
        && fields[1].toInt() <= 31;
}

bool isClock(QStringView text)
{
    const QList<QStringView> fields = parts(text, u":");
    return fields.size() >= 2 && fields.size() <= 3 && numbersOnly(fields) && fields[0].size() <= 2
        && fields[1].size() == 2 && fields[0].toInt() <= 24 && fields[1].toInt() < 60;
}

QHash<QString, QString> classesOfDigits(const QString &text)
{
    QHash<QString, QString> classes{{u"QUANT"_s, text}};
    if (text.size() > 4)
        return classes;
    const int number = text.toInt();
    if (text.size() <= 2) {
        if (number >= 1 && number <= 31)
            classes.insert(u"DAY"_s, text);
        if (number <= 24)
            classes.insert(u"HOUR"_s, text);
        if (text.size() == 2)
            classes.insert(u"TWODIGITS"_s, text);
        if (text.size() == 2 && number % 10 == 0)
            classes.insert(u"TENS"_s, text);
    } else if (text.size() == 4) {
        if (number >= 1000 && number < 2200) {
            classes.insert(u"YEAR"_s, text);
            if (number % 10 == 0)
                classes.insert(u"ROUNDYEAR"_s, text);
        }
        if (number / 100 <= 24 && number % 100 < 60)
            classes.insert(u"HOUR4"_s, text);
    }
    return classes;
}

/// The classes that a word beginning with a figure (or '98) has by its shape.
QHash<QString, QString> classesByShape(const QString &text, const Figures &figures)
{
    if (isCompactDate(text))
        return {{u"ISODATE"_s, text.first(4) + u'-' + text.sliced(4, 2) + u'-' + text.last(2)}};
    if (allDigits(text))
        return classesOfDigits(text);
    if (isIsoDate(text))
        return {{u"ISODATE"_s, text}};
    if (isIsoMonth(text))
        return {{u"ISOMONTH"_s, text}};
    if (isIsoWeek(text))
        return {{u"ISOWEEK"_s, text}};
    if (isSlashDate(text))
        return {{u"SLASHDATE"_s, text}};
    if (const QString month = monthOfYear(text); !month.isEmpty())
        return {{u"ISOMONTH"_s, month}};
    if (isShortDate(text))
        return {{u"FIGURES"_s, text}};
    if (isClock(text))
        return {{u"CLOCK"_s, text}};
    if (const QString colon = QString(text).replace(u'h', u':'); text.contains(u'h') && isClock(colon))
        return {{u"CLOCK"_s, colon}}; // 15h30
    const QString stem = text.chopped(1);
    if (text.startsWith(u'\'')) {
        if (text.size() == 4 && figures.endsDecade(text.back()))
            return {{u"SHORTDECADE"_s, text.sliced(1, 2)}};
        return text.size() == 3 ? QHash<QString, QString>{{u"SHORTYEAR"_s, text.sliced(1)}} : QHash<QString, QString>();
    }
    if (stem.endsWith(u'0') && allDigits(stem) && figures.endsDecade(text.back())) {
        if (stem.size() == 4)
            return {{u"DECADE"_s, stem}};
        return stem.size() == 2 ? QHash<QString, QString>{{u"SHORTDECADE"_s, stem}} : QHash<QString, QString>();
    }
    if (const QString ordinal = figures.ordinal(text); !ordinal.isEmpty()) {
        QHash<QString, QString> classes{{u"ORDINAL"_s, ordinal}};
        if (ordinal.size() <= 2 && ordinal.toInt() >= 1 && ordinal.toInt() <= 31)
            classes.insert(u"DAY"_s, ordinal);
        return classes;
    }
    const QString plain = figures.number(text);
    if (plain.isEmpty())
        return {};
    const QString colons = QString(text).replace(u'.', u':');
    return isClock(colons) ? QHash<QString, QString>{{u"QUANT"_s, plain}, {u"DOTTED"_s, colons}}
                           : QHash<QString, QString>{{u"QUANT"_s, plain}};
}

bool isFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

class TimeWordReader {
public:
    TimeWordReader(QStringView text, const TimeVocabulary &vocabulary, QList<TimeWord> &words)
        : m_text(text)
        , m_vocabulary(vocabulary)
        , m_figures(vocabulary.figures())
        , m_words(words)
    {
    }

    void read(const QList<Token> &tokens, IndexRange sentence)
    {
        for (qsizetype i = sentence.first; i < sentence.last; ++i) {
            const QChar first = tokens[i].lower.isEmpty() ? QChar() : tokens[i].lower.front();
            if (first != u'[' && first != u']') // A change in quoted words: "[Ten] years ago"
                cut(tokens[i]);
        }
        for (qsizetype i = 0; i < m_cut.size();)
            i += readWord(i);
    }

private:
    void addCut(qsizetype start, const QString &lower)
    {
        m_made.push_front({{start, start + lower.size()}, TokenKind::Word, -1, lower});
        m_cut.append(&m_made.front());
    }

    /// Hyphenated words part by part, figures apart from a half of the day.
    void cut(const Token &token)
    {
        const QString &lower = token.lower;
        const bool figures = !lower.isEmpty() && isFigure(lower.front());
        if (!figures && lower.size() <= 1) {
            m_cut.append(&token);
            return;
        }
        const bool dashed = std::any_of(lower.begin(), lower.end(), &isDash);
        const bool date = figures && lower.size() >= 7
            && (isIsoDate(lower) || isIsoMonth(lower) || isIsoWeek(lower) || isSlashDate(lower));
        if ((!figures && !dashed) || lower.size() != token.span.length() || lower.size() == 1 || date) {
            m_cut.append(&token);
            return;
        }
        const bool twoYears = isTwoYears(lower);
        qsizetype start = 0;
        for (qsizetype i = 0; i <= lower.size(); ++i) {
            if (i < lower.size() && !isDash(lower[i]) && !(twoYears && i == 4))
                continue;
            if (i > start)
                cutFigures(token.span.start + start, lower.sliced(start, i - start));
            if (i < lower.size())
                addCut(token.span.start + i, u"-"_s);
            start = i + 1;
        }
    }

    /// 9pm as 9 and pm
    void cutFigures(qsizetype start, const QString &lower)
    {
        const qsizetype figures = lower.size() - m_figures.apartIn(lower);
        addCut(start, lower.first(figures));
        if (figures < lower.size())
            addCut(start + figures, lower.sliced(figures));
    }

    /// Appends the word that begins at cut number i; returns how many cuts it takes.
    qsizetype readWord(qsizetype i)
    {
        if (const qsizetype taken = readNumberWords(i))
            return taken;
        const Token &first = *m_cut[i];
        const TimeVocabulary::Entry *entry = nullptr;
        TimeWord word{first.span, first.lower, {}, {}};
        const qsizetype length = m_vocabulary.match(m_cut, i, &entry, &word.text);
        if (length > 0) {
            const bool capitalised = m_text[first.span.start].isUpper();
            word.span.end = m_cut[i + length - 1]->span.end;
            word.classes = capitalised ? entry->capitalised : entry->classes;
            word.keys = capitalised ? entry->capitalisedKeys : entry->keys;
        } else {
            word.classes = classesOfOther(first.lower);
            if (!word.classes.isEmpty())
                word.keys = m_vocabulary.keysOf(word.classes);
        }
        m_words.append(std::move(word));
        return std::max<qsizetype>(length, 1);
    }

    /// Of a word that no list tells.
    QHash<QString, QString> classesOfOther(const QString &word) const
    {
        if (word.isEmpty())
            return {};
        if (isFigure(word.front()) || word.front() == u'\'')
            return classesByShape(word, m_figures);
        const QString year = isFigure(word.back()) ? m_figures.fiscalYear(word) : QString();
        return year.isEmpty() ? QHash<QString, QString>() : QHash<QString, QString>{{u"FISCAL"_s, year}};
    }

    /// "treinta y tres"
    bool joins(const Token &word) const
    {
        const TimeVocabulary::Entry *entry = m_vocabulary.find(word);
        return entry && entry->classes.contains(u"JOINS"_s);
    }

    bool isHyphen(qsizetype i) const { return i < m_cut.size() && m_cut[i]->lower == u"-"_s; }
    bool isHalf(qsizetype i) const
    {
        return i < m_cut.size() && (m_cut[i]->lower == u"1/2"_s || m_cut[i]->lower == u"\u00BD"_s);
    }

    int numberAt(qsizetype i) const
    {
        const TimeVocabulary::Entry *entry = i < m_cut.size() ? m_vocabulary.find(*m_cut[i]) : nullptr;
        return entry ? entry->number : 0;
    }

    /// twenty-five, two hundred, 3 million: one quantity out of several words.
    qsizetype readNumberWords(qsizetype i)
    {
        double total = numberAt(i);
        const bool figures = total == 0 && !m_cut[i]->lower.isEmpty() && isFigure(m_cut[i]->lower.front());
        if (total == 0 && !figures)
            return 0;
        qsizetype end = i + 1;
        const bool half = isHalf(end);
        if (!half && !(isHyphen(end) || numberAt(end) > 0 || (end < m_cut.size() && joins(*m_cut[end]))))
            return 0; // Nothing goes on.
        if (figures)
            total = m_figures.number(m_cut[i]->lower).toDouble();
        if (total == 0)
            return 0;
        if (half) {
            total += 0.5;
            ++end;
        }
        while (!half) {
            const bool hyphen = isHyphen(end);
            const bool joint = end < m_cut.size() && joins(*m_cut[end]);
            const qsizetype next = hyphen || joint ? end + 1 : end;
            const int number = numberAt(next);
            const bool digits = m_cut[end - 1]->lower.front().isDigit();
            const bool multiplies = number >= 100 && total < 1000 && !joint;
            const bool adds = number > 0 && number < 10 && total >= 20 && total < 100 && !digits;
            if (!multiplies && !adds)
                break;
            total = multiplies ? total * number : total + number;
            end = next + 1;
        }
        if (end == i + 1)
            return 0;
        const Span span{m_cut[i]->span.start, m_cut[end - 1]->span.end};
        const QHash<QString, QString> classes{{u"QUANT"_s, QString::number(total, 'f', half ? 1 : 0)}};
        m_words.append({span, span.in(m_text).toString().toLower(), classes, m_vocabulary.keysOf(classes)});
        return end - i;
    }

    QStringView m_text;
    const TimeVocabulary &m_vocabulary;
    const Figures &m_figures;
    QList<TimeWord> &m_words;
    TimeVocabulary::TokenRefs m_cut;
    std::forward_list<Token> m_made; ///< Parts of tokens; they stay where they are.
};

} // namespace

void readTimeWords(const Document &document, IndexRange sentence, const TimeVocabulary &vocabulary,
                   QList<TimeWord> &words)
{
    words.clear();
    TimeWordReader(document.text, vocabulary, words).read(document.tokens, sentence);
}

} // namespace dateline
