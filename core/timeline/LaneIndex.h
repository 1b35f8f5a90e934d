// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace dateline {

struct TimelineItem;

/// The items of a lane by time, with what a frame asks of any stretch of them, so that no frame walks through them:
/// a search costs the logarithm of their number. About 24 bytes an item. A position is a place in the lane's order.
class LaneIndex {
public:
    LaneIndex() = default;
    /// members: indices into items, in the order that breaks ties.
    LaneIndex(const QList<TimelineItem> &items, QList<int> members);

    /// The same lane of fewer items: newIndices has, by index, which index each has now, and -1 for those that go.
    LaneIndex kept(const QList<int> &newIndices) const;

    qsizetype size() const { return m_members.size(); }
    /// Index of the item at a position.
    int at(qsizetype position) const { return m_members.at(position); }
    /// When the item at a position begins, in milliseconds since the epoch; minus infinity for an open begin.
    double begin(qsizetype position) const { return m_begins.at(position); }
    /// When it ends; infinity for an open end.
    double end(qsizetype position) const { return m_ends.at(position); }
    /// Position of the first item that begins at or after a time; size() where there is none.
    qsizetype firstFrom(double time) const;
    /// Position of an item, known by its index; -1 where it is not in the lane.
    qsizetype positionOf(int index, const TimelineItem &item) const;

    /// Positions of the most important of [first, last), at most as many as asked for, ascending. Of equals the
    /// earlier.
    QList<qsizetype> leaders(qsizetype first, qsizetype last, qsizetype most) const;
    /// Positions before a position whose items last beyond a time, at most as many as asked for, the nearest of the
    /// most important, ascending.
    QList<qsizetype> lasting(qsizetype before, double time, qsizetype most) const;
    /// How many items of the lane begin before and last beyond a time.
    qsizetype countLasting(double time) const;

private:
    /// What a block of items, or two such nodes, hold at the most.
    struct Node {
        int leader = -1; ///< Position of the most important.
        double reach = 0; ///< Latest end.
    };

    QList<int> m_members;
    QList<double> m_begins; ///< Ascending.
    QList<double> m_ends; ///< By position.
    QList<int> m_byEnd; ///< Positions, by when their items end.
    QList<int> m_ranks; ///< By position.
    QList<Node> m_nodes; ///< A heap-ordered binary tree; its leaves are blocks of items.
    qsizetype m_leaves = 0;

    void makeTree();
    bool leads(qsizetype a, qsizetype b) const;
    qsizetype leader(qsizetype first, qsizetype last) const;
    qsizetype leaderByItem(qsizetype first, qsizetype last) const;
};

} // namespace dateline
