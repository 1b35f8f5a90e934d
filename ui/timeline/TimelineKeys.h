// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/TimelineSteps.h"

#include <QObject>

class QKeyEvent;

namespace dateline {

class TimelineCanvas;
class TimelineCommands;
class TimelineContent;
class TimelineFlight;
class VisibleRange;
class Workspace;

/// The keys of the timeline while it has the focus. Held, A and D pan, W and S zoom, by where they lie on the keyboard;
/// with Shift the arrows pan and scroll the lanes as well. Left and Right go from item to item by time, Up and Down
/// from lane to lane. + and - zoom, Home shows all, F centres the selected item and then fits it, Backspace goes back.
/// Space holds the selected item beside what is selected next, L links them, Escape drops what is held. Enter lists a
/// group or accepts a draft, Delete rejects, 1 to 9 judge the selected item. Any other letter, or /, begins to find.
class TimelineKeys : public QObject {
    Q_OBJECT
public:
    TimelineKeys(Workspace *workspace, const TimelineContent *content, TimelineCanvas *canvas,
                 TimelineCommands *commands, VisibleRange *range);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void findRequested(const QString &typed);

private:
    Workspace *m_workspace;
    TimelineCanvas *m_canvas;
    TimelineCommands *m_commands;
    VisibleRange *m_range;
    TimelineFlight *m_flight;
    TimelineSteps m_steps;

    bool handle(const QKeyEvent &event);
    bool fly(const QKeyEvent &event);
    bool step(int key);
    bool find(const QString &typed);
};

} // namespace dateline
