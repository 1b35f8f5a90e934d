// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/RowPacking.h"

#include <algorithm>
#include <limits>

namespace dateline {

namespace {

constexpr double gap = 6;
constexpr double farRight = std::numeric_limits<double>::infinity();
constexpr double farLeft = -farRight;

class Packing {
public:
    Packing(const QList<PackRequest> &requests, int mostRows, double moreWidth)
        : m_requests(requests)
        , m_rows(mostRows)
        , m_moreWidth(moreWidth)
    {
    }

    /// False where an item finds no room and there is no row for Mores.
    bool pack(bool withMores)
    {
        for (qsizetype i = 0; i < m_requests.size(); ++i) {
            m_lane.placements.append(Placement());
            if (place(i, false) || place(i, true))
                continue;
            if (!withMores)
                return false;
            addToMore(i);
        }
        if (!m_lane.mores.isEmpty()) {
            m_lane.rows = static_cast<int>(m_rows.size()) + 1;
            showLoneMembers();
        }
        return true;
    }

    PackedLane takeLane() { return std::move(m_lane); }

private:
    struct Row {
        double end = farLeft;
        qsizetype last = -1; ///< The request that ends there.
    };

    const QList<PackRequest> &m_requests;
    QList<Row> m_rows;
    double m_moreWidth;
    PackedLane m_lane;

    /// Where others may be shortened, the words before it give way.
    bool place(qsizetype i, bool shorteningOthers)
    {
        const PackRequest &request = m_requests.at(i);
        for (int row = 0; row + request.rows <= m_rows.size(); ++row) {
            double end = farLeft;
            for (int r = row; r < row + request.rows; ++r)
                end = std::max(end, shorteningOthers ? shortEnd(r) : m_rows.at(r).end);
            const double shift = std::max(0.0, end + gap - request.left);
            if (shift > request.slack)
                continue;
            put(i, {row, shift, 0});
            return true;
        }
        return false;
    }

    double leftOf(qsizetype i) const { return m_requests.at(i).left + m_lane.placements.at(i).shift; }

    double shortEnd(int row) const
    {
        const qsizetype last = m_rows.at(row).last;
        return last < 0 ? farLeft : leftOf(last) + m_requests.at(last).shortWidth;
    }

    void put(qsizetype i, const Placement &placement)
    {
        m_lane.placements[i] = placement;
        const double left = leftOf(i);
        for (int row = placement.row; row < placement.row + m_requests.at(i).rows; ++row) {
            if (m_rows.at(row).end + gap > left) {
                const qsizetype last = m_rows.at(row).last;
                double &taken = m_lane.placements[last].taken;
                taken = std::max(taken, leftOf(last) + m_requests.at(last).width + gap - left);
            }
            m_rows[row] = {left + m_requests.at(i).width, i};
        }
        m_lane.rows = std::max(m_lane.rows, placement.row + m_requests.at(i).rows);
    }

    /// One item alone is no group: it stands in the Mores' row itself where the next More leaves it room.
    void showLoneMembers()
    {
        double next = farRight;
        for (qsizetype m = m_lane.mores.size() - 1; m >= 0; --m) {
            const PackedMore more = m_lane.mores.at(m);
            const PackRequest &request = m_requests.at(more.members.first());
            const double room = next - gap - more.left;
            next = more.left;
            if (more.members.size() > 1 || request.rows > 1 || request.shortWidth > room)
                continue;
            m_lane.placements[more.members.first()] = {m_lane.rows - 1, 0, std::max(0.0, request.width - room)};
            m_lane.mores.removeAt(m);
        }
    }

    void addToMore(qsizetype request)
    {
        const double left = m_requests.at(request).left;
        if (m_lane.mores.isEmpty() || left >= m_lane.mores.last().left + m_moreWidth + gap)
            m_lane.mores.append(PackedMore{left, {}});
        m_lane.mores.last().members.append(request);
    }
};

} // namespace

std::optional<PackedLane> packWhole(const QList<PackRequest> &requests, int mostRows)
{
    Packing packing(requests, mostRows, 0);
    return packing.pack(false) ? std::optional(packing.takeLane()) : std::nullopt;
}

PackedLane packInto(const QList<PackRequest> &requests, int rows, double moreWidth)
{
    Packing packing(requests, std::max(0, rows - 1), moreWidth);
    packing.pack(true);
    return packing.takeLane();
}

} // namespace dateline
