// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace dateline {

class TimelineCanvas;

/// The timeline for screen readers: a list with one child for each box on the screen, in painting order.
class AccessibleTimeline : public QAccessibleWidget {
public:
    /// Makes QAccessible know the timeline; calling it again changes nothing.
    static void install();

    explicit AccessibleTimeline(TimelineCanvas *canvas);
    ~AccessibleTimeline() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    mutable QHash<int, QAccessible::Id> m_children; ///< By index of the box.

    TimelineCanvas *canvas() const;
};

} // namespace dateline
