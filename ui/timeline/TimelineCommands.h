// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"
#include "core/time/WhenShift.h"

#include <QObject>
#include <QPointF>

class QMenu;

namespace dateline {

class TimelineCanvas;
class TimelineContent;
class TimeScale;
class VisibleRange;
class Workspace;
class Zone;
struct TimelineBox;

/// What can be done on the timeline by hand, key or menu: go to items, make, accept, reject, look nearer.
class TimelineCommands : public QObject {
    Q_OBJECT
public:
    TimelineCommands(Workspace *workspace, TimelineContent *content, TimelineCanvas *canvas, VisibleRange *range);

    /// Selects what lies at a point of the canvas, with Ctrl beside what is selected; zooms to a group, or lists it
    /// where that would hardly pull it apart.
    void clickAt(QPointF position, Qt::KeyboardModifiers modifiers = {});
    /// Fits the item at a point; on empty ground makes an event there.
    void doubleClickAt(QPointF position);
    void showMenu(QPointF position);
    /// The menu of the selected item, as the keyboard's menu key asks for it.
    void showMenuOfSelected();

    /// Brings the selected item to the middle; where it is there already, fits it.
    void centreSelected();
    void fit(Id item);
    void zoomBy(double factor);
    void makeEventAt(double x);
    /// Lists the group that the selected item stands in; accepts it where it stands alone.
    void enterSelected();
    /// Holds the selected item beside what is selected next, or no longer.
    void holdSelected();
    /// Offers to link the selected item with those held beside it.
    void showLinkMenu();
    void removeSelected();
    /// True where a verdict was given.
    bool judgeSelected(int key);

private:
    Workspace *m_workspace;
    TimelineContent *m_content;
    TimelineCanvas *m_canvas;
    VisibleRange *m_range;

    const TimelineBox *boxAt(QPointF position) const;
    bool zoomTo(const TimelineBox &more);
    void choose(const TimelineBox &box, QPoint global);
    void toggleBeside(Id item);
    void toggleHeld(Id item);
    QList<Id> othersThan(Id item) const;
    void fillItemMenu(QMenu &menu, Id item, const QList<Id> &others);
    void fillGroundMenu(QMenu &menu, double x);
    void addLaneMenu(QMenu &menu, double y);
};

/// How fine a date a hand can tell at a point of the axis.
DatePrecision finestAt(const TimeScale &scale, double x);
/// The when that a click on an axis means: a day, a month or a year of the clocks that the axis tells, as fine as a
/// hand can tell there; null in a fold.
When whenAt(const TimeScale &scale, double x, const Zone &zone);

} // namespace dateline
