// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineWheel.h"

#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/VisibleRange.h"

#include <QGestureEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double zoomPerNotch = 1.25;
constexpr double finePerNotch = 1.05; ///< with Alt as well
constexpr double coarsePerNotch = 1.5; ///< with Shift as well
constexpr double pixelsPerNotch = 60;
constexpr int angleOfNotch = 120;
constexpr double touchpadZoom = 0.5; ///< of what a wheel does by the same way
constexpr double mostNotches = 1; ///< that one event of a touchpad zooms by
constexpr double straightness = 3; ///< A direction that is so many times the other is all that is meant.

using Motion = VisibleRange::Motion;

/// What is turned or stroked.
struct Turn {
    QPointF pixels;
    bool isTouchpad = false; ///< Or anything else without notches: wants no animation.
};

Turn turnOf(const QWheelEvent &event)
{
    // With Alt held wheels turn sideways.
    const bool isTurned = event.modifiers().testFlag(Qt::AltModifier) && event.angleDelta().y() == 0;
    const auto upright = [isTurned](QPoint delta) { return isTurned ? delta.transposed() : delta; };
    const QPoint angle = upright(event.angleDelta());
    // Some drivers tell pixels for wheels as well, and some tell none for touchpads.
    const bool isTouchpad = event.phase() != Qt::NoScrollPhase || angle.x() % angleOfNotch != 0
        || angle.y() % angleOfNotch != 0 || angle.isNull();
    if (isTouchpad && !event.pixelDelta().isNull())
        return {upright(event.pixelDelta()), true};
    return {QPointF(angle) / angleOfNotch * pixelsPerNotch, isTouchpad};
}

/// Fingers do not stroke along a ruler.
QPointF straightened(QPointF way)
{
    if (std::abs(way.x()) > straightness * std::abs(way.y()))
        return {way.x(), 0};
    if (std::abs(way.y()) > straightness * std::abs(way.x()))
        return {0, way.y()};
    return way;
}

} // namespace

TimelineWheel::TimelineWheel(TimelineCanvas *canvas, VisibleRange *range)
    : QObject(canvas)
    , m_canvas(canvas)
    , m_range(range)
{
    canvas->installEventFilter(this);
}

bool TimelineWheel::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
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

void TimelineWheel::wheel(const QWheelEvent &event)
{
    const Turn turn = turnOf(event);
    const Motion motion = turn.isTouchpad ? Motion::Still : Motion::Animated;
    const Qt::KeyboardModifiers modifiers = event.modifiers();
    if (modifiers.testFlag(Qt::ControlModifier)) {
        // What a stroke has left when the fingers are gone must not zoom.
        if (event.phase() == Qt::ScrollMomentum)
            return;
        const double step = modifiers.testFlag(Qt::AltModifier) ? finePerNotch
            : modifiers.testFlag(Qt::ShiftModifier)             ? coarsePerNotch
                                                                : zoomPerNotch;
        double notches = turn.pixels.y() / pixelsPerNotch;
        if (turn.isTouchpad)
            notches = std::clamp(notches * touchpadZoom, -mostNotches, mostNotches);
        m_range->zoom(std::pow(step, notches), event.position().x(), motion);
        return;
    }
    const QPointF way = turn.isTouchpad ? straightened(turn.pixels) : turn.pixels;
    const bool sideways = modifiers.testFlag(Qt::ShiftModifier);
    const double dx = sideways && way.x() == 0 ? way.y() : way.x();
    if (dx != 0)
        m_range->pan(dx, motion);
    if (!sideways)
        m_canvas->setScrollY(m_canvas->scrollY() - way.y());
}

bool TimelineWheel::pinch(const QNativeGestureEvent &event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    m_range->zoom(std::max(0.1, 1 + event.value()), event.position().x(), Motion::Still);
    return true;
}

bool TimelineWheel::pinch(QGestureEvent &event)
{
    const auto *gesture = static_cast<QPinchGesture *>(event.gesture(Qt::PinchGesture));
    if (!gesture)
        return false;
    if (gesture->state() == Qt::GestureStarted)
        Q_EMIT pinched();
    const QPointF centre = m_canvas->mapFromGlobal(gesture->centerPoint());
    if (gesture->changeFlags().testFlag(QPinchGesture::CenterPointChanged)) {
        const QPointF way = centre - m_canvas->mapFromGlobal(gesture->lastCenterPoint());
        m_range->pan(way.x(), Motion::Still);
        m_canvas->setScrollY(m_canvas->scrollY() - way.y());
    }
    if (gesture->changeFlags().testFlag(QPinchGesture::ScaleFactorChanged) && gesture->scaleFactor() > 0)
        m_range->zoom(gesture->scaleFactor(), centre.x(), Motion::Still);
    return true;
}

} // namespace dateline
