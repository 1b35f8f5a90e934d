// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/RowPacking.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace dateline {

namespace {

constexpr double farRight = std::numeric_limits<double>::infinity();

class Packing {
public:
    Packing(const QList<PackRequest> &requests, int rows)
        : m_requests(requests)
        , m_rows(rows)
        , m_placements(requests.size())
    {
    }

    /// Whole if there is room, else shorter and at the cost of others' words.
    bool place(qsizetype request) { return place(request, false) || place(request, true); }
    QList<Placement> takePlacements() { return std::move(m_placements); }

private:
    const QList<PackRequest> &m_requests;
    QList<QList<qsizetype>> m_rows; ///< Requests from left to right.
    QList<Placement> m_placements;

    double leftOf(qsizetype i) const { return m_requests.at(i).left + m_placements.at(i).shift; }
    double rightOf(qsizetype i) const { return leftOf(i) + m_requests.at(i).width - m_placements.at(i).taken; }

    auto firstAfter(const QList<qsizetype> &row, double left) const
    {
        return std::upper_bound(row.cbegin(), row.cend(), left,
                                [this](double x, qsizetype request) { return x < leftOf(request); });
    }

    /// How far left a new item may begin beside one that stands before it.
    double roomAfter(qsizetype before, int rank, bool shortening) const
    {
        const PackRequest &request = m_requests.at(before);
        const bool givesWay = shortening && (!request.keepsWords || request.rank <= rank);
        return (givesWay ? leftOf(before) + request.shortWidth : rightOf(before)) + PackGap;
    }

    bool place(qsizetype i, bool shortening)
    {
        const int rows = static_cast<int>(m_rows.size()) - m_requests.at(i).rows + 1;
        for (int row = 0; row < rows; ++row) {
            if (placeInRow(i, row, shortening))
                return true;
        }
        return false;
    }

    /// In the first gap between others that its slack reaches.
    bool placeInRow(qsizetype i, int row, bool shortening)
    {
        const PackRequest &request = m_requests.at(i);
        const double width = shortening ? request.shortWidth : request.width;
        double from = request.left;
        for (;;) {
            double left = from;
            double next = farRight;
            for (int r = row; r < row + request.rows; ++r) {
                const QList<qsizetype> &others = m_rows.at(r);
                const auto after = firstAfter(others, from);
                if (after != others.cbegin())
                    left = std::max(left, roomAfter(*std::prev(after), request.rank, shortening));
                if (after != others.cend())
                    next = std::min(next, leftOf(*after));
            }
            if (left - request.left > request.slack)
                return false;
            if (left + width + PackGap <= next) {
                put(i, {row, left - request.left, std::max(0.0, left + request.width + PackGap - next)});
                return true;
            }
            if (next <= from)
                return false;
            from = next;
        }
    }

    void put(qsizetype i, const Placement &placement)
    {
        m_placements[i] = placement;
        const double left = leftOf(i);
        for (int r = placement.row; r < placement.row + m_requests.at(i).rows; ++r) {
            QList<qsizetype> &row = m_rows[r];
            const qsizetype at = firstAfter(row, left) - row.cbegin();
            if (at > 0 && rightOf(row.at(at - 1)) + PackGap > left)
                m_placements[row.at(at - 1)].taken += rightOf(row.at(at - 1)) + PackGap - left;
            row.insert(at, i);
        }
    }
};

} // namespace

std::optional<QList<Placement>> packWhole(const QList<PackRequest> &requests, int mostRows)
{
    Packing packing(requests, mostRows);
    for (qsizetype i = 0; i < requests.size(); ++i) {
        if (!packing.place(i))
            return std::nullopt;
    }
    return packing.takePlacements();
}

QList<Placement> packLeading(const QList<PackRequest> &requests, int rows)
{
    QList<qsizetype> order(requests.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&requests](qsizetype a, qsizetype b) { return requests.at(a).rank > requests.at(b).rank; });
    Packing packing(requests, std::max(0, rows));
    for (const qsizetype i : std::as_const(order))
        packing.place(i);
    return packing.takePlacements();
}

int rowsTaken(const QList<PackRequest> &requests, const QList<Placement> &placements)
{
    int rows = 0;
    for (qsizetype i = 0; i < placements.size(); ++i) {
        if (placements.at(i).row >= 0)
            rows = std::max(rows, placements.at(i).row + requests.at(i).rows);
    }
    return rows;
}

} // namespace dateline
