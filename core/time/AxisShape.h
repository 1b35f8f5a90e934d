// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

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

/// The shape of an axis, without a size: which stretches are shown, which are folded away, and how much width each
/// shown stretch gets. Linear: one stretch, no folds. Made once for the visible items, not for every frame.
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

    /// One stretch over story, of a day at least.
    static AxisShape linear(TimeRange story);
    /// One stretch over the moments, as whole calendar units and with room for a label after the last. None: an empty
    /// shape.
    static AxisShape linear(const QList<TimeRange> &moments);
    /// Folds away the long gaps between moments (where visible items begin, end or stand, each as wide as its date is
    /// coarse; any order). A gap is long when it takes a good part of its stretch and either most of it or many times
    /// what usually lies between two moments there. Within a shown stretch time runs evenly; a stretch with more going
    /// on gets more width.
    static AxisShape folded(QList<TimeRange> moments);

    bool isEmpty() const { return m_stretches.isEmpty(); }
    bool isFolded() const { return m_stretches.size() > 1; }
    const QList<Stretch> &stretches() const { return m_stretches; }
    QList<Fold> folds() const;
    /// From the first stretch's begin to the last one's end.
    TimeRange whole() const;

    /// Time to unit coordinate (0 to 1 over the whole) and back. Monotone; unit coordinates do not move inside a fold;
    /// beyond the ends time goes on evenly at the end stretch's pace. Of an empty shape: 0.
    double unit(double time) const;
    double time(double unit) const;

    bool operator==(const AxisShape &) const = default;

private:
    QList<Stretch> m_stretches;
};

} // namespace dateline
