// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/CalendarNames.h"

#include <QCoreApplication>

#include <array>

namespace dateline {

namespace {

constexpr std::array<const char *, 12> months{
    QT_TRANSLATE_NOOP("Calendar", "January"),   QT_TRANSLATE_NOOP("Calendar", "February"),
    QT_TRANSLATE_NOOP("Calendar", "March"),     QT_TRANSLATE_NOOP("Calendar", "April"),
    QT_TRANSLATE_NOOP("Calendar", "May"),       QT_TRANSLATE_NOOP("Calendar", "June"),
    QT_TRANSLATE_NOOP("Calendar", "July"),      QT_TRANSLATE_NOOP("Calendar", "August"),
    QT_TRANSLATE_NOOP("Calendar", "September"), QT_TRANSLATE_NOOP("Calendar", "October"),
    QT_TRANSLATE_NOOP("Calendar", "November"),  QT_TRANSLATE_NOOP("Calendar", "December")};
constexpr std::array<const char *, 12> shortMonths{
    QT_TRANSLATE_NOOP("Calendar", "Jan"), QT_TRANSLATE_NOOP("Calendar", "Feb"), QT_TRANSLATE_NOOP("Calendar", "Mar"),
    QT_TRANSLATE_NOOP("Calendar", "Apr"), QT_TRANSLATE_NOOP("Calendar", "May"), QT_TRANSLATE_NOOP("Calendar", "Jun"),
    QT_TRANSLATE_NOOP("Calendar", "Jul"), QT_TRANSLATE_NOOP("Calendar", "Aug"), QT_TRANSLATE_NOOP("Calendar", "Sep"),
    QT_TRANSLATE_NOOP("Calendar", "Oct"), QT_TRANSLATE_NOOP("Calendar", "Nov"), QT_TRANSLATE_NOOP("Calendar", "Dec")};
constexpr std::array<const char *, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                               "friday", "saturday", "sunday"};
constexpr std::array<const char *, 7> shortWeekdays{
    QT_TRANSLATE_NOOP("Calendar", "Mon"), QT_TRANSLATE_NOOP("Calendar", "Tue"), QT_TRANSLATE_NOOP("Calendar", "Wed"),
    QT_TRANSLATE_NOOP("Calendar", "Thu"), QT_TRANSLATE_NOOP("Calendar", "Fri"), QT_TRANSLATE_NOOP("Calendar", "Sat"),
    QT_TRANSLATE_NOOP("Calendar", "Sun")};
constexpr std::array<const char *, 4> seasons{"spring", "summer", "autumn", "winter"};
constexpr std::array<const char *, 21> groupings{
    QT_TRANSLATE_NOOP("Calendar", "spring"),           QT_TRANSLATE_NOOP("Calendar", "summer"),
    QT_TRANSLATE_NOOP("Calendar", "autumn"),           QT_TRANSLATE_NOOP("Calendar", "winter"),
    QT_TRANSLATE_NOOP("Calendar", "northern spring"),  QT_TRANSLATE_NOOP("Calendar", "northern summer"),
    QT_TRANSLATE_NOOP("Calendar", "northern autumn"),  QT_TRANSLATE_NOOP("Calendar", "northern winter"),
    QT_TRANSLATE_NOOP("Calendar", "southern spring"),  QT_TRANSLATE_NOOP("Calendar", "southern summer"),
    QT_TRANSLATE_NOOP("Calendar", "southern autumn"),  QT_TRANSLATE_NOOP("Calendar", "southern winter"),
    QT_TRANSLATE_NOOP("Calendar", "first quarter of"), QT_TRANSLATE_NOOP("Calendar", "second quarter of"),
    QT_TRANSLATE_NOOP("Calendar", "third quarter of"), QT_TRANSLATE_NOOP("Calendar", "fourth quarter of"),
    QT_TRANSLATE_NOOP("Calendar", "first third of"),   QT_TRANSLATE_NOOP("Calendar", "second third of"),
    QT_TRANSLATE_NOOP("Calendar", "last third of"),    QT_TRANSLATE_NOOP("Calendar", "first half of"),
    QT_TRANSLATE_NOOP("Calendar", "second half of")};

template <size_t N> QString named(const std::array<const char *, N> &names, int index)
{
    return index >= 0 && index < static_cast<int>(N)
        ? QCoreApplication::translate("Calendar", names[static_cast<size_t>(index)])
        : QString();
}

/// Position of the name that word is or begins, with at least three letters; -1 where there is none.
template <size_t N> int position(const std::array<const char *, N> &names, QStringView word)
{
    if (word.endsWith(u'.'))
        word.chop(1);
    if (word.size() < 3)
        return -1;
    for (size_t i = 0; i < N; ++i) {
        if (QLatin1StringView(names[i]).startsWith(word, Qt::CaseInsensitive))
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

QString monthName(int month)
{
    return named(months, month - 1);
}

QString shortMonthName(int month)
{
    return named(shortMonths, month - 1);
}

QString shortWeekdayName(int weekday)
{
    return named(shortWeekdays, weekday - 1);
}

QString groupingName(int number)
{
    return named(groupings, number - 21);
}

int monthNamed(QStringView word)
{
    return position(months, word) + 1;
}

int weekdayNamed(QStringView word)
{
    return position(weekdays, word) + 1;
}

int seasonNamed(QStringView word)
{
    if (word.compare(u"fall", Qt::CaseInsensitive) == 0)
        return 23;
    const int season = word.size() > 3 ? position(seasons, word) : -1;
    return season < 0 ? 0 : 21 + season;
}

} // namespace dateline
