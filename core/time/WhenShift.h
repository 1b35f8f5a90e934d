// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Calendar.h"
#include "core/time/When.h"

namespace dateline {

/// How fine a date is told.
enum class DatePrecision { Year, Month, Day };

enum class WhenSide { Begin, End };

/// A day as EDTF, no finer than precision: "2026", "2026-01", "2026-01-13", "-0043", "Y-12000".
QString edtfOf(const CivilDay &day, DatePrecision precision);

/// What a hand makes of a when, no finer than it can tell: the when moved by milliseconds, to the nearest day (month,
/// year). Qualifiers, open ends and times of day stay. Null where the when is no date or stretch of dates: a set, a
/// season, unknown digits.
When shiftedWhen(const When &when, double by, DatePrecision finest);

/// The when made to begin or end at a moment in milliseconds since the epoch, at the nearest day (month, year); what
/// would end before it begins is one date. Null where shiftedWhen() is.
When resizedWhen(const When &when, WhenSide side, double to, DatePrecision finest);

} // namespace dateline
