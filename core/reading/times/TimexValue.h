// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/When.h"

#include <QDate>
#include <QString>

#include <optional>

namespace dateline::timex {

/// TIMEX3 values (ISO-TimeML, the normalised values of TIMEX3). Units go by letters: Y M W D Q DE (decade) CE (century)
/// WE (weekend) NI (night) F (fortnight), and TH TM TS for hours, minutes, seconds.

/// "2026-01-13", "BC0044" of the year -44; parts from the right may be missing (0).
QString ofDate(int year, int month = 0, int day = 0);
QString ofDay(QDate day);
/// The value of the unit that a day lies in: "2026-W03", "2026-01", "2026-Q1", "202" (decade), "20" (century).
QString ofUnit(QDate day, const QString &unit);
/// "2026-W03"; the weeks of a year count 52 or 53 (ISO 8601).
QString ofWeek(int year, int week);
int weeksOf(int year);
/// "P3D", "PT2H", "PXY"; a fortnight counts as two weeks, a weekend as "WE".
QString ofDuration(const QString &quantity, const QString &unit);

/// The day moved by a number of units; invalid where a unit has no length in days or years run out of range.
QDate moved(QDate day, int count, const QString &unit);
/// The Monday of "2026-W03" (ISO 8601).
QDate mondayOf(const QString &week);
/// The weekday (1 is Monday) number `count` of a month; its last one where it has not so many.
QDate nthWeekday(int year, int month, int count, int weekday);

/// The days of a feast in a year.
struct FeastDays {
    QDate first; ///< Invalid where no table dates the feast.
    QDate last;
};
/// By the feast's rule: "12-25", "11-4-4" (fourth Thursday of November), "11-4-4+1" (the day after), "E-2" (two days
/// before Easter), "1944-06-06" (that day alone), or a name in moving-feasts.txt.
FeastDays feast(int year, const QString &rule);

/// The value as EDTF: 2026-01-13, 2026-02-18/2026-03-19, 2026-01-13T15:00:00, 199X, 2025-23, a week as the one unknown
/// day of a range; null for durations, sets, vague references and values with unknown parts.
When toWhen(const QString &value);

} // namespace dateline::timex
