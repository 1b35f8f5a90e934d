// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureContent.h"

#include "core/story/StoryData.h"
#include "core/time/WhenEnds.h"
#include "core/time/WhenText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <limits>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The range that the options ask for; infinite where they leave it open.
TimeRange wantedRange(const PictureOptions &options)
{
    const auto from = options.from.earliest();
    const auto to = options.to.latest();
    const TimeRange open =
        options.range == PictureRange::Screen && options.screen ? *options.screen : TimeRange{-infinity, infinity};
    return {from ? double(*from) : open.from, to ? double(*to) : open.to};
}

QList<Id> acceptedOf(const StoryData &story, const QList<Id> &visible)
{
    QList<Id> accepted;
    std::copy_if(visible.begin(), visible.end(), std::back_inserter(accepted),
                 [&story](Id id) { return !story.items.value(id).draft; });
    return accepted;
}

/// Leaves out what lies outside the range.
void cut(TimelineItems &items, TimeRange range)
{
    const auto outside = [range](double from, double to) { return to < range.from || from > range.to; };
    items.keepIf([&](const TimelineItem &item) { return !outside(item.from, item.to); });
    items.moments.removeIf([&](const TimeRange &moment) { return outside(moment.from, moment.to); });
    items.publications.removeIf([&](const auto &publication) { return outside(publication.time, publication.time); });
}

/// The first (or last) date that a when names, on whichever side it names one.
When endOf(const When &when, bool last)
{
    const WhenEnds ends(when);
    const When &wanted = last ? ends.last : ends.first;
    return wanted.isNull() ? (last ? ends.first : ends.last) : wanted;
}

/// "1979 to 13 January 2026": from the first to the last date on the timeline, in the words of their items.
QString rangeInWords(const StoryData &story, const TimelineItems &items, const PictureOptions &options)
{
    const auto byEnd = [](const TimelineItem &a, const TimelineItem &b) { return a.to < b.to; };
    const auto last = std::max_element(items.items.begin(), items.items.end(), byEnd);
    const auto whenOf = [&story](const TimelineItem &item) { return story.items.value(item.id).placing().when; };
    const When from = options.from.isNull() ? endOf(whenOf(items.items.first()), false) : endOf(options.from, false);
    const When to = options.to.isNull() ? endOf(whenOf(*last), true) : endOf(options.to, true);
    const QString begin = displayWhen(from);
    const QString end = displayWhen(to);
    if (begin.isEmpty() || end.isEmpty() || begin == end)
        return begin.isEmpty() ? end : begin;
    return Words::tr("%1 to %2", "a range of dates").arg(begin, end);
}

QString subtitleOf(const TimelineItems &items, const QString &range, bool folded)
{
    const auto has = [&items](auto... kinds) {
        return std::any_of(items.items.begin(), items.items.end(),
                           [kinds...](const TimelineItem &item) { return ((item.kind == kinds) || ...); });
    };
    const bool events = has(ItemKind::Event);
    const bool statements = has(ItemKind::Quote, ItemKind::Claim);
    QString subtitle = events && statements ? Words::tr("What happened, who said what, and when: %1.")
        : events                            ? Words::tr("What happened, and when: %1.")
        : statements                        ? Words::tr("Who said what, and when: %1.")
                                            : Words::tr("Photos: %1.");
    subtitle = subtitle.arg(range);
    if (folded)
        subtitle += u' ' + Words::tr("Quiet stretches are folded; each break says how much time it leaves out.");
    return subtitle;
}

QStringList sourceLines(const StoryData &story, const TimelineItems &items)
{
    QSet<Id> used;
    for (const TimelineItem &item : items.items) {
        for (const Passage &passage : story.passagesOf(item.id))
            used.insert(passage.source);
    }
    QStringList lines;
    for (const Source &source : story.sourcesInOrder()) {
        if (!used.contains(source.id))
            continue;
        QStringList head{source.publisher, displayWhen(source.published)};
        head.removeAll(QString());
        QString line = head.join(u", "_s);
        if (source.titleIsOurs && !line.isEmpty() && !source.title.isEmpty())
            line += u' ' + Words::tr("(our title: %1)").arg(source.title);
        else if (!source.title.isEmpty())
            line += (line.isEmpty() ? QString() : u": "_s) + source.title;
        lines.append(Words::tr("%1. %2", "numbered source").arg(lines.size() + 1).arg(line));
    }
    return lines;
}

/// Each credit once, with the dates of its photos.
QStringList creditLines(const StoryData &story, const TimelineItems &items)
{
    QStringList credits;
    QHash<QString, QStringList> dates;
    for (const TimelineItem &shown : items.items) {
        if (shown.kind != ItemKind::Photo)
            continue;
        const Item photo = story.items.value(shown.id);
        if (photo.credit.isEmpty())
            continue;
        if (!credits.contains(photo.credit))
            credits.append(photo.credit);
        dates[photo.credit].append(displayWhenShort(photo.placing().when));
    }
    for (QString &credit : credits) {
        QStringList of = dates.value(credit);
        of.removeAll(QString());
        of.removeDuplicates();
        if (!of.isEmpty())
            credit += u" ("_s + of.join(u", "_s) + u')';
    }
    return credits;
}

TimeRange extent(const TimelineItems &items)
{
    TimeRange whole{infinity, -infinity};
    for (const TimelineItem &item : items.items) {
        whole.from = qMin(whole.from, item.from);
        whole.to = qMax(whole.to, item.to);
    }
    return whole;
}

/// Sets shape and visible range: all moments, or what the options ask for.
void setAxis(PictureContent &content, const PictureOptions &options)
{
    const QList<TimeRange> &known = content.items.moments;
    const QList<TimeRange> moments = known.isEmpty() ? QList<TimeRange>{extent(content.items)} : known;
    content.shape = options.axis == PictureAxis::Linear ? AxisShape::linear(moments) : AxisShape::folded(moments);
    const TimeRange wanted = wantedRange(options);
    const TimeRange whole = content.shape.whole();
    content.range = {qIsFinite(wanted.from) ? wanted.from : whole.from, qIsFinite(wanted.to) ? wanted.to : whole.to};
}

QStringList titlesWithoutPlace(const StoryData &story, const QList<Id> &shown, const TimelineItems &placed)
{
    QSet<Id> ids;
    for (const TimelineItem &item : placed.items)
        ids.insert(item.id);
    QStringList titles;
    for (const Id id : shown) {
        if (!ids.contains(id))
            titles.append(story.items.value(id).title);
    }
    return titles;
}

bool showsFold(const PictureContent &content)
{
    const QList<Fold> folds = content.shape.folds();
    return std::any_of(folds.begin(), folds.end(), [&content](const Fold &fold) {
        return fold.from < content.range.to && fold.to > content.range.from;
    });
}

/// What the picture tells, for those who cannot see it: how much there is in each lane, and item by item.
QString inWords(const StoryData &story, const PictureContent &content)
{
    constexpr qsizetype mostItems = 100;
    QStringList lanes;
    for (const TimelineLane &lane : content.items.lanes)
        lanes.append(
            Words::tr("%1: %2", "name of a lane, and how many items it has").arg(lane.title).arg(lane.index.size()));
    QStringList lines{lanes.join(u", "_s) + u'.'};
    if (content.drafts > 0)
        lines.append(Words::tr("Drafts among them, not reviewed: %1.").arg(content.drafts));
    const QList<TimelineItem> &items = content.items.items;
    for (const TimelineItem &item : items.first(qMin(mostItems, items.size()))) {
        const Item &told = *story.items.constFind(item.id);
        lines.append(Words::tr("%1: %2", "a date, and what is on the timeline then")
                         .arg(displayWhen(told.placing().when), told.title));
    }
    if (items.size() > mostItems)
        lines.append(Words::tr("and %1 more").arg(items.size() - mostItems));
    return lines.join(u'\n');
}

} // namespace

PictureDrafts wantedDrafts(const StoryData &story, const QList<Id> &visible, const PictureOptions &options)
{
    if (options.drafts)
        return *options.drafts;
    const bool nothingPlaced = timelineItems(story, acceptedOf(story, visible), options.grouping).items.isEmpty();
    return nothingPlaced ? PictureDrafts::Marked : PictureDrafts::None;
}

PictureContent pictureContent(const StoryData &story, const QList<Id> &visible, const PictureOptions &options)
{
    PictureContent content;
    content.title = options.title.isEmpty() ? story.title : options.title;
    content.description = content.title;
    content.made = options.footer.isEmpty()
        ? Words::tr("Made with Dateline, %1.").arg(QLocale().toString(options.made, u"d MMM yyyy"_s))
        : options.footer;
    const QList<Id> shown =
        wantedDrafts(story, visible, options) == PictureDrafts::Marked ? visible : acceptedOf(story, visible);
    content.items = timelineItems(story, shown, options.grouping);
    if (options.unplaced)
        content.unplaced = titlesWithoutPlace(story, shown, content.items);
    cut(content.items, wantedRange(options));
    content.drafts = std::count_if(content.items.items.begin(), content.items.items.end(),
                                   [](const TimelineItem &item) { return item.draft; });
    if (content.isEmpty())
        return content;
    setAxis(content, options);
    const QString told = subtitleOf(content.items, rangeInWords(story, content.items, options), showsFold(content));
    content.subtitle = options.subtitle.isEmpty() ? told : options.subtitle;
    content.description = told + u'\n' + inWords(story, content);
    content.verdicts = story.verdictsInOrder();
    if (options.sources)
        content.sources = sourceLines(story, content.items);
    if (options.credits)
        content.credits = creditLines(story, content.items);
    return content;
}

} // namespace dateline
