// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/LinkGrid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <queue>

namespace dateline {

namespace {

constexpr double keptOff = 1; ///< What must stay free about an obstacle.
constexpr double bend = 60; ///< A bend costs as much as this many pixels.
constexpr double taken = 3; ///< How many times its length a piece costs where a line runs already.
constexpr double haste = 2; ///< How much longer than the best a way may be for being found sooner.
constexpr int mostSteps = 20000; ///< of a search: what is not found by then is as good as blocked
constexpr double apart = 5; ///< What lines keep between them where they can, in pixels.
constexpr double endless = std::numeric_limits<double>::infinity();

/// Lines that are nearly the same are the same.
double rounded(double at)
{
    constexpr double parts = 64; // of a pixel, exact in binary
    return std::round(at * parts) / parts;
}

/// Index of the first line at or after a place.
int first(const std::vector<double> &lines, double at)
{
    return static_cast<int>(std::lower_bound(lines.begin(), lines.end(), at) - lines.begin());
}

} // namespace

LinkGrid::LinkGrid(const QRectF &area, const QList<QRectF> &obstacles, const QList<QPointF> &ports)
{
    addLines(area.adjusted(Clearance, Clearance, -Clearance, -Clearance), obstacles, ports);
    for (Pieces *pieces : {&m_blockedRight, &m_blockedDown, &m_takenRight, &m_takenDown})
        pieces->assign(size(), false);
    for (const QRectF &rect : obstacles)
        block(rect.adjusted(-keptOff, -keptOff, keptOff, keptOff));
}

void LinkGrid::addLines(const QRectF &area, const QList<QRectF> &obstacles, const QList<QPointF> &ports)
{
    const auto add = [this, &area](QPointF at) {
        if (at.x() >= area.left() && at.x() <= area.right())
            m_xs.push_back(rounded(at.x()));
        if (at.y() >= area.top() && at.y() <= area.bottom())
            m_ys.push_back(rounded(at.y()));
    };
    add(area.topLeft());
    add(area.bottomRight());
    for (const QRectF &rect : obstacles) {
        add(rect.topLeft() - QPointF(Clearance, Clearance));
        add(rect.bottomRight() + QPointF(Clearance, Clearance));
    }
    for (const QPointF &port : ports) {
        m_xs.push_back(rounded(port.x()));
        m_ys.push_back(rounded(port.y()));
    }
    for (std::vector<double> *lines : {&m_xs, &m_ys}) {
        std::sort(lines->begin(), lines->end());
        lines->erase(std::unique(lines->begin(), lines->end()), lines->end());
    }
}

void LinkGrid::block(const QRectF &rect)
{
    const int left = first(m_xs, rect.left());
    const int right = first(m_xs, rect.right());
    const int top = first(m_ys, rect.top());
    const int bottom = first(m_ys, rect.bottom());
    for (int y = top; y < bottom; ++y) {
        for (int x = std::max(0, left - 1); x < right; ++x)
            m_blockedRight[y * width() + x] = true;
    }
    for (int y = std::max(0, top - 1); y < bottom; ++y) {
        for (int x = left; x < right; ++x)
            m_blockedDown[y * width() + x] = true;
    }
}

int LinkGrid::nodeAt(QPointF at) const
{
    return first(m_ys, rounded(at.y())) * width() + first(m_xs, rounded(at.x()));
}

/// The neighbour in a direction; -1 where the way is blocked or ends.
int LinkGrid::next(int node, Direction direction) const
{
    const int column = node % width();
    switch (direction) {
    case Right:
        return column + 1 < width() && !m_blockedRight.at(node) ? node + 1 : -1;
    case Left:
        return column > 0 && !m_blockedRight.at(node - 1) ? node - 1 : -1;
    case Down:
        return node + width() < size() && !m_blockedDown.at(node) ? node + width() : -1;
    case Up:
        return node >= width() && !m_blockedDown.at(node - width()) ? node - width() : -1;
    }
    return -1;
}

/// Of the piece between two neighbours.
double LinkGrid::cost(int from, int to) const
{
    const QPointF way = point(to) - point(from);
    const Pieces &isTaken = way.y() == 0 ? m_takenRight : m_takenDown;
    return (std::abs(way.x()) + std::abs(way.y())) * (isTaken.at(std::min(from, to)) ? taken : 1);
}

void LinkGrid::take(const QList<QPointF> &way)
{
    for (qsizetype i = 1; i < way.size(); ++i) {
        const int from = nodeAt(way.at(i - 1));
        const int to = nodeAt(way.at(i));
        const bool isLevel = way.at(i).y() == way.at(i - 1).y();
        const int beside = isLevel ? width() : 1;
        Pieces &pieces = isLevel ? m_takenRight : m_takenDown;
        // Lines close beside it are as good as taken.
        for (const int direction : {-1, 1}) {
            for (int node = std::min(from, to); from != to && isBeside(node, std::min(from, to));
                 node += direction * beside)
                pieces[node] = true;
        }
    }
}

/// Whether a node is there, and so near another, level or upright from it, that lines through both would look like one.
bool LinkGrid::isBeside(int node, int other) const
{
    if (node < 0 || node >= size())
        return false;
    const QPointF way = point(node) - point(other);
    return std::abs(way.x()) + std::abs(way.y()) < apart;
}

/// What any way on to the nearest of some ports costs at the least, bends included.
double LinkGrid::least(int node, bool isUpright, const Ports &to) const
{
    double least = endless;
    for (const QPointF &end : to.points) {
        const QPointF way = point(node) - end;
        const double aside = to.areUpright ? way.x() : way.y();
        const int bends = isUpright != to.areUpright ? 1 : aside != 0 ? 2 : 0;
        least = std::min(least, std::abs(way.x()) + std::abs(way.y()) + bends * bend);
    }
    return least;
}

QList<QPointF> LinkGrid::shortestWay(const Ports &from, const Ports &to) const
{
    if (to.points.isEmpty())
        return {};
    QList<int> ends;
    for (const QPointF &port : to.points)
        ends.append(nodeAt(port));
    // A state is a node, twice, and whether it was come to upright.
    struct Step {
        double promised = 0; ///< What the state costs, and what is at least left.
        int state = 0;
        bool operator<(const Step &other) const { return promised > other.promised; }
    };
    std::vector<double> costs(2 * static_cast<size_t>(size()), endless);
    std::vector<int> before(costs.size(), -1);
    std::priority_queue<Step> open;
    const auto reach = [&](int state, double cost, int last) {
        if (cost >= costs.at(state))
            return;
        costs[state] = cost;
        before[state] = last;
        open.push({cost + haste * least(state / 2, state % 2 == 1, to), state});
    };
    for (const QPointF &port : from.points)
        reach(2 * nodeAt(port) + (from.areUpright ? 1 : 0), 0, -1);
    for (int step = 0; !open.empty() && step < mostSteps; ++step) {
        const int here = open.top().state;
        open.pop();
        const int node = here / 2;
        const bool isUpright = here % 2 == 1;
        if (isUpright == to.areUpright && ends.contains(node)) {
            QList<QPointF> way;
            for (int state = here; state >= 0; state = before.at(state))
                way.prepend(point(state / 2));
            return way;
        }
        reach(isUpright ? here - 1 : here + 1, costs.at(here) + bend, here);
        for (const Direction direction : isUpright ? std::array{Down, Up} : std::array{Right, Left}) {
            if (const int there = next(node, direction); there >= 0)
                reach(2 * there + (isUpright ? 1 : 0), costs.at(here) + cost(node, there), here);
        }
    }
    return {};
}

} // namespace dateline
