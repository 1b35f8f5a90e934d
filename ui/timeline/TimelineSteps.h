// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

namespace dateline {

class TimelineCanvas;
class TimelineContent;
class Workspace;

/// Goes from the selected item to another, the first one seen where none is selected. What is held beside it stays.
class TimelineSteps {
public:
    TimelineSteps(Workspace *workspace, const TimelineContent *content, const TimelineCanvas *canvas);

    /// That many later (negative: earlier).
    void byTime(int steps);
    /// To the item nearest in time in the next open lane below (negative: above).
    void byLane(int steps);

private:
    Workspace *m_workspace;
    const TimelineContent *m_content;
    const TimelineCanvas *m_canvas;
    struct {
        Id item = NoId;
        qsizetype lane = -1;
    } m_stepped; ///< Where the last step led: the item may stand in several lanes.

    qsizetype firstSeen() const;
    qsizetype laneOfSelected() const;
};

} // namespace dateline
