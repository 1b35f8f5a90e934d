// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QGestureEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace dateline {

class TimelineCanvas;
class VisibleRange;

/// What turns and pinches on the timeline. Ctrl and wheel zoom at the cursor (with Alt finer, with Shift coarser), the
/// wheel scrolls lanes, with Shift sideways; touchpads pan, two fingers zoom and pan.
class TimelineWheel : public QObject {
    Q_OBJECT
public:
    TimelineWheel(TimelineCanvas *canvas, VisibleRange *range);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Two fingers took hold: what one of them held is let go.
    void pinched();

private:
    TimelineCanvas *m_canvas;
    VisibleRange *m_range;

    void wheel(const QWheelEvent &event);
    bool pinch(const QNativeGestureEvent &event);
    bool pinch(QGestureEvent &event);
};

} // namespace dateline
