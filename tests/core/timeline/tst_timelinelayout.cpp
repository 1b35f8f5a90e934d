// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Calendar.h"
#include "core/timeline/AxisLayout.h"
#include "tests/core/timeline/LetterMeasure.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace dateline;

namespace {

const QString events = QStringLiteral("events");
const QString statements = QStringLiteral("statements");
const QString photos = QStringLiteral("photos");

QString laneOf(ItemKind kind)
{
    return kind == ItemKind::Event ? events : kind == ItemKind::Photo ? photos : statements;
}

TimelineItem item(Id id, ItemKind kind, double from, double to, const QString &label = QStringLiteral("Bridge opened"))
{
    TimelineItem made;
    made.id = id;
    made.kind = kind;
    made.from = made.sureFrom = from;
    made.to = made.sureTo = to;
    made.label = label;
    made.badge = QStringLiteral("AB");
    made.lanes = {laneOf(kind)};
    return made;
}

TimelineItem onDay(Id id, ItemKind kind, CivilDay day, const QString &label = QStringLiteral("Bridge opened"))
{
    return item(id, kind, day.start(), day.start() + MillisecondsPerDay, label);
}

TimelineItems storyOf(QList<TimelineItem> items)
{
    std::sort(items.begin(), items.end(), [](const auto &a, const auto &b) { return a.from < b.from; });
    TimelineItems story;
    story.lanes = {{events, QStringLiteral("Events")},
                   {statements, QStringLiteral("Statements")},
                   {photos, QStringLiteral("Photos")}};
    for (const TimelineItem &made : items)
        story.moments.append({made.from, made.to});
    story.items = items;
    return story;
}

struct View {
    TimelineItems story;
    AxisShape shape;
    QSizeF size{1000, 392};
    TimeRange range = shape.whole();

    explicit View(const TimelineItems &items, bool folded = true)
        : story(items)
        , shape(folded ? AxisShape::folded(items.moments) : AxisShape::linear(items.moments))
    {
    }

    TimeScale scale() const { return TimeScale(shape, range, 86, size.width() - 86); }
    TimelineLayout layout() const { return layoutTimeline(story, scale(), {size}, test::LetterMeasure()); }
};

TimelineItems randomStory(QRandomGenerator &random, int count)
{
    QList<TimelineItem> items;
    const double begin = CivilDay{1950, 1, 1}.start();
    for (int i = 1; i <= count; ++i) {
        const double burst = begin + random.bounded(6) * 4000 * MillisecondsPerDay;
        const double from = burst + std::floor(std::pow(random.generateDouble(), 3) * 900) * MillisecondsPerDay;
        const double lengths[] = {0, 1, 1, 1, 31, 365};
        const double to = from + lengths[random.bounded(6)] * MillisecondsPerDay;
        TimelineItem made =
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
    void labelGivesWayBeforeAnItemDoes();
    void randomStoriesKeepTheRules();
    void panningMovesNothingToAnotherRow();
    void deepZoomStaysInBounds();
    void fillsOrFitsTheHeight();
    void marksBreaksWeekendsAndPublications();
    void keepsAPublicationOnTheAxis();
    void saysWhatAFoldLeavesOut_data();
    void saysWhatAFoldLeavesOut();
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
    TimelineItem within = item(1, ItemKind::Event, CivilDay{2022, 1, 1}.start(), CivilDay{2023, 1, 1}.start());
    within.sureFrom = within.sureTo = CivilDay{2022, 7, 1}.start();
    within.marks = DateMark::Within;
    TimelineItem before = item(2, ItemKind::Event, CivilDay{2022, 12, 1}.start(), CivilDay{2022, 12, 1}.start());
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
    TimelineItem open = onDay(1, ItemKind::Event, {2020, 1, 1});
    open.marks = DateMark::OpenEnd;
    const TimelineLayout layout = View(storyOf({open, onDay(2, ItemKind::Event, {2026, 1, 1})})).layout();
    const TimelineBox &box = layout.boxes.at(layout.boxOf(1));
    QVERIFY(std::abs(box.body.right() - 1000) < 1);
    QVERIFY(box.fadeEnd > 100);
}

void TestTimelineLayout::quotesOfADayStackAndAreCounted()
{
    QList<TimelineItem> items{onDay(100, ItemKind::Event, {2026, 1, 5}), onDay(101, ItemKind::Event, {2026, 1, 9})};
    for (Id id = 1; id <= 40; ++id)
        items.append(onDay(id, ItemKind::Quote, {2026, 1, 6}));
    View view(storyOf(items));
    const TimelineLayout layout = view.layout();
    const auto more = std::find_if(layout.boxes.begin(), layout.boxes.end(),
                                   [](const TimelineBox &box) { return box.shape == BoxShape::More; });
    QVERIFY(more != layout.boxes.end());
    QCOMPARE(more->label, QStringLiteral("+ %1 more").arg(more->members.size()));
    const auto badges = std::count_if(layout.boxes.begin(), layout.boxes.end(),
                                      [](const TimelineBox &box) { return box.shape == BoxShape::Badge; });
    QCOMPARE(badges + more->members.size(), qsizetype(40));
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

void TestTimelineLayout::labelGivesWayBeforeAnItemDoes()
{
    QList<TimelineItem> items;
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
                QVERIFY2(layout.boxOf(made.id) >= 0,
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

void TestTimelineLayout::marksBreaksWeekendsAndPublications()
{
    TimelineItems story = storyOf({onDay(1, ItemKind::Event, {1979, 2, 11}), onDay(2, ItemKind::Event, {2026, 1, 9}),
                                   onDay(3, ItemKind::Event, {2026, 1, 13})});
    const double published = CivilDay{2026, 1, 13}.start();
    story.publications = {{published, QStringLiteral("Gazette article")}};
    const View view(story);
    const TimelineLayout layout = view.layout();
    QCOMPARE(layout.breaks.size(), qsizetype(1));
    QCOMPARE(layout.breaks.first().label, QStringLiteral("47 y"));
    QCOMPARE(layout.breaks.first().rect.width(), TimeScale::FoldWidth);
    QCOMPARE(layout.axisLines.size(), qsizetype(2));
    QCOMPARE(layout.weekends.last().left(), view.scale().x(CivilDay{2026, 1, 10}.start()));
    QCOMPARE(layout.publications.first().x, view.scale().x(published));
    for (const AxisLabel &label : layout.labels)
        QVERIFY(!label.rect.intersects(layout.publications.first().pill));

    story.publications.append({published + 1, QStringLiteral("Courier article")});
    const TimelineLayout merged = View(story).layout();
    QCOMPARE(merged.publications.size(), qsizetype(1));
    QCOMPARE(merged.publications.first().label, QStringLiteral("2 sources"));
}

void TestTimelineLayout::keepsAPublicationOnTheAxis()
{
    TimelineItems story;
    for (int year = 1980; year <= 2026; ++year)
        story.items.append(storyOf({onDay(year, ItemKind::Event, {year, 1, 13})}).items);
    story = storyOf(story.items);
    const double published = CivilDay{2026, 1, 13}.start();
    story.publications = {{published, QStringLiteral("Gazette")}};
    const TimelineLayout layout = View(story, false).layout();
    const QRectF pill = layout.publications.first().pill;
    QVERIFY(layout.axis.contains(pill));
    for (const AxisLabel &label : layout.labels)
        QVERIFY(!label.major || !label.rect.intersects(pill));
}

void TestTimelineLayout::saysWhatAFoldLeavesOut_data()
{
    QTest::addColumn<double>("days");
    QTest::addColumn<QString>("label");
    QTest::newRow("days") << 12.2 << QStringLiteral("12 d");
    QTest::newRow("months") << 244.0 << QStringLiteral("8 mo");
    QTest::newRow("a year and more") << 640.0 << QStringLiteral("21 mo");
    QTest::newRow("years") << 43.2 * 365.25 << QStringLiteral("43 y");
    QTest::newRow("ages") << 365.2425e8 << QStringLiteral("100000000 y");
}

void TestTimelineLayout::saysWhatAFoldLeavesOut()
{
    QFETCH(double, days);
    QTEST(foldLabel({0, days * MillisecondsPerDay}), "label");
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
