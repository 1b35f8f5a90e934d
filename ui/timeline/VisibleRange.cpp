// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/VisibleRange.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr int longestAnimation = 300; ///< milliseconds
constexpr int longestJump = 600;
constexpr double farJump = 3; ///< in widths of what is shown
constexpr double mostStories = 4; ///< How many times the story's width is shown at most.
constexpr double leastOverlap = 0.1; ///< of the width that shows some of the story
constexpr qsizetype mostViews = 50;

} // namespace

VisibleRange::VisibleRange(QObject *parent)
    : QObject(parent)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &progress) { show(between(progress.toDouble())); });
    connect(&m_animation, &QVariantAnimation::finished, this, &VisibleRange::settled);
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
    m_shape = shape;
    m_animation.stop();
    set(all ? shape.whole() : m_target, Motion::Still);
}

void VisibleRange::setWidth(double left, double width)
{
    m_left = left;
    m_width = std::max(1.0, width);
    show(range());
}

void VisibleRange::set(TimeRange range, Motion motion)
{
    m_animation.stop();
    m_target = scaleFor(withinStory(range)).range();
    m_start = m_scale.range();
    if (motion == Motion::Still || m_duration == 0) {
        show(m_target);
        Q_EMIT settled();
        return;
    }
    const double distance =
        std::abs(m_scale.x(m_target.from) - m_left) + std::abs(m_scale.x(m_target.to) - m_left - m_width);
    m_animation.setDuration(distance > farJump * m_width ? longestJump : m_duration);
    m_animation.start();
}

void VisibleRange::jump(TimeRange range, Motion motion)
{
    if (range == m_target)
        return;
    m_views.append(m_target);
    if (m_views.size() > mostViews)
        m_views.removeFirst();
    set(range, motion);
}

void VisibleRange::zoom(double factor, double x, Motion motion)
{
    set(targetScale().zoomed(factor, x), motion);
}

void VisibleRange::pan(double dx, Motion motion)
{
    set(targetScale().panned(dx), motion);
}

void VisibleRange::centre(double time)
{
    pan(m_left + m_width / 2 - targetScale().x(time), Motion::Animated);
}

void VisibleRange::goBack()
{
    if (canGoBack())
        set(m_views.takeLast(), Motion::Animated);
}

void VisibleRange::reset()
{
    m_views.clear();
    set(m_shape.whole(), Motion::Still);
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
