// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/LaneIndex.h"

#include "core/timeline/TimelineItem.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>

namespace dateline {

namespace {

constexpr qsizetype blockSize = 16;
constexpr double endless = std::numeric_limits<double>::infinity();

double beginOf(const TimelineItem &item)
{
    return item.marks.testFlag(DateMark::OpenStart) ? -endless : item.from;
}

double endOf(const TimelineItem &item)
{
    return item.marks.testFlag(DateMark::OpenEnd) ? endless : item.to;
}

} // namespace

LaneIndex::LaneIndex(const QList<TimelineItem> &items, QList<int> members)
    : m_members(std::move(members))
{
    const auto byBegin = [&items](int a, int b) { return beginOf(items.at(a)) < beginOf(items.at(b)); };
    if (!std::is_sorted(m_members.cbegin(), m_members.cend(), byBegin))
        std::stable_sort(m_members.begin(), m_members.end(), byBegin);
    m_begins.reserve(size());
    m_ends.reserve(size());
    m_ranks.reserve(size());
    for (const int member : std::as_const(m_members)) {
        const TimelineItem &item = items.at(member);
        m_begins.append(beginOf(item));
        m_ends.append(endOf(item));
        m_ranks.append(item.rank);
    }
    m_byEnd.resize(size());
    std::iota(m_byEnd.begin(), m_byEnd.end(), 0);
    if (!std::is_sorted(m_ends.cbegin(), m_ends.cend())) {
        std::sort(m_byEnd.begin(), m_byEnd.end(),
                  [ends = m_ends.constData()](int a, int b) { return ends[a] < ends[b]; });
    }
    makeTree();
}

LaneIndex LaneIndex::kept(const QList<int> &newIndices) const
{
    LaneIndex made;
    QList<int> newPositions(size(), -1);
    for (qsizetype position = 0; position < size(); ++position) {
        const int index = newIndices.at(m_members.at(position));
        if (index < 0)
            continue;
        newPositions[position] = static_cast<int>(made.size());
        made.m_members.append(index);
        made.m_begins.append(m_begins.at(position));
        made.m_ends.append(m_ends.at(position));
        made.m_ranks.append(m_ranks.at(position));
    }
    made.m_byEnd.reserve(made.size());
    for (const int position : m_byEnd) {
        if (newPositions.at(position) >= 0)
            made.m_byEnd.append(newPositions.at(position));
    }
    made.makeTree();
    return made;
}

bool LaneIndex::leads(qsizetype a, qsizetype b) const
{
    if (a < 0 || b < 0)
        return b < 0;
    return m_ranks.at(a) != m_ranks.at(b) ? m_ranks.at(a) > m_ranks.at(b) : a < b;
}

void LaneIndex::makeTree()
{
    const qsizetype blocks = (size() + blockSize - 1) / blockSize;
    m_leaves = 1;
    while (m_leaves < blocks)
        m_leaves *= 2;
    m_nodes.fill({-1, -endless}, 2 * m_leaves);
    for (qsizetype position = 0; position < size(); ++position) {
        Node &leaf = m_nodes[m_leaves + position / blockSize];
        if (leads(position, leaf.leader))
            leaf.leader = static_cast<int>(position);
        leaf.reach = std::max(leaf.reach, m_ends.at(position));
    }
    for (qsizetype node = m_leaves - 1; node > 0; --node) {
        const Node &left = m_nodes.at(2 * node);
        const Node &right = m_nodes.at(2 * node + 1);
        m_nodes[node] = {leads(right.leader, left.leader) ? right.leader : left.leader,
                         std::max(left.reach, right.reach)};
    }
}

qsizetype LaneIndex::firstFrom(double time) const
{
    return std::lower_bound(m_begins.cbegin(), m_begins.cend(), time) - m_begins.cbegin();
}

qsizetype LaneIndex::positionOf(int index, const TimelineItem &item) const
{
    const double begin = beginOf(item);
    for (qsizetype position = firstFrom(begin); position < size() && m_begins.at(position) == begin; ++position) {
        if (m_members.at(position) == index)
            return position;
    }
    return -1;
}

qsizetype LaneIndex::leaderByItem(qsizetype first, qsizetype last) const
{
    qsizetype best = -1;
    for (qsizetype position = first; position < last; ++position) {
        if (leads(position, best))
            best = position;
    }
    return best;
}

qsizetype LaneIndex::leader(qsizetype first, qsizetype last) const
{
    qsizetype left = (first + blockSize - 1) / blockSize;
    qsizetype right = last / blockSize;
    if (left >= right)
        return leaderByItem(first, last);
    qsizetype best = leaderByItem(first, left * blockSize);
    if (const qsizetype tail = leaderByItem(right * blockSize, last); leads(tail, best))
        best = tail;
    for (left += m_leaves, right += m_leaves; left < right; left /= 2, right /= 2) {
        if (left % 2 == 1) {
            if (const qsizetype node = m_nodes.at(left++).leader; leads(node, best))
                best = node;
        }
        if (right % 2 == 1) {
            if (const qsizetype node = m_nodes.at(--right).leader; leads(node, best))
                best = node;
        }
    }
    return best;
}

QList<qsizetype> LaneIndex::leaders(qsizetype first, qsizetype last, qsizetype most) const
{
    QList<qsizetype> found;
    if (last - first <= most) {
        for (qsizetype position = first; position < last; ++position)
            found.append(position);
        return found;
    }
    // The leader of a stretch splits it in two, whose leaders wait for their turn.
    struct Stretch {
        qsizetype first;
        qsizetype last;
        qsizetype leader;
    };
    const auto later = [this](const Stretch &a, const Stretch &b) { return leads(b.leader, a.leader); };
    std::priority_queue<Stretch, std::vector<Stretch>, decltype(later)> waiting(later);
    const auto add = [&](qsizetype from, qsizetype to) {
        if (from < to)
            waiting.push({from, to, leader(from, to)});
    };
    add(first, last);
    while (!waiting.empty() && found.size() < most) {
        const Stretch next = waiting.top();
        waiting.pop();
        found.append(next.leader);
        add(next.first, next.leader);
        add(next.leader + 1, next.last);
    }
    std::sort(found.begin(), found.end());
    return found;
}

QList<qsizetype> LaneIndex::lasting(qsizetype before, double time, qsizetype most) const
{
    constexpr int mostSteps = 4096; ///< Where hardly anything lasts that long, the search ends somewhere.
    struct Candidate {
        int rank;
        qsizetype first; ///< position
        qsizetype node; ///< 0: the item at first
    };
    const auto later = [](const Candidate &a, const Candidate &b) {
        return a.rank != b.rank ? a.rank < b.rank : a.first < b.first;
    };
    std::priority_queue<Candidate, std::vector<Candidate>, decltype(later)> waiting(later);
    const auto add = [&](qsizetype node, qsizetype first) {
        const Node &tree = m_nodes.at(node);
        if (tree.leader >= 0 && first < before && tree.reach > time)
            waiting.push({m_ranks.at(tree.leader), first, node});
    };
    QList<qsizetype> found;
    if (size() > 0)
        add(1, 0);
    for (int step = 0; !waiting.empty() && found.size() < most && step < mostSteps; ++step) {
        const Candidate next = waiting.top();
        waiting.pop();
        if (next.node == 0) {
            found.append(next.first);
        } else if (next.node >= m_leaves) {
            const qsizetype last = std::min({next.first + blockSize, before, size()});
            for (qsizetype position = next.first; position < last; ++position) {
                if (m_ends.at(position) > time)
                    waiting.push({m_ranks.at(position), position, 0});
            }
        } else {
            qsizetype blocks = m_leaves;
            for (qsizetype node = next.node; node > 1; node /= 2)
                blocks /= 2;
            add(2 * next.node, next.first);
            add(2 * next.node + 1, next.first + blocks / 2 * blockSize);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

qsizetype LaneIndex::countLasting(double time) const
{
    const auto lasts = [this](double at, int position) { return at < m_ends.at(position); };
    const auto ended = std::upper_bound(m_byEnd.cbegin(), m_byEnd.cend(), time, lasts) - m_byEnd.cbegin();
    return std::max<qsizetype>(0, firstFrom(time) - ended);
}

} // namespace dateline
