// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/TimelineItem.h"

#include "core/time/Calendar.h"
#include "core/time/WhenEnds.h"
#include "core/time/WhenText.h"
#include "core/timeline/LaneKeys.h"

#include <QCoreApplication>

#include <algorithm>

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

/// Coarse dates at the ends of what lasts fade; whole days do not.
void setSureExtent(TimelineItem &item, const When &when)
{
    item.sureFrom = item.from;
    item.sureTo = item.to;
    if (item.marks.testFlag(DateMark::Within)) {
        item.sureFrom = item.sureTo = (item.from + item.to) / 2;
    } else if (when.shape() == When::Shape::Lasting) {
        const WhenEnds ends(when);
        const TimeRange first = extentOf(ends.first);
        const TimeRange last = extentOf(ends.last);
        if (ends.last.isNull())
            item.to = item.sureTo = std::max(item.to, first.to);
        if (ends.first.isNull())
            item.from = item.sureFrom = std::min(item.from, last.from);
        if (!ends.first.isNull() && first.length() > shortestFade)
            item.sureFrom = std::min(first.to, item.to);
        if (!ends.last.isNull() && last.length() > shortestFade)
            item.sureTo = std::max(last.from, item.sureFrom);
    }
}

/// Where a when begins, ends or stands; nothing for bounds of an unknown moment.
QList<TimeRange> momentsOf(const When &when)
{
    if (isBounded(when))
        return {};
    const TimeRange extent = extentOf(when);
    if (when.shape() == When::Shape::Moment && extent.length() <= longestWholeMoment)
        return {extent};
    QList<TimeRange> moments;
    const WhenEnds ends(when);
    for (const When &end : {ends.first, ends.last}) {
        if (!end.isNull() && extentOf(end).length() <= longestWholeMoment)
            moments.append(extentOf(end));
    }
    if (moments.isEmpty())
        moments = {{extent.from, extent.from}, {extent.to, extent.to}};
    return moments;
}

TimelineItem madeOf(const StoryData &story, const Item &item)
{
    const Timing &timing = item.placing();
    const TimeRange extent = extentOf(timing.when);
    TimelineItem made;
    made.id = item.id;
    made.kind = item.kind;
    made.draft = item.draft;
    made.from = extent.from;
    made.to = extent.to;
    made.marks = marksOf(timing, extent);
    setSureExtent(made, timing.when);
    made.label = (item.title.isEmpty() ? item.text : item.title).left(longestLabel).simplified();
    made.importance = item.importance;
    if (item.kind == ItemKind::Photo)
        made.subLabel = displayWhenShort(timing.when);
    if (item.kind == ItemKind::Claim)
        made.verdictStyle = story.verdictOf(item.id).style;
    const auto person = story.persons.constFind(item.speaker);
    if (person != story.persons.cend()) {
        made.person = person->id;
        made.personName = person->name;
        made.badge = person->initials();
    } else {
        made.badge = QChar(u'?');
    }
    return made;
}

QString publicationLabel(const Source &source)
{
    return source.publisher.isEmpty() ? source.title.left(longestLabel)
                                      : QCoreApplication::translate("Timeline", "%1 article").arg(source.publisher);
}

} // namespace

TimelineItems timelineItems(const StoryData &story, const QList<Id> &visible, LaneGrouping grouping)
{
    TimelineItems all;
    QList<TimeRange> bounds;
    LaneKeys lanes(story, grouping);
    for (const Id id : visible) {
        const auto item = story.items.constFind(id);
        if (item == story.items.cend())
            continue;
        const When &when = item->placing().when;
        if ((!when.earliest() && !when.latest()) || (isBounded(when) && item->kind != ItemKind::Event))
            continue;
        TimelineItem made = madeOf(story, *item);
        made.order = static_cast<int>(all.items.size());
        made.lanes = lanes.of(*item);
        all.moments.append(momentsOf(when));
        bounds.append({made.from, made.to});
        all.items.append(made);
    }
    std::sort(all.items.begin(), all.items.end(), [](const TimelineItem &a, const TimelineItem &b) {
        return a.from != b.from ? a.from < b.from : a.order < b.order;
    });
    if (all.moments.isEmpty())
        all.moments = bounds;
    all.lanes = lanes.used();
    for (const Source &source : story.sourcesInOrder()) {
        const TimeRange day = extentOf(source.published);
        if (source.published.earliest() && source.published.latest())
            all.publications.append({(day.from + day.to) / 2, publicationLabel(source)});
    }
    return all;
}

} // namespace dateline
