// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/ItemDrag.h"

#include "core/time/WhenShift.h"
#include "core/time/WhenText.h"
#include "ui/models/ItemCommands.h"
#include "ui/models/Workspace.h"
#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/TimelineCommands.h"
#include "ui/timeline/TimelineContent.h"
#include "ui/timeline/VisibleRange.h"

#include <cmath>

namespace dateline {

namespace {

constexpr double endReach = 5; ///< logical pixels about an end
constexpr double leastMiddle = 16; ///< What a bar keeps to be moved by, in logical pixels.
constexpr double snapDistance = 15; ///< logical pixels

} // namespace

ItemDrag::ItemDrag(Workspace *workspace, const TimelineContent *content, TimelineCanvas *canvas, VisibleRange *range)
    : m_workspace(workspace)
    , m_content(content)
    , m_canvas(canvas)
    , m_range(range)
{
}

const TimelineItem *ItemDrag::selected() const
{
    return m_content->item(m_workspace->selected());
}

When ItemDrag::whenOfSelected() const
{
    const Story *story = m_workspace->story();
    return story ? story->data().items.value(m_workspace->selected()).placing().when : When();
}

/// Whose days its dates are.
Zone ItemDrag::zoneOfSelected() const
{
    return zoneOfDays(whenOfSelected(), m_workspace->story()->data().items.value(m_workspace->selected()).zone);
}

ItemDrag::Grip ItemDrag::gripAt(QPointF position) const
{
    const TimelineLayout &layout = m_canvas->timeline();
    const qsizetype index = layout.boxAt(position);
    const TimelineItem *item = selected();
    if (index < 0 || !item || layout.boxes.at(index).item != item->id || m_workspace->story()->isReadOnly()
        || shiftedWhen(whenOfSelected(), 0, DatePrecision::Day).isNull())
        return Grip::None;
    const TimeScale &scale = m_range->scale();
    const double begin = scale.x(item->from);
    const double end = scale.x(item->to);
    if (item->kind != ItemKind::Event || end - begin < leastMiddle)
        return Grip::Whole;
    if (std::abs(position.x() - begin) <= endReach && !item->marks.testFlag(DateMark::OpenStart))
        return Grip::Begin;
    if (std::abs(position.x() - end) <= endReach && !item->marks.testFlag(DateMark::OpenEnd))
        return Grip::End;
    return Grip::Whole;
}

bool ItemDrag::take(QPointF position)
{
    m_grip = gripAt(position);
    m_taken = m_range->scale().time(position.x());
    m_when = whenOfSelected();
    return m_grip != Grip::None;
}

void ItemDrag::drag(QPointF position, bool snaps)
{
    const TimelineItem *item = selected();
    if (!item || m_grip == Grip::None)
        return;
    const TimeScale &scale = m_range->scale();
    const double hand = scale.time(position.x());
    const double edge = (m_grip == Grip::End ? item->to : item->from) + hand - m_taken;
    bool hasSnapped = false;
    double to = snaps ? snapped(edge, hasSnapped) : edge;
    if (const double length = item->to - item->from; snaps && !hasSnapped && m_grip == Grip::Whole)
        to = snapped(edge + length, hasSnapped) - length;
    const DatePrecision finest = hasSnapped ? DatePrecision::Day : finestAt(scale, position.x());
    const When old = whenOfSelected();
    const Zone zone = zoneOfSelected();
    m_when = m_grip == Grip::Whole
        ? shiftedWhen(old, zone.local(to) - zone.local(item->from), finest)
        : resizedWhen(old, m_grip == Grip::Begin ? WhenSide::Begin : WhenSide::End, zone.local(to), finest);
    showGhost(*item);
}

/// The nearest begin or end of another item on the screen, where it is near enough.
double ItemDrag::snapped(double edge, bool &hasSnapped) const
{
    const TimeScale &scale = m_range->scale();
    const double x = scale.x(edge);
    double nearest = edge;
    double distance = snapDistance;
    for (const TimelineBox &box : m_canvas->timeline().boxes) {
        const TimelineItem *other = box.item == m_workspace->selected() ? nullptr : m_content->item(box.item);
        if (!other)
            continue;
        for (const double time : {other->from, other->to}) {
            if (const double away = std::abs(scale.x(time) - x); away < distance) {
                distance = away;
                nearest = time;
            }
        }
    }
    hasSnapped = nearest != edge;
    return nearest;
}

void ItemDrag::showGhost(const TimelineItem &item)
{
    const TimelineLayout &layout = m_canvas->timeline();
    const qsizetype index = layout.boxOf(item.id);
    if (index < 0 || m_when.isNull())
        return;
    const TimeScale &scale = m_range->scale();
    const Zone zone = zoneOfSelected();
    const auto x = [&](std::optional<qint64> end, double open) {
        return scale.x(end ? zone.moment(static_cast<double>(*end)) : open);
    };
    const double from = x(m_when.earliest(), item.from);
    const double to = x(m_when.latest(), item.to);
    QRectF ghost = layout.boxes.at(index).body;
    ghost.setLeft(from);
    ghost.setRight(std::max(to, from + 3));
    m_canvas->setBand(ghost.intersected(layout.lanesArea), displayWhen(m_when));
}

void ItemDrag::drop()
{
    if (m_grip != Grip::None && !m_when.isNull() && !(m_when == whenOfSelected()))
        setPlacingWhen(*m_workspace, m_workspace->selected(), m_when);
    cancel();
}

void ItemDrag::cancel()
{
    m_grip = Grip::None;
    m_canvas->setBand({});
}

} // namespace dateline
