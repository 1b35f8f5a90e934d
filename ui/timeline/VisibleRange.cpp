// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/VisibleRange.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr int longestAnimation = 300; ///< milliseconds
constexpr int longestFlight = 800;
constexpr double flightPace = 110; ///< milliseconds for a unit of a flight's length
constexpr double farAway = 1; ///< in widths, of the wider view: a flight
constexpr double mostStories = 4; ///< How many times the story's width is shown at most.
constexpr double leastOverlap = 0.1; ///< of the width that shows some of the story

} // namespace

VisibleRange::VisibleRange(QObject *parent)
    : QObject(parent)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &progress) { show(between(progress.toDouble())); });
    connect(&m_animation, &QVariantAnimation::finished, this, [this] {
        m_flight.reset();
        Q_EMIT settled();
    });
    m_reshaping.setStartValue(0.0);
    m_reshaping.setEndValue(1.0);
    m_reshaping.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_reshaping, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &share) { showReshaping(share.toDouble()); });
    connect(&m_reshaping, &QVariantAnimation::finished, this, [this] { show(m_target); });
}

void VisibleRange::setAnimationDuration(int duration)
{
    m_duration = std::clamp(duration, 0, longestAnimation);
}

void VisibleRange::setShape(const AxisShape &shape)
{
    if (shape == m_shape)
        return;
    const bool all = showsAll();
    const TimeScale before = m_scale;
    const bool animates = m_duration > 0 && !m_shape.isEmpty() && !shape.isEmpty();
    m_shape = shape;
    set(all ? shape.whole() : m_target, Motion::Still);
    if (animates)
        startReshaping(before);
}

void VisibleRange::startReshaping(const TimeScale &before)
{
    m_before = before;
    m_after = m_scale;
    m_reshaping.setDuration(m_duration);
    m_reshaping.start();
    showReshaping(0);
}

void VisibleRange::showReshaping(double share)
{
    if (m_reshaping.state() != QAbstractAnimation::Running)
        return;
    // The breaks are those of what is shown afterwards, but those that go are seen going.
    const bool unfolds = m_before.shape().isFolded() && !m_after.shape().isFolded();
    m_scale = unfolds ? TimeScale::between(m_before, m_after, share) : TimeScale::between(m_after, m_before, 1 - share);
    Q_EMIT changed();
}

void VisibleRange::setWidth(double left, double width)
{
    m_left = left;
    m_width = std::max(1.0, width);
    const bool isReshaping = m_reshaping.state() == QAbstractAnimation::Running;
    m_reshaping.stop();
    show(isReshaping ? m_target : range());
}

void VisibleRange::set(TimeRange range, Motion motion)
{
    m_animation.stop();
    m_flight.reset();
    m_reshaping.stop();
    m_target = scaleFor(withinStory(range)).range();
    m_start = m_scale.range();
    if (motion == Motion::Still || m_duration == 0) {
        show(m_target);
        Q_EMIT settled();
    } else {
        start();
    }
}

void VisibleRange::start()
{
    const auto view = [this](TimeRange range) {
        const double from = m_shape.unit(range.from);
        const double to = m_shape.unit(range.to);
        return ZoomPath::View{(from + to) / 2, to - from};
    };
    const ZoomPath::View from = view(m_start);
    const ZoomPath::View to = view(m_target);
    int duration = m_duration;
    if (from.width > 0 && to.width > 0
        && std::abs(from.centre - to.centre) > farAway * std::max(from.width, to.width)) {
        m_flight.emplace(from, to);
        duration = std::clamp(static_cast<int>(flightPace * m_flight->length()), m_duration, longestFlight);
    }
    m_animation.setEasingCurve(m_flight ? QEasingCurve::InOutSine : QEasingCurve::OutCubic);
    m_animation.setDuration(duration);
    m_animation.start();
}

void VisibleRange::jump(TimeRange range)
{
    const TimeRange before = m_target;
    if (range != before)
        set(range, Motion::Animated);
    tellJump(before);
}

void VisibleRange::tellJump(TimeRange before)
{
    if (before != m_target)
        Q_EMIT jumped(before, m_target);
}

void VisibleRange::zoom(double factor, double x, Motion motion)
{
    set(base().zoomed(factor, x), motion);
}

void VisibleRange::pan(double dx, Motion motion)
{
    set(base().panned(dx), motion);
}

void VisibleRange::centre(double time, Motion motion)
{
    const TimeScale scale = targetScale();
    const double middle = scale.offset(scale.time(m_left + m_width / 2));
    set(scale.panned(middle - scale.offset(time)), motion);
}

/// Not much farther out than the story, and never beside it.
TimeRange VisibleRange::withinStory(TimeRange range) const
{
    const double from = m_shape.unit(range.from);
    const double to = m_shape.unit(range.to);
    const double length = to - from;
    if (length > mostStories) {
        const double middle = (from + to) / 2;
        return withinStory({m_shape.time(middle - mostStories / 2.001), m_shape.time(middle + mostStories / 2.001)});
    }
    const double overlap = std::min(leastOverlap, leastOverlap * length);
    double move = 0;
    if (from > 1 - overlap)
        move = 1 - overlap - from;
    else if (to < overlap)
        move = overlap - to;
    return move == 0 ? range : TimeRange{m_shape.time(from + move), m_shape.time(to + move)};
}

/// Lengths change by equal factors in equal times, about the time that stays where it is.
TimeRange VisibleRange::between(double progress) const
{
    if (progress >= 1)
        return m_target;
    if (m_flight) {
        const ZoomPath::View view = m_flight->at(progress);
        return {m_shape.time(view.centre - view.width / 2), m_shape.time(view.centre + view.width / 2)};
    }
    const double from = m_shape.unit(m_start.from);
    const double length = m_shape.unit(m_start.to) - from;
    const double targetFrom = m_shape.unit(m_target.from);
    const double targetLength = m_shape.unit(m_target.to) - targetFrom;
    const double growth = targetLength / length;
    double nowFrom = from + progress * (targetFrom - from);
    double nowLength = length + progress * (targetLength - length);
    constexpr double sameLength = 0.01;
    if (growth > 0 && std::abs(growth - 1) > sameLength) {
        const double fixed = (from * growth - targetFrom) / (growth - 1);
        const double grown = std::pow(growth, progress);
        nowFrom = fixed + (from - fixed) * grown;
        nowLength = length * grown;
    }
    return {m_shape.time(nowFrom), m_shape.time(nowFrom + nowLength)};
}

void VisibleRange::show(TimeRange range)
{
    m_scale = scaleFor(range);
    if (m_animation.state() != QAbstractAnimation::Running)
        m_target = m_scale.range();
    Q_EMIT changed();
}

} // namespace dateline
