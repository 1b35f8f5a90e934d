// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/AxisShape.h"

#include "core/time/Calendar.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double shortestFold = 5 * MillisecondsPerDay;
constexpr double leastShareOfStretch = 1.0 / 15;
constexpr double mostOfStretch = 0.4;
constexpr double manyTimes = 4;
constexpr double leastWidth = 0.07; ///< of all stretches' widths, so that every stretch has room for its year

constexpr double daysShownByDay = 62;
constexpr double daysShownByMonth = 3 * 365;
constexpr double roomBeforeFirst = 0.01; ///< of the first stretch's length, so that its first mark can be drawn
constexpr double roomAfterLast = 0.08; ///< of the last stretch's length

/// Moments that follow each other without a long gap.
struct Cluster {
    TimeRange range;
    qsizetype count = 0;
    double firstLength = 0; ///< of its first moment
};

/// Finds the long gaps in moments sorted by begin.
class Folding {
public:
    explicit Folding(QList<TimeRange> moments)
        : m_moments(std::move(moments))
    {
        const auto byTime = [](const TimeRange &a, const TimeRange &b) { return a.from < b.from; };
        if (!std::is_sorted(m_moments.cbegin(), m_moments.cend(), byTime))
            std::sort(m_moments.begin(), m_moments.end(), byTime);
        double reached = m_moments.first().to;
        for (const TimeRange &moment : std::as_const(m_moments)) {
            m_reached.append(reached);
            reached = std::max(reached, moment.to);
        }
        m_reached.append(reached);
    }

    QList<Cluster> clusters()
    {
        split(0, m_moments.size());
        return m_clusters;
    }

private:
    QList<TimeRange> m_moments;
    QList<double> m_reached; ///< How far the moments before an index reach.
    QList<Cluster> m_clusters;

    double gapBefore(qsizetype i) const { return m_moments.at(i).from - m_reached.at(i); }

    TimeRange rangeOf(qsizetype first, qsizetype end) const { return {m_moments.at(first).from, m_reached.at(end)}; }

    void split(qsizetype first, qsizetype end)
    {
        const qsizetype at = longestGap(first, end);
        if (at > first && isLong(gapBefore(at), first, end)) {
            split(first, at);
            split(at, end);
        } else {
            m_clusters.append({rangeOf(first, end), end - first, m_moments.at(first).length()});
        }
    }

    qsizetype longestGap(qsizetype first, qsizetype end) const
    {
        qsizetype longest = first;
        for (qsizetype i = first + 1; i < end; ++i) {
            if (longest == first || gapBefore(i) > gapBefore(longest))
                longest = i;
        }
        return longest;
    }

    bool isLong(double gap, qsizetype first, qsizetype end) const
    {
        const double length = rangeOf(first, end).length();
        if (gap < shortestFold || gap < leastShareOfStretch * length)
            return false;
        return gap > mostOfStretch * length || gap > manyTimes * usualDistance(first, end);
    }

    /// The median distance between the begins of two moments that follow each other.
    double usualDistance(qsizetype first, qsizetype end) const
    {
        QList<double> distances;
        distances.reserve(end - first);
        for (qsizetype i = first + 1; i < end; ++i)
            distances.append(m_moments.at(i).from - m_moments.at(i - 1).from);
        const auto middle = distances.begin() + distances.size() / 2;
        std::nth_element(distances.begin(), middle, distances.end());
        return *middle;
    }
};

double startOfUnit(double time, double days)
{
    CivilDay day = CivilDay::at(time);
    if (days > daysShownByDay)
        day.day = 1;
    if (days > daysShownByMonth)
        day.month = 1;
    return day.start();
}

double endOfUnit(double time, double days)
{
    const double start = startOfUnit(time, days);
    if (start >= time)
        return time;
    const double longestUnit = days > daysShownByMonth ? 366 : days > daysShownByDay ? 31 : 1;
    return startOfUnit(start + longestUnit * MillisecondsPerDay + MillisecondsPerDay / 2, days);
}

/// A stretch as wide as whole days, months or years, and a day more on both sides where it is shown by several days.
TimeRange padded(TimeRange range)
{
    const double days = range.length() / MillisecondsPerDay;
    TimeRange units{startOfUnit(range.from, days), endOfUnit(range.to, days)};
    if (units.to <= units.from)
        units.to = units.from + MillisecondsPerDay;
    if (days > 1 && days <= daysShownByDay) {
        units.from -= MillisecondsPerDay;
        units.to += MillisecondsPerDay;
    }
    return units;
}

/// Pads all, but takes no more than a quarter of a gap on either side; adds room for the last label.
QList<TimeRange> paddedRanges(const QList<Cluster> &clusters)
{
    QList<TimeRange> ranges;
    for (qsizetype i = 0; i < clusters.size(); ++i) {
        const TimeRange range = clusters.at(i).range;
        TimeRange wide = padded(range);
        const double room = roomBeforeFirst * range.length();
        if (i == 0 && range.from - wide.from < room && clusters.at(i).firstLength < room)
            wide.from = startOfUnit(range.from - room, range.length() / MillisecondsPerDay);
        if (i > 0)
            wide.from = std::max(wide.from, range.from - (range.from - clusters.at(i - 1).range.to) / 4);
        if (i + 1 < clusters.size())
            wide.to = std::min(wide.to, range.to + (clusters.at(i + 1).range.from - range.to) / 4);
        else if (range.length() > MillisecondsPerDay)
            wide.to = endOfUnit(std::max(wide.to, range.to + roomAfterLast * range.length()),
                                range.length() / MillisecondsPerDay);
        ranges.append(wide);
    }
    return ranges;
}

double weight(const Cluster &cluster)
{
    const double days = cluster.range.length() / MillisecondsPerDay;
    return std::sqrt(static_cast<double>(cluster.count)) * (1 + std::log10(1 + days) / 8);
}

QList<AxisShape::Stretch> stretched(const QList<Cluster> &clusters)
{
    QList<double> weights;
    double sum = 0;
    for (const Cluster &cluster : clusters) {
        weights.append(weight(cluster));
        sum += weights.last();
    }
    const double least = std::min(leastWidth, 0.5 / static_cast<double>(clusters.size())) * sum;
    sum = 0;
    for (double &w : weights) {
        w = std::max(w, least);
        sum += w;
    }
    const QList<TimeRange> ranges = paddedRanges(clusters);
    QList<AxisShape::Stretch> stretches;
    double unit = 0;
    for (qsizetype i = 0; i < ranges.size(); ++i) {
        const double next = i + 1 == ranges.size() ? 1 : unit + weights.at(i) / sum;
        stretches.append({ranges.at(i).from, ranges.at(i).to, unit, next});
        unit = next;
    }
    return stretches;
}

} // namespace

AxisShape AxisShape::linear(TimeRange story)
{
    AxisShape shape;
    shape.m_stretches = {{story.from, std::max(story.to, story.from + MillisecondsPerDay), 0, 1}};
    return shape;
}

AxisShape AxisShape::linear(const QList<TimeRange> &moments)
{
    AxisShape shape;
    if (moments.isEmpty())
        return shape;
    TimeRange first = moments.first();
    double to = first.to;
    for (const TimeRange &moment : moments) {
        if (moment.from < first.from)
            first = moment;
        to = std::max(to, moment.to);
    }
    shape.m_stretches = stretched({{{first.from, to}, moments.size(), first.length()}});
    return shape;
}

AxisShape AxisShape::folded(QList<TimeRange> moments)
{
    AxisShape shape;
    if (!moments.isEmpty())
        shape.m_stretches = stretched(Folding(std::move(moments)).clusters());
    return shape;
}

QList<Fold> AxisShape::folds() const
{
    QList<Fold> folds;
    for (qsizetype i = 1; i < m_stretches.size(); ++i)
        folds.append({m_stretches.at(i - 1).to, m_stretches.at(i).from});
    return folds;
}

TimeRange AxisShape::whole() const
{
    return isEmpty() ? TimeRange{} : TimeRange{m_stretches.first().from, m_stretches.last().to};
}

double AxisShape::unit(double time) const
{
    if (isEmpty())
        return 0;
    // The stretch that begins last at or before time, else the first.
    auto stretch = std::upper_bound(m_stretches.begin(), m_stretches.end(), time,
                                    [](double t, const Stretch &s) { return t < s.from; });
    if (stretch != m_stretches.begin())
        --stretch;
    const bool last = stretch == m_stretches.end() - 1;
    const double within = last ? time : std::min(time, stretch->to);
    return stretch->unitFrom
        + (within - stretch->from) / (stretch->to - stretch->from) * (stretch->unitTo - stretch->unitFrom);
}

double AxisShape::time(double unit) const
{
    if (isEmpty())
        return 0;
    auto stretch = std::upper_bound(m_stretches.begin(), m_stretches.end(), unit,
                                    [](double u, const Stretch &s) { return u < s.unitFrom; });
    if (stretch != m_stretches.begin())
        --stretch;
    return stretch->from
        + (unit - stretch->unitFrom) / (stretch->unitTo - stretch->unitFrom) * (stretch->to - stretch->from);
}

} // namespace dateline
