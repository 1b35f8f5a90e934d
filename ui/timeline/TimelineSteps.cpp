// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineSteps.h"

#include "ui/models/Workspace.h"
#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/TimelineContent.h"

#include <algorithm>
#include <cmath>

namespace dateline {

TimelineSteps::TimelineSteps(Workspace *workspace, const TimelineContent *content, const TimelineCanvas *canvas)
    : m_workspace(workspace)
    , m_content(content)
    , m_canvas(canvas)
{
}

void TimelineSteps::byTime(int steps)
{
    const QList<TimelineItem> &items = m_content->items().items;
    if (items.isEmpty())
        return;
    const qsizetype here = m_content->indexOf(m_workspace->selected());
    const qsizetype next = here < 0 ? firstSeen() : std::clamp(here + steps, qsizetype(0), items.size() - 1);
    m_workspace->select(items.at(next).id, Workspace::Beside::Keep);
}

void TimelineSteps::byLane(int steps)
{
    const QList<TimelineLane> &lanes = m_content->items().lanes;
    const TimelineItem *here = m_content->item(m_workspace->selected());
    qsizetype lane = here ? laneOfSelected() : -1;
    if (lane < 0) {
        byTime(0);
        return;
    }
    const int towards = steps < 0 ? -1 : 1;
    do
        lane += towards;
    while (lane >= 0 && lane < lanes.size() && lanes.at(lane).isCollapsed);
    if (lane < 0 || lane >= lanes.size())
        return;
    const LaneIndex &index = lanes.at(lane).index;
    const qsizetype after = std::min(index.firstFrom(here->from), index.size() - 1);
    const qsizetype before = std::max(after - 1, qsizetype(0));
    const bool isBeforeNearer = std::abs(index.begin(before) - here->from) < std::abs(index.begin(after) - here->from);
    const Id next = m_content->items().items.at(index.at(isBeforeNearer ? before : after)).id;
    m_stepped = {next, lane};
    m_workspace->select(next, Workspace::Beside::Keep);
}

qsizetype TimelineSteps::laneOfSelected() const
{
    if (m_stepped.item == m_workspace->selected() && m_stepped.lane < m_content->items().lanes.size())
        return m_stepped.lane;
    const qsizetype box = m_canvas->selectedBox();
    return box < 0 ? -1 : m_canvas->timeline().boxes.at(box).lane;
}

/// Index of the first item on the screen by time; 0 where there is none.
qsizetype TimelineSteps::firstSeen() const
{
    qsizetype first = -1;
    for (const TimelineBox &box : m_canvas->timeline().boxes) {
        const qsizetype index = m_content->indexOf(box.item);
        if (index >= 0 && (first < 0 || index < first))
            first = index;
    }
    return std::max(first, qsizetype(0));
}

} // namespace dateline
