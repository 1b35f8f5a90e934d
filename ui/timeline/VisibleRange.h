// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimeScale.h"
#include "core/timeline/ZoomPath.h"

#include <QObject>
#include <QVariantAnimation>

#include <optional>

namespace dateline {

/// The one owner of what the timeline shows. Every gesture, key and button ends in set(); nobody else moves the range.
/// A new step goes on from where a running animation was going; a far flight ends where a hand takes over.
class VisibleRange : public QObject {
    Q_OBJECT
public:
    enum class Motion {
        Still, ///< at once, as under a dragging hand
        Animated, ///< 300 ms at most, far jumps up to 800 ms; at once where the desktop asks for less motion
    };

    explicit VisibleRange(QObject *parent = nullptr);

    /// How long an animation may take; 0: none. In milliseconds.
    void setAnimationDuration(int duration);
    bool isAnimated() const { return m_duration > 0; }
    /// The axis' shape. The range stays, unless all was shown: then all is shown again. The change is animated.
    void setShape(const AxisShape &shape);
    /// Where the range is mapped to, in logical pixels.
    void setWidth(double left, double width);

    /// What is shown now, while an animation runs as well; the scale for it.
    const TimeScale &scale() const { return m_scale; }
    TimeRange range() const { return m_scale.range(); }
    /// Where a running animation will end; else the same as range().
    TimeRange target() const { return m_target; }
    TimeScale targetScale() const { return scaleFor(m_target); }
    bool showsAll() const { return m_target == m_shape.whole(); }

    void set(TimeRange range, Motion motion);
    /// Like set(), and says so, that the view before can be gone back to.
    void jump(TimeRange range);
    /// Says that what has been done since another target was a jump.
    void tellJump(TimeRange before);
    /// factor > 1 goes nearer; the time at x stays there.
    void zoom(double factor, double x, Motion motion = Motion::Animated);
    /// Moves the content to the right by logical pixels.
    void pan(double dx, Motion motion);
    void fitAll() { jump(m_shape.whole()); }
    /// Shows all, at once.
    void reset() { set(m_shape.whole(), Motion::Still); }
    /// Moves without zooming so that a time stands in the middle.
    void centre(double time, Motion motion = Motion::Animated);

Q_SIGNALS:
    /// range() or scale() is another, at every step of an animation.
    void changed();
    /// The range came to rest.
    void settled();
    void jumped(dateline::TimeRange before, dateline::TimeRange target);

private:
    AxisShape m_shape;
    double m_left = 0;
    double m_width = 1;
    TimeScale m_scale;
    TimeRange m_target;
    TimeRange m_start; ///< of the running animation
    QVariantAnimation m_animation;
    TimeScale m_before; ///< The two ends of a running change of the axis.
    TimeScale m_after;
    QVariantAnimation m_reshaping; ///< From 0, before, to 1, after.
    int m_duration = 0;
    std::optional<ZoomPath> m_flight; ///< Of an animation that goes far.

    TimeScale scaleFor(TimeRange range) const { return {m_shape, range, m_left, m_width}; }
    /// What a step of a hand starts from.
    TimeScale base() const { return m_flight ? m_scale : targetScale(); }
    TimeRange withinStory(TimeRange range) const;
    void start();
    TimeRange between(double progress) const;
    void show(TimeRange range);
    void showReshaping(double share);
    void startReshaping(const TimeScale &before);
};

} // namespace dateline
