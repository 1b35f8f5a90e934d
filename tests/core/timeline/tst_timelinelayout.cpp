// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Calendar.h"
#include "tests/core/timeline/LayoutStory.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace dateline;
using namespace dateline::test;

namespace {

TimelineItems randomStory(QRandomGenerator &random, int count)
{
    QList<TestItem> items;
    const double begin = CivilDay{1950, 1, 1}.start();
    for (int i = 1; i <= count; ++i) {
        const double burst = begin + random.bounded(6) * 4000 * MillisecondsPerDay;
        const double from = burst + std::floor(std::pow(random.generateDouble(), 3) * 900) * MillisecondsPerDay;
        const double lengths[] = {0, 1, 1, 1, 31, 365};
        const double to = from + lengths[random.bounded(6)] * MillisecondsPerDay;
        TestItem made =
            item(i, static_cast<ItemKind>(random.bounded(4)), from, to, QString(random.bounded(60), QLatin1Char('x')));
        if (to - from > 2 * MillisecondsPerDay && random.bounded(2) == 0) {
            made.marks = DateMark::Within;
            made.sureFrom = made.sureTo = (from + to) / 2;
        }
        if (made.kind == ItemKind::Event && random.bounded(8) == 0) {
            made.from = made.to = made.sureFrom = made.sureTo = to;
            made.marks = random.bounded(2) == 0 ? DateMark::Before : DateMark::After;
        }
        items.append(made);
    }
    return storyOf(items);
}

/// What is drawn of an item at its begin: no earlier than what began before it.
void verifyOrder(const TimelineLayout &layout, const TimelineItems &story)
{
    double time = -std::numeric_limits<double>::infinity();
    double x = time;
    for (const TimelineItem &made : story.items) {
        const qsizetype box = layout.boxOf(made.id);
        if (box < 0 || layout.boxes.at(box).edge.isEmpty())
            continue;
        QVERIFY(made.from >= time && layout.boxes.at(box).edge.left() >= x - 0.01);
        time = made.from;
        x = layout.boxes.at(box).edge.left();
    }
}

void verifyLayout(const TimelineLayout &layout)
{
    for (qsizetype a = 0; a < layout.boxes.size(); ++a) {
        const TimelineBox &box = layout.boxes.at(a);
        QVERIFY(layout.lanes.at(box.lane)
                    .rect.adjusted(0, -0.01, 0, 0.01)
                    .contains(QRectF(0, box.rect.y(), 1, box.rect.height())));
        QVERIFY(box.body.width() >= 3);
        QVERIFY(box.labelRect.isEmpty() || box.labelRect.right() <= layout.size.width() + 0.01);
        QVERIFY(box.fadeStart + box.fadeEnd <= box.body.width() + 0.01);
        QVERIFY(box.edge.isEmpty() || box.edge.width() >= 3);
        for (qsizetype b = a + 1; b < layout.boxes.size(); ++b) {
            QVERIFY(!box.labelRect.adjusted(0.5, 0.5, -0.5, -0.5).intersects(layout.boxes.at(b).labelRect));
            if (layout.boxes.at(b).lane == box.lane)
                QVERIFY(!box.rect.adjusted(0.5, 0.5, -0.5, -0.5).intersects(layout.boxes.at(b).rect));
        }
    }
    for (qsizetype a = 0; a < layout.labels.size(); ++a) {
        for (qsizetype b = a + 1; b < layout.labels.size(); ++b)
            QVERIFY(!layout.labels.at(a).rect.intersects(layout.labels.at(b).rect));
    }
}

} // namespace

class TestTimelineLayout : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void emptyStory();
    void oneMomentIsAChip();
    void longEventIsABarWhoseLabelFollows();
    void uncertainDatesFade();
    void openEndRunsOn();
    void quotesOfADayStackAndAreCounted();
    void marksOfADayFillItsRows();
    void labelGivesWayBeforeAnItemDoes();
    void randomStoriesKeepTheRules();
    void panningMovesNothingToAnotherRow();
    void rowsGoToWhatWouldBeHidden();
    void theRowOfGroupsShowsItemsToo();
    void rowsAreLowerWhereThatShowsMore();
    void eachDateOfAListIsMarked();
    void countsEachItemOfALargeStory();
    void whatLeadsIsShown();
    void whatLastsIntoTheScreenIsCounted();
    void largeStoriesKeepTheRules();
    void deepZoomStaysInBounds();
    void fillsOrFitsTheHeight();
    void findsBoxes();
    void elides();
};

void TestTimelineLayout::emptyStory()
{
    View view(storyOf({}));
    view.range = {CivilDay{2026, 1, 1}.start(), CivilDay{2027, 1, 1}.start()};
    const TimelineLayout layout = view.layout();
    QVERIFY(layout.boxes.isEmpty());
    QVERIFY(!layout.labels.isEmpty());
    QCOMPARE(layout.boxAt({500, 200}), qsizetype(-1));
}

void TestTimelineLayout::oneMomentIsAChip()
{
    const double moment = CivilDay{2026, 1, 13}.start() + 3'600'000;
    const TimelineLayout layout = View(storyOf({item(1, ItemKind::Event, moment, moment)})).layout();
    const TimelineBox &box = layout.boxes.first();
    QCOMPARE(box.shape, BoxShape::Chip);
    QCOMPARE(box.label, QStringLiteral("Bridge opened"));
    QVERIFY(box.edge.width() >= 3 && box.edge.width() < 5);
    QVERIFY(box.labelRect.left() > box.edge.right());
    QVERIFY(box.body.contains(box.labelRect));
}

void TestTimelineLayout::longEventIsABarWhoseLabelFollows()
{
    View view(storyOf({item(1, ItemKind::Event, CivilDay{2000, 1, 1}.start(), CivilDay{2020, 1, 1}.start())}), false);
    QCOMPARE(view.layout().boxes.first().shape, BoxShape::Bar);
    view.range = {CivilDay{2010, 1, 1}.start(), CivilDay{2011, 1, 1}.start()};
    const TimelineBox box = view.layout().boxes.first();
    QVERIFY2(box.edge.isEmpty(), "its begin is not seen");
    QVERIFY(box.labelRect.left() < 120);
    QCOMPARE(box.body.left(), 86.0);
    QCOMPARE(box.body.right(), 1000.0);
}

void TestTimelineLayout::uncertainDatesFade()
{
    TestItem within = item(1, ItemKind::Event, CivilDay{2022, 1, 1}.start(), CivilDay{2023, 1, 1}.start());
    within.sureFrom = within.sureTo = CivilDay{2022, 7, 1}.start();
    within.marks = DateMark::Within;
    TestItem before = item(2, ItemKind::Event, CivilDay{2022, 12, 1}.start(), CivilDay{2022, 12, 1}.start());
    before.marks = {DateMark::Before, DateMark::InferredBounds};
    const View view(storyOf({within, before}));
    const TimelineLayout layout = view.layout();
    const TimelineBox &year = layout.boxes.at(layout.boxOf(1));
    QVERIFY(year.edge.isEmpty());
    QVERIFY(year.fadeStart > 100 && year.fadeEnd > 100);
    const TimelineBox &bounded = layout.boxes.at(layout.boxOf(2));
    QVERIFY(bounded.dashed && bounded.edge.isEmpty() && bounded.fadeStart > 50);
    QVERIFY2(std::abs(bounded.body.right() - view.scale().x(before.to)) < 0.01, "it ends at its bound");
}

void TestTimelineLayout::openEndRunsOn()
{
    TestItem open = onDay(1, ItemKind::Event, {2020, 1, 1});
    open.marks = DateMark::OpenEnd;
    const TimelineLayout layout = View(storyOf({open, onDay(2, ItemKind::Event, {2026, 1, 1})})).layout();
    const TimelineBox &box = layout.boxes.at(layout.boxOf(1));
    QVERIFY(std::abs(box.body.right() - 1000) < 1);
    QVERIFY(box.fadeEnd > 100);
}

void TestTimelineLayout::quotesOfADayStackAndAreCounted()
{
    QList<TestItem> items{onDay(100, ItemKind::Event, {2026, 1, 5}), onDay(101, ItemKind::Event, {2026, 1, 9})};
    for (Id id = 1; id <= 80; ++id)
        items.append(onDay(id, ItemKind::Quote, {2026, 1, 6}));
    View view(storyOf(items));
    const TimelineLayout layout = view.layout();
    const auto more = std::find_if(layout.boxes.begin(), layout.boxes.end(),
                                   [](const TimelineBox &box) { return box.shape == BoxShape::More; });
    QVERIFY(more != layout.boxes.end());
    QCOMPARE(more->label, QStringLiteral("+ %1 more").arg(more->count));
    const auto badges = std::count_if(layout.boxes.begin(), layout.boxes.end(),
                                      [](const TimelineBox &box) { return box.shape == BoxShape::Badge; });
    QCOMPARE(badges + more->count, qsizetype(80));
    QVERIFY(layout.contentHeight <= view.size.height());
    const TimeRange day{CivilDay{2026, 1, 6}.start(), CivilDay{2026, 1, 7}.start()};
    for (const TimelineBox &box : layout.boxes) {
        if (box.shape == BoxShape::Badge)
            QVERIFY(box.body.left() >= view.scale().x(day.from) && box.body.right() <= view.scale().x(day.to));
    }
    view.size.setHeight(2000);
    const TimelineLayout high = view.layout();
    QVERIFY(std::none_of(high.boxes.begin(), high.boxes.end(),
                         [](const TimelineBox &box) { return box.shape == BoxShape::More; }));
}

void TestTimelineLayout::marksOfADayFillItsRows()
{
    QList<TestItem> items{onDay(100, ItemKind::Event, {2026, 1, 6})};
    for (Id id = 1; id <= 24; ++id)
        items.append(onDay(id, ItemKind::Quote, {2026, 1, 6}));
    View view(storyOf(items));
    view.size.setHeight(46 + 6 + 2 * 14 + 4 * 28);
    const TimelineLayout layout = view.layout();
    // A day of 914 pixels holds 29 badges a row.
    QVERIFY(std::none_of(layout.boxes.begin(), layout.boxes.end(), [](const auto &box) { return box.count > 0; }));
}

void TestTimelineLayout::labelGivesWayBeforeAnItemDoes()
{
    QList<TestItem> items;
    for (int day = 1; day <= 20; ++day)
        items.append(onDay(day, ItemKind::Claim, {2026, 1, day}, QStringLiteral("The bridge is safe")));
    View view(storyOf(items));
    view.size.setHeight(170);
    const TimelineLayout layout = view.layout();
    QCOMPARE(layout.boxes.size(), qsizetype(20));
    QVERIFY(std::any_of(layout.boxes.begin(), layout.boxes.end(), [](const auto &box) { return box.label.isEmpty(); }));
}

void TestTimelineLayout::randomStoriesKeepTheRules()
{
    QRandomGenerator random(42);
    for (int round = 0; round < 60; ++round) {
        View view(randomStory(random, random.bounded(1, 80)), random.bounded(3) > 0);
        view.size = QSizeF(300 + random.bounded(1500), 150 + random.bounded(700));
        const double a = random.generateDouble();
        const double b = random.generateDouble();
        if (round % 2 == 0)
            view.range = {view.shape.time(qMin(a, b)), view.shape.time(qMax(a, b))};
        const TimelineLayout layout = view.layout();
        verifyLayout(layout);
        verifyOrder(layout, view.story);
        if (QTest::currentTestFailed())
            return;
        const TimeScale scale = view.scale();
        for (const TimelineItem &made : view.story.items) {
            const double to = made.kind == ItemKind::Event ? made.to : made.from;
            const double middle = (scale.x(made.from) + scale.x(to)) / 2;
            const bool onScreen = middle > scale.left() + 40 && middle < scale.right() - 40
                && layout.contentHeight <= layout.lanesArea.height();
            // Where its date leaves it room, a mark may stand elsewhere than at its begin.
            const bool mayMove = made.kind != ItemKind::Event && scale.x(made.to) - scale.x(made.from) > 40;
            if (onScreen && !mayMove && !made.marks.testAnyFlags(DateMark::Before | DateMark::After))
                QVERIFY2(!boxesShowing(layout, view.story, made.id).isEmpty(),
                         qPrintable(QStringLiteral("round %1 item %2").arg(round).arg(made.id)));
        }
    }
}

void TestTimelineLayout::panningMovesNothingToAnotherRow()
{
    QRandomGenerator random(9);
    for (int round = 0; round < 10; ++round) {
        View view(randomStory(random, 120));
        view.range = view.scale().zoomed(4, 400);
        const TimelineLayout before = view.layout();
        view.range = view.scale().panned(-120);
        const TimelineLayout after = view.layout();
        for (const TimelineBox &box : before.boxes) {
            const qsizetype same = box.item == NoId ? -1 : after.boxOf(box.item);
            if (same >= 0 && after.boxes.at(same).item == box.item)
                QCOMPARE(after.boxes.at(same).body.top(), box.body.top());
        }
    }
}

void TestTimelineLayout::rowsGoToWhatWouldBeHidden()
{
    QList<TestItem> items;
    for (int day = 1; day <= 20; ++day)
        items.append(onDay(day, ItemKind::Photo, {2026, 1, day}, QStringLiteral("Ferry")));
    for (int i = 1; i <= 12; ++i)
        items.append(onDay(100 + i, ItemKind::Event, {2026, 1, 6}));
    View view(storyOf(items));
    view.size = QSizeF(1600, 760);
    LayoutOptions options{view.size};
    options.fillHeight = false;
    const TimelineLayout layout = layoutTimeline(view.story, view.scale(), options, test::LetterMeasure());
    for (const TimelineBox &box : layout.boxes)
        QVERIFY2(box.shape != BoxShape::More || box.kind == ItemKind::Photo, "the events have room");
    for (const LaneBox &lane : layout.lanes) {
        double lowest = 0;
        for (const TimelineBox &box : layout.boxes) {
            if (layout.lanes.at(box.lane).key == lane.key)
                lowest = std::max(lowest, box.rect.bottom());
        }
        QVERIFY2(lane.rect.bottom() - lowest < 32, "no row is granted and left empty");
    }
}

void TestTimelineLayout::theRowOfGroupsShowsItemsToo()
{
    // Five begin on one day and have room for three; another day's fits beside the group of the rest.
    QList<TestItem> items;
    for (int i = 1; i <= 5; ++i)
        items.append(onDay(i, ItemKind::Event, {2026, 1, 2}));
    for (int i = 6; i <= 9; ++i)
        items.append(onDay(i, ItemKind::Event, {2026, 1, 20}));
    View view(storyOf(items));
    view.size = QSizeF(1000, 46 + 3 * 28 + 22);
    const TimelineLayout layout = view.layout();
    QCOMPARE(layout.contentHeight, view.size.height() - 46);
    qsizetype hidden = 0;
    for (const TimelineBox &box : layout.boxes)
        hidden += box.count;
    QCOMPARE(hidden, qsizetype(5));
    items.removeLast();
    view.story = storyOf(items);
    const TimelineLayout fewer = view.layout();
    QVERIFY2(fewer.boxOf(8) >= 0, "three of the second day need no group");
    QVERIFY(fewer.boxOf(6) >= 0 && fewer.boxOf(7) >= 0);
}

void TestTimelineLayout::rowsAreLowerWhereThatShowsMore()
{
    QList<TestItem> items;
    for (int i = 1; i <= 20; ++i)
        items.append(onDay(i, ItemKind::Event, {2026, 1, 5}));
    View view(storyOf(items));
    const auto rowHeight = [&view] {
        QSet<double> tops;
        for (const TimelineBox &box : view.layout().boxes)
            tops.insert(box.body.top());
        QList<double> sorted = tops.values();
        std::sort(sorted.begin(), sorted.end());
        return sorted.at(1) - sorted.at(0);
    };
    QVERIFY(rowHeight() < 30);
    items.resize(2);
    view.story = storyOf(items);
    QCOMPARE(rowHeight(), 32.0);
}

void TestTimelineLayout::eachDateOfAListIsMarked()
{
    TestItem listed = item(1, ItemKind::Event, CivilDay{2026, 1, 5}.start(), CivilDay{2026, 1, 21}.start());
    listed.marks = {DateMark::OneOf, DateMark::Within};
    View view(storyOf({listed}));
    const TimeRange first{listed.from, listed.from + MillisecondsPerDay};
    const TimeRange last{listed.to - MillisecondsPerDay, listed.to};
    view.story.wordsOf = [first, last](Id) {
        TimelineWords words;
        words.label = QStringLiteral("Ferry sank");
        words.dates = {first, last};
        return words;
    };
    const TimelineBox box = view.layout().boxes.first();
    QCOMPARE(box.dates.size(), qsizetype(2));
    QVERIFY(std::abs(box.dates.first().left() - view.scale().x(first.from)) < 0.01);
    QVERIFY(std::abs(box.dates.last().right() - view.scale().x(last.to)) < 0.01);
    for (const QRectF &date : box.dates)
        QVERIFY(box.body.contains(date));
}

void TestTimelineLayout::countsEachItemOfALargeStory()
{
    QRandomGenerator random(3);
    View view(randomStory(random, 5000));
    view.size = QSizeF(1500, 700);
    const TimelineLayout layout = view.layout();
    qsizetype seen = 0;
    for (const TimelineBox &box : layout.boxes)
        seen += box.item == NoId ? box.count : 1;
    QCOMPARE(seen, qsizetype(5000));
    for (const TimelineItem &made : view.story.items)
        QCOMPARE(boxesShowing(layout, view.story, made.id).size(), qsizetype(1));
    for (const TimelineBox &box : layout.boxes) {
        if (box.item == NoId)
            QCOMPARE(membersOf(layout, view.story, box, box.count).size(), box.count);
    }
}

void TestTimelineLayout::whatLeadsIsShown()
{
    for (const int count : {60, 4000}) {
        QList<TestItem> items;
        for (int i = 1; i <= count; ++i)
            items.append(onDay(i, ItemKind::Event, {2026, 1, 1 + i % 20}));
        items[count / 2].rank = 1000;
        const View view(storyOf(items));
        const TimelineLayout layout = view.layout();
        const qsizetype leader = layout.boxOf(count / 2 + 1);
        QVERIFY2(leader >= 0, qPrintable(QString::number(count)));
        QVERIFY2(!layout.boxes.at(leader).label.isEmpty(), "others do not take its words");
    }
}

void TestTimelineLayout::whatLastsIntoTheScreenIsCounted()
{
    QList<TestItem> items;
    for (int i = 1; i <= 2000; ++i)
        items.append(item(i, ItemKind::Event, CivilDay{1990, 1, 1}.start() + i, CivilDay{2030, 1, 1}.start()));
    View view(storyOf(items), false);
    view.range = {CivilDay{2010, 1, 1}.start(), CivilDay{2011, 1, 1}.start()};
    const TimelineLayout layout = view.layout();
    qsizetype seen = 0;
    for (const TimelineBox &box : layout.boxes)
        seen += box.item == NoId ? box.count : 1;
    QCOMPARE(seen, qsizetype(2000));

    items.append(onDay(3000, ItemKind::Event, {2000, 1, 1}));
    view.story = storyOf(items);
    QVERIFY2(boxesShowing(view.layout(), view.story, 3000).isEmpty(), "it is over");
    QCOMPARE(boxesShowing(view.layout(), view.story, 1000).size(), qsizetype(1));
}

void TestTimelineLayout::largeStoriesKeepTheRules()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 12; ++round) {
        View view(randomStory(random, 1600 + random.bounded(3000)), round % 3 > 0);
        view.size = QSizeF(700 + random.bounded(1200), 250 + random.bounded(700));
        for (int notch = 0; notch < 20; ++notch) {
            view.range = view.scale().zoomed(1.6, 200 + random.bounded(400));
            verifyLayout(view.layout());
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void TestTimelineLayout::deepZoomStaysInBounds()
{
    QRandomGenerator random(4);
    View view(randomStory(random, 60));
    for (int notch = 0; notch < 120; ++notch) {
        view.range = view.scale().zoomed(1.5, 500);
        verifyLayout(view.layout());
        if (QTest::currentTestFailed())
            return;
    }
}

void TestTimelineLayout::fillsOrFitsTheHeight()
{
    const View view(storyOf({onDay(1, ItemKind::Event, {2026, 1, 5}), onDay(2, ItemKind::Photo, {2026, 1, 6})}));
    const TimelineLayout filled = view.layout();
    QCOMPARE(std::round(filled.contentHeight), 392.0 - 46);
    LayoutOptions options{view.size};
    options.fillHeight = false;
    options.scrollY = 10;
    const TimelineLayout small = layoutTimeline(view.story, view.scale(), options, test::LetterMeasure());
    QVERIFY(small.contentHeight < 300);
    QCOMPARE(small.lanes.first().rect.top(), 46.0);
    QCOMPARE(small.boxOf(1), qsizetype(-1)); // under the axis
    QVERIFY(small.boxOf(2) >= 0);
    QCOMPARE(small.lanes.at(0).rect.bottom(), small.lanes.at(1).rect.top());
}

void TestTimelineLayout::findsBoxes()
{
    const TimelineLayout layout =
        View(storyOf({onDay(1, ItemKind::Event, {2026, 1, 5}), onDay(2, ItemKind::Quote, {2026, 1, 9})})).layout();
    for (const Id id : {1, 2})
        QCOMPARE(layout.boxAt(layout.boxes.at(layout.boxOf(id)).body.center()), layout.boxOf(id));
    QCOMPARE(layout.boxOf(NoId), qsizetype(-1));
    QCOMPARE(layout.boxOf(77), qsizetype(-1));
    QCOMPARE(layout.boxAt({10, 60}), qsizetype(-1));
}

void TestTimelineLayout::elides()
{
    const test::LetterMeasure measure;
    QCOMPARE(measure.elided(QStringLiteral("Bridge"), TextStyle::Label, 42), QStringLiteral("Bridge"));
    QCOMPARE(measure.elided(QStringLiteral("Bridge opened"), TextStyle::Label, 56), QStringLiteral("Bridge…"));
    QCOMPARE(measure.elided(QStringLiteral("Bridge"), TextStyle::Label, 7), QString());
    const QString faces = QStringLiteral("\U0001F600\U0001F600\U0001F600");
    QCOMPARE(measure.elided(faces, TextStyle::Label, 30), QStringLiteral("\U0001F600…"));
}

DATELINE_CORE_TEST_MAIN(TestTimelineLayout)
#include "tst_timelinelayout.moc"
