// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/FriendlyDate.h"

#include "core/time/Calendar.h"
#include "core/time/CalendarNames.h"
#include "core/time/FriendlyTime.h"
#include "core/time/When.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr std::array approximateWords{"about", "around", "circa", "c.", "c", "ca.", "ca", "approximately", "approx."};
constexpr std::array uncertainWords{"uncertain", "perhaps", "possibly", "probably", "maybe", "(?)"};
constexpr std::array passedOver{"the", "of", "on", "in", "at", "some"};
constexpr std::array ordinals{"first", "second", "third", "fourth", "last"};
constexpr int lastOrdinal = ordinals.size();
constexpr std::array afterChristWords{"AD", "CE"};
constexpr std::array beforeChristWords{"BC", "BCE"};

/// What a year is divided into, with the EDTF number of the first of them.
struct Division {
    const char *name;
    char16_t letter; ///< As in "Q3"; 0 where there is none.
    int count;
    int firstNumber;
};
constexpr std::array divisions{Division{"quarter", u'Q', 4, 33}, Division{"third", 0, 3, 37},
                               Division{"half", u'H', 2, 40}};

bool isWord(const QString &word, const char *other)
{
    return word.compare(QLatin1StringView(other), Qt::CaseInsensitive) == 0;
}

template <size_t N> bool isOneOf(const std::array<const char *, N> &list, const QString &word)
{
    return std::any_of(list.begin(), list.end(), [&word](const char *entry) { return isWord(word, entry); });
}

/// A number of ASCII digits alone; -1 for anything else, and for numbers of more than twelve digits.
qint64 numberIn(QStringView word)
{
    const bool isNumber = !word.isEmpty() && word.size() <= 12
        && std::all_of(word.begin(), word.end(), [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
    return isNumber ? word.toLongLong() : -1;
}

QString padded(qint64 number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

Error wrong(const char *sentence, const QString &text)
{
    return {QCoreApplication::translate("When", sentence).arg(text), text};
}

class FriendlyReader {
public:
    FriendlyReader(const QStringList &words, const QString &completion)
        : m_text(words.join(u' '))
        , m_completion(completion)
    {
        for (const QString &word : words)
            addWord(word);
    }

    Result<QString> read()
    {
        for (const QString &word : std::as_const(m_words)) {
            if (!take(word))
                return m_error ? *m_error : notUnderstood(m_text);
        }
        complete();
        const Result<QString> date = assembled();
        if (!date)
            return date;
        if (const Result<When> valid = When::fromEdtf(*date); !valid)
            return valid.error();
        if (m_weekday && m_day == 0)
            return wrong("“%1” has a day of the week, but no day, as in Tuesday 13 January 2026.", m_text);
        if (m_weekday && dayOfWeek(CivilDay{astronomicalYear(), m_month, m_day}.daysSinceEpoch()) != m_weekday)
            return wrong("“%1”: that day was another day of the week. Leave the weekday out, or correct the date.",
                         m_text);
        return qualified(*date);
    }

private:
    /// Takes the marks off a word; a half of the day belongs to the number before it.
    void addWord(QString word)
    {
        while (word.endsWith(u',') || word.endsWith(u';'))
            word.chop(1);
        const QChar first = word.isEmpty() ? QChar() : word.front();
        if (first == u'~' || first == u'?' || first == u'%') {
            m_approximate |= first != u'?';
            m_uncertain |= first != u'~';
            word.remove(0, 1);
        }
        if (word.size() > 1 && word.endsWith(u'?')) {
            m_uncertain = true;
            word.chop(1);
        }
        if (isHalfOfDay(word) && !m_words.isEmpty())
            m_words.last() += word;
        else if (!word.isEmpty())
            m_words.append(word);
    }

    bool take(const QString &word)
    {
        if (isOneOf(passedOver, word))
            return true;
        if (isOneOf(approximateWords, word))
            return m_approximate = true;
        if (isOneOf(uncertainWords, word))
            return m_uncertain = true;
        if (const int month = monthNamed(word))
            return !std::exchange(m_month, month);
        if (const int weekday = weekdayNamed(word))
            return !std::exchange(m_weekday, weekday);
        if (const int season = seasonNamed(word))
            return !std::exchange(m_grouping, season);
        return takeEra(word) || takeDivision(word) || takeSpan(word) || takeUnspecified(word) || takeNumeric(word)
            || m_time.take(word) || takeNumber(word);
    }

    bool takeEra(const QString &word)
    {
        const QString era = QString(word).remove(u'.');
        m_beforeChrist |= isOneOf(beforeChristWords, era);
        m_isYearMarked |= m_beforeChrist || isOneOf(afterChristWords, era) || isWord(era, "year");
        return isOneOf(beforeChristWords, era) || isOneOf(afterChristWords, era) || isWord(era, "year");
    }

    /// "Q3", "third quarter", "2nd half".
    bool takeDivision(const QString &word)
    {
        for (const Division &division : divisions) {
            if (const int number = ordinalOf(division, word))
                return number <= division.count && !std::exchange(m_grouping, division.firstNumber + number - 1);
        }
        const auto ordinal =
            std::find_if(ordinals.begin(), ordinals.end(), [&word](const char *name) { return isWord(word, name); });
        return ordinal != ordinals.end() && !std::exchange(m_ordinal, static_cast<int>(ordinal - ordinals.begin()) + 1);
    }

    /// Which one of the division the word means, with the words before it; 0 where it does not name the division.
    int ordinalOf(const Division &division, const QString &word)
    {
        if (word.size() == 2 && division.letter && word[0].toUpper() == division.letter)
            return static_cast<int>(std::max<qint64>(0, numberIn(word.mid(1))));
        if (!isWord(word, division.name))
            return 0;
        if (m_ordinal == lastOrdinal)
            return division.count;
        return m_ordinal ? m_ordinal : std::exchange(m_day, 0);
    }

    /// "1990s"; "century" after an ordinal; "2025/26" after "winter".
    bool takeSpan(const QString &word)
    {
        const qint64 year = numberIn(QStringView(word).left(4));
        if (word.size() == 5 && word.endsWith(u's') && year >= 0 && year % 10 == 0) {
            m_exact = word.left(3) + u'X';
            return true;
        }
        if (isWord(word, "century") && m_day > 0) {
            m_exact = padded(std::exchange(m_day, 0) - 1, 2) + u"XX"_s;
            return true;
        }
        const bool isTurn = word.size() == 7 && (word[4] == u'/' || word[4] == u'-');
        if (m_grouping == seasonNamed(u"winter") && isTurn && numberIn(word.mid(5)) == (year + 1) % 100)
            return !std::exchange(m_year, year);
        return false;
    }

    /// "day" and "month" in "some day of June 2004".
    bool takeUnspecified(const QString &word)
    {
        m_someDay |= isWord(word, "day");
        m_someMonth |= isWord(word, "month");
        return isWord(word, "day") || isWord(word, "month");
    }

    /// Numbers between full stops, slashes or hyphens: 2022/07/19, 19.7.2022, 19/07/2022, 2026-01-03T10:00, 2026-01.
    bool takeNumeric(const QString &word)
    {
        if (word.size() > 10 && word[10] == u'T')
            return takeNumeric(word.left(10)) && m_time.take(word.mid(11));
        for (const QChar sign : {u'.', u'/', u'-'}) {
            const QStringList parts = word.split(sign);
            const bool isYearMonth = parts.size() == 2 && sign == u'-';
            if ((parts.size() != 3 && !isYearMonth) || m_year || m_month || m_day)
                continue;
            std::array<qint64, 3> numbers{0, 0, 1};
            std::transform(parts.begin(), parts.end(), numbers.begin(),
                           [](const QString &part) { return numberIn(part); });
            if (*std::min_element(numbers.begin(), numbers.end()) < 1 || std::max(numbers[1], numbers[0]) > 9999)
                return false;
            if (parts[0].size() != 4)
                return parts.size() == 3 && parts[2].size() == 4 && takeDayMonth(numbers, sign);
            if (sign == u'-' && (parts[1].size() != 2 || parts.last().size() != 2))
                return fail("“%1” is almost EDTF, where months and days have two digits, as in 2004-06-01.");
            m_year = numbers[0];
            m_month = static_cast<int>(numbers[1]);
            m_day = isYearMonth ? 0 : static_cast<int>(numbers[2]);
            return m_month <= 12 || fail("“%1” has a month after the twelfth; write it like 2022-07-19.");
        }
        return false;
    }

    bool takeDayMonth(const std::array<qint64, 3> &numbers, QChar sign)
    {
        const bool dayFirst = sign == u'.' || numbers[0] > 12 || numbers[0] == numbers[1];
        if (!dayFirst && numbers[1] <= 12)
            return fail("“%1” may be two different days; write the month as a word, as in 7 August 2022.");
        m_day = static_cast<int>(dayFirst ? numbers[0] : numbers[1]);
        m_month = static_cast<int>(dayFirst ? numbers[1] : numbers[0]);
        m_year = numbers[2];
        return m_month <= 12 && m_day <= 99;
    }

    bool takeNumber(const QString &word)
    {
        QStringView digits = word;
        for (const auto ending : {"st"_L1, "nd"_L1, "rd"_L1, "th"_L1, "."_L1}) {
            if (digits.size() > ending.size() && digits.endsWith(ending, Qt::CaseInsensitive))
                digits.chop(ending.size());
        }
        const qint64 number = numberIn(digits);
        if (number <= 0)
            return false;
        if (digits.size() <= 2 && m_day == 0) {
            m_day = static_cast<int>(number);
            return true;
        }
        m_isShortYear = digits.size() < 4;
        return !std::exchange(m_year, number);
    }

    qint64 astronomicalYear() const { return m_beforeChrist ? 1 - m_year : m_year; }

    /// Gives what is missing from the completion, and a year to an era: "44 BC" began like a day.
    void complete()
    {
        if (m_isYearMarked && m_year == 0)
            m_year = std::exchange(m_day, 0);
        const QStringList parts = m_completion.split(u'-');
        if (m_exact || m_year || parts.first().size() != 4)
            return;
        m_year = std::max<qint64>(0, numberIn(parts.first()));
        if (m_month == 0 && m_grouping == 0 && m_day && parts.size() > 1)
            m_month = static_cast<int>(std::max<qint64>(0, numberIn(parts[1].left(2))));
    }

    Result<QString> assembled() const
    {
        if (m_exact)
            return m_year || m_month || m_day || m_isYearMarked ? Result<QString>(notUnderstood(m_text)) : *m_exact;
        if (m_year == 0)
            return m_month || m_grouping ? wrong("“%1” needs a year, as in 13 January 2026.", m_text)
                                         : notUnderstood(m_text);
        if (!m_isYearMarked && (m_isShortYear || m_year > 9999))
            return wrong("“%1” needs a year of four digits, or an era, as in AD 79.", m_text);
        if (m_month == 0 && m_day)
            return wrong("“%1” needs a month, as in 13 January 2026.", m_text);
        if (m_time.isGiven() && m_day == 0)
            return wrong("“%1” has a time of day, but no day, as in 13 January 2026, 10:00.", m_text);
        if ((m_grouping && m_month) || (m_ordinal && !m_grouping) || (m_someDay && m_day) || (m_someMonth && m_month))
            return notUnderstood(m_text);
        return yearText() + monthAndDayText() + m_time.edtf();
    }

    QString yearText() const
    {
        const qint64 year = astronomicalYear();
        return (std::abs(year) > 9999 ? u"Y"_s : QString()) + (year < 0 ? u"-"_s : QString())
            + padded(std::abs(year), 4);
    }

    QString monthAndDayText() const
    {
        const int month = m_month ? m_month : m_grouping;
        QString text = month ? u'-' + padded(month, 2) : m_someMonth || m_someDay ? u"-XX"_s : QString();
        if (m_day || m_someDay)
            text += m_day ? u'-' + padded(m_day, 2) : u"-XX"_s;
        return text;
    }

    QString qualified(const QString &date) const
    {
        if (m_time.isGiven() || (!m_approximate && !m_uncertain))
            return date;
        return date + (m_approximate && m_uncertain ? u'%' : m_approximate ? u'~' : u'?');
    }

    bool fail(const char *sentence)
    {
        m_error = wrong(sentence, m_text);
        return false;
    }

    QString m_text;
    QString m_completion;
    QStringList m_words;
    qint64 m_year = 0;
    int m_month = 0;
    int m_day = 0;
    int m_weekday = 0;
    int m_grouping = 0;
    int m_ordinal = 0;
    bool m_beforeChrist = false;
    bool m_isYearMarked = false; ///< By an era, or by the word year: it may have any number of digits.
    bool m_isShortYear = false;
    bool m_someDay = false;
    bool m_someMonth = false;
    bool m_approximate = false;
    bool m_uncertain = false;
    std::optional<QString> m_exact; ///< The date's EDTF where it is no year, month and day.
    FriendlyTime m_time;
    std::optional<Error> m_error;
};

} // namespace

Result<QString> readFriendlyDate(const QStringList &words, const QString &completion)
{
    const Result<When> exact = words.size() == 1 ? When::fromEdtf(words.first()) : Result<When>(When());
    if (exact && exact->shape() == When::Shape::Moment)
        return words.first();
    return FriendlyReader(words, completion).read();
}

Error notUnderstood(const QString &text)
{
    const bool looksLikeEdtf = std::all_of(text.begin(), text.end(), [](QChar sign) {
        return QStringView(u"0123456789XYEST?~%-+/.,:[]{}Z").contains(sign);
    });
    const Result<When> edtf = When::fromEdtf(text);
    if (looksLikeEdtf && !edtf)
        return edtf.error();
    return wrong("“%1” is not understood as a date; write it like 19 July 2022, before 13 Jan 2026, about 2004 or "
                 "2022 to 2024.",
                 text);
}

} // namespace dateline
