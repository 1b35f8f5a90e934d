// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/FriendlyDate.h"

#include "core/time/Calendar.h"
#include "core/time/CalendarNames.h"
#include "core/time/When.h"

#include <QCoreApplication>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr std::array approximateWords{"about", "around", "circa", "c.", "ca.", "ca", "approximately", "approx.", "~"};
constexpr std::array uncertainWords{"uncertain", "perhaps", "possibly", "probably", "?", "(?)"};
constexpr std::array passedOver{"the", "of", "on", "in", "at", "year"};
constexpr std::array ordinals{"first", "second", "third", "fourth"};

template <size_t N> bool isOneOf(const std::array<const char *, N> &list, const QString &word)
{
    return std::any_of(list.begin(), list.end(), [&word](const char *entry) {
        return word.compare(QLatin1StringView(entry), Qt::CaseInsensitive) == 0;
    });
}

/// A number of digits alone; -1 for anything else.
int numberIn(QStringView word)
{
    bool ok = false;
    const int number = word.toInt(&ok);
    return ok && number >= 0 && word.front().isDigit() ? number : -1;
}

QString padded(int number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

Error misunderstood(const QString &text)
{
    return {QCoreApplication::translate(
                "When",
                "“%1” was not understood as a date. Write it like 19 July 2022, June 2004, before 13 Jan 2026, "
                "about 2004, 2022 to 2024, or in EDTF.")
                .arg(text),
            text};
}

class FriendlyReader {
public:
    FriendlyReader(const QStringList &words, const QString &completion)
        : m_text(words.join(u' '))
        , m_completion(completion)
    {
        for (QString word : words) {
            while (word.endsWith(u',') || word.endsWith(u';'))
                word.chop(1);
            if (word.startsWith(u'~')) {
                m_approximate = true;
                word.remove(0, 1);
            }
            while (word.size() > 1 && word.endsWith(u'?')) {
                m_uncertain = true;
                word.chop(1);
            }
            if (!word.isEmpty())
                m_words.append(word);
        }
    }

    Result<QString> read()
    {
        for (const QString &word : std::as_const(m_words)) {
            if (!take(word))
                return m_error ? *m_error : misunderstood(m_text);
        }
        complete();
        Result<QString> date = assembled();
        if (!date)
            return date;
        const Result<When> valid = When::fromEdtf(*date);
        if (!valid)
            return Error{QCoreApplication::translate("When", "%1 (“%2”)").arg(valid.error().sentence, m_text), m_text};
        if (m_weekday && m_day > 0
            && dayOfWeek(CivilDay{astronomicalYear(), m_month, m_day}.daysSinceEpoch()) != m_weekday)
            return Error{QCoreApplication::translate("When",
                                                     "“%1”: that day was another day of the week. Leave the weekday "
                                                     "out, or correct the date.")
                             .arg(m_text),
                         m_text};
        return qualified(*date);
    }

private:
    bool take(const QString &word)
    {
        if (isOneOf(passedOver, word))
            return true;
        if (isOneOf(approximateWords, word))
            return m_approximate = true;
        if (isOneOf(uncertainWords, word))
            return m_uncertain = true;
        if (const int weekday = weekdayNamed(word); weekday && !monthNamed(word))
            return !std::exchange(m_weekday, weekday);
        if (const int season = seasonNamed(word))
            return !std::exchange(m_grouping, season);
        if (const int month = monthNamed(word); month && m_month == 0) {
            m_month = month;
            return true;
        }
        return takeEra(word) || takeGrouping(word) || takeSpan(word) || takeNumeric(word) || takeTime(word)
            || takeNumber(word);
    }

    bool takeEra(const QString &word)
    {
        const QString era = QString(word).remove(u'.').toUpper();
        if (era == "AD"_L1 || era == "CE"_L1)
            return m_year > 0;
        if (era != "BC"_L1 && era != "BCE"_L1)
            return false;
        if (m_year == 0 && m_day > 0) // "44 BC": what was taken for a day is the year.
            m_year = std::exchange(m_day, 0);
        m_beforeChrist = m_year > 0;
        return m_beforeChrist;
    }

    /// "Q3", "third quarter", "second half".
    bool takeGrouping(const QString &word)
    {
        if (word.size() == 2 && word[0].toUpper() == u'Q' && word[1] >= u'1' && word[1] <= u'4')
            return !std::exchange(m_grouping, 32 + word[1].digitValue());
        for (size_t i = 0; i < ordinals.size(); ++i) {
            if (word.compare(QLatin1StringView(ordinals[i]), Qt::CaseInsensitive) == 0) {
                m_ordinal = static_cast<int>(i) + 1;
                return true;
            }
        }
        if (m_ordinal && word.compare("quarter"_L1, Qt::CaseInsensitive) == 0)
            return !std::exchange(m_grouping, 32 + m_ordinal);
        if (m_ordinal && m_ordinal <= 2 && word.compare("half"_L1, Qt::CaseInsensitive) == 0)
            return !std::exchange(m_grouping, 39 + m_ordinal);
        return false;
    }

    /// "1990s", "century" after an ordinal.
    bool takeSpan(const QString &word)
    {
        if (word.size() == 5 && word.endsWith(u's') && numberIn(QStringView(word).first(4)) % 10 == 0) {
            m_exact = word.left(3) + u'X';
            return true;
        }
        if (word.compare("century"_L1, Qt::CaseInsensitive) == 0 && m_day >= 1 && m_day <= 99) {
            m_exact = padded(std::exchange(m_day, 0) - 1, 2) + u"XX"_s;
            return true;
        }
        return false;
    }

    /// Digits with full stops, slashes or hyphens: 2022/07/19, 19.7.2022, 19/07/2022, 2026-1-3.
    bool takeNumeric(const QString &word)
    {
        for (const QChar sign : {u'.', u'/', u'-'}) {
            const QList<QStringView> parts = QStringView(word).split(sign);
            if (parts.size() != 3 || m_year || m_month || m_day)
                continue;
            std::array<int, 3> numbers{};
            for (size_t i = 0; i < 3; ++i)
                numbers[i] =
                    parts[static_cast<qsizetype>(i)].isEmpty() ? -1 : numberIn(parts[static_cast<qsizetype>(i)]);
            if (std::any_of(numbers.begin(), numbers.end(), [](int number) { return number < 1; }))
                return false;
            if (parts[0].size() == 4) {
                m_year = numbers[0];
                m_month = numbers[1];
                m_day = numbers[2];
                return true;
            }
            return parts[2].size() == 4 && takeDayMonth(numbers, sign);
        }
        return false;
    }

    bool takeDayMonth(const std::array<int, 3> &numbers, QChar sign)
    {
        const bool dayFirst = sign == u'.' || numbers[0] > 12 || numbers[0] == numbers[1];
        if (!dayFirst && numbers[1] <= 12) {
            m_error = Error{QCoreApplication::translate("When",
                                                        "“%1” may be two different days. Write the month as a word, "
                                                        "or year-month-day.")
                                .arg(m_text),
                            m_text};
            return false;
        }
        m_day = dayFirst ? numbers[0] : numbers[1];
        m_month = dayFirst ? numbers[1] : numbers[0];
        m_year = numbers[2];
        return true;
    }

    /// "10:00", "10:00:30", then perhaps "UTC", "Z"; or a whole ISO date-time without seconds.
    bool takeTime(const QString &word)
    {
        if (!m_time.isEmpty())
            return word.compare("UTC"_L1, Qt::CaseInsensitive) == 0 || word == "Z"_L1;
        if (const qsizetype t = word.indexOf(u'T'); t == 10) {
            QString time = word.mid(11);
            time.remove(u'Z');
            return takeNumeric(word.left(10)) && takeTime(time);
        }
        const QStringList parts = word.split(u':');
        if (parts.size() != 2 && parts.size() != 3)
            return false;
        QStringList padding;
        for (const QString &part : parts) {
            if (part.isEmpty() || part.size() > 2 || numberIn(part) < 0)
                return false;
            padding.append(padded(numberIn(part), 2));
        }
        if (padding.size() == 2)
            padding.append(u"00"_s);
        m_time = u'T' + padding.join(u':') + u'Z';
        return true;
    }

    bool takeNumber(const QString &word)
    {
        QStringView digits = word;
        for (const auto ending : {"st"_L1, "nd"_L1, "rd"_L1, "th"_L1}) {
            if (digits.size() > 2 && digits.endsWith(ending, Qt::CaseInsensitive)) {
                digits.chop(2);
                break;
            }
        }
        if (digits.endsWith(u'.') && digits.size() > 1)
            digits.chop(1);
        const int number = numberIn(digits);
        if (number < 0)
            return false;
        if (digits.size() >= 3 && digits.size() <= 4 && m_year == 0) {
            m_year = number;
            return number > 0;
        }
        if (digits.size() <= 2 && m_day == 0 && number > 0) {
            m_day = number;
            return true;
        }
        if (m_day && m_month && m_year == 0 && number > 0) {
            m_year = number;
            return m_shortYear = true;
        }
        return false;
    }

    int astronomicalYear() const { return m_beforeChrist ? 1 - m_year : m_year; }

    void complete()
    {
        const QStringList parts = m_completion.split(u'-');
        if (m_exact || m_completion.isEmpty() || m_year || parts.first().size() != 4)
            return;
        m_year = numberIn(parts.first());
        if (m_month == 0 && m_grouping == 0 && m_day && parts.size() > 1)
            m_month = std::max(0, numberIn(parts[1].left(2)));
    }

    Result<QString> assembled() const
    {
        if (m_exact)
            return *m_exact;
        if (m_year <= 0) {
            return m_month == 0 && m_grouping == 0
                ? misunderstood(m_text)
                : Error{QCoreApplication::translate("When", "“%1” needs a year.").arg(m_text), m_text};
        }
        if (m_shortYear && !m_beforeChrist)
            return Error{QCoreApplication::translate("When", "“%1” needs a year of four digits.").arg(m_text), m_text};
        const int year = astronomicalYear();
        QString date = (year < 0 ? u"-"_s : QString()) + padded(std::abs(year), 4);
        if (m_grouping)
            return m_month || m_day ? Result<QString>(misunderstood(m_text)) : date + u'-' + padded(m_grouping, 2);
        if (m_month == 0 && m_day)
            return Error{QCoreApplication::translate("When", "“%1” needs a month.").arg(m_text), m_text};
        if (m_month)
            date += u'-' + padded(m_month, 2);
        if (m_day)
            date += u'-' + padded(m_day, 2);
        if (!m_time.isEmpty() && m_day == 0)
            return Error{QCoreApplication::translate("When", "“%1” has a time of day, but no day.").arg(m_text),
                         m_text};
        return date + m_time;
    }

    QString qualified(const QString &date) const
    {
        if (!m_time.isEmpty() || (!m_approximate && !m_uncertain))
            return date;
        return date + (m_approximate && m_uncertain ? u'%' : m_approximate ? u'~' : u'?');
    }

    QString m_text;
    QString m_completion;
    QStringList m_words;
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
    int m_weekday = 0;
    int m_grouping = 0;
    int m_ordinal = 0;
    bool m_beforeChrist = false;
    bool m_shortYear = false; ///< One or two digits; stands only before Christ.
    bool m_approximate = false;
    bool m_uncertain = false;
    std::optional<QString> m_exact; ///< The date's EDTF where it is no year, month and day.
    QString m_time;
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

} // namespace dateline
