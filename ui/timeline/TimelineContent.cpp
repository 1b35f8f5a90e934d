// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineContent.h"

#include "core/time/Calendar.h"
#include "ui/models/Workspace.h"

#include <algorithm>
#include <utility>

namespace dateline {

TimelineContent::TimelineContent(Workspace *workspace, QObject *parent, Clock clock)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(std::move(clock))
{
    connect(workspace, &Workspace::storyReplaced, this, &TimelineContent::rebuild);
    connect(workspace, &Workspace::storyChanged, this, &TimelineContent::rebuild);
    connect(workspace, &Workspace::filterChanged, this, &TimelineContent::rebuild);
    rebuild();
}

const TimelineItem *TimelineContent::item(Id id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? nullptr : &m_items.items.at(index);
}

qsizetype TimelineContent::indexOf(Id id) const
{
    const auto found = std::find_if(m_items.items.begin(), m_items.items.end(),
                                    [id](const TimelineItem &item) { return item.id == id; });
    return found == m_items.items.end() ? -1 : found - m_items.items.begin();
}

QString TimelineContent::emptySentence() const
{
    if (!m_items.items.isEmpty())
        return {};
    if (!m_workspace->story())
        return tr("Open a story or import an article to begin.");
    if (m_workspace->story()->data().items.isEmpty())
        return tr("Import an article to begin, or double-click here to make an event.");
    if (m_workspace->visibleItems().isEmpty())
        return tr("No item passes the filter.");
    return tr("None of these items has a date yet. Give one a date in Details.");
}

void TimelineContent::setFolded(bool folded)
{
    if (std::exchange(m_folded, folded) == folded)
        return;
    reshape();
    Q_EMIT changed();
}

void TimelineContent::setGrouping(LaneGrouping grouping)
{
    if (std::exchange(m_grouping, grouping) != grouping)
        rebuild();
}

void TimelineContent::rebuild()
{
    const Story *story = m_workspace->story();
    m_items = story ? timelineItems(story->data(), m_workspace->visibleItems(), m_grouping) : TimelineItems();
    reshape();
    Q_EMIT changed();
}

void TimelineContent::reshape()
{
    QList<TimeRange> moments = m_items.moments;
    if (moments.isEmpty()) {
        const qint64 year = CivilDay::at(static_cast<double>(m_clock())).year;
        moments.append({CivilDay{year, 1, 1}.start(), CivilDay{year + 1, 1, 1}.start()});
    }
    m_shape = m_folded ? AxisShape::folded(moments) : AxisShape::linear(moments);
}

} // namespace dateline
