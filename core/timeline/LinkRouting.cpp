// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/LinkRouting.h"

#include "core/timeline/LinkGrid.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
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

/// The boxes that a tie is drawn between, in lanes as near as they come; null where there are none, or but one.
std::pair<const TimelineBox *, const TimelineBox *> boxesOf(const ItemTie &tie, const TimelineLayout &layout,
                                                            const TimelineItems &items)
{
    const QList<qsizetype> from = boxesShowing(layout, items, tie.from);
    const QList<qsizetype> to = boxesShowing(layout, items, tie.to);
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
    struct Ends {
        ItemTie tie;
        const TimelineBox *from;
        const TimelineBox *to;
        QList<QPointF> fromPorts;
        QList<QPointF> toPorts;
    };
    const QRectF &area = layout.lanesArea;
    QList<Ends> all;
    QList<QPointF> ports;
    QHash<const TimelineBox *, int> lineCount;
    for (const ItemTie &tie : ties) {
        const auto [from, to] = boxesOf(tie, layout, items);
        if (!from || !to)
            continue;
        all.append({tie, from, to, portsOf(*from, lineCount[from]++, area), portsOf(*to, lineCount[to]++, area)});
        ports += all.last().fromPorts + all.last().toPorts;
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
        const auto touch = [](const TimelineBox &box, QPointF port) {
            return QPointF(port.x(), port.y() < box.body.center().y() ? box.body.top() : box.body.bottom());
        };
        points.prepend(touch(*ends.from, points.first()));
        points.append(touch(*ends.to, points.last()));
        points = corners(points);
        const QRectF mark = markOn(points, obstacles, area);
        lines.append({ends.tie, points, mark});
        if (!mark.isEmpty())
            obstacles.append(mark);
    }
    return lines;
}

} // namespace dateline
