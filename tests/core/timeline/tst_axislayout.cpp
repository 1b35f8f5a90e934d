// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/AxisLayout.h"
#include "tests/core/timeline/LayoutStory.h"
#include "tests/support/TestMain.h"

#include <cmath>

using namespace dateline;
using namespace dateline::test;

class TestAxisLayout : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void marksBreaksWeekendsAndPublications();
    void keepsAPublicationOnTheAxis();
    void aPublicationStandsOverItsMark();
    void saysWhatAFoldLeavesOut_data();
    void saysWhatAFoldLeavesOut();
    void stripShowsHowManySourcesStandBehind();
    void marksToday_data();
    void marksToday();
    void namesTheZoneOfItsClocks();
};

void TestAxisLayout::marksBreaksWeekendsAndPublications()
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

void TestAxisLayout::keepsAPublicationOnTheAxis()
{
    QList<TestItem> items;
    for (int year = 1980; year <= 2026; ++year)
        items.append(onDay(year, ItemKind::Event, {year, 1, 13}));
    TimelineItems story = storyOf(items);
    const double published = CivilDay{2026, 1, 13}.start();
    story.publications = {{published, QStringLiteral("Gazette")}};
    const TimelineLayout layout = View(story, false).layout();
    const QRectF pill = layout.publications.first().pill;
    QVERIFY(layout.axis.contains(pill));
    for (const AxisLabel &label : layout.labels)
        QVERIFY(!label.major || !label.rect.intersects(pill));
}

void TestAxisLayout::aPublicationStandsOverItsMark()
{
    QList<TestItem> items;
    for (int day = 1; day <= 9; ++day)
        items.append(onDay(day, ItemKind::Event, {2026, 1, day}));
    TimelineItems story = storyOf(items);
    for (int day = 2; day <= 8; ++day) {
        const double published = CivilDay{2026, 1, day}.start() + 9 * 3'600'000.0;
        story.publications = {{published, QStringLiteral("Gazette article")}};
        const TimelineLayout layout = View(story, false).layout();
        const PublicationMark &mark = layout.publications.first();
        QVERIFY2(mark.pill.left() <= mark.x && mark.x <= mark.pill.right(), qPrintable(QString::number(day)));
        for (const AxisLabel &label : layout.labels)
            QVERIFY(!label.major || !label.rect.intersects(mark.pill));
    }
}

void TestAxisLayout::saysWhatAFoldLeavesOut_data()
{
    QTest::addColumn<double>("days");
    QTest::addColumn<QString>("label");
    QTest::newRow("days") << 12.2 << QStringLiteral("12 d");
    QTest::newRow("months") << 244.0 << QStringLiteral("8 mo");
    QTest::newRow("a year and more") << 640.0 << QStringLiteral("21 mo");
    QTest::newRow("years") << 43.2 * 365.25 << QStringLiteral("43 y");
    QTest::newRow("ages") << 365.2425e8 << QStringLiteral("100 M y");
    QTest::newRow("a few millions") << 365.2425 * 2.5e6 << QStringLiteral("2.5 M y");
    QTest::newRow("ten thousands") << 365.2425 * 12000 << QStringLiteral("12,000 y");
}

void TestAxisLayout::saysWhatAFoldLeavesOut()
{
    QFETCH(double, days);
    QTEST(foldLabel({0, days * MillisecondsPerDay}), "label");
}

void TestAxisLayout::stripShowsHowManySourcesStandBehind()
{
    const auto day = [](int of) { return TimeRange{CivilDay{2026, 1, of}.start(), CivilDay{2026, 1, of + 1}.start()}; };
    TimelineItems story = storyOf({onDay(1, ItemKind::Event, {1979, 2, 11}), onDay(2, ItemKind::Event, {2026, 1, 9}),
                                   onDay(3, ItemKind::Event, {2026, 1, 13})});
    QVERIFY(View(story).layout().coverage.isEmpty());
    story.coverage = Coverage({{day(9), day(13)}, {day(13)}});
    const View view(story);
    const TimelineLayout layout = view.layout();
    const auto sourcesAt = [&](CivilDay at) {
        const double x = view.scale().x(at.start() + MillisecondsPerDay / 2);
        for (const CoverageBand &band : layout.coverage) {
            if (band.rect.left() <= x && x < band.rect.right())
                return band.sources;
        }
        return -1;
    };
    QCOMPARE(sourcesAt({1979, 2, 11}), 0);
    QCOMPARE(sourcesAt({2026, 1, 9}), 1);
    QCOMPARE(sourcesAt({2026, 1, 11}), 0);
    QCOMPARE(sourcesAt({2026, 1, 13}), 2);
    for (qsizetype i = 0; i < layout.coverage.size(); ++i) {
        QVERIFY(layout.axis.contains(layout.coverage.at(i).rect));
        for (const AxisBreak &gap : layout.breaks)
            QVERIFY(!gap.rect.adjusted(0.1, 0, -0.1, 0).intersects(layout.coverage.at(i).rect));
        if (i > 0)
            QVERIFY(layout.coverage.at(i).rect.left() >= layout.coverage.at(i - 1).rect.right() - 0.01);
    }
}

void TestAxisLayout::marksToday_data()
{
    QTest::addColumn<CivilDay>("today");
    QTest::addColumn<bool>("isMarked");
    QTest::newRow("within") << CivilDay{2026, 1, 10} << true;
    QTest::newRow("in a fold") << CivilDay{2000, 1, 1} << false;
    QTest::newRow("long after") << CivilDay{2030, 1, 1} << false;
}

void TestAxisLayout::marksToday()
{
    QFETCH(CivilDay, today);
    const View view(storyOf({onDay(1, ItemKind::Event, {1979, 2, 11}), onDay(2, ItemKind::Event, {2026, 1, 9}),
                             onDay(3, ItemKind::Event, {2026, 1, 13})}));
    LayoutOptions options{view.size};
    options.now = today.start() + MillisecondsPerDay / 2;
    const TimelineLayout layout = layoutTimeline(view.story, view.scale(), options, LetterMeasure());
    QTEST(layout.today.has_value(), "isMarked");
    if (layout.today) {
        QCOMPARE(layout.today->x, view.scale().x(*options.now));
        QVERIFY(layout.today->labelRect.left() > layout.today->x);
    }
    // At the right end there is no room for the word.
    const TimeRange shown{CivilDay{2026, 1, 9}.start(), *options.now + 1};
    const TimeScale scale(AxisShape::linear(shown), shown, 86, 800);
    const TimelineLayout narrow = layoutTimeline(view.story, scale, options, LetterMeasure());
    if (narrow.today)
        QVERIFY(narrow.today->label.isEmpty() && narrow.today->labelRect.isEmpty());
}

void TestAxisLayout::namesTheZoneOfItsClocks()
{
    const View view(storyOf({onDay(1, ItemKind::Event, {2026, 1, 9}), onDay(2, ItemKind::Event, {2026, 1, 13})}));
    LayoutOptions options{view.size};
    const TimelineLayout utc = layoutTimeline(view.story, view.scale(), options, LetterMeasure());
    QVERIFY(utc.zone.isEmpty());
    options.zone = Zone(QStringLiteral("Asia/Tokyo"));
    const TimelineLayout tokyo = layoutTimeline(view.story, view.scale(), options, LetterMeasure());
    QCOMPARE(tokyo.zone, QStringLiteral("Tokyo"));
    QVERIFY(tokyo.zoneRect.right() <= tokyo.headerWidth);
    const double nineHours = view.scale().x(9 * 3'600'000.0) - view.scale().x(0);
    QVERIFY(std::abs(utc.weekends.first().left() - tokyo.weekends.first().left() - nineHours) < 0.01);
}

DATELINE_CORE_TEST_MAIN(TestAxisLayout)
#include "tst_axislayout.moc"
