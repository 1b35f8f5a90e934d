// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace dateline {

/// The level and upright lines on which links may run between what they must not cross: close by each obstacle, and
/// through each port.
class LinkGrid {
public:
    /// Where a way may begin or end.
    struct Ports {
        QList<QPointF> points;
        bool areUpright = true; ///< Whether it leaves them and comes to them upright, or level.
    };

    /// Of a line from what it passes, in logical pixels: half of the gap between two boxes.
    static constexpr double Clearance = 3;

    LinkGrid(const QRectF &area, const QList<QRectF> &obstacles, const QList<QPointF> &ports);

    /// A way of few pixels and bends between any of two sets of ports, from line to line; empty where there is none, or
    /// none is found soon. By A*, hastened.
    QList<QPointF> shortestWay(const Ports &from, const Ports &to) const;
    /// A line runs along a way now: others rather go elsewhere.
    void take(const QList<QPointF> &way);

private:
    enum Direction { Right, Left, Down, Up };
    using Pieces = std::vector<bool>; ///< By the node they begin at, from left or top.

    std::vector<double> m_xs;
    std::vector<double> m_ys;
    Pieces m_blockedRight;
    Pieces m_blockedDown;
    Pieces m_takenRight;
    Pieces m_takenDown;

    int width() const { return static_cast<int>(m_xs.size()); }
    int size() const { return width() * static_cast<int>(m_ys.size()); }
    int nodeAt(QPointF at) const;
    QPointF point(int node) const { return {m_xs.at(node % width()), m_ys.at(node / width())}; }
    void addLines(const QRectF &area, const QList<QRectF> &obstacles, const QList<QPointF> &ports);
    void block(const QRectF &rect);
    int next(int node, Direction direction) const;
    double cost(int from, int to) const;
    bool isBeside(int node, int other) const;
    double least(int node, bool isUpright, const Ports &to) const;
};

} // namespace dateline
