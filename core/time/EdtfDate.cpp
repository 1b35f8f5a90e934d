// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/EdtfDate.h"

#include "core/time/Calendar.h"

#include <QCoreApplication>

#include <array>
#include <limits>
#include <optional>

namespace dateline {

namespace {

constexpr qint64 msPerDay = 86'400'000;
constexpr qint64 furthestYear = 292'000'000; ///< Beyond it milliseconds do not fit into 64 bits.

QString words(const char *text)
{
    return QCoreApplication::translate("Edtf", text);
}

int daysInMonth(qint64 year, int month)
{
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[static_cast<size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

/// First month and number of months of a sub-year grouping, by its number from 21 (ISO 8601-2, 4.8). Seasons by the
/// meteorological convention; 21 to 24 name no hemisphere and are read as the northern ones.
struct Grouping {
    int firstMonth;
    int months;
};
constexpr std::array<Grouping, 21> groupings{{{3, 3},  {6, 3},  {9, 3},  {12, 3}, {3, 3}, {6, 3}, {9, 3},
                                              {12, 3}, {9, 3},  {12, 3}, {3, 3},  {6, 3}, {1, 3}, {4, 3},
                                              {7, 3},  {10, 3}, {1, 4},  {5, 4},  {9, 4}, {1, 6}, {7, 6}}};

/// A number whose digits may be unknown (X).
struct Digits {
    QStringView text;

    bool known() const { return !text.contains(u'X'); }
    bool wholly(QChar digit) const { return text.count(digit) == text.size(); }
    qint64 filled(int unknown) const
    {
        qint64 value = 0;
        for (const QChar digit : text)
            value = value * 10 + (digit == u'X' ? unknown : digit.digitValue());
        return value;
    }
    /// Whether value, written with as many digits, is one the unknown digits allow.
    bool matches(qint64 value) const
    {
        for (qsizetype i = text.size(); i-- > 0; value /= 10) {
            if (text[i] != u'X' && text[i].digitValue() != value % 10)
                return false;
        }
        return true;
    }
};

class DateReader {
public:
    explicit DateReader(QStringView text)
        : m_text(text)
    {
    }

    Result<EdtfDate> read()
    {
        const bool ok = readYear() && (atEnd() || m_text[m_at] == u'T' || readMonth());
        if (!ok || !m_error.isEmpty())
            return failure();
        if (!atEnd() && m_text[m_at] == u'T' && !readTime())
            return failure();
        if (!atEnd()) {
            fail(words("There is more after the date than EDTF allows."));
            return failure();
        }
        return bounded() ? Result<EdtfDate>(m_date) : failure();
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar next() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool fail(const QString &sentence)
    {
        if (m_error.isEmpty())
            m_error = sentence;
        return false;
    }
    Error failure() const
    {
        return {m_error.isEmpty() ? words("This is not an EDTF date; one looks like 2026-01-13 or 2004-06~.") : m_error,
                m_text.toString()};
    }
    void needs(int level) { m_date.level = std::max(m_date.level, level); }

    /// Reads ?, ~ or %; before a component it is its own, after it holds for all that came before.
    void readQualifier(bool before)
    {
        const QChar sign = next();
        if (sign != u'?' && sign != u'~' && sign != u'%')
            return;
        ++m_at;
        m_date.uncertain |= sign != u'~';
        m_date.approximate |= sign != u'?';
        needs(!before && atEnd() ? 1 : 2);
    }

    Digits readDigits(qsizetype count)
    {
        const qsizetype from = m_at;
        while (!atEnd() && m_at - from < count
               && ((m_text[m_at] >= u'0' && m_text[m_at] <= u'9') || m_text[m_at] == u'X'))
            ++m_at;
        return {m_text.sliced(from, m_at - from)};
    }

    bool readYear()
    {
        readQualifier(true);
        if (next() == u'Y')
            return readLongYear();
        if (next() == u'-') {
            ++m_at;
            m_negative = true;
            needs(1);
        }
        m_year = readDigits(4);
        if (m_year.text.size() != 4)
            return fail(words("A year has four digits: 0044, not 44."));
        if (m_negative && m_year.wholly(u'0'))
            return fail(words("The year 0 has no sign."));
        if (!m_year.known()) {
            m_date.unknownDigits = true;
            const bool rightmost = m_year.text.startsWith(m_year.text.left(m_year.text.indexOf(u'X')))
                && m_year.text.sliced(m_year.text.indexOf(u'X')).count(u'X') == 4 - m_year.text.indexOf(u'X');
            needs(rightmost && m_year.text.indexOf(u'X') >= 2 ? 1 : 2);
        }
        if (!readSignificant(m_negative ? -m_year.filled(0) : m_year.filled(0)))
            return false;
        readQualifier(false);
        return true;
    }

    /// Y followed by more than four digits, or by digits and an exponent.
    bool readLongYear()
    {
        ++m_at;
        needs(1);
        if (next() == u'-') {
            ++m_at;
            m_negative = true;
        }
        const Digits digits = readDigits(18);
        const bool exponential = next() == u'E';
        if (digits.text.isEmpty() || !digits.known() || (!exponential && digits.text.size() < 5)
            || (digits.text.startsWith(u'0')))
            return fail(words("A year after Y has at least five digits: Y170000002."));
        double year = static_cast<double>(digits.filled(0));
        if (exponential) {
            ++m_at;
            needs(2);
            const Digits exponent = readDigits(3);
            if (exponent.text.isEmpty() || !exponent.known())
                return fail(words("After E comes the number of zeros: Y17E8."));
            for (qint64 i = exponent.filled(0); i > 0; --i)
                year *= 10;
        }
        m_date.saturated = year > static_cast<double>(furthestYear);
        const auto bound = static_cast<qint64>(std::min(year, static_cast<double>(furthestYear)));
        m_longYear = m_negative ? -bound : bound;
        if (!readSignificant(*m_longYear))
            return false;
        readQualifier(false);
        return true;
    }

    /// S and the number of digits that count: 1950S2 is some year of the 1900s, thought to be 1950.
    bool readSignificant(qint64 year)
    {
        if (next() != u'S')
            return true;
        ++m_at;
        needs(2);
        const Digits count = readDigits(2);
        const QString written = QString::number(std::abs(year));
        const qint64 digits = count.text.isEmpty() || !count.known() ? 0 : count.filled(0);
        if (digits < 1 || digits > std::max<qsizetype>(written.size(), m_year.text.size()))
            return fail(words("After S comes how many digits of the year count: 1950S2."));
        const qsizetype free = std::max<qsizetype>(0, std::max<qsizetype>(written.size(), m_year.text.size()) - digits);
        qint64 step = 1;
        for (qsizetype i = 0; i < free; ++i)
            step *= 10;
        const qint64 low = std::abs(year) / step * step;
        m_yearRange = year < 0 ? std::pair(-(low + step - 1), -low) : std::pair(low, low + step - 1);
        m_date.approximate = true;
        return true;
    }

    bool readMonth()
    {
        if (m_text[m_at++] != u'-')
            return fail(words("After the year comes a month: 2004-06."));
        if (m_longYear)
            return fail(words("A year after Y stands alone."));
        readQualifier(true);
        m_month = readDigits(2);
        if (m_month.text.size() != 2)
            return fail(words("A month has two digits: 2004-06, not 2004-6."));
        const qint64 month = m_month.filled(0);
        if (m_month.known() && month >= 21 && month <= 41) {
            needs(month <= 24 ? 1 : 2);
        } else if (monthBounds().first > monthBounds().second) {
            return fail(words("There is no such month."));
        }
        readQualifier(false);
        if (atEnd()) {
            if (!m_month.known()) {
                m_date.unknownDigits = true;
                needs(m_month.wholly(u'X') && m_year.known() ? 1 : 2);
            }
            return true;
        }
        return readDay();
    }

    bool readDay()
    {
        if (isGrouping() || m_text[m_at++] != u'-')
            return fail(isGrouping() ? words("A season or quarter has no days.")
                                     : words("After the month comes a day: 2004-06-11."));
        readQualifier(true);
        m_day = readDigits(2);
        if (m_day.text.size() != 2)
            return fail(words("A day has two digits: 2004-06-01, not 2004-06-1."));
        if (!m_month.known() || !m_day.known()) {
            m_date.unknownDigits = true;
            const bool simple = m_year.known() && m_day.wholly(u'X') && (m_month.known() || m_month.wholly(u'X'));
            needs(simple ? 1 : 2);
        }
        if (!m_year.known() || (!m_month.known() && !m_day.wholly(u'X')))
            needs(2);
        readQualifier(false);
        return true;
    }

    /// hh:mm:ss with Z, ±hh:mm, ±hh or nothing (read as UTC).
    bool readTime()
    {
        const QString wrong = words("A time of day is written in full after a full date: 2026-01-13T10:00:00Z.");
        if (m_day.text.isEmpty() || m_date.level > 0 || m_negative)
            return fail(wrong);
        ++m_at;
        std::array<qint64, 3> parts{};
        for (size_t i = 0; i < 3; ++i) {
            const Digits digits = readDigits(2);
            if (digits.text.size() != 2 || !digits.known() || (i < 2 && next() != u':'))
                return fail(wrong);
            m_at += i < 2 ? 1 : 0;
            parts[i] = digits.filled(0);
        }
        const bool midnight = parts[0] == 24 && parts[1] == 0 && parts[2] == 0;
        if ((parts[0] > 23 && !midnight) || parts[1] > 59 || parts[2] > 59)
            return fail(words("There is no such time of day."));
        m_time = ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000;
        m_date.hasTime = true;
        return readZone(wrong);
    }

    bool readZone(const QString &wrong)
    {
        if (next() == u'Z') {
            ++m_at;
            return true;
        }
        if (next() != u'+' && next() != u'-')
            return true;
        const int sign = m_text[m_at++] == u'+' ? 1 : -1;
        const Digits hours = readDigits(2);
        Digits minutes{u"00"};
        if (next() == u':') {
            ++m_at;
            minutes = readDigits(2);
        }
        if (hours.text.size() != 2 || minutes.text.size() != 2 || !hours.known() || !minutes.known()
            || hours.filled(0) > 14 || minutes.filled(0) > 59)
            return fail(wrong);
        m_time -= sign * (hours.filled(0) * 60 + minutes.filled(0)) * 60'000;
        return true;
    }

    bool isGrouping() const { return m_month.text.size() == 2 && m_month.known() && m_month.filled(0) >= 21; }

    std::pair<qint64, qint64> yearBounds() const
    {
        if (m_yearRange)
            return *m_yearRange;
        if (m_longYear)
            return {*m_longYear, *m_longYear};
        return m_negative ? std::pair(-m_year.filled(9), -m_year.filled(0))
                          : std::pair(m_year.filled(0), m_year.filled(9));
    }

    std::pair<int, int> monthBounds() const
    {
        if (m_month.text.isEmpty())
            return {1, 12};
        int first = 1;
        int last = 12;
        while (first <= 12 && !m_month.matches(first))
            ++first;
        while (last >= first && !m_month.matches(last))
            --last;
        return {first, last};
    }

    /// The first (step 1) or last (step -1) day that the pattern allows, from year on over at most 400 years.
    std::optional<CivilDay> edgeDay(qint64 year, int step) const
    {
        const auto [firstMonth, lastMonth] = monthBounds();
        for (int tries = 0; tries <= 400; ++tries, year += step) {
            if (!m_year.text.isEmpty() && !m_yearRange && !m_year.matches(std::abs(year)))
                continue;
            for (int month = step > 0 ? firstMonth : lastMonth; month >= firstMonth && month <= lastMonth;
                 month += step) {
                if (!m_month.text.isEmpty() && !m_month.matches(month))
                    continue;
                const int days = daysInMonth(year, month);
                for (int day = step > 0 ? 1 : days; day >= 1 && day <= days; day += step) {
                    if (m_day.text.isEmpty() || m_day.matches(day))
                        return CivilDay{year, month, day};
                }
            }
        }
        return {};
    }

    bool bounded()
    {
        const auto [firstYear, lastYear] = yearBounds();
        if (isGrouping()) {
            const Grouping grouping = groupings[static_cast<size_t>(m_month.filled(0) - 21)];
            const int end = grouping.firstMonth + grouping.months;
            m_date.earliest = CivilDay{firstYear, grouping.firstMonth, 1}.daysSinceEpoch() * msPerDay;
            m_date.latest =
                CivilDay{lastYear + (end > 12 ? 1 : 0), end > 12 ? end - 12 : end, 1}.daysSinceEpoch() * msPerDay - 1;
            return true;
        }
        const std::optional<CivilDay> first = edgeDay(firstYear, 1);
        const std::optional<CivilDay> last = edgeDay(lastYear, -1);
        if (!first || !last)
            return fail(words("There is no such day."));
        m_date.earliest = first->daysSinceEpoch() * msPerDay + m_time;
        m_date.latest = m_date.hasTime ? m_date.earliest + 999 : (last->daysSinceEpoch() + 1) * msPerDay - 1;
        if (m_date.saturated) {
            m_date.earliest = m_negative ? std::numeric_limits<qint64>::min() : m_date.earliest;
            m_date.latest = m_negative ? m_date.latest : std::numeric_limits<qint64>::max();
        }
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    EdtfDate m_date;
    bool m_negative = false;
    Digits m_year;
    Digits m_month;
    Digits m_day;
    std::optional<qint64> m_longYear;
    std::optional<std::pair<qint64, qint64>> m_yearRange;
    qint64 m_time = 0;
    QString m_error;
};

} // namespace

Result<EdtfDate> EdtfDate::read(QStringView text)
{
    return DateReader(text).read();
}

} // namespace dateline
