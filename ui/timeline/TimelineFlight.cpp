// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineFlight.h"

#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/VisibleRange.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double panStep = 80; ///< logical pixels
constexpr double laneStep = 48; ///< logical pixels
constexpr double zoomStep = 1.25;
constexpr int frame = 16; ///< milliseconds
constexpr double firstStep = 250; ///< Milliseconds before a held key flies: the step of its press takes about as long.
constexpr double firstPace = 4; ///< steps a second
constexpr double fastest = 24; ///< steps a second
constexpr double doubling = 600; ///< Milliseconds in which the pace doubles.

} // namespace

TimelineFlight::TimelineFlight(TimelineCanvas *canvas, VisibleRange *range)
    : QObject(canvas)
    , m_canvas(canvas)
    , m_range(range)
{
}

double TimelineFlight::pace(double held)
{
    return held < firstStep ? 0 : std::min(fastest, firstPace * std::exp2((held - firstStep) / doubling));
}

void TimelineFlight::press(int key, Way way, bool isRepeat)
{
    if (!m_range->isAnimated()) {
        go(way, 1, true);
        return;
    }
    if (isRepeat)
        return;
    go(way, 1, true);
    m_held[key].way = way;
    m_held[key].since.start();
    if (!m_timer.isActive()) {
        m_timer.start(frame, this);
        m_sinceTick.start();
    }
}

void TimelineFlight::release(int key)
{
    m_held.remove(key);
    if (m_held.isEmpty())
        stop();
}

void TimelineFlight::stop()
{
    m_held.clear();
    m_timer.stop();
}

void TimelineFlight::timerEvent(QTimerEvent *)
{
    const double seconds = static_cast<double>(m_sinceTick.restart()) / 1000;
    for (const Held &held : std::as_const(m_held)) {
        if (const double steps = seconds * pace(static_cast<double>(held.since.elapsed())); steps > 0)
            go(held.way, steps, false);
    }
}

void TimelineFlight::go(Way way, double steps, bool isStep)
{
    const auto motion = isStep ? VisibleRange::Motion::Animated : VisibleRange::Motion::Still;
    const double middle = m_range->scale().left() + m_range->scale().width() / 2;
    switch (way) {
    case Way::Earlier:
        m_range->pan(panStep * steps, motion);
        break;
    case Way::Later:
        m_range->pan(-panStep * steps, motion);
        break;
    case Way::Nearer:
        m_range->zoom(std::pow(zoomStep, steps), middle, motion);
        break;
    case Way::Farther:
        m_range->zoom(std::pow(zoomStep, -steps), middle, motion);
        break;
    case Way::Up:
        m_canvas->setScrollY(m_canvas->scrollY() - laneStep * steps);
        break;
    case Way::Down:
        m_canvas->setScrollY(m_canvas->scrollY() + laneStep * steps);
        break;
    }
}

} // namespace dateline
