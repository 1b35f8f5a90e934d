// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineCommands.h"

#include "core/time/Calendar.h"
#include "ui/models/ItemCommands.h"
#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"
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
constexpr double leastFitted = MillisecondsPerDay / 24;
constexpr double finestByHand = 6; ///< logical pixels that a hand can tell apart

QString edtfYear(qint64 year)
{
    if (std::abs(year) > 9999)
        return QStringLiteral("Y%1").arg(year);
    return QStringLiteral("%1%2")
        .arg(year < 0 ? QStringLiteral("-") : QString())
        .arg(std::abs(year), 4, 10, QChar(u'0'));
}

} // namespace

When whenAt(const TimeScale &scale, double x)
{
    if (scale.isInFold(x))
        return {};
    const double time = scale.time(x);
    const CivilDay day = CivilDay::at(time);
    const double dayWidth = scale.offset(time + MillisecondsPerDay) - scale.offset(time);
    QString edtf = edtfYear(day.year);
    if (dayWidth * 30 >= finestByHand)
        edtf += QStringLiteral("-%1").arg(day.month, 2, 10, QChar(u'0'));
    if (dayWidth >= finestByHand)
        edtf += QStringLiteral("-%1").arg(day.day, 2, 10, QChar(u'0'));
    const Result<When> when = When::fromEdtf(edtf);
    return when ? *when : When();
}

TimelineCommands::TimelineCommands(Workspace *workspace, const TimelineContent *content, TimelineCanvas *canvas,
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

void TimelineCommands::clickAt(QPointF position)
{
    const TimelineBox *box = boxAt(position);
    if (!box)
        m_workspace->select(NoId);
    else if (box->item != NoId)
        m_workspace->select(box->item);
    else
        choose(*box, m_canvas->mapToGlobal(position.toPoint()));
}

void TimelineCommands::choose(const TimelineBox &box, QPoint global)
{
    auto *menu = new QMenu(m_canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Id id : box.members) {
        constexpr qsizetype longestName = 70;
        const Item item = m_workspace->story()->data().items.value(id);
        menu->addAction(beginningOf(itemName(item), longestName).replace(u'&', QStringLiteral("&&")), this,
                        [this, id] { m_workspace->select(id); });
    }
    menu->popup(global);
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
        m_workspace->select(item);
        fillItemMenu(*menu, item);
    } else {
        fillGroundMenu(*menu, position.x());
    }
    menu->popup(m_canvas->mapToGlobal(position.toPoint()));
}

void TimelineCommands::showMenuOfSelected()
{
    const qsizetype index = m_canvas->timeline().boxOf(m_workspace->selected());
    const TimelineLayout &layout = m_canvas->timeline();
    showMenu(index < 0 ? layout.lanesArea.center() : layout.boxes.at(index).rect.center());
}

void TimelineCommands::fillItemMenu(QMenu &menu, Id id)
{
    const Item item = m_workspace->story()->data().items.value(id);
    const QList<Passage> passages = m_workspace->story()->data().passagesOf(id);
    QAction *show = menu.addAction(tr("Show in source"), this, [this, id] {
        m_workspace->showSource(m_workspace->story()->data().mainPassage(id).source);
    });
    show->setEnabled(!passages.isEmpty());
    menu.addAction(tr("Details…"), m_workspace, [this, id] { Q_EMIT m_workspace->detailsRequested(id); });
    menu.addAction(tr("Fit in view"), this, [this, id] { fit(id); });
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
    make->setEnabled(story && !story->isReadOnly() && !whenAt(m_range->scale(), x).isNull());
    menu.addSeparator();
    menu.addAction(tr("Fit all"), m_range, &VisibleRange::fitAll);
    menu.addAction(tr("Back to the view before"), m_range, &VisibleRange::goBack)->setEnabled(m_range->canGoBack());
}

void TimelineCommands::step(int steps)
{
    const QList<TimelineItem> &items = m_content->items().items;
    if (items.isEmpty())
        return;
    const qsizetype here = m_content->indexOf(m_workspace->selected());
    if (here >= 0) {
        m_workspace->select(items.at(std::clamp(here + steps, qsizetype(0), items.size() - 1)).id);
        return;
    }
    const auto seen = std::find_if(items.begin(), items.end(), [this](const TimelineItem &item) {
        return m_canvas->timeline().boxOf(item.id) >= 0;
    });
    m_workspace->select(seen == items.end() ? items.first().id : seen->id);
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
    const When when = whenAt(m_range->scale(), x);
    if (when.isNull() || !m_workspace->story())
        return;
    const Id made = makeEvent(*m_workspace, when);
    if (made != NoId)
        Q_EMIT m_workspace->detailsRequested(made);
}

void TimelineCommands::acceptSelected()
{
    if (m_content->item(m_workspace->selected()))
        acceptItems(*m_workspace, {m_workspace->selected()});
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
