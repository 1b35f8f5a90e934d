// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Calendar.h"
#include "tests/ui/HarbourStory.h"
#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/TimelineContent.h"
#include "ui/timeline/TimelineView.h"

#include <QApplication>
#include <QProxyStyle>
#include <QWheelEvent>

namespace dateline::test {

/// A desktop that asks for less motion: every gesture shows at once.
class StillStyle : public QProxyStyle {
public:
    using QProxyStyle::QProxyStyle;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, result);
    }
};

/// A timeline on the screen, with a hand and a keyboard.
struct TimelineWindow {
    HarbourStory story;
    TimelineView view{&story.workspace};
    TimelineCanvas *canvas = view.findChild<TimelineCanvas *>();

    TimelineWindow()
    {
        view.resize(1000, 500);
        view.show();
        view.activateWindow();
        canvas->setFocus();
    }

    QPointF centreOf(Id item) const
    {
        const TimelineLayout &layout = canvas->timeline();
        const qsizetype box = layout.boxOf(item);
        return box < 0 ? QPointF(-1, -1) : layout.boxes.at(box).body.center();
    }
    TimeScale scale() const
    {
        const TimelineLayout &layout = canvas->timeline();
        const auto *content = view.findChild<TimelineContent *>();
        return {content->shape(), view.range(), layout.headerWidth, canvas->width() - layout.headerWidth};
    }
    /// A point in the lanes where nothing stands.
    QPointF emptyGround() const
    {
        const QRectF area = canvas->timeline().lanesArea;
        for (double y = area.bottom() - 4; y > area.top(); y -= 8) {
            for (double x = area.left() + 300; x < area.right(); x += 20) {
                if (canvas->timeline().boxAt({x, y}) < 0)
                    return {x, y};
            }
        }
        return area.center();
    }
    void click(QPointF at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(canvas, Qt::LeftButton, modifiers, at.toPoint());
    }
    void drag(QPointF from, QPointF to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(canvas, button, modifiers, from.toPoint());
        for (const QPointF &at : {from + (to - from) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, button, modifiers);
            QApplication::sendEvent(canvas, &move);
        }
        QTest::mouseRelease(canvas, button, modifiers, to.toPoint());
    }
    void wheel(QPointF at, QPoint angle, Qt::KeyboardModifiers modifiers, QPoint pixels = {})
    {
        QWheelEvent event(at, canvas->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(canvas, &event);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(canvas, key, modifiers); }
};

} // namespace dateline::test
