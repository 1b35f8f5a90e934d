// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/LanePacking.h"

#include "core/timeline/ItemBox.h"
#include "core/timeline/LastRow.h"

#include <algorithm>
#include <limits>

namespace dateline {

namespace {

constexpr qsizetype smallStory = 1500; ///< items
constexpr double reach = 340; ///< How far an item's words may reach beyond its time, in logical pixels.
constexpr int leadersInRow = 4; ///< How many in each row of a window are looked at.

} // namespace

double PackedLane::hiddenWidth() const
{
    double width = 0;
    for (qsizetype i = 0; i < placements.size(); ++i)
        width += placements.at(i).row < 0 ? requests.at(i).shortWidth : 0;
    return width;
}

LanePacker::LanePacker(const TimelineItems &items, const TimeScale &scale, const TextMeasure &measure)
    : m_items(items)
    , m_scale(scale)
    , m_measure(measure)
    , m_moreWidth(dateline::moreWidth(items.items.size(), measure))
    , m_windows(scale, m_moreWidth + PackGap)
    , m_story(scale.shape().whole())
{
    if (packsWhole())
        return;
    const double to = scale.time(scale.right() + reach);
    for (double time = scale.time(scale.left() - reach); time < to;) {
        m_seen.append(m_windows.at(time));
        if (!(m_seen.last().to > time))
            break;
        time = m_seen.last().to;
    }
}

bool LanePacker::packsWhole() const
{
    return m_items.items.size() <= smallStory;
}

const TimelineWords &LanePacker::words(int item)
{
    const auto known = m_words.constFind(item);
    return known != m_words.cend() ? *known : *m_words.insert(item, m_items.wordsOf(m_items.items.at(item).id));
}

PackRequest LanePacker::request(const TimelineLane &lane, qsizetype position)
{
    const int item = lane.index.at(position);
    return requestFor(m_items.items.at(item), words(item), m_scale, m_story, m_measure);
}

const PackedLane &LanePacker::whole(const TimelineLane &lane)
{
    const auto known = m_whole.constFind(&lane);
    if (known != m_whole.cend())
        return *known;
    PackedLane all;
    for (qsizetype position = 0; position < lane.index.size(); ++position) {
        all.positions.append(position);
        all.requests.append(request(lane, position));
    }
    return *m_whole.insert(&lane, all);
}

int LanePacker::rowsWanted(const TimelineLane &lane)
{
    if (!packsWhole())
        return static_cast<int>(std::min<qsizetype>(MostRows, lane.index.size()));
    const QList<PackRequest> &requests = whole(lane).requests;
    const std::optional<QList<Placement>> placements = packWhole(requests, MostRows);
    return placements ? rowsTaken(requests, *placements) : MostRows;
}

QList<LanePacker::Window> LanePacker::windowsOf(const TimelineLane &lane) const
{
    QList<Window> windows;
    if (!packsWhole()) {
        for (const TimeRange &time : m_seen)
            windows.append({time, lane.index.firstFrom(time.from), lane.index.firstFrom(time.to)});
        return windows;
    }
    for (qsizetype position = 0; position < lane.index.size(); ++position) {
        const double begin = std::max(lane.index.begin(position), m_story.from);
        if (windows.isEmpty() || begin >= windows.last().time.to)
            windows.append({m_windows.at(begin), position, position});
        windows.last().last = position + 1;
    }
    return windows;
}

/// The leading items of the windows, and what lasts into the first.
PackedLane LanePacker::about(const TimelineLane &lane, int rows, const QList<Window> &windows)
{
    PackedLane some;
    if (!windows.isEmpty())
        some.positions = lane.index.lasting(windows.first().first, windows.first().time.from, rows);
    for (const Window &window : windows)
        some.positions.append(lane.index.leaders(window.first, window.last, rows * leadersInRow));
    for (const qsizetype position : std::as_const(some.positions))
        some.requests.append(request(lane, position));
    return some;
}

PackedLane LanePacker::packed(const TimelineLane &lane, int rows)
{
    const QList<Window> windows = windowsOf(lane);
    PackedLane packed = packsWhole() ? whole(lane) : about(lane, rows, windows);
    if (const auto placements = packWhole(packed.requests, rows)) {
        packed.placements = *placements;
        packed.rows = rowsTaken(packed.requests, packed.placements);
        addMores(packed, lane, windows);
        if (packed.mores.isEmpty())
            return packed;
        packed.mores.clear();
    }
    packed.placements = packLeading(packed.requests, rows - 1);
    packed.rows = rows;
    addMores(packed, lane, windows);
    fillLastRow(packed, lane);
    return packed;
}

void LanePacker::addMores(PackedLane &packed, const TimelineLane &lane, const QList<Window> &windows) const
{
    const auto positionBelow = [&packed](qsizetype from, qsizetype end) {
        return std::lower_bound(packed.positions.cbegin() + from, packed.positions.cend(), end)
            - packed.positions.cbegin();
    };
    qsizetype from = windows.isEmpty() ? 0 : positionBelow(0, windows.first().first);
    bool isSeen = false;
    for (const Window &window : windows) {
        if (!isSeen && window.time.to > m_scale.range().from)
            addSticky(packed, lane);
        isSeen = isSeen || window.time.to > m_scale.range().from;
        const qsizetype to = positionBelow(from, window.last);
        addMore(packed, lane, window, from, to);
        from = to;
    }
    if (!isSeen)
        addSticky(packed, lane);
}

/// from and to: which of the packed positions lie in the window.
void LanePacker::addMore(PackedLane &packed, const TimelineLane &lane, const Window &window, qsizetype from,
                         qsizetype to) const
{
    qsizetype hidden = window.last - window.first;
    qsizetype firstHidden = window.first;
    for (qsizetype i = from; i < to; ++i) {
        if (packed.placements.at(i).row < 0)
            continue;
        --hidden;
        if (packed.positions.at(i) == firstHidden)
            ++firstHidden;
    }
    if (hidden == 0)
        return;
    const auto candidate =
        std::lower_bound(packed.positions.cbegin() + from, packed.positions.cbegin() + to, firstHidden);
    const bool isKnown = candidate != packed.positions.cbegin() + to && *candidate == firstHidden;
    double left = isKnown ? packed.requests.at(candidate - packed.positions.cbegin()).left
                          : m_scale.offset(std::max(lane.index.begin(firstHidden), m_story.from));
    const double start = m_scale.offset(std::max(window.time.from, m_story.from));
    // At the end of the story it would be cut off.
    left = std::min(std::max(left, start), m_scale.offset(m_story.to) - m_moreWidth);
    makeRoom(packed, left);
    const double free = packed.mores.isEmpty() ? left : packed.mores.last().left + m_moreWidth + PackGap;
    if (left < free && packed.mores.last().isSticky && free + m_moreWidth + PackGap <= m_scale.offset(window.time.to))
        left = free;
    if (left >= free) {
        packed.mores.append({left, start, firstHidden, window.last, hidden});
    } else {
        packed.mores.last().last = window.last;
        packed.mores.last().count += hidden;
    }
}

/// The last More gives way to one at left, as far as its window and the one before it allow.
void LanePacker::makeRoom(PackedLane &packed, double left) const
{
    const double taken = m_moreWidth + PackGap;
    if (packed.mores.isEmpty() || packed.mores.last().isSticky || packed.mores.last().left + taken <= left)
        return;
    PackedMore &last = packed.mores.last();
    double least = last.start;
    if (packed.mores.size() > 1)
        least = std::max(least, packed.mores.at(packed.mores.size() - 2).left + taken);
    last.left = std::min(last.left, std::max(least, left - taken));
}

/// What began before the window at the left end and lasts into it, but is not shown.
void LanePacker::addSticky(PackedLane &packed, const TimelineLane &lane) const
{
    const double time = m_windows.at(m_scale.range().from).from;
    const qsizetype last = lane.index.firstFrom(time);
    qsizetype hidden = lane.index.countLasting(time);
    for (qsizetype i = 0; hidden > 0 && i < packed.positions.size() && packed.positions.at(i) < last; ++i) {
        if (packed.placements.at(i).row >= 0 && lastsIntoView(lane, packed.positions.at(i)))
            --hidden;
    }
    if (hidden == 0)
        return;
    const double left = m_scale.offset(m_scale.range().from);
    if (packed.mores.isEmpty() || packed.mores.last().left + m_moreWidth + PackGap <= left) {
        packed.mores.append({left, left, 0, last, hidden, true, time});
    } else {
        packed.mores.last().count += hidden;
    }
}

/// Whether an item began before the window at the left end and lasts into it.
bool LanePacker::lastsIntoView(const TimelineLane &lane, qsizetype position) const
{
    const double time = m_windows.at(m_scale.range().from).from;
    return lane.index.begin(position) < time && lane.index.end(position) > time;
}

/// Between the Mores there is room for some of those that they stand for. One item alone is no group: it stands itself
/// where its More would.
void LanePacker::fillLastRow(PackedLane &packed, const TimelineLane &lane) const
{
    LastRow row(packed.mores, m_moreWidth);
    for (qsizetype m = 0; m < packed.mores.size(); ++m) {
        const PackedMore &more = packed.mores.at(m);
        auto position = std::lower_bound(packed.positions.cbegin(), packed.positions.cend(), more.first);
        for (; !more.isSticky && position != packed.positions.cend() && *position < more.last; ++position) {
            const qsizetype i = position - packed.positions.cbegin();
            if (packed.placements.at(i).row < 0 && packed.requests.at(i).rows == 1 && !lastsIntoView(lane, *position))
                row.add({i, m}, packed.requests.at(i));
        }
    }
    row.pack();
    for (const auto &[candidate, placement] : row.placed()) {
        packed.placements[candidate.index] = {packed.rows - 1, placement.shift, placement.taken};
        --packed.mores[candidate.more].count;
    }
    packed.mores.removeIf([](const PackedMore &more) { return more.count == 0; });
}

} // namespace dateline
