// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/LinkRouting.h"

#include "core/timeline/LinkGrid.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace dateline {

namespace {

constexpr double clearance = LinkGrid::Clearance;
constexpr double intoBar = 8; ///< Where a bar without an edge is taken hold of.
constexpr double portStep = 6; ///< Between two lines at one box.

/// Only where it begins, turns and ends.
QList<QPointF> corners(const QList<QPointF> &points)
{
    QList<QPointF> kept;
    for (const QPointF &point : points) {
        if (!kept.isEmpty() && kept.last() == point)
            continue;
        const qsizetype count = kept.size();
        const bool isStraight = count >= 2
            && ((kept.at(count - 2).x() == point.x() && kept.last().x() == point.x())
                || (kept.at(count - 2).y() == point.y() && kept.last().y() == point.y()));
        if (isStraight)
            kept.last() = point;
        else
            kept.append(point);
    }
    return kept;
}

/// Where a line takes hold of a box, above and below it, as far as that is within the area; the lines that come before
/// it keep their places.
QList<QPointF> portsOf(const TimelineBox &box, int linesBefore, const QRectF &area)
{
    const bool isBar = box.shape == BoxShape::Bar || box.shape == BoxShape::Chip;
    double x = box.body.center().x();
    if (isBar)
        x = box.edge.isEmpty() ? std::min(box.body.left() + intoBar, x) : box.edge.center().x();
    const double aside = portStep * ((linesBefore + 1) / 2) * (linesBefore % 2 == 0 ? -1 : 1);
    x += isBar ? portStep * linesBefore : aside;
    const double left = std::max(box.body.left(), area.left() + clearance);
    const double right = std::min(box.body.right(), area.right() - clearance);
    if (left > right)
        return {};
    QList<QPointF> ports;
    for (const double y : {box.body.top() - clearance, box.body.bottom() + clearance}) {
        if (const QPointF port(std::clamp(x, left, right), y); area.contains(port))
            ports.append(port);
    }
    return ports;
}

/// The place for a sign that is nearest to the line's middle.
QRectF markOn(const QList<QPointF> &points, const QList<QRectF> &obstacles, const QRectF &area)
{
    constexpr double step = 4;
    QList<QRectF> places;
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF way = points.at(i) - points.at(i - 1);
        const double length = std::abs(way.x()) + std::abs(way.y());
        for (double at = step; at < length; at += step) {
            QRectF place(0, 0, LinkMarkSize, LinkMarkSize);
            place.moveCenter(points.at(i - 1) + way * (at / length));
            places.append(place);
        }
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        const qsizetype half = places.size() / 2;
        const QRectF &place = places.at(i % 2 == 0 ? half + i / 2 : half - (i + 1) / 2);
        const bool isFree = area.contains(place)
            && std::none_of(obstacles.begin(), obstacles.end(),
                            [&place](const QRectF &rect) { return rect.intersects(place); });
        if (isFree)
            return place;
    }
    return {};
}

/// The boxes that a tie is drawn between, in lanes as near as they come; none where an end has no box, or both have the
/// same.
std::pair<const TimelineBox *, const TimelineBox *> boxesOf(const ItemTie &tie, const TimelineLayout &layout,
                                                            const TimelineItems &items)
{
    const QList<qsizetype> from = boxesShowing(layout, items, tie.from);
    const QList<qsizetype> to = boxesShowing(layout, items, tie.to);
    if (from.isEmpty() != to.isEmpty())
        return {from.isEmpty() ? nullptr : &layout.boxes.at(from.first()),
                to.isEmpty() ? nullptr : &layout.boxes.at(to.first())};
    std::pair<const TimelineBox *, const TimelineBox *> nearest;
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (const qsizetype a : from) {
        for (const qsizetype b : to) {
            if (a == b)
                return {};
            const TimelineBox &first = layout.boxes.at(a);
            const TimelineBox &second = layout.boxes.at(b);
            const qsizetype lanes = std::abs(first.lane - second.lane) * layout.lanes.size() + first.lane;
            if (lanes < least) {
                least = lanes;
                nearest = {&first, &second};
            }
        }
    }
    return nearest;
}

/// Beyond which edge of the lanes an item lies that has no box; nothing where it is in none of the lanes, or in a
/// collapsed one.
std::optional<Qt::Edge> edgeTowards(Id id, const TimelineLayout &layout, const TimelineItems &items)
{
    const qsizetype index = items.indexOf(id);
    if (index < 0)
        return std::nullopt;
    const TimelineItem &item = items.items.at(index);
    const auto lane = std::find_if(items.lanes.begin(), items.lanes.end(), [&](const TimelineLane &each) {
        return each.index.positionOf(static_cast<int>(index), item) >= 0;
    });
    if (lane == items.lanes.end() || lane->isCollapsed)
        return std::nullopt;
    if (item.to <= layout.time.from)
        return Qt::LeftEdge;
    if (item.from >= layout.time.to)
        return Qt::RightEdge;
    const LaneBox &box = layout.lanes.at(lane - items.lanes.begin());
    return box.rect.top() <= layout.lanesArea.top() ? Qt::TopEdge : Qt::BottomEdge;
}

/// Where a line may leave for an item that is out of sight: along the edge, level with the ports at its other end or
/// between two lanes, or above or below those ports.
LinkGrid::Ports edgePorts(Id id, const QList<QPointF> &others, const TimelineLayout &layout, const TimelineItems &items)
{
    const std::optional<Qt::Edge> edge = edgeTowards(id, layout, items);
    if (!edge)
        return {};
    const QRectF area = layout.lanesArea.adjusted(clearance, clearance, -clearance, -clearance);
    LinkGrid::Ports ports;
    ports.areUpright = *edge == Qt::TopEdge || *edge == Qt::BottomEdge;
    const double x = *edge == Qt::LeftEdge ? area.left() : area.right();
    const double y = *edge == Qt::TopEdge ? area.top() : area.bottom();
    for (const QPointF &other : others)
        ports.points.append(ports.areUpright ? QPointF(other.x(), y) : QPointF(x, other.y()));
    for (const LaneBox &lane : layout.lanes) {
        const double bottom = lane.rect.bottom() - clearance;
        if (!ports.areUpright && bottom >= area.top() && bottom <= area.bottom())
            ports.points.append({x, bottom});
    }
    return ports;
}

/// The point of the lanes' edge beside a port there.
QPointF edgeAt(QPointF port, const QRectF &area)
{
    if (port.x() <= area.left() + clearance)
        return {area.left(), port.y()};
    if (port.x() >= area.right() - clearance)
        return {area.right(), port.y()};
    return {port.x(), port.y() <= area.top() + clearance ? area.top() : area.bottom()};
}

/// The point of a box beside a port of it.
QPointF touch(const TimelineBox &box, QPointF port)
{
    return {port.x(), port.y() < box.body.center().y() ? box.body.top() : box.body.bottom()};
}

struct Ends {
    ItemTie tie;
    const TimelineBox *from = nullptr; ///< None: out of sight.
    const TimelineBox *to = nullptr;
    LinkGrid::Ports fromPorts;
    LinkGrid::Ports toPorts;
};

} // namespace

QList<QRectF> linkObstacles(const TimelineLayout &layout, const TextMeasure &measure)
{
    QList<QRectF> obstacles;
    const auto addWords = [&obstacles, &measure](QRectF rect, TextStyle style) {
        if (rect.isEmpty())
            return;
        const double height = std::min(rect.height(), measure.height(style));
        rect.setTop(rect.center().y() - height / 2);
        rect.setHeight(height);
        obstacles.append(rect);
    };
    for (const TimelineBox &box : layout.boxes) {
        addWords(box.labelRect, TextStyle::Label);
        addWords(box.subLabelRect, TextStyle::SmallLabel);
        if (box.shape != BoxShape::Bar)
            obstacles.append(box.body);
    }
    for (const AxisBreak &gap : layout.breaks) {
        if (!gap.label.isEmpty())
            obstacles.append(gap.labelRect);
    }
    return obstacles;
}

QList<LinkLine> routeLinks(const TimelineLayout &layout, const TimelineItems &items, const QList<ItemTie> &ties,
                           const TextMeasure &measure)
{
    const QRectF &area = layout.lanesArea;
    QList<Ends> all;
    QList<QPointF> ports;
    QHash<const TimelineBox *, int> lineCount;
    for (const ItemTie &tie : ties) {
        const auto [from, to] = boxesOf(tie, layout, items);
        if (!from && !to)
            continue;
        Ends ends{tie, from, to, {}, {}};
        if (from)
            ends.fromPorts.points = portsOf(*from, lineCount[from]++, area);
        if (to)
            ends.toPorts.points = portsOf(*to, lineCount[to]++, area);
        if (!from)
            ends.fromPorts = edgePorts(tie.from, ends.toPorts.points, layout, items);
        if (!to)
            ends.toPorts = edgePorts(tie.to, ends.fromPorts.points, layout, items);
        ports += ends.fromPorts.points + ends.toPorts.points;
        all.append(ends);
    }
    if (all.isEmpty())
        return {};
    QList<QRectF> obstacles = linkObstacles(layout, measure); // and signs, as they come
    LinkGrid grid(area, obstacles, ports);
    QList<LinkLine> lines;
    for (const Ends &ends : std::as_const(all)) {
        QList<QPointF> points = grid.shortestWay(ends.fromPorts, ends.toPorts);
        if (points.isEmpty())
            continue;
        grid.take(points);
        points.prepend(ends.from ? touch(*ends.from, points.first()) : edgeAt(points.first(), area));
        points.append(ends.to ? touch(*ends.to, points.last()) : edgeAt(points.last(), area));
        points = corners(points);
        const QRectF mark = markOn(points, obstacles, area);
        lines.append({ends.tie, points, mark, !ends.from, !ends.to});
        if (!mark.isEmpty())
            obstacles.append(mark);
    }
    return lines;
}

} // namespace dateline
