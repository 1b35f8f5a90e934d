// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/AxisShape.h"

#include <QList>

namespace dateline {

/// Maps time to x and back, monotonically: an axis shape seen through a visible range on a width. A fold takes
/// FoldWidth logical pixels at any zoom (less only where the folds would take more than half of the width). A plain
/// value, cheap to copy.
class TimeScale {
public:
    static constexpr double FoldWidth = 20;

    /// A shown stretch or a fold as far as it lies within the width.
    struct Piece {
        TimeRange time;
        double xFrom = 0;
        double xTo = 0;
        bool isFold = false;
        qsizetype stretch = 0; ///< Index of the stretch; of a fold: of the stretch before it.
    };

    TimeScale() = default;
    /// range is made to lie within what can be shown: see leastShown(), and at most 100 times the story. An empty shape
    /// counts as one stretch over range.
    TimeScale(const AxisShape &shape, TimeRange range, double left, double width);

    /// What lies between two scales over the same width: share 0 is the first, 1 looks like the second but for the
    /// folds' marks, which are the first's. All between is monotone as well.
    static TimeScale between(const TimeScale &scale, const TimeScale &other, double share);

    const AxisShape &shape() const { return m_shape; }
    TimeRange range() const { return m_range; }
    double left() const { return m_left; }
    double width() const { return m_width; }
    double right() const { return m_left + m_width; }

    /// Logical pixels, saturating at ±1e7 so that painters may use it.
    double x(double time) const;
    double time(double x) const;
    /// True where x lies in a fold's break.
    bool isInFold(double x) const;
    /// Logical pixels from the shape's begin: like x(), but the same however the scale is panned, and not saturated.
    double offset(double time) const;
    /// What is seen, from left to right, stretches and folds by turns; between two scales a stretch may come in parts.
    QList<Piece> pieces() const;

    /// The range after zooming by factor (> 1 goes nearer) with the time at x staying at x; zoomed(f, x) and then
    /// zoomed(1 / f, x) gives the range back to within a hundredth of a pixel, unless a limit stopped it.
    TimeRange zoomed(double factor, double x) const;
    /// The range after moving the content by dx logical pixels to the right.
    TimeRange panned(double dx) const;

    /// The shortest time near a moment that a scale shows, in milliseconds: what doubles can still tell apart on a
    /// screen.
    static double leastShown(double time);

private:
    /// A stretch or a fold over all its time (the first and the last go on without end), with the point its x counts
    /// from, which is the visible one.
    struct Section {
        double from = 0;
        double to = 0;
        double rate = 1; ///< logical pixels per millisecond
        double time0 = 0;
        double x0 = 0;
        double xFrom = 0;
        qsizetype stretch = 0; ///< As in a piece.
        bool isFold = false;

        double x(double time) const { return x0 + (time - time0) * rate; }
        double time(double x) const { return time0 + (x - x0) / rate; }
    };

    AxisShape m_shape;
    TimeRange m_range;
    double m_left = 0;
    double m_width = 1;
    QList<Section> m_sections;

    void normaliseRange();
    void addSections();
    void setRates();
    void setPositions();
    qsizetype sectionAt(double time) const;
    qsizetype sectionAtX(double x) const;
    double zoomFactorWithinLimits(double factor, qsizetype section) const;
    /// The time pixels away from time (to the left where negative) if stretches were factor times as wide.
    double walked(double time, double pixels, double factor) const;
};

} // namespace dateline
