// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/LastRow.h"

#include <algorithm>
#include <limits>

namespace dateline {

namespace {

qsizetype countPlaced(const QList<Placement> &placements)
{
    return std::count_if(placements.cbegin(), placements.cend(),
                         [](const Placement &placement) { return placement.row >= 0; });
}

} // namespace

LastRow::LastRow(const QList<PackedMore> &mores, double moreWidth)
    : m_mores(mores)
    , m_moreWidth(moreWidth)
    , m_isLeftOut(mores.size(), false)
{
}

void LastRow::add(Candidate candidate, const PackRequest &request)
{
    m_candidates.append(candidate);
    m_requests.append(request);
}

void LastRow::pack()
{
    m_placements = placements();
    for (qsizetype m = 0; m < m_mores.size(); ++m) {
        if (m_mores.at(m).isSticky || m_mores.at(m).count != countPlacedOf(m) + 1)
            continue;
        const QList<Placement> before = m_placements;
        m_isLeftOut[m] = true;
        m_placements = placements();
        if (countPlaced(m_placements) > countPlaced(before) && countPlacedOf(m) == m_mores.at(m).count)
            continue;
        m_isLeftOut[m] = false;
        m_placements = before;
    }
}

QList<std::pair<LastRow::Candidate, Placement>> LastRow::placed() const
{
    QList<std::pair<Candidate, Placement>> placed;
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        if (m_placements.at(i).row >= 0)
            placed.append({m_candidates.at(i), m_placements.at(i)});
    }
    return placed;
}

QList<Placement> LastRow::placements() const
{
    QList<PackRequest> requests = m_requests;
    for (qsizetype m = 0; m < m_mores.size(); ++m) {
        if (!m_isLeftOut.at(m)) {
            requests.append({.left = m_mores.at(m).left,
                             .width = m_moreWidth,
                             .shortWidth = m_moreWidth,
                             .rank = std::numeric_limits<int>::max(),
                             .keepsWords = true});
        }
    }
    return packLeading(requests, 1).first(m_requests.size());
}

qsizetype LastRow::countPlacedOf(qsizetype more) const
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < m_candidates.size(); ++i)
        count += m_candidates.at(i).more == more && m_placements.at(i).row >= 0 ? 1 : 0;
    return count;
}

} // namespace dateline
