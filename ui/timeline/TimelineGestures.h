// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

class QMouseEvent;
class QNativeGestureEvent;
class QGestureEvent;
class QWheelEvent;

namespace dateline {

class TimelineCanvas;
class VisibleRange;
class Workspace;

/// What a hand does on the timeline. Ctrl and wheel zoom at the cursor, the wheel scrolls lanes, with Shift sideways;
/// touchpads pan and pinch; a drag pans; a drag with Shift or the right button draws a band to zoom into.
class TimelineGestures : public QObject {
    Q_OBJECT
public:
    TimelineGestures(Workspace *workspace, TimelineCanvas *canvas, VisibleRange *range);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void clicked(QPointF position);
    void doubleClicked(QPointF position);
    void menuRequested(QPointF position);

private:
    enum class Hand { Idle, Pressed, Panning, Banding };

    Workspace *m_workspace;
    TimelineCanvas *m_canvas;
    VisibleRange *m_range;
    Hand m_hand = Hand::Idle;
    Qt::MouseButton m_button = Qt::NoButton;
    bool m_draws = false; ///< A drag from here draws a band.
    QPointF m_pressed;
    QPointF m_last;

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void rest();
    void zoomIntoBand(double x);
    void hover(QPointF position);
    void wheel(const QWheelEvent &event);
    bool pinch(const QNativeGestureEvent &event);
    bool pinch(QGestureEvent &event);
};

} // namespace dateline
