// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

namespace dateline {

/// A stretch of time in milliseconds since the epoch. Doubles, so that zooming in and out again loses nothing.
struct TimeRange {
    double from = 0;
    double to = 0;

    bool operator==(const TimeRange &) const = default;
    double length() const { return to - from; }
};

/// What lies between two shown stretches of a folded axis.
struct Fold {
    double from = 0; ///< milliseconds since the epoch
    double to = 0;
    bool operator==(const Fold &) const = default;
};

/// The shape of an axis, without a size: which stretches are shown, which are folded away, and how much width each shown
/// stretch gets. Linear: one stretch, no folds. Made once for the visible items, not for every frame.
class AxisShape {
public:
    /// A stretch that is shown, with its share of the axis' unit width.
    struct Stretch {
        double from = 0;
        double to = 0;
        double unitFrom = 0;
        double unitTo = 0;
        bool operator==(const Stretch &) const = default;
    };

    /// One stretch over everything.
    static AxisShape linear(TimeRange story);
    /// Folds away the long gaps between moments (begin, end or standing of visible items; any order). Within
    /// a shown stretch time runs evenly; a stretch with more going on gets more width.
    static AxisShape folded(QList<double> moments);

    bool isFolded() const { return m_stretches.size() > 1; }
    const QList<Stretch> &stretches() const { return m_stretches; }
    QList<Fold> folds() const;
    /// From the first stretch's begin to the last one's end.
    TimeRange whole() const;

    /// Time to unit coordinate and back. Monotone; unit coordinates do not move inside a fold; beyond the ends time goes
    /// on evenly at the end stretch's pace.
    double unit(double time) const;
    double time(double unit) const;

    bool operator==(const AxisShape &) const = default;

private:
    QList<Stretch> m_stretches;
};

/// Maps time to x and back, monotonically: an axis shape seen through a visible range on a width. A fold takes
/// FoldWidth logical pixels, at any zoom. A plain value, cheap to copy.
class TimeScale {
public:
    static constexpr double FoldWidth = 20;

    TimeScale() = default;
    /// range is made to lie within what can be shown: at least one millisecond of shown time, at most 100 times the story.
    TimeScale(const AxisShape &shape, TimeRange range, double left, double width);

    const AxisShape &shape() const { return m_shape; }
    TimeRange range() const { return m_range; }
    double left() const { return m_left; }
    double width() const { return m_width; }

    /// Logical pixels, saturating at ±1e7 so that painters may use it.
    double x(double time) const;
    double time(double x) const;
    /// True where x lies in a fold's break.
    bool isInFold(double x) const;

    /// The range after zooming by factor (> 1 goes nearer) with the time at x staying at x; zoomed(f, x) and then
    /// zoomed(1 / f, x) gives the range back to within a hundredth of a pixel.
    TimeRange zoomed(double factor, double x) const;
    /// The range after moving the content by dx logical pixels to the right.
    TimeRange panned(double dx) const;

private:
    AxisShape m_shape;
    TimeRange m_range;
    double m_left = 0;
    double m_width = 1;
    double m_pixelsPerUnit = 1; ///< of unit coordinate
    double m_origin = 0;        ///< total pixels before range.from
    double total(double time) const;
    double timeOfTotal(double pixels) const;
};

} // namespace dateline
