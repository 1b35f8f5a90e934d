// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace dateline {

/// The full and the short name of a month, 1 to 12.
QString monthName(int month);
QString shortMonthName(int month);
/// The short name of a weekday, 1 (Monday) to 7.
QString shortWeekdayName(int weekday);
/// A sub-year grouping by its EDTF number, 21 to 41, as it stands before a year: "summer", "third quarter of".
QString groupingName(int number);

/// The month a word names, by its full name or an abbreviation of three letters or more; 0 where it names none. Case
/// does not matter.
int monthNamed(QStringView word);
/// The weekday a word names, 1 (Monday) to 7, likewise; 0 where it names none.
int weekdayNamed(QStringView word);
/// The season a word names, as its EDTF number 21 to 24; 0 where it names none.
int seasonNamed(QStringView word);

} // namespace dateline
