// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/TimelineLayout.h"

#include "core/timeline/AxisLayout.h"
#include "core/timeline/ItemBox.h"
#include "core/timeline/LanePacking.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double aboveRows = 6;
constexpr double belowRows = 8;
constexpr double leastRow = 28; ///< How high a row is; higher where there is room.
constexpr double usualRow = 32;
constexpr double belowLanes = 6; ///< Room for the breaks' labels.
constexpr int usualRows = 3; ///< What a lane gets even where it makes the content higher than the view.
constexpr double titleLeft = 14;
constexpr double narrowestHeader = 104;
constexpr double widestHeader = 180;
constexpr double titleTop = 8;
constexpr double titleHeight = 16;
constexpr double titleGap = 8;

constexpr double collapsedHeight = 34;
constexpr double densityStep = 8; ///< The least width of a bar of density, in logical pixels.
constexpr double leastBar = 2;
constexpr qsizetype crowd = 100; ///< From so many items behind one More on their density is shown.

/// Where a lane lies, and what it shows.
struct Lane {
    int wanted = 0; ///< rows
    int rows = 0; ///< granted; 0: collapsed
    double top = 0;
    double height = 0;
    PackedLane packed; ///< Of a story that is packed whole: in as many rows as were granted last.
    PackedLane higher; ///< The same in one row more.

    /// What would come into sight by one row more, and what waits; negative where it can have none.
    std::pair<double, double> gain() const
    {
        return higher.rows == 0 ? std::pair(-1.0, 0.0)
                                : std::pair(packed.hiddenWidth() - higher.hiddenWidth(), packed.hiddenWidth());
    }
    double heightFor(double row) const
    {
        return rows == 0 ? collapsedHeight : aboveRows + std::max(1, rows) * row + belowRows;
    }
    double bottom() const { return top + height; }
};

class Layouter {
public:
    Layouter(const TimelineItems &items, const TimeScale &scale, const LayoutOptions &options,
             const TextMeasure &measure)
        : m_items(items)
        , m_scale(scale)
        , m_options(options)
        , m_measure(measure)
        , m_packer(items, scale, measure)
        , m_story(scale.shape().whole())
    {
    }

    TimelineLayout layout()
    {
        setAreas();
        layoutAxis(m_layout, m_items, m_scale, m_options, m_measure);
        askForRows();
        grantRows();
        placeLanes();
        for (qsizetype i = 0; i < m_lanes.size(); ++i) {
            if (m_lanes.at(i).top < m_options.size.height() && m_lanes.at(i).bottom() > m_options.axisHeight)
                m_items.lanes.at(i).isCollapsed ? addDensity(i) : addBoxes(i);
        }
        return std::move(m_layout);
    }

private:
    const TimelineItems &m_items;
    const TimeScale &m_scale;
    const LayoutOptions &m_options;
    const TextMeasure &m_measure;
    LanePacker m_packer;
    TimeRange m_story;
    QList<Lane> m_lanes;
    TimelineLayout m_layout;
    double m_rowHeight = usualRow;

    void setAreas()
    {
        const QSizeF size = m_options.size;
        m_layout.size = size;
        m_layout.time = m_scale.range();
        m_layout.headerWidth = m_options.headerWidth;
        m_layout.axis = QRectF(0, 0, size.width(), m_options.axisHeight);
        m_layout.lanesArea =
            QRectF(m_options.headerWidth, m_options.axisHeight, std::max(0.0, size.width() - m_options.headerWidth),
                   std::max(0.0, size.height() - m_options.axisHeight));
    }

    void askForRows()
    {
        for (const TimelineLane &lane : m_items.lanes) {
            const int wanted = lane.isCollapsed ? 0 : m_packer.rowsWanted(lane);
            m_lanes.append({.wanted = wanted, .rows = std::min(wanted, usualRows), .packed = {}, .higher = {}});
        }
    }

    /// Packs a lane of a whole story in the rows that it has; rows that it does not use go back.
    void packLane(qsizetype index)
    {
        Lane &lane = m_lanes[index];
        if (!m_packer.packsWhole() || lane.rows == 0)
            return;
        const TimelineLane &items = m_items.lanes.at(index);
        lane.packed = lane.higher.rows == lane.rows ? std::move(lane.higher) : m_packer.packed(items, lane.rows);
        lane.higher = {};
        if (lane.packed.rows < lane.rows)
            lane.wanted = lane.rows = lane.packed.rows;
    }

    /// Where a lane hides items and might have one row more: what that would show.
    void lookHigher(qsizetype index)
    {
        Lane &lane = m_lanes[index];
        if (lane.rows < lane.wanted && !lane.packed.mores.isEmpty() && hasSpareRow())
            lane.higher = m_packer.packed(m_items.lanes.at(index), lane.rows + 1);
    }

    double heightOfLanes(double row) const
    {
        double height = belowLanes;
        for (const Lane &lane : m_lanes)
            height += lane.heightFor(row);
        return height;
    }

    bool hasSpareRow() const { return m_layout.lanesArea.height() - heightOfLanes(leastRow) >= leastRow; }

    /// Spare height goes to the lanes where it brings most into sight, then to those whose words would be whole.
    void grantRows()
    {
        for (qsizetype i = 0; i < m_lanes.size(); ++i)
            packLane(i);
        for (qsizetype i = 0; i < m_lanes.size(); ++i)
            lookHigher(i);
        const auto gainsLess = [](const Lane &a, const Lane &b) { return a.gain() < b.gain(); };
        while (hasSpareRow()) {
            const auto lane = std::max_element(m_lanes.begin(), m_lanes.end(), gainsLess);
            if (lane == m_lanes.end() || lane->higher.rows == 0)
                break;
            ++lane->rows;
            packLane(lane - m_lanes.begin());
            lookHigher(lane - m_lanes.begin());
        }
        for (bool granted = true; granted;) {
            granted = false;
            for (qsizetype i = 0; i < m_lanes.size() && hasSpareRow(); ++i) {
                if (m_lanes.at(i).rows >= m_lanes.at(i).wanted)
                    continue;
                ++m_lanes[i].rows;
                packLane(i);
                granted = true;
            }
        }
    }

    void setRowHeight()
    {
        int rows = 0;
        for (const Lane &lane : std::as_const(m_lanes))
            rows += lane.rows;
        const double spare = m_layout.lanesArea.height() - heightOfLanes(leastRow);
        m_rowHeight = std::clamp(std::floor(leastRow + spare / std::max(1, rows)), leastRow, usualRow);
    }

    void placeLanes()
    {
        setRowHeight();
        const double height = heightOfLanes(m_rowHeight);
        const double spare = m_options.fillHeight ? std::max(0.0, m_layout.lanesArea.height() - height) : 0;
        m_layout.contentHeight = m_lanes.isEmpty() ? 0 : height + spare;
        const auto open = std::count_if(m_lanes.begin(), m_lanes.end(), [](const Lane &lane) { return lane.rows > 0; });
        const double spareOfLane = open > 0 ? std::floor(spare / static_cast<double>(open)) : 0;
        double top = m_options.axisHeight - m_options.scrollY;
        for (qsizetype i = 0; i < m_lanes.size(); ++i) {
            Lane &lane = m_lanes[i];
            const bool last = i + 1 == m_lanes.size();
            lane.top = top;
            lane.height = lane.heightFor(m_rowHeight) + (lane.rows > 0 ? spareOfLane : 0) + (last ? belowLanes : 0);
            top += lane.height;
            m_layout.lanes.append(laneBox(lane, m_items.lanes.at(i)));
        }
    }

    /// Cut to what lies below the axis; the title stays in sight as long as the lane does.
    LaneBox laneBox(const Lane &lane, const TimelineLane &info) const
    {
        LaneBox box;
        box.key = info.key;
        box.count = static_cast<int>(info.index.size());
        box.isCollapsed = info.isCollapsed;
        const double top = std::max(lane.top, m_options.axisHeight);
        const double bottom = std::max(lane.bottom(), m_options.axisHeight);
        box.rect = QRectF(0, top, m_options.size.width(), bottom - top);
        const double titleWidth = std::max(0.0, m_options.headerWidth - titleLeft - titleGap);
        if (box.rect.height() >= titleTop + titleHeight) {
            box.titleRect = QRectF(titleLeft, top + titleTop, titleWidth, titleHeight);
            box.title = m_measure.elided(info.title, TextStyle::LaneTitle, titleWidth);
        }
        return box;
    }

    void addBoxes(qsizetype index)
    {
        const TimelineLane &lane = m_items.lanes.at(index);
        const Lane &place = m_lanes.at(index);
        const PackedLane packed = m_packer.packsWhole() ? place.packed : m_packer.packed(lane, place.rows);
        for (qsizetype i = 0; i < packed.positions.size(); ++i) {
            const Placement &placement = packed.placements.at(i);
            const RowPlace row = rowPlace(m_lanes.at(index), placement.row);
            if (placement.row < 0 || !isSeen(packed.requests.at(i), placement.shift, row))
                continue;
            const int item = lane.index.at(packed.positions.at(i));
            addBox(itemBox(m_items.items.at(item), m_packer.words(item), placement, row, m_scale, m_story, m_measure),
                   index);
        }
        for (const PackedMore &more : packed.mores)
            addMore(more, packed.rows, index);
        const bool isCrowded = std::any_of(packed.mores.begin(), packed.mores.end(),
                                           [](const PackedMore &more) { return more.count >= crowd; });
        if (isCrowded)
            addDensity(index);
    }

    /// Bars from the lane's foot. Their height is the logarithm of what begins in their window of time, against that of
    /// all in the lane, so that it does not change when others come into sight.
    void addDensity(qsizetype index)
    {
        const LaneIndex &lane = m_items.lanes.at(index).index;
        const TimeWindows windows(m_scale, densityStep);
        const bool isLast = index + 1 == m_lanes.size();
        const double bottom = m_lanes.at(index).bottom() - 1 - (isLast ? heightOfBreakLabels() : 0);
        const double highest = std::min(m_rowHeight, bottom - m_layout.axis.bottom()) - belowRows / 2;
        const double all = std::log1p(static_cast<double>(lane.size()));
        for (double time = m_scale.range().from; time < m_scale.range().to && highest > leastBar;) {
            const TimeRange window = windows.at(time);
            const qsizetype count = lane.firstFrom(window.to) - lane.firstFrom(window.from);
            const double from = std::max(m_scale.x(window.from), m_scale.left());
            const double to = std::min(m_scale.x(window.to), m_scale.right());
            const double height = std::max(leastBar, highest * std::log1p(static_cast<double>(count)) / all);
            if (count > 0 && to - from > 1)
                m_layout.lanes[index].density.append(QRectF(from, bottom - height, to - from - 1, height));
            if (!(window.to > time))
                break;
            time = window.to;
        }
    }

    RowPlace rowPlace(const Lane &lane, int row) const
    {
        return {lane.top + aboveRows + row * m_rowHeight, m_rowHeight};
    }

    /// What the breaks' labels take at the foot of the last lane.
    double heightOfBreakLabels() const
    {
        double height = 0;
        for (const AxisBreak &gap : m_layout.breaks) {
            if (!gap.label.isEmpty())
                height = m_layout.size.height() - gap.labelRect.top();
        }
        return height;
    }

    bool isSeen(const PackRequest &request, double shift, RowPlace row) const
    {
        const double x = request.left + shift - seenFrom();
        return x < m_scale.width() + 1 && x + request.width > -1 && isRowSeen(row);
    }

    /// A row that goes under the axis is not seen at all: nothing is painted over the axis, and no painter clips.
    bool isRowSeen(RowPlace row) const { return row.top < m_layout.size.height() && row.top >= m_layout.axis.bottom(); }

    double seenFrom() const { return m_scale.offset(m_scale.range().from); }

    void addBox(TimelineBox box, qsizetype lane)
    {
        if (box.rect.isEmpty())
            return;
        box.lane = lane;
        m_layout.boxes.append(std::move(box));
    }

    void addMore(const PackedMore &more, int rows, qsizetype index)
    {
        const double x = m_scale.left() + more.left - seenFrom();
        const RowPlace row = rowPlace(m_lanes.at(index), rows - 1);
        if (x >= m_scale.right() || x + m_packer.moreWidth() <= m_scale.left() || !isRowSeen(row))
            return;
        const ItemKind kind = m_items.items.at(m_items.lanes.at(index).index.at(more.first)).kind;
        TimelineBox box = moreBox(x, row, more.count, kind, m_packer.moreWidth(), m_scale, m_measure);
        box.first = more.first;
        box.last = more.last;
        box.beyond = more.beyond;
        addBox(box, index);
    }
};

} // namespace

qsizetype TimelineLayout::boxAt(QPointF point) const
{
    if (!lanesArea.contains(point))
        return -1;
    for (qsizetype i = boxes.size() - 1; i >= 0; --i) {
        if (boxes.at(i).rect.contains(point))
            return i;
    }
    return -1;
}

qsizetype TimelineLayout::headerAt(QPointF point) const
{
    const auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const LaneBox &candidate) {
        return point.x() < headerWidth && candidate.rect.contains(point);
    });
    return lane == lanes.end() ? -1 : lane - lanes.begin();
}

qsizetype TimelineLayout::boxOf(Id item) const
{
    if (item == NoId)
        return -1;
    const auto box = std::find_if(boxes.begin(), boxes.end(),
                                  [item](const TimelineBox &candidate) { return candidate.item == item; });
    return box == boxes.end() ? -1 : box - boxes.begin();
}

QList<qsizetype> boxesShowing(const TimelineLayout &layout, const TimelineItems &items, Id id)
{
    const qsizetype item = items.indexOf(id);
    if (item < 0)
        return {};
    QHash<qsizetype, qsizetype> boxOfLane;
    for (qsizetype i = 0; i < layout.boxes.size(); ++i) {
        const TimelineBox &box = layout.boxes.at(i);
        if (box.item == id) {
            boxOfLane.insert(box.lane, i);
        } else if (box.item == NoId && !boxOfLane.contains(box.lane)) {
            const LaneIndex &lane = items.lanes.at(box.lane).index;
            const qsizetype position = lane.positionOf(static_cast<int>(item), items.items.at(item));
            if (position >= box.first && position < box.last && lane.end(position) > box.beyond)
                boxOfLane.insert(box.lane, i);
        }
    }
    return boxOfLane.values();
}

QList<Id> membersOf(const TimelineLayout &layout, const TimelineItems &items, const TimelineBox &more, qsizetype most)
{
    QSet<Id> shown;
    for (const TimelineBox &box : layout.boxes) {
        if (box.lane == more.lane)
            shown.insert(box.item);
    }
    const LaneIndex &lane = items.lanes.at(more.lane).index;
    const qsizetype wanted = most + shown.size();
    const QList<qsizetype> positions = std::isinf(more.beyond) ? lane.leaders(more.first, more.last, wanted)
                                                               : lane.lasting(more.last, more.beyond, wanted);
    QList<Id> members;
    for (const qsizetype position : positions) {
        const Id id = items.items.at(lane.at(position)).id;
        if (members.size() < most && !shown.contains(id))
            members.append(id);
    }
    return members;
}

double laneHeaderWidth(const QList<TimelineLane> &lanes, const TextMeasure &measure)
{
    double width = narrowestHeader;
    for (const TimelineLane &lane : lanes)
        width = std::max(width, titleLeft + measure.width(lane.title, TextStyle::LaneTitle) + titleGap);
    return std::min(std::ceil(width), widestHeader);
}

TimelineLayout layoutTimeline(const TimelineItems &items, const TimeScale &scale, const LayoutOptions &options,
                              const TextMeasure &measure)
{
    return Layouter(items, scale, options, measure).layout();
}

} // namespace dateline
