// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/LanePacking.h"

#include <utility>

namespace dateline {

/// Fills a lane's last row, where the Mores stand: between them there is room for some of those that they stand for,
/// and one item alone is no group: it stands itself where its More would.
class LastRow {
public:
    struct Candidate {
        qsizetype index = 0; ///< Among the packed positions.
        qsizetype more = 0; ///< Which More stands for it.
    };

    LastRow(const QList<PackedMore> &mores, double moreWidth);

    void add(Candidate candidate, const PackRequest &request);
    /// Call once all candidates are known.
    void pack();
    /// Who found room, and where; the row is 0.
    QList<std::pair<Candidate, Placement>> placed() const;

private:
    const QList<PackedMore> &m_mores;
    double m_moreWidth;
    QList<bool> m_isLeftOut; ///< By More: it stands for nobody any more.
    QList<Candidate> m_candidates;
    QList<PackRequest> m_requests; ///< One a candidate.
    QList<Placement> m_placements; ///< Likewise.

    QList<Placement> placements() const;
    qsizetype countPlacedOf(qsizetype more) const;
};

} // namespace dateline
