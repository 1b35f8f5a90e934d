// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/AxisShape.h"

#include <QList>

namespace dateline {

/// How many sources stand behind each moment of a story. Asked for any stretch of time in logarithmic time; at most
/// some 20 bytes for each stretch that it was made of.
class Coverage {
public:
    Coverage() = default;
    /// For each source the stretches of time that it tells of, in any order.
    explicit Coverage(const QList<QList<TimeRange>> &sources);

    bool isEmpty() const { return m_times.isEmpty(); }
    /// The most sources that stand behind any moment of a stretch; 0: no source tells of it.
    int mostIn(TimeRange time) const;

private:
    QList<double> m_times; ///< Where the number changes, ascending.
    QList<QList<int>> m_most; ///< The number from a time on; above it the most of each block of the level below.
};

} // namespace dateline
