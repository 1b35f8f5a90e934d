// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/When.h"

#include <QVarLengthArray>

#include <optional>
#include <utility>

namespace dateline {

/// Years beyond this are clipped, far outside what milliseconds can tell.
inline constexpr qint64 furthestYear = 1'000'000'000'000;

/// Year, month or day of an EDTF date, as digits without a sign.
struct EdtfPart {
    qint64 value = 0; ///< Unspecified digits count as 0.
    unsigned unspecified = 0; ///< Bit n is set where the digit worth 10^n is X.
    bool uncertain = false;
    bool approximate = false;

    bool operator==(const EdtfPart &) const = default;
    /// True where the number has all digits that are specified.
    bool fits(qint64 number) const;
    /// The greatest number that fits.
    qint64 greatest() const;
};

/// One date of an EDTF string, part by part, with its bounds.
struct EdtfDate {
    enum class Precision { Year, Month, Day, Second };

    Precision precision = Precision::Year;
    bool isNegative = false; ///< The year has a minus sign.
    EdtfPart year; ///< Clipped at furthestYear.
    EdtfPart month; ///< 1 to 12, or a sub-year grouping 21 to 41 (ISO 8601-2:2019, 4.8).
    EdtfPart day;
    int significantDigits = 0; ///< Of the year; 0 where the string does not say.
    qint64 timeOfDay = 0; ///< Milliseconds since midnight in the date's own zone.
    std::optional<int> zone; ///< Minutes east of UTC; none where the string does not say, which counts as UTC.
    int level = 0; ///< The lowest EDTF level that suffices for it.
    qint64 earliest = 0; ///< Milliseconds since the epoch.
    qint64 latest = 0; ///< Milliseconds since the epoch, inclusive.
    bool isSaturated = false; ///< A bound lies outside what int64 can tell.

    bool isGrouping() const { return precision == Precision::Month && month.value > 12; }
    bool hasUnspecified() const { return (year.unspecified | month.unspecified | day.unspecified) != 0; }
    bool isUncertain() const { return year.uncertain || month.uncertain || day.uncertain; }
    bool isApproximate() const
    {
        return year.approximate || month.approximate || day.approximate || significantDigits > 0;
    }
    /// The year with its sign.
    qint64 signedYear() const { return isNegative ? -year.value : year.value; }
    /// First and last year that it may mean.
    std::pair<qint64, qint64> years() const;

    /// Works out earliest and latest; false where the calendar has no such date.
    bool findBounds();
};

/// Months that EDTF writes as one number in place of a month.
struct EdtfGrouping {
    int firstMonth = 1;
    int months = 1;
};

/// The months of grouping 21 to 41; none for another number. Seasons follow the meteorological convention, those
/// without a hemisphere are northern; a season over the turn of the year is named by the year in which it begins.
std::optional<EdtfGrouping> edtfGrouping(qint64 code);

/// Where an interval or a range begins or ends.
struct EdtfEnd {
    enum class Kind { Date, Open, Unknown };
    Kind kind = Kind::Unknown;
    EdtfDate date; ///< Only of kind Date.
    QStringView text; ///< The date as it stands in the string that was read.
};

/// A date, or what lies between two ends.
struct EdtfElement {
    EdtfEnd from;
    std::optional<EdtfEnd> to; ///< None: a single date.
};

/// A whole EDTF string, taken apart.
struct EdtfValue {
    When::Shape shape = When::Shape::Unknown;
    QVarLengthArray<EdtfElement, 1> elements; ///< More than one only in sets.
};

} // namespace dateline
