// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineContent.h"

#include "core/time/Calendar.h"
#include "ui/models/Workspace.h"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {
constexpr qsizetype mostWordsKept = 20000;
} // namespace

TimelineContent::TimelineContent(Workspace *workspace, QObject *parent, Clock clock)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(std::move(clock))
{
    connect(workspace, &Workspace::storyReplaced, this, [this] {
        m_arrangements.clear();
        rebuild();
    });
    connect(workspace, &Workspace::storyChanged, this, &TimelineContent::rebuild);
    connect(workspace, &Workspace::filterChanged, this, &TimelineContent::refilter);
    rebuild();
}

const TimelineItem *TimelineContent::item(Id id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? nullptr : &m_items.items.at(index);
}

qsizetype TimelineContent::indexOf(Id id) const
{
    return m_items.indexOf(id);
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

void TimelineContent::setZone(const Zone &zone)
{
    if (zone.name() == m_zone.name())
        return;
    m_zone = zone;
    Q_EMIT changed();
}

void TimelineContent::setGrouping(LaneGrouping grouping)
{
    if (std::exchange(m_grouping, grouping) != grouping)
        rebuild();
}

const LaneArrangement &TimelineContent::arrangement(LaneGrouping grouping) const
{
    static const LaneArrangement none;
    const auto known = m_arrangements.find(grouping);
    return known == m_arrangements.end() ? none : known->second;
}

void TimelineContent::setArrangement(LaneGrouping grouping, const LaneArrangement &arrangement)
{
    m_arrangements[grouping] = arrangement;
    if (grouping != m_grouping)
        return;
    arrangement.apply(m_items.lanes);
    Q_EMIT changed();
}

void TimelineContent::setCollapsed(qsizetype lane, bool collapsed)
{
    LaneArrangement arrangement = m_arrangements[m_grouping];
    const QString key = m_items.lanes.at(lane).key;
    if (collapsed)
        arrangement.collapsed.insert(key);
    else
        arrangement.collapsed.remove(key);
    setArrangement(m_grouping, arrangement);
    Q_EMIT arranged();
}

void TimelineContent::setAllCollapsed(bool collapsed)
{
    LaneArrangement arrangement = m_arrangements[m_grouping];
    arrangement.collapsed.clear();
    for (const TimelineLane &lane : std::as_const(m_items.lanes)) {
        if (collapsed)
            arrangement.collapsed.insert(lane.key);
    }
    setArrangement(m_grouping, arrangement);
    Q_EMIT arranged();
}

void TimelineContent::moveLane(qsizetype from, qsizetype to)
{
    LaneArrangement arrangement = m_arrangements[m_grouping];
    arrangement.order.clear();
    for (const TimelineLane &lane : std::as_const(m_items.lanes))
        arrangement.order.append(lane.key);
    arrangement.order.move(from, to);
    setArrangement(m_grouping, arrangement);
    Q_EMIT arranged();
}

void TimelineContent::rebuild()
{
    const Story *story = m_workspace->story();
    m_all = story ? timelineItems(story->data(), m_workspace->items(), m_grouping) : TimelineItems();
    keepWords();
    refilter();
}

/// Of what is known of all, so that no item is made anew.
void TimelineContent::refilter()
{
    m_items = m_all;
    if (const Filter &filter = m_workspace->filter(); !filter.isEmpty() && m_workspace->story()) {
        const StoryData &data = m_workspace->story()->data();
        m_items.keepIf([&](const TimelineItem &item) {
            const std::optional<bool> told = filter.passes(item.kind, item.draft);
            return told ? *told : filter.passes(data, *data.items.constFind(item.id));
        });
    }
    arrangement(m_grouping).apply(m_items.lanes);
    reshape();
    Q_EMIT changed();
}

/// Frames that follow each other show much the same items.
void TimelineContent::keepWords()
{
    m_words.clear();
    m_all.wordsOf = [this, make = m_all.wordsOf](Id id) {
        if (const auto known = m_words.constFind(id); known != m_words.cend())
            return *known;
        if (m_words.size() >= mostWordsKept)
            m_words.clear();
        return *m_words.insert(id, make(id));
    };
}

void TimelineContent::reshape()
{
    QList<TimeRange> moments = m_items.moments;
    if (moments.isEmpty()) {
        const qint64 year = CivilDay::at(now()).year;
        moments.append({CivilDay{year, 1, 1}.start(), CivilDay{year + 1, 1, 1}.start()});
    }
    m_shape = m_folded ? AxisShape::folded(moments) : AxisShape::linear(moments);
}

} // namespace dateline
