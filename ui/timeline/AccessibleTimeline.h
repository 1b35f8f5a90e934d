// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

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
    /// A box is the same for a reader as long as it shows the same item, or a group from the same place on, in a lane.
    struct Key {
        qsizetype lane = 0;
        Id item = NoId;
        qsizetype first = 0;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.lane, key.item, key.first); }
    };
    mutable QHash<Key, QAccessible::Id> m_children;

    TimelineCanvas *canvas() const;
    void forgetChildrenOutOfSight() const;
};

} // namespace dateline
