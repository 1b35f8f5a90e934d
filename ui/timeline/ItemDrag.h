// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/When.h"
#include "core/timeline/TimelineLayout.h"

namespace dateline {

class TimelineCanvas;
class TimelineContent;
class VisibleRange;
class Workspace;

/// The selected item in a hand: dragged by its middle it moves in time, by an end of its bar it lasts longer or
/// shorter. Nothing is written before the hand lets go.
class ItemDrag {
public:
    ItemDrag(Workspace *workspace, const TimelineContent *content, TimelineCanvas *canvas, VisibleRange *range);

    enum class Grip { None, Whole, Begin, End };
    /// What of the selected item lies at a point; None where it may not be changed, or its when cannot be moved by
    /// hand.
    Grip gripAt(QPointF position) const;

    /// Takes what gripAt() finds.
    bool take(QPointF position);
    /// snaps: to where another item begins or ends, if it is near.
    void drag(QPointF position, bool snaps);
    /// Writes the new when as one change, if it is another.
    void drop();
    void cancel();

private:
    Workspace *m_workspace;
    const TimelineContent *m_content;
    TimelineCanvas *m_canvas;
    VisibleRange *m_range;
    Grip m_grip = Grip::None;
    double m_taken = 0; ///< The time under the hand when it took the item.
    When m_when; ///< What it would become.

    const TimelineItem *selected() const;
    When whenOfSelected() const;
    Zone zoneOfSelected() const;
    double snapped(double edge, bool &hasSnapped) const;
    void showGhost(const TimelineItem &item);
};

} // namespace dateline
