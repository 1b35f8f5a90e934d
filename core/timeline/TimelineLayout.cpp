// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/TimelineLayout.h"

#include "core/timeline/AxisLayout.h"
#include "core/timeline/ItemBox.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double aboveRows = 6;
constexpr double belowRows = 10;
constexpr double belowLanes = 6; ///< Room for the breaks' labels.
constexpr int mostRows = 24; ///< of a lane; what finds no room in them is counted
constexpr int usualRows = 3; ///< What a lane gets even where it makes the content higher than the view.
constexpr double titleLeft = 14;
constexpr double narrowestHeader = 104;
constexpr double widestHeader = 180;
constexpr double titleTop = 8;
constexpr double titleHeight = 16;
constexpr double titleGap = 8;

double laneHeight(int rows)
{
    return aboveRows + std::max(1, rows) * TimelineRowHeight + belowRows;
}

/// A lane's items and where they were packed.
struct Lane {
    QList<qsizetype> items; ///< Indices, in time order.
    QList<PackRequest> requests;
    PackedLane packed;
    int wanted = 0; ///< rows
    int rows = 0; ///< granted
    double top = 0;
    double height = 0;
};

class Layouter {
public:
    Layouter(const TimelineItems &items, const TimeScale &scale, const LayoutOptions &options,
             const TextMeasure &measure)
        : m_items(items)
        , m_scale(scale)
        , m_options(options)
        , m_measure(measure)
        , m_moreWidth(moreWidth(measure))
        , m_story(scale.shape().whole())
    {
    }

    TimelineLayout layout()
    {
        setAreas();
        layoutAxis(m_layout, m_items.publications, m_scale, m_measure);
        packLanes();
        grantRows();
        placeLanes();
        for (qsizetype i = 0; i < m_lanes.size(); ++i)
            addBoxes(i);
        return std::move(m_layout);
    }

private:
    const TimelineItems &m_items;
    const TimeScale &m_scale;
    const LayoutOptions &m_options;
    const TextMeasure &m_measure;
    double m_moreWidth;
    TimeRange m_story;
    QList<Lane> m_lanes;
    TimelineLayout m_layout;

    void setAreas()
    {
        const QSizeF size = m_options.size;
        m_layout.size = size;
        m_layout.headerWidth = m_options.headerWidth;
        m_layout.axis = QRectF(0, 0, size.width(), m_options.axisHeight);
        m_layout.lanesArea =
            QRectF(m_options.headerWidth, m_options.axisHeight, std::max(0.0, size.width() - m_options.headerWidth),
                   std::max(0.0, size.height() - m_options.axisHeight));
    }

    void packLanes()
    {
        QHash<QString, qsizetype> laneOf;
        for (const LaneInfo &lane : m_items.lanes)
            laneOf.insert(lane.key, laneOf.size());
        m_lanes.resize(m_items.lanes.size());
        for (qsizetype i = 0; i < m_items.items.size(); ++i) {
            const TimelineItem &item = m_items.items.at(i);
            const PackRequest request = requestFor(item, m_scale, m_story, m_measure);
            for (const QString &key : item.lanes) {
                const auto lane = laneOf.constFind(key);
                if (lane == laneOf.cend())
                    continue;
                m_lanes[*lane].items.append(i);
                m_lanes[*lane].requests.append(request);
            }
        }
        for (Lane &lane : m_lanes) {
            const std::optional<PackedLane> whole = packWhole(lane.requests, mostRows);
            lane.wanted = whole ? whole->rows : mostRows;
            lane.rows = std::min(lane.wanted, usualRows);
            lane.packed = whole && lane.wanted <= usualRows ? *whole : packed(lane);
            lane.rows = lane.packed.rows;
        }
    }

    double heightOfLanes() const
    {
        double height = belowLanes;
        for (const Lane &lane : m_lanes)
            height += laneHeight(lane.rows);
        return height;
    }

    /// Spare height goes to the lanes that want more rows, one by one in turn; they are packed anew.
    void grantRows()
    {
        double spare = m_layout.lanesArea.height() - heightOfLanes();
        for (bool granted = true; granted;) {
            granted = false;
            for (Lane &lane : m_lanes) {
                if (lane.rows >= lane.wanted || spare < TimelineRowHeight)
                    continue;
                ++lane.rows;
                spare -= TimelineRowHeight;
                granted = true;
            }
        }
        for (Lane &lane : m_lanes) {
            if (lane.rows > lane.packed.rows)
                lane.packed = packed(lane);
            lane.rows = lane.packed.rows;
        }
    }

    /// Into the rows granted: labels give way first, and only then are items counted together.
    PackedLane packed(const Lane &lane) const
    {
        const std::optional<PackedLane> whole = packWhole(lane.requests, lane.rows);
        return whole ? *whole : packInto(lane.requests, lane.rows, m_moreWidth);
    }

    void placeLanes()
    {
        const double height = heightOfLanes();
        const double spare = m_options.fillHeight ? std::max(0.0, m_layout.lanesArea.height() - height) : 0;
        m_layout.contentHeight = m_lanes.isEmpty() ? 0 : height + spare;
        double top = m_options.axisHeight - m_options.scrollY;
        for (qsizetype i = 0; i < m_lanes.size(); ++i) {
            Lane &lane = m_lanes[i];
            const bool last = i + 1 == m_lanes.size();
            lane.top = top;
            lane.height = laneHeight(lane.rows) + std::floor(spare / static_cast<double>(m_lanes.size()))
                + (last ? belowLanes : 0);
            top += lane.height;
            m_layout.lanes.append(laneBox(lane, m_items.lanes.at(i)));
        }
    }

    /// Cut to what lies below the axis; the title stays in sight as long as the lane does.
    LaneBox laneBox(const Lane &lane, const LaneInfo &info) const
    {
        LaneBox box;
        box.key = info.key;
        box.count = static_cast<int>(lane.items.size());
        const double top = std::max(lane.top, m_options.axisHeight);
        const double bottom = std::max(lane.top + lane.height, m_options.axisHeight);
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
        const Lane &lane = m_lanes.at(index);
        for (qsizetype i = 0; i < lane.items.size(); ++i) {
            const Placement &placement = lane.packed.placements.at(i);
            const double rowTop = topOfRow(lane, placement.row);
            if (placement.row < 0 || !isSeen(lane.requests.at(i), placement.shift, rowTop))
                continue;
            addBox(itemBox(m_items.items.at(lane.items.at(i)), placement, rowTop, m_scale, m_story, m_measure), index);
        }
        for (const PackedMore &more : lane.packed.mores)
            addMore(more, lane, index);
    }

    static double topOfRow(const Lane &lane, int row) { return lane.top + aboveRows + row * TimelineRowHeight; }

    bool isSeen(const PackRequest &request, double shift, double rowTop) const
    {
        const double x = request.left + shift - seenFrom();
        return x < m_scale.width() + 1 && x + request.width > -1 && isRowSeen(rowTop);
    }

    /// A row that goes under the axis is not seen at all: nothing is painted over the axis, and no painter clips.
    bool isRowSeen(double rowTop) const { return rowTop < m_layout.size.height() && rowTop >= m_layout.axis.bottom(); }

    double seenFrom() const { return m_scale.offset(m_scale.range().from); }

    void addBox(TimelineBox box, qsizetype lane)
    {
        if (box.rect.isEmpty())
            return;
        box.lane = lane;
        m_layout.boxes.append(std::move(box));
    }

    void addMore(const PackedMore &more, const Lane &lane, qsizetype index)
    {
        const double x = m_scale.left() + more.left - seenFrom();
        const double rowTop = topOfRow(lane, lane.packed.rows - 1);
        if (x >= m_scale.right() || x + m_moreWidth <= m_scale.left() || !isRowSeen(rowTop))
            return;
        QList<Id> members;
        for (const qsizetype request : more.members)
            members.append(m_items.items.at(lane.items.at(request)).id);
        const ItemKind kind = m_items.items.at(lane.items.at(more.members.first())).kind;
        addBox(moreBox(x, rowTop, members, kind, m_scale, m_measure), index);
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

qsizetype TimelineLayout::boxOf(Id item) const
{
    if (item == NoId)
        return -1;
    const auto box = std::find_if(boxes.begin(), boxes.end(), [item](const TimelineBox &candidate) {
        return candidate.item == item || candidate.members.contains(item);
    });
    return box == boxes.end() ? -1 : box - boxes.begin();
}

double laneHeaderWidth(const QList<LaneInfo> &lanes, const TextMeasure &measure)
{
    double width = narrowestHeader;
    for (const LaneInfo &lane : lanes)
        width = std::max(width, titleLeft + measure.width(lane.title, TextStyle::LaneTitle) + titleGap);
    return std::min(std::ceil(width), widestHeader);
}

TimelineLayout layoutTimeline(const TimelineItems &items, const TimeScale &scale, const LayoutOptions &options,
                              const TextMeasure &measure)
{
    return Layouter(items, scale, options, measure).layout();
}

} // namespace dateline
