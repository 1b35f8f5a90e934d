// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace dateline {

struct EdtfElement;

/// A date with its uncertainty: an EDTF value (ISO 8601-2:2019; Library of Congress EDTF, levels 0 and 1 whole, of
/// level 2 sets, one-of lists, part qualifiers and sub-year groupings) with its earliest and latest moment.
/// A null When means that nothing is known. Moments are milliseconds since the epoch, proleptic Gregorian, UTC; the
/// latest moment is inclusive to the millisecond; years out of range saturate. Cheap to copy.
class When {
public:
    /// What the value says of time.
    enum class Shape {
        Unknown, ///< null
        Moment, ///< one date or time, however coarse: 2004-06~, 2024-21, 2026-01-13T10:00:00Z
        Lasting, ///< an interval a/b: it lasted, or lasts
        OneOf, ///< a set [a..b], [..b], [a,b]: one unknown moment
        AllOf, ///< a set {a,b}: several moments
    };

    When() = default;

    /// Reads an EDTF string by the standard's letter. An empty text is a null when. The error's sentence says
    /// what is wrong with it.
    static Result<When> fromEdtf(QStringView text);

    bool isNull() const { return m_edtf.isEmpty(); }
    Shape shape() const { return m_shape; }
    /// The EDTF string as it was read; empty when null.
    QString edtf() const { return m_edtf; }
    /// The lowest EDTF level (0, 1, 2) whose features suffice for it.
    int level() const { return m_level; }
    /// First moment; none where open or unknown.
    std::optional<qint64> earliest() const { return m_earliest; }
    /// Last moment, inclusive; none where open or unknown.
    std::optional<qint64> latest() const { return m_latest; }

    /// Of what lasts: when it had begun for sure, and when it was not over yet; none where that end is open or unknown.
    std::optional<qint64> latestBegin() const { return m_latestBegin; }
    std::optional<qint64> earliestEnd() const { return m_earliestEnd; }

    bool isApproximate() const { return m_approximate; }
    bool isUncertain() const { return m_uncertain; }
    bool hasUnknownDigits() const { return m_unknownDigits; }
    /// An interval's start or end is ".." (open) rather than a date.
    bool isOpenStart() const { return m_openStart; }
    bool isOpenEnd() const { return m_openEnd; }
    /// A year lay outside what int64 milliseconds can tell; earliest and latest are the nearest that can.
    bool isSaturated() const { return m_saturated; }

    /// True where no moment can be shown: null, or one unknown moment that is only bounded. Such items wait in
    /// "To place".
    bool needsPlacing() const { return isNull() || (m_shape == Shape::OneOf && m_range); }

    /// Sort order: by earliest (open first), then latest, then text; null last.
    friend bool operator<(const When &a, const When &b) { return compare(a, b) < 0; }
    friend bool operator==(const When &a, const When &b) { return a.m_edtf == b.m_edtf; }
    static int compare(const When &a, const When &b);

private:
    /// Takes an element of the EDTF value into account.
    void note(const EdtfElement &element, bool isFirst);

    QString m_edtf;
    std::optional<qint64> m_earliest;
    std::optional<qint64> m_latest;
    std::optional<qint64> m_latestBegin;
    std::optional<qint64> m_earliestEnd;
    Shape m_shape = Shape::Unknown;
    int m_level = 0;
    bool m_approximate = false;
    bool m_uncertain = false;
    bool m_unknownDigits = false;
    bool m_openStart = false;
    bool m_openEnd = false;
    bool m_saturated = false;
    bool m_range = false; ///< The set holds a range "a..b", "..b" or "a..", not only single dates.
};

} // namespace dateline
