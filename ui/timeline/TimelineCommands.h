// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"
#include "core/time/When.h"

#include <QObject>
#include <QPointF>

class QMenu;

namespace dateline {

class TimelineCanvas;
class TimelineContent;
class TimeScale;
class VisibleRange;
class Workspace;
struct TimelineBox;

/// What can be done on the timeline by hand, key or menu: go to items, make, accept, reject, look nearer.
class TimelineCommands : public QObject {
    Q_OBJECT
public:
    TimelineCommands(Workspace *workspace, const TimelineContent *content, TimelineCanvas *canvas, VisibleRange *range);

    /// Selects what lies at a point of the canvas; offers a choice where several items stand in one box.
    void clickAt(QPointF position);
    /// Fits the item at a point; on empty ground makes an event there.
    void doubleClickAt(QPointF position);
    void showMenu(QPointF position);
    /// The menu of the selected item, as the keyboard's menu key asks for it.
    void showMenuOfSelected();

    /// Selects the item that many steps later by time (negative: earlier); the first one seen where none is selected.
    void step(int steps);
    /// Brings the selected item to the middle; where it is there already, fits it.
    void centreSelected();
    void fit(Id item);
    void zoomBy(double factor);
    void makeEventAt(double x);
    void acceptSelected();
    void removeSelected();
    /// True where a verdict was given.
    bool judgeSelected(int key);

private:
    Workspace *m_workspace;
    const TimelineContent *m_content;
    TimelineCanvas *m_canvas;
    VisibleRange *m_range;

    const TimelineBox *boxAt(QPointF position) const;
    void choose(const TimelineBox &box, QPoint global);
    void fillItemMenu(QMenu &menu, Id item);
    void fillGroundMenu(QMenu &menu, double x);
};

/// The when that a click on an axis means: a day, a month or a year, as fine as a hand can tell there; null in a fold.
When whenAt(const TimeScale &scale, double x);

} // namespace dateline
