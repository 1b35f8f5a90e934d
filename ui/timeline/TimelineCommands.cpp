// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineCommands.h"

#include "core/time/Calendar.h"
#include "ui/models/ItemCommands.h"
#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"
#include "ui/timeline/LinkMenu.h"
#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/TimelineContent.h"
#include "ui/timeline/VisibleRange.h"

#include <QMenu>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double inTheMiddle = 3; ///< logical pixels
constexpr double roomBefore = 0.75; ///< of a fitted item's length
constexpr double roomAfter = 1.5;
constexpr double leastGain = 1.5; ///< How much nearer a click on a More must come.
constexpr double roomBesideMore = 0.05; ///< of the time it stands for
constexpr double leastFitted = MillisecondsPerDay / 24;
constexpr double finestByHand = 6; ///< logical pixels that a hand can tell apart

} // namespace

DatePrecision finestAt(const TimeScale &scale, double x)
{
    const double time = scale.time(x);
    const double dayWidth = scale.offset(time + MillisecondsPerDay) - scale.offset(time);
    return dayWidth >= finestByHand     ? DatePrecision::Day
        : dayWidth * 30 >= finestByHand ? DatePrecision::Month
                                        : DatePrecision::Year;
}

When whenAt(const TimeScale &scale, double x, const Zone &zone)
{
    if (scale.isInFold(x))
        return {};
    const Result<When> when = When::fromEdtf(edtfOf(CivilDay::at(zone.local(scale.time(x))), finestAt(scale, x)));
    return when ? *when : When();
}

TimelineCommands::TimelineCommands(Workspace *workspace, TimelineContent *content, TimelineCanvas *canvas,
                                   VisibleRange *range)
    : QObject(canvas)
    , m_workspace(workspace)
    , m_content(content)
    , m_canvas(canvas)
    , m_range(range)
{
}

const TimelineBox *TimelineCommands::boxAt(QPointF position) const
{
    const qsizetype index = m_canvas->timeline().boxAt(position);
    return index < 0 ? nullptr : &m_canvas->timeline().boxes.at(index);
}

void TimelineCommands::clickAt(QPointF position, Qt::KeyboardModifiers modifiers)
{
    const TimelineBox *box = boxAt(position);
    if (!box)
        m_workspace->select(NoId);
    else if (box->item != NoId && modifiers.testFlag(Qt::ControlModifier))
        toggleBeside(box->item);
    else if (box->item != NoId)
        m_workspace->select(box->item);
    else if (!zoomTo(*box))
        choose(*box, m_canvas->mapToGlobal(position.toPoint()));
}

/// Nearer to what a More stands for; false where that would hardly pull it apart.
bool TimelineCommands::zoomTo(const TimelineBox &more)
{
    const TimeRange time = m_content->items().timeOf(more.lane, more.first, more.last);
    const AxisShape &shape = m_content->shape();
    const double length = shape.unit(time.to) - shape.unit(time.from);
    const double shown = shape.unit(m_range->target().to) - shape.unit(m_range->target().from);
    if (time.length() < leastFitted || length * leastGain > shown)
        return false;
    const double room = roomBesideMore * length;
    m_range->jump({shape.time(shape.unit(time.from) - room), shape.time(shape.unit(time.to) + room)});
    return true;
}

void TimelineCommands::choose(const TimelineBox &box, QPoint global)
{
    auto *menu = new QMenu(m_canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    constexpr qsizetype mostListed = 30;
    const QList<Id> members = m_canvas->membersOf(box, mostListed);
    for (const Id id : members) {
        constexpr qsizetype longestName = 70;
        const Item item = m_workspace->story()->data().items.value(id);
        menu->addAction(beginningOf(itemName(item), longestName).replace(u'&', QStringLiteral("&&")), this,
                        [this, id] { m_workspace->select(id); });
    }
    if (box.count > members.size())
        menu->addAction(
                tr("%n more item(s): zoom in to see them", nullptr, static_cast<int>(box.count - members.size())))
            ->setEnabled(false);
    menu->popup(global);
    if (!members.isEmpty())
        menu->setActiveAction(menu->actions().first());
}

/// What was selected stays, held beside the item; of what is held already it lets go.
void TimelineCommands::toggleBeside(Id item)
{
    const Id selected = m_workspace->selected();
    const bool isHeld = m_workspace->beside().contains(item);
    if (!isHeld)
        m_workspace->select(item, Workspace::Beside::Keep);
    if (isHeld || (selected != NoId && selected != item))
        toggleHeld(isHeld ? item : selected);
}

void TimelineCommands::toggleHeld(Id item)
{
    QList<Id> beside = m_workspace->beside();
    if (beside.removeAll(item) == 0)
        beside.append(item);
    m_workspace->setBeside(beside);
    m_workspace->announce(beside.isEmpty() ? tr("Nothing is held any more.")
                                           : tr("%n item(s) held: select another and press L to link them.", nullptr,
                                                static_cast<int>(beside.size())));
}

void TimelineCommands::holdSelected()
{
    if (m_workspace->selected() != NoId)
        toggleHeld(m_workspace->selected());
}

/// What an item can be linked with: what is held beside it, else what was selected before.
QList<Id> TimelineCommands::othersThan(Id item) const
{
    QList<Id> others = m_workspace->beside();
    if (others.isEmpty() && m_workspace->selected() != NoId)
        others.append(m_workspace->selected());
    others.removeAll(item);
    return others;
}

void TimelineCommands::doubleClickAt(QPointF position)
{
    const TimelineBox *box = boxAt(position);
    if (!box && m_canvas->timeline().lanesArea.contains(position))
        makeEventAt(position.x());
    else if (box && box->item != NoId)
        fit(box->item);
}

void TimelineCommands::showMenu(QPointF position)
{
    const TimelineBox *box = boxAt(position);
    if (box && box->item == NoId) {
        choose(*box, m_canvas->mapToGlobal(position.toPoint()));
        return;
    }
    auto *menu = new QMenu(m_canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (box) {
        const Id item = box->item;
        const QList<Id> others = othersThan(item);
        m_workspace->select(item, Workspace::Beside::Keep);
        fillItemMenu(*menu, item, others);
    } else {
        fillGroundMenu(*menu, position.x());
    }
    addLaneMenu(*menu, position.y());
    menu->popup(m_canvas->mapToGlobal(position.toPoint()));
}

void TimelineCommands::showMenuOfSelected()
{
    const qsizetype index = m_canvas->selectedBox();
    const TimelineLayout &layout = m_canvas->timeline();
    showMenu(index < 0 ? layout.lanesArea.center() : layout.boxes.at(index).rect.center());
}

void TimelineCommands::fillItemMenu(QMenu &menu, Id id, const QList<Id> &others)
{
    const Item item = m_workspace->story()->data().items.value(id);
    const QList<Passage> passages = m_workspace->story()->data().passagesOf(id);
    QAction *show = menu.addAction(tr("Show in source"), this, [this, id] {
        m_workspace->showSource(m_workspace->story()->data().mainPassage(id).source);
    });
    show->setEnabled(!passages.isEmpty());
    menu.addAction(tr("Details…"), m_workspace, [this, id] { Q_EMIT m_workspace->detailsRequested(id); });
    menu.addAction(tr("Fit in view"), this, [this, id] { fit(id); });
    addLinkMenu(menu, *m_workspace, id, others);
    menu.addSeparator();
    const bool canWrite = !m_workspace->story()->isReadOnly();
    if (item.draft)
        menu.addAction(tr("Accept"), this, [this, id] { acceptItems(*m_workspace, {id}); })->setEnabled(canWrite);
    menu.addAction(item.draft ? tr("Reject") : tr("Delete"), this, [this, id] { removeItems(*m_workspace, {id}); })
        ->setEnabled(canWrite);
}

void TimelineCommands::fillGroundMenu(QMenu &menu, double x)
{
    QAction *make = menu.addAction(tr("New event here"), this, [this, x] { makeEventAt(x); });
    const Story *story = m_workspace->story();
    make->setEnabled(story && !story->isReadOnly() && !whenAt(m_range->scale(), x, m_content->zone()).isNull());
    menu.addSeparator();
    menu.addAction(tr("Fit all"), m_range, &VisibleRange::fitAll);
    menu.addAction(tr("Back to the view before"), m_workspace, &Workspace::goBack)
        ->setEnabled(m_workspace->canGoBack());
}

/// What can be done with the lane at a height.
void TimelineCommands::addLaneMenu(QMenu &menu, double y)
{
    const QList<LaneBox> &lanes = m_canvas->timeline().lanes;
    const auto at = std::find_if(lanes.begin(), lanes.end(),
                                 [y](const LaneBox &lane) { return y >= lane.rect.top() && y < lane.rect.bottom(); });
    if (at == lanes.end())
        return;
    const qsizetype lane = at - lanes.begin();
    menu.addSeparator();
    QMenu *ofLane = menu.addMenu(
        tr("Lane “%1”").arg(QString(m_content->items().lanes.at(lane).title).replace(u'&', QStringLiteral("&&"))));
    ofLane->addAction(at->isCollapsed ? tr("Open") : tr("Collapse"), m_content,
                      [this, lane, collapse = !at->isCollapsed] { m_content->setCollapsed(lane, collapse); });
    ofLane->addAction(tr("Move up"), m_content, [this, lane] { m_content->moveLane(lane, lane - 1); })
        ->setEnabled(lane > 0);
    ofLane->addAction(tr("Move down"), m_content, [this, lane] { m_content->moveLane(lane, lane + 1); })
        ->setEnabled(lane + 1 < lanes.size());
    ofLane->addSeparator();
    ofLane->addAction(tr("Collapse all"), m_content, [this] { m_content->setAllCollapsed(true); });
    ofLane->addAction(tr("Open all"), m_content, [this] { m_content->setAllCollapsed(false); });
}

void TimelineCommands::centreSelected()
{
    const TimelineItem *item = m_content->item(m_workspace->selected());
    if (!item)
        return;
    const double middle = (item->from + item->to) / 2;
    const TimeScale scale = m_range->targetScale();
    if (std::abs(scale.x(middle) - (scale.left() + scale.right()) / 2) < inTheMiddle)
        fit(item->id);
    else
        m_range->centre(middle);
}

void TimelineCommands::fit(Id id)
{
    const TimelineItem *item = m_content->item(id);
    if (!item)
        return;
    const AxisShape &shape = m_content->shape();
    const double end = item->marks.testFlag(DateMark::OpenEnd) ? std::max(item->to, shape.whole().to) : item->to;
    const double from = shape.unit(item->from);
    const double to = shape.unit(std::max(end, item->from + leastFitted));
    m_range->jump({shape.time(from - roomBefore * (to - from)), shape.time(to + roomAfter * (to - from))});
}

void TimelineCommands::zoomBy(double factor)
{
    const TimeScale &scale = m_range->scale();
    m_range->zoom(factor, (scale.left() + scale.right()) / 2);
}

void TimelineCommands::makeEventAt(double x)
{
    const When when = whenAt(m_range->scale(), x, m_content->zone());
    if (!m_workspace->story())
        return;
    if (when.isNull()) {
        m_workspace->announce(tr("Time is folded away here. Zoom in beside it, or show the axis linear."));
        return;
    }
    const Id made = makeEvent(*m_workspace, when, m_content->zone().name());
    if (made != NoId)
        Q_EMIT m_workspace->detailsRequested(made);
}

void TimelineCommands::enterSelected()
{
    const qsizetype index = m_canvas->selectedBox();
    const TimelineBox *box = index < 0 ? nullptr : &m_canvas->timeline().boxes.at(index);
    if (box && box->item == NoId)
        choose(*box, m_canvas->mapToGlobal(box->rect.bottomLeft().toPoint()));
    else if (m_content->item(m_workspace->selected()))
        acceptItems(*m_workspace, {m_workspace->selected()});
}

void TimelineCommands::showLinkMenu()
{
    const Id item = m_workspace->selected();
    const QList<Id> others = othersThan(item);
    const qsizetype box = m_canvas->selectedBox();
    if (item == NoId || others.isEmpty() || box < 0 || m_workspace->story()->isReadOnly()) {
        m_workspace->announce(tr("To link two items, hold one with Space or Ctrl+click, go to the other, press L."));
        return;
    }
    auto *menu = new QMenu(m_canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillLinkMenu(*menu, *m_workspace, item, others);
    menu->popup(m_canvas->mapToGlobal(m_canvas->timeline().boxes.at(box).rect.bottomLeft().toPoint()));
    menu->setActiveAction(menu->actions().first());
}

void TimelineCommands::removeSelected()
{
    if (m_content->item(m_workspace->selected()))
        removeItems(*m_workspace, {m_workspace->selected()});
}

bool TimelineCommands::judgeSelected(int key)
{
    return m_content->item(m_workspace->selected()) && setVerdictByKey(*m_workspace, m_workspace->selected(), key);
}

} // namespace dateline
