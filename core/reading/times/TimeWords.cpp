// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimeWords.h"

#include "core/text/WordList.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool isDash(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011' || c == u'\u2013';
}

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

/// 2026-w03, 2026-w03-2
bool isIsoWeek(QStringView text)
{
    if ((text.size() != 8 && text.size() != 10) || text.sliced(4, 2) != u"-w" || !allDigits(text.first(4)))
        return false;
    const int week = text.sliced(6, 2).toInt();
    return week >= 1 && week <= 53 && (text.size() == 8 || (text[8] == u'-' && text[9] >= u'1' && text[9] <= u'7'));
}

/// 10/11/2024, 13.01.2026, 2024/11/10
bool isSlashDate(QStringView text)
{
    const QList<QStringView> fields = parts(text, text.contains(u'/') ? u"/" : u".");
    if (fields.size() != 3 || !numbersOnly(fields))
        return false;
    return fields[0].size() == 4 || fields[2].size() == 4 || (fields[2].size() == 2 && text.contains(u'/'));
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

/// fy24, fy2024 as the year it names; empty for other words.
QString fiscalYear(const QString &text)
{
    const QStringView year = QStringView(text).sliced(std::min<qsizetype>(2, text.size()));
    if (!text.startsWith(u"fy") || !allDigits(year) || (year.size() != 2 && year.size() != 4))
        return {};
    return (year.size() == 4 ? QString() : u"20"_s) + year.toString();
}

/// The classes that a word beginning with a figure (or '98) has by its shape.
QHash<QString, QString> classesByShape(const QString &text)
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
    if (isClock(text))
        return {{u"CLOCK"_s, text}};
    const QString stem = text.chopped(1);
    if (text.startsWith(u'\'')) {
        if (text.endsWith(u's') && text.size() == 4)
            return {{u"SHORTDECADE"_s, text.sliced(1, 2)}};
        return text.size() == 3 ? QHash<QString, QString>{{u"SHORTYEAR"_s, text.sliced(1)}} : QHash<QString, QString>();
    }
    if (text.endsWith(u's') && allDigits(stem) && stem.endsWith(u'0')) {
        if (stem.size() == 4)
            return {{u"DECADE"_s, stem}};
        return stem.size() == 2 ? QHash<QString, QString>{{u"SHORTDECADE"_s, stem}} : QHash<QString, QString>();
    }
    if (text.size() < 3)
        return {};
    const QStringView ending = QStringView(text).last(2);
    const QString ordinal = text.chopped(2);
    if ((ending == u"st" || ending == u"nd" || ending == u"rd" || ending == u"th") && allDigits(ordinal)) {
        QHash<QString, QString> classes{{u"ORDINAL"_s, ordinal}};
        if (ordinal.size() <= 2 && ordinal.toInt() >= 1 && ordinal.toInt() <= 31)
            classes.insert(u"DAY"_s, ordinal);
        return classes;
    }
    const QString plain = QString(text).remove(u',');
    bool isNumber = false;
    plain.toDouble(&isNumber);
    if (!isNumber)
        return {};
    const QString colons = QString(text).replace(u'.', u':');
    return isClock(colons) ? QHash<QString, QString>{{u"QUANT"_s, plain}, {u"DOTTED"_s, colons}}
                           : QHash<QString, QString>{{u"QUANT"_s, plain}};
}

class TimeWordReader {
public:
    TimeWordReader(QStringView text, const QString &language)
        : m_text(text)
        , m_list(WordList::named(u"time-words"_s, language))
    {
    }

    QList<TimeWord> read(const QList<Token> &tokens, IndexRange sentence)
    {
        for (qsizetype i = sentence.first; i < sentence.last; ++i) {
            if (tokens[i].lower != u"[" && tokens[i].lower != u"]") // A change in quoted words: "[Ten] years ago"
                cut(tokens[i]);
        }
        for (qsizetype i = 0; i < m_cut.size();)
            i += readWord(i);
        return std::move(m_words);
    }

private:
    void addCut(qsizetype start, const QString &lower)
    {
        m_cut.append({{start, start + lower.size()}, TokenKind::Word, lower});
    }

    /// Hyphenated words part by part, figures apart from a half of the day.
    void cut(const Token &token)
    {
        const bool date =
            token.lower.size() >= 7 && (isIsoDate(token.lower) || isIsoMonth(token.lower) || isIsoWeek(token.lower));
        if (token.lower.size() != token.span.length() || token.lower.size() == 1 || date) {
            m_cut.append(token);
            return;
        }
        qsizetype start = 0;
        for (qsizetype i = 0; i <= token.lower.size(); ++i) {
            if (i < token.lower.size() && !isDash(token.lower[i]))
                continue;
            if (i > start)
                cutFigures(token.span.start + start, token.lower.sliced(start, i - start));
            if (i < token.lower.size())
                addCut(token.span.start + i, u"-"_s);
            start = i + 1;
        }
    }

    void cutFigures(qsizetype start, const QString &lower)
    {
        const bool half = lower.size() > 2 && lower[lower.size() - 3].isDigit()
            && (lower.endsWith(u"am"_s) || lower.endsWith(u"pm"_s));
        if (half)
            addCut(start, lower.chopped(2));
        addCut(half ? start + lower.size() - 2 : start, half ? lower.last(2) : lower);
    }

    /// Appends the word that begins at cut number i; returns how many cuts it takes.
    qsizetype readWord(qsizetype i)
    {
        if (const qsizetype taken = readNumberWords(i))
            return taken;
        QString entry;
        const qsizetype length = m_list.match(m_cut, {i, m_cut.size()}, &entry);
        const Token &first = m_cut[i];
        TimeWord word{first.span, first.lower, {}, {}};
        if (length > 0) {
            word.span.end = m_cut[i + length - 1].span.end;
            word.text = entry;
            word.classes = listed(entry, m_text[first.span.start].isUpper());
        } else if (first.lower.front().isDigit() || first.lower.front() == u'\'') {
            word.classes = classesByShape(first.lower);
        } else if (const QString year = fiscalYear(first.lower); !year.isEmpty()) {
            word.classes = {{u"FISCAL"_s, year}};
        }
        m_words.append(std::move(word));
        return std::max<qsizetype>(length, 1);
    }

    QHash<QString, QString> listed(const QString &entry, bool capitalised) const
    {
        QHash<QString, QString> classes;
        for (const QString &field : m_list.fields(entry)) {
            const bool capitalOnly = field.startsWith(u'^');
            if (capitalOnly && !capitalised)
                continue;
            classes.insert(field.section(u'=', 0, 0).sliced(capitalOnly ? 1 : 0), field.section(u'=', 1));
        }
        if (const QString number = classes.value(u"NUMBER"_s); !number.isEmpty()) {
            classes.insert(u"QUANT"_s, number);
            if (number.toInt() <= 12)
                classes.insert(u"HOUR"_s, number);
        }
        return classes;
    }

    int numberAt(qsizetype i) const
    {
        return i < m_cut.size() ? m_list.field(m_cut[i].lower).section(u"NUMBER="_s, 1).toInt() : 0;
    }

    /// twenty-five, two hundred, 3 million: one quantity out of several words.
    qsizetype readNumberWords(qsizetype i)
    {
        double total = numberAt(i);
        if (total == 0 && m_cut[i].lower.front().isDigit())
            total = QString(m_cut[i].lower).remove(u',').toDouble();
        if (total == 0)
            return 0;
        qsizetype end = i + 1;
        const bool half = end < m_cut.size() && (m_cut[end].lower == u"1/2"_s || m_cut[end].lower == u"\u00BD"_s);
        if (half) {
            total += 0.5;
            ++end;
        }
        while (!half) {
            const qsizetype next = end < m_cut.size() && m_cut[end].lower == u"-"_s ? end + 1 : end;
            const int number = numberAt(next);
            const bool digits = m_cut[end - 1].lower.front().isDigit();
            const bool multiplies = number >= 100 && total < 1000;
            const bool adds = number > 0 && number < 10 && total >= 20 && total < 100 && !digits;
            if (!multiplies && !adds)
                break;
            total = multiplies ? total * number : total + number;
            end = next + 1;
        }
        if (end == i + 1)
            return 0;
        const Span span{m_cut[i].span.start, m_cut[end - 1].span.end};
        m_words.append({span,
                        span.in(m_text).toString().toLower(),
                        {{u"QUANT"_s, QString::number(total, 'f', half ? 1 : 0)}},
                        {}});
        return end - i;
    }

    QStringView m_text;
    const WordList &m_list;
    QList<Token> m_cut;
    QList<TimeWord> m_words;
};

} // namespace

QList<TimeWord> timeWords(QStringView text, const QList<Token> &tokens, IndexRange sentence, const QString &language)
{
    return TimeWordReader(text, language).read(tokens, sentence);
}

} // namespace dateline
