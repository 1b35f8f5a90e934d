// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline {

/// The way from one view to another that the eye follows best: out as far as needed, across, and in again. After J. J.
/// van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003, with their rho² = 2.
class ZoomPath {
public:
    /// A stretch of a line, in any unit; width > 0.
    struct View {
        double centre = 0;
        double width = 1;
    };

    ZoomPath(View from, View to);

    /// How long the way looks: an in or out by a factor of e, or a move by a small part of the width, counts alike.
    double length() const { return m_length; }
    /// The view after a share, from 0 to 1, of the way.
    View at(double progress) const;

private:
    View m_from;
    View m_to;
    double m_distance = 0;
    double m_start = 0; ///< The paper's r0.
    double m_length = 0; ///< The paper's S.
};

} // namespace dateline
