// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/Coverage.h"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr qsizetype blockSize = 16;

/// Where the stretches of one source begin (1) and end (-1), none within another.
void addEnds(QList<std::pair<double, int>> &ends, QList<TimeRange> stretches)
{
    std::sort(stretches.begin(), stretches.end(),
              [](const TimeRange &a, const TimeRange &b) { return a.from < b.from; });
    for (qsizetype i = 0; i < stretches.size();) {
        const double from = stretches.at(i).from;
        double to = stretches.at(i).to;
        for (++i; i < stretches.size() && stretches.at(i).from <= to; ++i)
            to = std::max(to, stretches.at(i).to);
        ends.append({from, 1});
        ends.append({to, -1});
    }
}

} // namespace

Coverage::Coverage(const QList<QList<TimeRange>> &sources)
{
    QList<std::pair<double, int>> ends;
    for (const QList<TimeRange> &stretches : sources)
        addEnds(ends, stretches);
    if (ends.isEmpty())
        return;
    std::sort(ends.begin(), ends.end());
    QList<int> counts;
    int count = 0;
    for (const auto &[time, change] : std::as_const(ends)) {
        count += change;
        if (m_times.isEmpty() || time > m_times.last()) {
            m_times.append(time);
            counts.append(count);
        } else {
            counts.last() = count;
        }
    }
    m_most.append(counts);
    while (m_most.last().size() > blockSize) {
        const QList<int> &below = m_most.last();
        QList<int> blocks;
        for (qsizetype first = 0; first < below.size(); first += blockSize)
            blocks.append(
                *std::max_element(below.cbegin() + first, below.cbegin() + std::min(first + blockSize, below.size())));
        m_most.append(blocks);
    }
}

int Coverage::mostIn(TimeRange time) const
{
    // Before the first time nothing is told.
    qsizetype first = std::upper_bound(m_times.cbegin(), m_times.cend(), time.from) - m_times.cbegin() - 1;
    qsizetype last = std::lower_bound(m_times.cbegin(), m_times.cend(), time.to) - m_times.cbegin();
    first = std::max<qsizetype>(0, first);
    int most = 0;
    for (qsizetype level = 0; level < m_most.size() && first < last; ++level) {
        const QList<int> &counts = m_most.at(level);
        const bool isTop = level + 1 == m_most.size();
        for (; first < last && (isTop || first % blockSize != 0); ++first)
            most = std::max(most, counts.at(first));
        for (; first < last && (isTop || last % blockSize != 0); --last)
            most = std::max(most, counts.at(last - 1));
        first /= blockSize;
        last /= blockSize;
    }
    return most;
}

} // namespace dateline
