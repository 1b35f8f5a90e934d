// SPDX-License-Identifier: GPL-3.0-or-later
// bench_timeline [ITEMS|FILE...]: makes stories of so many items (1000 10000 100000 1000000) in 20 lanes and prints, a
// JSON line for each (or for the stories in files) and each kind of axis, what a frame of the timeline costs (layout
// and painting, 1920 x 1080, one core) over a tour of 600 zooming and panning steps, what opening and filtering cost,
// what four links and a screen reader cost more, and what the index holds in memory. All times are the processor's, so
// that what else runs does not count; open_wall_ms is by the clock. bench_timeline make FILE ITEMS [FIRST]: writes such
// a story, to be opened in the window; or its items, from the FIRST on, as FILE.csv or FILE.json for `dateline import`.
#include "core/story/Story.h"
#include "core/timeline/LinkRouting.h"
#include "core/timeline/TimelineLayout.h"
#include "tests/bench/BenchStory.h"
#include "ui/models/Workspace.h"
#include "ui/render/FontMeasure.h"
#include "ui/render/TimelinePainter.h"
#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/TimelineContent.h"
#include "ui/timeline/TimelineView.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <malloc.h>

#include <algorithm>
#include <ctime>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize screen(1920, 1080);
constexpr int tourSteps = 600;

/// Processor time of this program.
class Stopwatch {
public:
    void start() { m_start = std::clock(); }
    double milliseconds() const { return 1000.0 * static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

double quantile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, static_cast<qsizetype>(share * static_cast<double>(values.size()))));
}

/// Lays out and paints one frame as the window does.
class Screen {
public:
    explicit Screen(const TimelineContent &content)
        : m_image(screen, QImage::Format_ARGB32_Premultiplied)
    {
        take(content);
    }

    void take(const TimelineContent &content)
    {
        m_items = content.items();
        m_shape = content.shape();
        m_headerWidth = laneHeaderWidth(m_items.lanes, m_measure);
    }

    const TimelineItems &items() const { return m_items; }
    const TextMeasure &measure() const { return m_measure; }
    /// As if each of some sources had told of every so manieth item.
    void cover(int sources)
    {
        QList<QList<TimeRange>> told(sources);
        for (qsizetype i = 0; i < m_items.items.size(); ++i)
            told[i % sources].append({m_items.items.at(i).from, m_items.items.at(i).to});
        m_items.coverage = Coverage(told);
    }

    TimeScale scale(TimeRange range) const { return {m_shape, range, m_headerWidth, screen.width() - m_headerWidth}; }

    TimelineLayout layout(TimeRange range) const
    {
        LayoutOptions options;
        options.size = screen;
        options.headerWidth = m_headerWidth;
        return layoutTimeline(m_items, scale(range), options, m_measure);
    }

    void paint(const TimelineLayout &layout)
    {
        QPainter painter(&m_image);
        paintTimeline(painter, layout, Theme::of(ThemeKind::Light));
    }

private:
    TimelineItems m_items;
    AxisShape m_shape;
    FontMeasure m_measure;
    double m_headerWidth = 0;
    QImage m_image;
};

/// The same walk over the axis for all: in to somewhere, about, and out again.
QList<TimeRange> tour(const Screen &shown, TimeRange whole)
{
    QRandomGenerator random(7);
    QList<TimeRange> ranges;
    TimeRange range = whole;
    while (ranges.size() < tourSteps) {
        const double x = 200 + random.bounded(1600);
        const int steps = 10 + random.bounded(30);
        for (int i = 0; i < steps; ++i)
            ranges.append(range = shown.scale(range).zoomed(1.25, x));
        for (int i = 0; i < 20; ++i)
            ranges.append(range = shown.scale(range).panned(-40));
        for (int i = 0; i < steps; ++i)
            ranges.append(range = shown.scale(range).zoomed(0.8, x));
        range = whole;
    }
    ranges.resize(tourSteps);
    return ranges;
}

TimelineLayout withoutWords(TimelineLayout layout)
{
    for (TimelineBox &box : layout.boxes)
        box.label = box.subLabel = box.badge = QString();
    for (AxisLabel &label : layout.labels)
        label.text.clear();
    return layout;
}

/// What four links between boxes far apart cost.
double linkMilliseconds(const Screen &shown, const TimelineLayout &layout)
{
    constexpr qsizetype links = 4;
    QList<Id> items;
    for (const TimelineBox &box : layout.boxes) {
        if (box.item != NoId)
            items.append(box.item);
    }
    QList<ItemTie> ties;
    for (qsizetype i = 0; i < links && items.size() >= 2 * links; ++i)
        ties.append({LinkKind::Repeats, items.at(i * items.size() / (2 * links)), items.at(items.size() - 1 - i), i});
    const Stopwatch timer;
    routeLinks(layout, shown.items(), ties, shown.measure());
    return timer.milliseconds();
}

/// What it costs a screen reader to ask for all that is shown.
double accessibleMilliseconds(Workspace &workspace)
{
    TimelineView view(&workspace);
    view.setGrouping(LaneGrouping::Person);
    view.resize(screen);
    view.grab();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.findChild<TimelineCanvas *>());
    const Stopwatch timer;
    for (int i = 0; i < list->childCount(); ++i) {
        const QAccessibleInterface *child = list->child(i);
        (void)child->text(QAccessible::Name);
        (void)child->state();
        (void)child->rect();
    }
    return timer.milliseconds();
}

QJsonObject frames(const TimelineContent &content)
{
    constexpr int sources = 20;
    constexpr qsizetype linksEvery = 20; ///< frames
    Screen shown(content);
    shown.cover(sources);
    QList<double> layouts;
    QList<double> paints;
    QList<double> all;
    QList<double> links;
    double wordless = 0;
    double painted = 0;
    qsizetype boxes = 0;
    for (const TimeRange &range : tour(shown, content.shape().whole())) {
        Stopwatch timer;
        const TimelineLayout layout = shown.layout(range);
        layouts.append(timer.milliseconds());
        timer.start();
        shown.paint(layout);
        paints.append(timer.milliseconds());
        all.append(layouts.last() + paints.last());
        painted += paints.last();
        const TimelineLayout bare = withoutWords(layout);
        timer.start();
        shown.paint(bare);
        wordless += timer.milliseconds();
        boxes = std::max(boxes, layout.boxes.size());
        if (paints.size() % linksEvery == 0)
            links.append(linkMilliseconds(shown, layout));
    }
    return {{u"frame_median_ms"_s, quantile(all, 0.5)},      {u"frame_p99_ms"_s, quantile(all, 0.99)},
            {u"layout_median_ms"_s, quantile(layouts, 0.5)}, {u"layout_p99_ms"_s, quantile(layouts, 0.99)},
            {u"paint_median_ms"_s, quantile(paints, 0.5)},   {u"fill_share"_s, wordless / painted},
            {u"text_share"_s, 1 - wordless / painted},       {u"most_boxes"_s, boxes},
            {u"links_median_ms"_s, quantile(links, 0.5)},    {u"links_p99_ms"_s, quantile(links, 0.99)}};
}

double bytesInUse()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

double indexBytes(const Workspace &workspace)
{
    const QList<Id> &visible = workspace.visibleItems();
    const double before = bytesInUse();
    const TimelineItems items = timelineItems(workspace.story()->data(), visible, LaneGrouping::Person);
    return (bytesInUse() - before) / static_cast<double>(std::max<qsizetype>(1, items.items.size()));
}

void makeStory(const QString &path, int items)
{
    const Result<std::unique_ptr<Story>> story = Story::create(path, u"Bench"_s, {});
    if (!story)
        qFatal("%s", qPrintable(story.error().sentence));
    const Result<void> filled =
        (*story)->edit(u"Fill"_s, [items](Edit &edit) { return bench::fillStory(edit, items); });
    if (!filled)
        qFatal("%s", qPrintable(filled.error().sentence + filled.error().detail));
}

/// From a change of the filter to the new frame.
double filterMilliseconds(const Filter &filter, Workspace &workspace, const TimelineContent &content, Screen &shown)
{
    const Stopwatch timer;
    workspace.setFilter(filter);
    shown.take(content);
    shown.paint(shown.layout(content.shape().whole()));
    return timer.milliseconds();
}

void measure(const QString &path, QTextStream &out)
{
    QElapsedTimer wall;
    wall.start();
    Stopwatch timer;
    Workspace workspace;
    Result<std::unique_ptr<Story>> story = Story::open(path, {});
    if (!story)
        qFatal("%s", qPrintable(story.error().sentence));
    const double read = timer.milliseconds();
    workspace.setStory(std::move(*story));
    TimelineContent content(&workspace);
    content.setGrouping(LaneGrouping::Person);
    Screen first(content);
    first.paint(first.layout(content.shape().whole()));
    const double open = timer.milliseconds();
    const auto openWall = static_cast<double>(wall.elapsed());

    Filter filter;
    filter.hiddenKinds = {ItemKind::Claim};
    const double filtered = filterMilliseconds(filter, workspace, content, first);
    filter = {};
    filter.persons = {workspace.story()->data().personsInOrder().first().id};
    const double filteredByPerson = filterMilliseconds(filter, workspace, content, first);
    workspace.setFilter({});
    const double accessible = accessibleMilliseconds(workspace);
    const double bytes = indexBytes(workspace);

    for (const bool folded : {true, false}) {
        content.setFolded(folded);
        QJsonObject line = frames(content);
        line.insert(u"items"_s, workspace.story()->data().items.size());
        line.insert(u"axis"_s, folded ? u"folded"_s : u"linear"_s);
        line.insert(u"open_ms"_s, open);
        line.insert(u"open_wall_ms"_s, openWall);
        line.insert(u"read_ms"_s, read);
        line.insert(u"filter_ms"_s, filtered);
        line.insert(u"filter_person_ms"_s, filteredByPerson);
        line.insert(u"accessible_ms"_s, accessible);
        line.insert(u"index_bytes_per_item"_s, bytes);
        out << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QStringList counts = QApplication::arguments().mid(1);
    if (counts.value(0) == u"make") {
        const QString path = counts.value(1);
        const int items = std::max(1, counts.value(2).toInt());
        const int first = std::max(0, counts.value(3).toInt());
        if (path.endsWith(u".csv"_s) || path.endsWith(u".json"_s))
            return bench::writeItems(path, first, first + items) ? 0 : 1;
        makeStory(path, items);
        return 0;
    }
    if (counts.isEmpty())
        counts = {u"1000"_s, u"10000"_s, u"100000"_s, u"1000000"_s};
    const QTemporaryDir folder;
    QTextStream out(stdout);
    for (const QString &wanted : std::as_const(counts)) {
        const int items = wanted.toInt();
        const QString path = items > 0 ? folder.path() + u"/%1.dateline"_s.arg(items) : wanted;
        if (items > 0)
            makeStory(path, items);
        measure(path, out);
    }
    return 0;
}
