// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/TimelineItem.h"

#include "core/time/Calendar.h"
#include "core/time/WhenEnds.h"
#include "core/time/WhenText.h"
#include "core/timeline/LaneKeys.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>
#include <numeric>
#include <optional>

namespace dateline {

namespace {

constexpr double longestWholeMoment = 3653 * MillisecondsPerDay; ///< a decade
constexpr double shortestFade = 1.5 * MillisecondsPerDay;
constexpr qsizetype longestLabel = 120; ///< characters

TimeRange extentOf(const When &when)
{
    const qint64 from = when.earliest().value_or(when.latest().value_or(0));
    const qint64 to = when.latest().value_or(from);
    // The latest moment is inclusive; two open sides on one bound leave no length.
    return {static_cast<double>(from), static_cast<double>(to) + (when.latest() ? 1 : 0)};
}

TimeRange extentOf(const Item &item)
{
    const When &when = item.placing().when;
    const TimeRange extent = extentOf(when);
    if (item.zone.isEmpty())
        return extent;
    const Zone zone = zoneOfDays(when, item.zone);
    return {zone.moment(extent.from), zone.moment(extent.to)};
}

bool isBounded(const When &when)
{
    return when.shape() == When::Shape::OneOf && when.needsPlacing();
}

DateMarks marksOf(const Timing &timing, TimeRange extent)
{
    const When &when = timing.when;
    DateMarks marks;
    marks.setFlag(DateMark::Approximate, when.isApproximate());
    marks.setFlag(DateMark::Uncertain, when.isUncertain());
    marks.setFlag(DateMark::UnknownDigits, when.hasUnknownDigits());
    marks.setFlag(DateMark::OpenStart, when.shape() == When::Shape::Lasting && when.isOpenStart());
    marks.setFlag(DateMark::OpenEnd, when.shape() == When::Shape::Lasting && when.isOpenEnd());
    marks.setFlag(DateMark::InferredBounds, timing.basis.kind == BasisKind::Inferred);
    marks.setFlag(DateMark::OneOf, when.shape() == When::Shape::OneOf && !isBounded(when));
    if (isBounded(when) && !when.earliest())
        marks.setFlag(DateMark::Before);
    else if (isBounded(when) && !when.latest())
        marks.setFlag(DateMark::After);
    else if (isBounded(when) || marks.testFlag(DateMark::OneOf)
             || (when.shape() == When::Shape::Moment && extent.length() > shortestFade))
        marks.setFlag(DateMark::Within);
    return marks;
}

/// The two dates between which something lasts, or the same one twice; none on an open side.
struct Ends {
    std::optional<TimeRange> first;
    std::optional<TimeRange> last;
};

Ends endsOf(const When &when, TimeRange extent)
{
    if (when.shape() == When::Shape::Moment)
        return {extent, extent};
    Ends ends;
    if (when.shape() == When::Shape::Lasting) {
        if (when.earliest() && when.latestBegin())
            ends.first = TimeRange{extent.from, static_cast<double>(*when.latestBegin()) + 1};
        if (when.latest() && when.earliestEnd())
            ends.last = TimeRange{static_cast<double>(*when.earliestEnd()), extent.to};
        return ends;
    }
    const WhenEnds dates(when);
    if (!dates.first.isNull())
        ends.first = extentOf(dates.first);
    if (!dates.last.isNull())
        ends.last = extentOf(dates.last);
    return ends;
}

/// Coarse dates at the ends of what lasts fade; whole days do not.
void setSureExtent(TimelineItem &item, const When &when, const Ends &ends)
{
    item.sureFrom = item.from;
    item.sureTo = item.to;
    if (item.marks.testFlag(DateMark::Within)) {
        item.sureFrom = item.sureTo = (item.from + item.to) / 2;
    } else if (when.shape() == When::Shape::Lasting) {
        if (!ends.last && ends.first)
            item.to = item.sureTo = std::max(item.to, ends.first->to);
        if (!ends.first && ends.last)
            item.from = item.sureFrom = std::min(item.from, ends.last->from);
        if (ends.first && ends.first->length() > shortestFade)
            item.sureFrom = std::min(ends.first->to, item.to);
        if (ends.last && ends.last->length() > shortestFade)
            item.sureTo = std::max(ends.last->from, item.sureFrom);
    }
}

/// Where a when begins, ends or stands; nothing for bounds of an unknown moment.
QVarLengthArray<TimeRange, 2> momentsOf(const When &when, TimeRange extent, const Ends &ends)
{
    if (isBounded(when))
        return {};
    if (when.shape() == When::Shape::Moment && extent.length() <= longestWholeMoment)
        return {extent};
    QVarLengthArray<TimeRange, 2> moments;
    for (const std::optional<TimeRange> &end : {ends.first, ends.last}) {
        if (end && end->length() <= longestWholeMoment)
            moments.append(*end);
    }
    if (moments.isEmpty())
        return {{extent.from, extent.from}, {extent.to, extent.to}};
    return moments;
}

using Sources = QVarLengthArray<Id, 8>;

/// The sources that an item has passages in.
Sources sourcesOf(const StoryData &story, const Item &item)
{
    Sources sources;
    const auto [first, last] = story.passagesByItem.equal_range(item.id);
    for (auto id = first; id != last; ++id) {
        const auto passage = story.passages.constFind(*id);
        if (passage != story.passages.cend() && !sources.contains(passage->source))
            sources.append(passage->source);
    }
    return sources;
}

/// The user's importance first; then what more evidence and more sources stand behind; what is accepted before drafts.
int rankOf(const StoryData &story, const Item &item, const Sources &sources)
{
    constexpr qsizetype mostBehind = 400;
    const qsizetype behind = story.evidenceByClaim.count(item.id) + sources.size();
    return item.importance * RankOfImportance + 2 * static_cast<int>(std::min(behind, mostBehind))
        + (item.draft ? 0 : 1);
}

TimelineItem madeOf(const StoryData &story, const Item &item, const Sources &sources, TimeRange extent,
                    const Ends &ends)
{
    TimelineItem made;
    made.id = item.id;
    made.kind = item.kind;
    made.draft = item.draft;
    made.rank = rankOf(story, item, sources);
    made.from = extent.from;
    made.to = extent.to;
    made.marks = marksOf(item.placing(), extent);
    setSureExtent(made, item.placing().when, ends);
    return made;
}

TimelineWords wordsOf(const StoryData &story, const Item &item)
{
    TimelineWords words;
    words.label = (item.title.isEmpty() ? item.text : item.title).left(longestLabel).simplified();
    const bool isExcerpt = item.title.isEmpty() && item.kind == ItemKind::Quote;
    if (isExcerpt && item.quoteKind == QuoteKind::Direct)
        words.label = QCoreApplication::translate("Timeline", "“%1”", "a quote").arg(words.label);
    if (item.kind == ItemKind::Photo)
        words.subLabel = displayWhenShort(item.placing().when);
    if (item.kind == ItemKind::Claim)
        words.verdictStyle = story.verdictOf(item.id).style;
    const auto person = story.persons.constFind(item.speaker);
    if (person != story.persons.cend()) {
        words.person = person->id;
        words.personName = person->name;
        words.badge = person->initials();
    } else {
        words.badge = QChar(u'?');
    }
    if (item.kind == ItemKind::Event) {
        for (const When &date : datesOfSet(item.placing().when))
            words.dates.append(extentOf(date));
    }
    return words;
}

QString publicationLabel(const Source &source)
{
    return source.publisher.isEmpty() ? source.title.left(longestLabel)
                                      : QCoreApplication::translate("Timeline", "%1 article").arg(source.publisher);
}

/// Of two dates for one event the one that leads is the chosen one; the other is marked as its rival.
void markRivals(QList<TimelineItem> &items, const StoryData &story, const QHash<Id, qsizetype> &linked)
{
    for (const ItemLink &link : story.links) {
        const auto a = linked.constFind(link.a);
        const auto b = linked.constFind(link.b);
        if (link.kind != LinkKind::SameEvent || a == linked.cend() || b == linked.cend())
            continue;
        TimelineItem &first = items[*a];
        TimelineItem &second = items[*b];
        if (first.kind != second.kind || (first.from == second.from && first.to == second.to))
            continue;
        const bool firstLeads = first.rank != second.rank ? first.rank > second.rank : first.id < second.id;
        (firstLeads ? second : first).marks.setFlag(DateMark::Rival);
    }
}

} // namespace

QList<int> TimelineItems::setItems(QList<TimelineItem> all)
{
    QList<int> order(all.size());
    std::iota(order.begin(), order.end(), 0);
    const auto byTime = [&all](int a, int b) { return all.at(a).from < all.at(b).from; };
    if (!std::is_sorted(order.cbegin(), order.cend(), byTime)) {
        std::stable_sort(order.begin(), order.end(), byTime);
        QList<TimelineItem> sorted;
        sorted.reserve(all.size());
        for (const int index : std::as_const(order))
            sorted.append(all.at(index));
        all = std::move(sorted);
    }
    QList<int> places(order.size());
    for (int i = 0; i < static_cast<int>(order.size()); ++i)
        places[order.at(i)] = i;
    items = std::move(all);
    itemsAreOther();
    return places;
}

void TimelineItems::itemsAreOther()
{
    m_byId.clear();
    m_begins = {};
    for (const TimelineItem &item : std::as_const(items))
        m_begins.at(static_cast<size_t>(item.kind)).append(item.from);
}

void TimelineItems::setMoments(QList<std::pair<TimeRange, int>> all)
{
    if (all.isEmpty()) {
        for (int i = 0; i < static_cast<int>(items.size()); ++i)
            all.append({{items.at(i).from, items.at(i).to}, i});
    }
    const auto byTime = [](const auto &a, const auto &b) { return a.first.from < b.first.from; };
    if (!std::is_sorted(all.cbegin(), all.cend(), byTime))
        std::stable_sort(all.begin(), all.end(), byTime);
    moments.clear();
    m_momentsOf.clear();
    for (const auto &[time, item] : std::as_const(all)) {
        moments.append(time);
        m_momentsOf.append(item);
    }
}

void TimelineItems::setLanes(const QList<LaneInfo> &infos, QList<QList<int>> members)
{
    lanes.clear();
    for (qsizetype lane = 0; lane < infos.size(); ++lane) {
        if (!members.at(lane).isEmpty())
            lanes.append({infos.at(lane), LaneIndex(items, std::move(members[lane])), false});
    }
}

void TimelineItems::setLanes(const QList<LaneInfo> &infos,
                             const std::function<QList<int>(const TimelineItem &)> &lanesOf)
{
    QList<QList<int>> members(infos.size());
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
        for (const int lane : lanesOf(items.at(i)))
            members[lane].append(i);
    }
    setLanes(infos, std::move(members));
}

qsizetype TimelineItems::indexOf(Id id) const
{
    if (id == NoId)
        return -1;
    if (m_byId.isEmpty()) {
        m_byId.reserve(items.size());
        for (int i = 0; i < static_cast<int>(items.size()); ++i)
            m_byId.append({items.at(i).id, i});
        std::sort(m_byId.begin(), m_byId.end());
    }
    const auto found = std::lower_bound(m_byId.cbegin(), m_byId.cend(), std::pair(id, 0));
    return found != m_byId.cend() && found->first == id ? found->second : -1;
}

qsizetype TimelineItems::countBetween(TimeRange time) const
{
    qsizetype count = 0;
    for (const QList<double> &begins : m_begins) {
        count += std::lower_bound(begins.cbegin(), begins.cend(), time.to)
            - std::lower_bound(begins.cbegin(), begins.cend(), time.from);
    }
    return count;
}

TimeRange TimelineItems::timeOf(qsizetype lane, qsizetype first, qsizetype last) const
{
    const LaneIndex &index = lanes.at(lane).index;
    return {items.at(index.at(first)).from, items.at(index.at(last - 1)).from};
}

void TimelineItems::keepIf(const std::function<bool(const TimelineItem &)> &passes)
{
    QList<TimelineItem> kept;
    QList<int> newIndices(items.size(), -1);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!passes(items.at(i)))
            continue;
        newIndices[i] = static_cast<int>(kept.size());
        kept.append(items.at(i));
    }
    items = std::move(kept);
    itemsAreOther();
    for (TimelineLane &lane : lanes)
        lane.index = lane.index.kept(newIndices);
    lanes.removeIf([](const TimelineLane &lane) { return lane.index.size() == 0; });
    if (m_momentsOf.isEmpty())
        return;
    QList<std::pair<TimeRange, int>> keptMoments;
    for (qsizetype i = 0; i < moments.size(); ++i) {
        if (const int item = newIndices.at(m_momentsOf.at(i)); item >= 0)
            keptMoments.append({moments.at(i), item});
    }
    setMoments(std::move(keptMoments));
}

Zone zoneOfDays(const When &when, const QString &zone)
{
    return when.edtf().contains(u'T') ? Zone() : Zone(zone);
}

TimelineItems timelineItems(const StoryData &story, const QList<Id> &visible, LaneGrouping grouping)
{
    TimelineItems all;
    QList<TimelineItem> items;
    items.reserve(visible.size());
    QList<std::pair<TimeRange, int>> moments;
    const LaneKeys keys(story, grouping);
    QList<QList<int>> members(keys.lanes().size());
    QHash<Id, qsizetype> linked;
    QHash<Id, QList<TimeRange>> told;
    for (const Id id : visible) {
        const auto item = story.items.constFind(id);
        if (item == story.items.cend())
            continue;
        const When &when = item->placing().when;
        if ((!when.earliest() && !when.latest()) || (isBounded(when) && item->kind != ItemKind::Event))
            continue;
        const TimeRange extent = extentOf(*item);
        const Ends ends = endsOf(when, extent);
        const Sources sources = sourcesOf(story, *item);
        for (const Id source : sources) {
            if (!isBounded(when))
                told[source].append({extent.from, std::max(extent.to, extent.from + 1)});
        }
        if (story.linksByItem.contains(id))
            linked.insert(id, items.size());
        const int index = static_cast<int>(items.size());
        items.append(madeOf(story, *item, sources, extent, ends));
        for (const TimeRange &moment : momentsOf(when, extent, ends))
            moments.append({moment, index});
        for (const int lane : keys.of(*item))
            members[lane].append(index);
    }
    markRivals(items, story, linked);
    all.coverage = Coverage(told.values());
    const QList<int> places = all.setItems(std::move(items));
    for (auto &[time, item] : moments)
        item = places.at(item);
    all.setMoments(std::move(moments));
    for (QList<int> &lane : members) {
        for (int &item : lane)
            item = places.at(item);
        if (!std::is_sorted(lane.cbegin(), lane.cend()))
            std::sort(lane.begin(), lane.end());
    }
    all.setLanes(keys.lanes(), std::move(members));
    all.wordsOf = [&story](Id id) {
        const auto item = story.items.constFind(id);
        return item == story.items.cend() ? TimelineWords() : wordsOf(story, *item);
    };
    for (const Source &source : story.sourcesInOrder()) {
        const TimeRange day = extentOf(source.published);
        if (source.published.earliest() && source.published.latest())
            all.publications.append({(day.from + day.to) / 2, publicationLabel(source)});
    }
    return all;
}

} // namespace dateline
