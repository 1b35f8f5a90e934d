// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineGestures.h"

#include "core/timeline/AxisLayout.h"
#include "ui/models/Workspace.h"
#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/TimelineContent.h"
#include "ui/timeline/VisibleRange.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointingDevice>

#include <cmath>

namespace dateline {

namespace {

constexpr double dragDistance = 3; ///< logical pixels before a press becomes a drag
constexpr double fingerDistance = 10; ///< the same for a finger
constexpr double leastBand = 6;
constexpr double endZone = 24; ///< logical pixels
constexpr double scrollStep = 12; ///< logical pixels
constexpr int scrollInterval = 16; ///< milliseconds
constexpr int restingTime = 700; ///< milliseconds

using Motion = VisibleRange::Motion;

bool isFinger(const QMouseEvent &event)
{
    return event.pointingDevice()->type() == QInputDevice::DeviceType::TouchScreen;
}

} // namespace

TimelineGestures::TimelineGestures(Workspace *workspace, const TimelineContent *content, TimelineCanvas *canvas,
                                   VisibleRange *range)
    : QObject(canvas)
    , m_workspace(workspace)
    , m_canvas(canvas)
    , m_range(range)
    , m_content(content)
    , m_drag(workspace, content, canvas, range)
{
    canvas->installEventFilter(this);
}

bool TimelineGestures::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        doubleClick(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::ShortcutOverride:
        if (isHolding() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        return false;
    case QEvent::KeyPress:
        if (!isHolding() || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
            return false;
        letGo();
        return true;
    case QEvent::Leave:
        m_workspace->hover(NoId);
        return false;
    case QEvent::FocusOut:
        letGo();
        return false;
    default:
        return false;
    }
}

void TimelineGestures::press(const QMouseEvent &event)
{
    if (m_hand != Hand::Idle)
        return;
    m_canvas->setFocus(Qt::MouseFocusReason);
    m_canvas->showFocus(false);
    m_range->set(m_range->range(), Motion::Still);
    m_hand = Hand::Pressed;
    m_button = event.button();
    m_lane = m_button == Qt::LeftButton ? m_canvas->timeline().headerAt(event.position()) : -1;
    m_draws = m_button == Qt::RightButton || event.modifiers().testFlag(Qt::ShiftModifier);
    m_pressed = m_last = event.position();
    m_pressedTime = m_range->scale().time(m_pressed.x());
    m_pressedTarget = m_range->target();
    if (isFinger(event))
        m_resting.start(restingTime, this);
}

/// Where the first click has moved the view, the second did not mean what lies there now.
void TimelineGestures::doubleClick(const QMouseEvent &event)
{
    if (event.button() == Qt::LeftButton && m_range->target() == m_pressedTarget.value_or(m_range->target()))
        Q_EMIT doubleClicked(event.position());
}

void TimelineGestures::move(const QMouseEvent &event)
{
    const QPointF position = event.position();
    if (m_hand == Hand::Idle) {
        hover(position);
        return;
    }
    if (m_hand == Hand::Pressed) {
        if ((position - m_pressed).manhattanLength() <= (isFinger(event) ? fingerDistance : dragDistance))
            return;
        m_resting.stop();
        m_hand = m_lane >= 0         ? Hand::MovingLane
            : m_draws                ? Hand::Banding
            : m_drag.take(m_pressed) ? Hand::DraggingItem
                                     : Hand::Panning;
        m_canvas->setCursor(m_hand == Hand::Banding ? Qt::CrossCursor : Qt::ClosedHandCursor);
    }
    follow(position, event.modifiers());
    m_last = position;
    scrollAtEnds();
}

/// What is in the hand goes where it goes.
void TimelineGestures::follow(QPointF position, Qt::KeyboardModifiers modifiers)
{
    switch (m_hand) {
    case Hand::MovingLane:
        showDrop(position.y());
        break;
    case Hand::Panning:
        m_range->pan(position.x() - m_last.x(), Motion::Still);
        m_canvas->setScrollY(m_canvas->scrollY() - (position.y() - m_last.y()));
        break;
    case Hand::DraggingItem:
        m_drag.drag(position, !modifiers.testFlag(Qt::AltModifier));
        break;
    case Hand::Banding:
        m_canvas->setBand(QRectF(QPointF(m_pressed.x(), 0), QPointF(position.x(), m_canvas->height() - 1)).normalized(),
                          bandWords(position.x()));
        break;
    case Hand::Idle:
    case Hand::Pressed:
        break;
    }
}

/// How long the band is, and what it holds.
QString TimelineGestures::bandWords(double x) const
{
    const TimeScale &scale = m_range->scale();
    const TimeRange band{scale.time(std::min(x, m_pressed.x())), scale.time(std::max(x, m_pressed.x()))};
    return tr("%1 · %n item(s)", "length of a stretch of time and what begins in it",
              static_cast<int>(m_content->items().countBetween(band)))
        .arg(foldLabel(band));
}

/// Axis and lanes move on while what is in the hand is held at their end: 1 to the right or down, -1 back, 0 not at an
/// end.
QPoint TimelineGestures::endHeldAt() const
{
    const auto end = [](double at, double from, double to) { return at < from + endZone ? -1 : at > to - endZone; };
    const QRectF area = m_canvas->timeline().lanesArea;
    if (m_hand == Hand::Banding || m_hand == Hand::DraggingItem)
        return {end(m_last.x(), area.left(), area.right()), 0};
    return {0, m_hand == Hand::MovingLane ? end(m_last.y(), area.top(), area.bottom()) : 0};
}

void TimelineGestures::scrollAtEnds()
{
    if (endHeldAt().isNull())
        m_scrolling.stop();
    else if (!m_scrolling.isActive())
        m_scrolling.start(scrollInterval, this);
}

void TimelineGestures::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_resting.timerId()) {
        letGo();
        Q_EMIT menuRequested(m_last);
        return;
    }
    const QPointF step = QPointF(endHeldAt()) * scrollStep;
    const double before = m_range->scale().x(m_pressedTime);
    if (step.x() != 0)
        m_range->pan(-step.x(), Motion::Still);
    m_canvas->setScrollY(m_canvas->scrollY() + step.y());
    m_pressed.rx() += m_range->scale().x(m_pressedTime) - before;
    follow(m_last, QGuiApplication::keyboardModifiers());
}

void TimelineGestures::release(const QMouseEvent &event)
{
    if (event.button() != m_button)
        return;
    const Hand hand = m_hand;
    const qsizetype lane = m_lane;
    if (hand == Hand::DraggingItem)
        m_drag.drop();
    letGo();
    if (hand == Hand::MovingLane)
        Q_EMIT laneMoved(lane, laneAt(event.position().y()));
    else if (hand == Hand::Pressed && lane >= 0)
        Q_EMIT laneClicked(lane);
    else if (hand == Hand::Banding)
        zoomIntoBand(event.position().x());
    else if (hand == Hand::Pressed && event.button() == Qt::RightButton)
        Q_EMIT menuRequested(event.position());
    else if (hand == Hand::Pressed && event.button() == Qt::LeftButton)
        Q_EMIT clicked(event.position(), event.modifiers());
    hover(event.position());
}

void TimelineGestures::letGo()
{
    m_hand = Hand::Idle;
    m_button = Qt::NoButton;
    m_lane = -1;
    m_scrolling.stop();
    m_resting.stop();
    m_drag.cancel();
    m_canvas->unsetCursor();
}

/// The lane at a height; the first or last beyond them.
qsizetype TimelineGestures::laneAt(double y) const
{
    const QList<LaneBox> &lanes = m_canvas->timeline().lanes;
    for (qsizetype lane = 0; lane < lanes.size(); ++lane) {
        if (y < lanes.at(lane).rect.bottom())
            return lane;
    }
    return lanes.size() - 1;
}

/// A line where the lane in the hand would stand.
void TimelineGestures::showDrop(double y)
{
    constexpr double thickness = 2;
    const qsizetype to = laneAt(y);
    const QRectF &rect = m_canvas->timeline().lanes.at(to).rect;
    const double at = to > m_lane ? rect.bottom() : rect.top();
    m_canvas->setBand(to == m_lane ? QRectF() : QRectF(0, at - thickness / 2, m_canvas->width() - 1, thickness));
}

void TimelineGestures::zoomIntoBand(double x)
{
    if (std::abs(x - m_pressed.x()) < leastBand)
        return;
    const TimeScale &scale = m_range->scale();
    m_range->jump({scale.time(std::min(x, m_pressed.x())), scale.time(std::max(x, m_pressed.x()))});
}

void TimelineGestures::hover(QPointF position)
{
    const qsizetype box = m_canvas->timeline().boxAt(position);
    m_workspace->hover(box < 0 ? NoId : m_canvas->timeline().boxes.at(box).item);
    const ItemDrag::Grip grip = m_drag.gripAt(position);
    if (grip == ItemDrag::Grip::Begin || grip == ItemDrag::Grip::End)
        m_canvas->setCursor(Qt::SizeHorCursor);
    else if (grip == ItemDrag::Grip::Whole)
        m_canvas->setCursor(Qt::OpenHandCursor);
    else if (box < 0 && m_canvas->timeline().headerAt(position) < 0)
        m_canvas->unsetCursor();
    else
        m_canvas->setCursor(Qt::PointingHandCursor);
}

} // namespace dateline
