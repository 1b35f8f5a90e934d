// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimeScale.h"

#include <QWidget>

#include <array>

namespace dateline {

class TimelineContent;
class VisibleRange;
class Workspace;

/// The whole story in a strip: how much of which kind happens when, and which part the timeline shows. The window on it
/// is dragged to move, at its edges to widen or narrow; a drag beside it draws a new one, a click brings it there, a
/// double click shows all.
class MiniMap : public QWidget {
    Q_OBJECT
public:
    MiniMap(Workspace *workspace, const TimelineContent *content, VisibleRange *range, QWidget *parent = nullptr);

    /// Where the timeline's window lies, in logical pixels.
    QRectF windowRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    enum class Grip { None, Window, Left, Right, New };

    Workspace *m_workspace;
    const TimelineContent *m_content;
    VisibleRange *m_range;
    Grip m_grip = Grip::None;
    double m_pressed = 0; ///< x
    TimeRange m_before; ///< What was shown when the hand took hold.
    double m_middle = 0; ///< The time in the middle of that.

    TimeScale scale() const;
    Grip gripAt(double x) const;
    struct Bin {
        std::array<int, 4> counts{}; ///< By kind.
        int all = 0;
    };
    QList<Bin> bins() const;
    void paintBins(QPainter &painter) const;
    void drag(double x);
    void setWindow(double from, double to);
};

} // namespace dateline
