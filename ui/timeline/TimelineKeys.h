// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;

namespace dateline {

class TimelineCanvas;
class TimelineCommands;
class VisibleRange;

/// The keys of the timeline while it has the focus. A and D pan, W and S zoom, by where they lie on the keyboard; Shift
/// and the arrows pan as well. Left and Right go from item to item by time, Up and Down scroll the lanes. + and - zoom,
/// Home shows all, F centres the selected item and then fits it, Backspace goes back to the view before. Enter accepts,
/// Delete rejects, 1 to 9 judge the selected item.
class TimelineKeys : public QObject {
    Q_OBJECT
public:
    TimelineKeys(TimelineCanvas *canvas, TimelineCommands *commands, VisibleRange *range);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    TimelineCanvas *m_canvas;
    TimelineCommands *m_commands;
    VisibleRange *m_range;

    bool handle(const QKeyEvent &event);
    bool move(int key, bool shift);
};

} // namespace dateline
