// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineGestures.h"

#include "ui/models/Workspace.h"
#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/VisibleRange.h"

#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>

#include <cmath>

namespace dateline {

namespace {

constexpr double dragDistance = 3; ///< logical pixels before a press becomes a drag
constexpr double leastBand = 6;
constexpr double zoomPerNotch = 1.25;
constexpr double pixelsPerNotch = 60;
constexpr double angleOfNotch = 120;

using Motion = VisibleRange::Motion;

} // namespace

TimelineGestures::TimelineGestures(Workspace *workspace, TimelineCanvas *canvas, VisibleRange *range)
    : QObject(canvas)
    , m_workspace(workspace)
    , m_canvas(canvas)
    , m_range(range)
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
        if (static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
            Q_EMIT doubleClicked(static_cast<QMouseEvent *>(event)->position());
        return true;
    case QEvent::Leave:
        m_workspace->hover(NoId);
        return false;
    case QEvent::FocusOut:
        rest();
        return false;
    case QEvent::Wheel:
        wheel(*static_cast<QWheelEvent *>(event));
        return true;
    case QEvent::NativeGesture:
        return pinch(*static_cast<QNativeGestureEvent *>(event));
    case QEvent::Gesture:
        return pinch(*static_cast<QGestureEvent *>(event));
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
    m_draws = m_button == Qt::RightButton || event.modifiers().testFlag(Qt::ShiftModifier);
    m_pressed = m_last = event.position();
}

void TimelineGestures::move(const QMouseEvent &event)
{
    const QPointF position = event.position();
    if (m_hand == Hand::Idle) {
        hover(position);
        return;
    }
    if (m_hand == Hand::Pressed) {
        if ((position - m_pressed).manhattanLength() <= dragDistance)
            return;
        m_hand = m_draws ? Hand::Banding : Hand::Panning;
        m_canvas->setCursor(m_draws ? Qt::CrossCursor : Qt::ClosedHandCursor);
    }
    if (m_hand == Hand::Panning) {
        m_range->pan(position.x() - m_last.x(), Motion::Still);
        m_canvas->setScrollY(m_canvas->scrollY() - (position.y() - m_last.y()));
    } else {
        m_canvas->setBand(
            QRectF(QPointF(m_pressed.x(), 0), QPointF(position.x(), m_canvas->height() - 1)).normalized());
    }
    m_last = position;
}

void TimelineGestures::release(const QMouseEvent &event)
{
    if (event.button() != m_button)
        return;
    const Hand hand = m_hand;
    rest();
    if (hand == Hand::Banding)
        zoomIntoBand(event.position().x());
    else if (hand == Hand::Pressed && event.button() == Qt::RightButton)
        Q_EMIT menuRequested(event.position());
    else if (hand == Hand::Pressed && event.button() == Qt::LeftButton)
        Q_EMIT clicked(event.position());
    hover(event.position());
}

void TimelineGestures::rest()
{
    m_hand = Hand::Idle;
    m_button = Qt::NoButton;
    m_canvas->setBand({});
    m_canvas->unsetCursor();
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
    if (box < 0)
        m_canvas->unsetCursor();
    else
        m_canvas->setCursor(Qt::PointingHandCursor);
}

void TimelineGestures::wheel(const QWheelEvent &event)
{
    // Touchpads tell pixels and want no animation; wheels tell notches.
    const bool isTouchpad = !event.pixelDelta().isNull();
    const Motion motion = isTouchpad ? Motion::Still : Motion::Animated;
    const QPointF pixels =
        isTouchpad ? QPointF(event.pixelDelta()) : QPointF(event.angleDelta()) / angleOfNotch * pixelsPerNotch;
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        m_range->zoom(std::pow(zoomPerNotch, pixels.y() / pixelsPerNotch), event.position().x(), motion);
        return;
    }
    const bool sideways = event.modifiers().testFlag(Qt::ShiftModifier);
    const double dx = sideways && pixels.x() == 0 ? pixels.y() : pixels.x();
    if (dx != 0)
        m_range->pan(dx, motion);
    if (!sideways)
        m_canvas->setScrollY(m_canvas->scrollY() - pixels.y());
}

bool TimelineGestures::pinch(const QNativeGestureEvent &event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    m_range->zoom(std::max(0.1, 1 + event.value()), event.position().x(), Motion::Still);
    return true;
}

bool TimelineGestures::pinch(QGestureEvent &event)
{
    const auto *gesture = static_cast<QPinchGesture *>(event.gesture(Qt::PinchGesture));
    if (!gesture)
        return false;
    if (gesture->changeFlags().testFlag(QPinchGesture::ScaleFactorChanged) && gesture->scaleFactor() > 0)
        m_range->zoom(gesture->scaleFactor(), m_canvas->mapFromGlobal(gesture->centerPoint()).x(), Motion::Still);
    return true;
}

} // namespace dateline
