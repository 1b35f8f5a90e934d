// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/ItemDrag.h"

#include <QBasicTimer>
#include <QObject>
#include <QPoint>
#include <QPointF>

#include <optional>

class QMouseEvent;

namespace dateline {

class TimelineCanvas;
class TimelineContent;
class VisibleRange;
class Workspace;

/// What a hand does on the timeline, with a mouse or a finger. A drag pans; a drag with Shift or the right button draws
/// a band to zoom into. A click on a lane's header collapses or opens it, a drag moves it. A drag of the selected item
/// moves it in time, or an end of it; Escape lets go of anything. A finger that rests asks for the menu.
class TimelineGestures : public QObject {
    Q_OBJECT
public:
    TimelineGestures(Workspace *workspace, const TimelineContent *content, TimelineCanvas *canvas, VisibleRange *range);

    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Of whatever is in the hand, as Escape does.
    void letGo();

Q_SIGNALS:
    void clicked(QPointF position, Qt::KeyboardModifiers modifiers);
    void doubleClicked(QPointF position);
    void menuRequested(QPointF position);
    void laneClicked(qsizetype lane); ///< its header
    void laneMoved(qsizetype from, qsizetype to);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Hand { Idle, Pressed, Panning, Banding, MovingLane, DraggingItem };

    Workspace *m_workspace;
    TimelineCanvas *m_canvas;
    VisibleRange *m_range;
    const TimelineContent *m_content;
    ItemDrag m_drag;
    QBasicTimer m_scrolling; ///< While the hand holds something at an end of the axis.
    QBasicTimer m_resting; ///< While a finger rests.
    Hand m_hand = Hand::Idle;
    Qt::MouseButton m_button = Qt::NoButton;
    bool m_draws = false; ///< A drag from here draws a band.
    qsizetype m_lane = -1; ///< Whose header was pressed.
    QPointF m_pressed;
    double m_pressedTime = 0;
    std::optional<TimeRange> m_pressedTarget; ///< What a press found.
    QPointF m_last;

    bool isHolding() const { return m_hand != Hand::Idle && m_hand != Hand::Pressed; }
    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    void follow(QPointF position, Qt::KeyboardModifiers modifiers);
    QPoint endHeldAt() const;
    void scrollAtEnds();
    QString bandWords(double x) const;
    qsizetype laneAt(double y) const;
    void showDrop(double y);
    void zoomIntoBand(double x);
    void hover(QPointF position);
};

} // namespace dateline
