// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Calendar.h"
#include "core/time/WhenEnds.h"
#include "core/timeline/TimelineItem.h"
#include "tests/support/TestMain.h"

using namespace dateline;

namespace {

When when(const QString &edtf)
{
    const Result<When> read = When::fromEdtf(edtf);
    return read ? *read : When();
}

Item item(Id id, ItemKind kind, const QString &edtf)
{
    Item made;
    made.id = id;
    made.kind = kind;
    made.title = QStringLiteral("The bridge of Lindvik");
    made.happened.when = when(edtf);
    return made;
}

TimelineItems itemsOf(const QList<Item> &items, LaneGrouping grouping = LaneGrouping::Kind, StoryData story = {})
{
    QList<Id> visible;
    for (const Item &made : items) {
        story.items.insert(made.id, made);
        visible.append(made.id);
    }
    return timelineItems(story, visible, grouping);
}

QStringList titlesOf(const TimelineItems &items)
{
    QStringList titles;
    for (const TimelineLane &lane : items.lanes)
        titles.append(lane.title);
    return titles;
}

double start(qint64 year, int month = 1, int day = 1)
{
    return CivilDay{year, month, day}.start();
}

} // namespace

class TestTimelineItems : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void knowsHowADateIsUncertain_data();
    void knowsHowADateIsUncertain();
    void showsWhatStandsAndNotWhatBounds_data();
    void showsWhatStandsAndNotWhatBounds();
    void leavesOutWhatCannotBePlaced();
    void sortsByTimeThenByTheStory();
    void groups_data();
    void groups();
    void daysAreThoseOfTheItemsZone_data();
    void daysAreThoseOfTheItemsZone();
    void theLeadingOneOfRivalDatesIsChosen();
    void knowsTheDatesOfAList();
    void sourcesCoverWhatTheyTellOf();
    void keepsWhatPassesAsIfThereWereNoMore();
    void namesTheEndsOfAWhen_data();
    void namesTheEndsOfAWhen();
};

void TestTimelineItems::knowsHowADateIsUncertain_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<DateMarks>("marks");
    QTest::addColumn<TimeRange>("extent");
    QTest::addColumn<TimeRange>("sure");
    const auto row = [](const char *edtf, DateMarks marks, TimeRange extent, TimeRange sure) {
        QTest::newRow(edtf) << QString::fromLatin1(edtf) << marks << extent << sure;
    };
    const TimeRange day{start(2026, 1, 13), start(2026, 1, 14)};
    const double midyear = (start(2022) + start(2023)) / 2;
    row("2026-01-13", {}, day, day);
    row("2026-01-13?", DateMark::Uncertain, day, day);
    row("2022", DateMark::Within, {start(2022), start(2023)}, {midyear, midyear});
    row("2022~", DateMark::Within | DateMark::Approximate, {start(2022), start(2023)}, {midyear, midyear});
    row("202X", DateMark::Within | DateMark::UnknownDigits, {start(2020), start(2030)}, {start(2025), start(2025)});
    row("2026-01-13/2026-01-20", {}, {start(2026, 1, 13), start(2026, 1, 21)},
        {start(2026, 1, 13), start(2026, 1, 21)});
    row("2022/2026-01-13", {}, {start(2022), day.to}, {start(2023), day.to});
    row("1979/..", DateMark::OpenEnd, {start(1979), start(1980)}, {start(1980), start(1980)});
    row("../1979", DateMark::OpenStart, {start(1979), start(1980)}, {start(1979), start(1979)});
    row("[..2026-01-13]", DateMark::Before, {day.to - 1, day.to}, {day.to - 1, day.to});
    row("[2022..]", DateMark::After, {start(2022), start(2022)}, {start(2022), start(2022)});
    row("[2022..2025]", DateMark::Within, {start(2022), start(2026)}, {start(2024), start(2024)});
    row("-0043-03-15", {}, {start(-43, 3, 15), start(-43, 3, 16)}, {start(-43, 3, 15), start(-43, 3, 16)});
}

void TestTimelineItems::knowsHowADateIsUncertain()
{
    QFETCH(QString, edtf);
    const TimelineItem made = itemsOf({item(1, ItemKind::Event, edtf)}).items.first();
    QTEST(made.marks, "marks");
    QTEST((TimeRange{made.from, made.to}), "extent");
    QFETCH(TimeRange, sure);
    // Half a year of whole days need not be the middle to the day.
    QVERIFY(qAbs(made.sureFrom - sure.from) <= MillisecondsPerDay && qAbs(made.sureTo - sure.to) <= MillisecondsPerDay);
}

void TestTimelineItems::showsWhatStandsAndNotWhatBounds_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QList<TimeRange>>("moments");
    const QList<TimeRange> year{{start(2022), start(2023)}};
    const QList<TimeRange> ends{{start(1979), start(1980)}, {start(2026, 1, 13), start(2026, 1, 14)}};
    const QList<TimeRange> begin{{start(1979), start(1980)}};
    const QList<TimeRange> century{{start(1900), start(1900)}, {start(2000), start(2000)}};
    QTest::newRow("a year") << QStringLiteral("2022") << year;
    QTest::newRow("begin and end") << QStringLiteral("1979/2026-01-13") << ends;
    QTest::newRow("begin alone") << QStringLiteral("1979/..") << begin;
    QTest::newRow("a century") << QStringLiteral("19XX") << century;
    QTest::newRow("bounds") << QStringLiteral("[1979..2026]") << QList<TimeRange>();
}

void TestTimelineItems::showsWhatStandsAndNotWhatBounds()
{
    QFETCH(QString, edtf);
    QFETCH(QList<TimeRange>, moments);
    const TimeRange known{start(2030), start(2030, 1, 2)};
    moments.append(known);
    QCOMPARE(itemsOf({item(1, ItemKind::Event, edtf), item(2, ItemKind::Event, QStringLiteral("2030-01-01"))}).moments,
             moments);
}

void TestTimelineItems::leavesOutWhatCannotBePlaced()
{
    const TimelineItems items =
        itemsOf({item(1, ItemKind::Event, QString()), item(2, ItemKind::Claim, QStringLiteral("[..2026-01-13]")),
                 item(3, ItemKind::Event, QStringLiteral("[..2026-01-13]"))});
    QCOMPARE(items.items.size(), qsizetype(1));
    QCOMPARE(items.items.first().id, Id(3));
    QVERIFY2(!items.moments.isEmpty(), "bounds are better than an axis of nothing");
    QVERIFY(itemsOf({}).items.isEmpty());
}

void TestTimelineItems::sortsByTimeThenByTheStory()
{
    const TimelineItems items = itemsOf({item(3, ItemKind::Event, QStringLiteral("2026-01-13")),
                                         item(1, ItemKind::Event, QStringLiteral("2026-01-13")),
                                         item(2, ItemKind::Event, QStringLiteral("1979"))});
    QList<Id> ids;
    for (const TimelineItem &made : items.items)
        ids.append(made.id);
    QCOMPARE(ids, QList<Id>({2, 3, 1}));
}

void TestTimelineItems::groups_data()
{
    QTest::addColumn<LaneGrouping>("grouping");
    QTest::addColumn<QString>("titles");
    QTest::addColumn<int>("lanesOfEvent");
    QTest::newRow("kind") << LaneGrouping::Kind << QStringLiteral("Events Statements") << 1;
    QTest::newRow("person") << LaneGrouping::Person << QStringLiteral("Mara Olaf Nobody") << 2;
    QTest::newRow("tag") << LaneGrouping::Tag << QStringLiteral("bridge No tag") << 1;
    QTest::newRow("source") << LaneGrouping::Source << QStringLiteral("No source") << 1;
    QTest::newRow("verdict") << LaneGrouping::Verdict << QStringLiteral("Open No claim") << 1;
    QTest::newRow("place") << LaneGrouping::Place << QStringLiteral("Lindvik No place") << 1;
}

void TestTimelineItems::groups()
{
    QFETCH(LaneGrouping, grouping);
    StoryData story;
    story.persons = {{11, Person{11, PersonKind::Person, QStringLiteral("Mara"), {}, {}, {}}},
                     {12, Person{12, PersonKind::Person, QStringLiteral("Olaf"), {}, {}, {}}},
                     {13, Person{13, PersonKind::Person, QStringLiteral("Absent"), {}, {}, {}}}};
    story.tags = {{21, Tag{21, QStringLiteral("bridge")}}};
    story.verdicts = {{31, Verdict{31, QStringLiteral("Open"), QStringLiteral("open"), 0}}};
    Item event = item(1, ItemKind::Event, QStringLiteral("2026-01-13"));
    event.participants = {11, 12};
    event.tags = {21};
    event.place = QStringLiteral(" Lindvik ");
    const Item claim = item(2, ItemKind::Claim, QStringLiteral("2026-01-13"));
    const TimelineItems items = itemsOf({event, claim}, grouping, story);
    QTEST(titlesOf(items).join(u' '), "titles");
    const auto lanesOfEvent = std::count_if(items.lanes.begin(), items.lanes.end(), [&items](const TimelineLane &lane) {
        return lane.index.positionOf(0, items.items.first()) >= 0;
    });
    QTEST(static_cast<int>(lanesOfEvent), "lanesOfEvent");
}

void TestTimelineItems::daysAreThoseOfTheItemsZone_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<double>("hours");
    QTest::newRow("no zone") << QStringLiteral("2026-01-13") << QString() << 0.0;
    QTest::newRow("east") << QStringLiteral("2026-01-13") << QStringLiteral("Europe/Moscow") << -3.0;
    QTest::newRow("west") << QStringLiteral("2026-01-13") << QStringLiteral("America/New_York") << 5.0;
    QTest::newRow("no such zone") << QStringLiteral("2026-01-13") << QStringLiteral("Lindvik") << 0.0;
    QTest::newRow("a time says its own") << QStringLiteral("2026-01-13T00:00:00Z") << QStringLiteral("Asia/Tokyo")
                                         << 0.0;
    QTest::newRow("far away") << QStringLiteral("Y-20000000") << QStringLiteral("Asia/Tokyo") << 0.0;
}

void TestTimelineItems::daysAreThoseOfTheItemsZone()
{
    QFETCH(QString, edtf);
    QFETCH(QString, zone);
    Item made = item(1, ItemKind::Event, edtf);
    const double utc = itemsOf({made}).items.first().from;
    made.zone = zone;
    QTEST((itemsOf({made}).items.first().from - utc) / 3'600'000, "hours");
}

void TestTimelineItems::theLeadingOneOfRivalDatesIsChosen()
{
    Item first = item(1, ItemKind::Event, QStringLiteral("2026-01-13"));
    Item second = item(2, ItemKind::Event, QStringLiteral("2026-01-12"));
    StoryData story;
    story.links = {{5, ItemLink{5, LinkKind::SameEvent, 1, 2}}};
    story.linksByItem = {{1, 5}, {2, 5}};
    const auto rival = [&](const QList<Item> &items) {
        const TimelineItems placed = itemsOf(items, LaneGrouping::Kind, story);
        QList<Id> rivals;
        for (const TimelineItem &made : placed.items) {
            if (made.marks.testFlag(DateMark::Rival))
                rivals.append(made.id);
        }
        return rivals;
    };
    QCOMPARE(rival({first, second}), QList<Id>{2});
    second.importance = 1;
    QCOMPARE(rival({first, second}), QList<Id>{1});
    QCOMPARE(rival({first}), QList<Id>());
    second.happened = first.happened;
    QCOMPARE(rival({first, second}), QList<Id>());
    second.happened.when = when(QStringLiteral("2026-01-12"));
    story.links[5].kind = LinkKind::Contradicts;
    QCOMPARE(rival({first, second}), QList<Id>());
}

void TestTimelineItems::knowsTheDatesOfAList()
{
    const auto dates = [](const QString &edtf) {
        StoryData story;
        story.items.insert(1, item(1, ItemKind::Event, edtf));
        return timelineItems(story, {1}, LaneGrouping::Kind).wordsOf(1).dates;
    };
    const QList<TimeRange> days{{start(2026, 1, 5), start(2026, 1, 6)}, {start(2026, 1, 9), start(2026, 1, 10)}};
    QCOMPARE(dates(QStringLiteral("[2026-01-05,2026-01-09]")), days);
    QCOMPARE(dates(QStringLiteral("{2026-01-05,2026-01-09}")), days);
    QCOMPARE(dates(QStringLiteral("2026-01-05/2026-01-09")), QList<TimeRange>());
    QCOMPARE(dates(QStringLiteral("[2022..2026-01-13]")), QList<TimeRange>());
}

void TestTimelineItems::sourcesCoverWhatTheyTellOf()
{
    const Item told = item(1, ItemKind::Event, QStringLiteral("2026-01-13"));
    const Item bounded = item(2, ItemKind::Event, QStringLiteral("[..2026-01-01]"));
    StoryData story;
    for (const Id id : {41, 42, 43}) {
        Passage passage;
        passage.id = id;
        passage.item = id == 43 ? 2 : 1;
        passage.source = id;
        story.passages.insert(id, passage);
        story.passagesByItem.insert(passage.item, id);
    }
    const Coverage coverage = itemsOf({told, bounded}, LaneGrouping::Kind, story).coverage;
    QCOMPARE(coverage.mostIn({start(2026, 1, 13), start(2026, 1, 14)}), 2);
    QCOMPARE(coverage.mostIn({start(2025), start(2026, 1, 13)}), 0);
    QVERIFY(itemsOf({told}).coverage.isEmpty());
}

void TestTimelineItems::keepsWhatPassesAsIfThereWereNoMore()
{
    const QStringList dates{QStringLiteral("2026-01-13"),     QStringLiteral("1979/.."),
                            QStringLiteral("../2022"),        QStringLiteral("2026-01-02/2026-02-03"),
                            QStringLiteral("[..2026-01-13]"), QStringLiteral("2022?"),
                            QStringLiteral("{1960,1961-12}"), QStringLiteral("2026-01-13")};
    QList<Item> all;
    for (int i = 0; i < 80; ++i)
        all.append(item(80 - i, static_cast<ItemKind>(i % 3), dates.at(i % dates.size())));
    for (const int rest : {0, 1, 2, 3}) {
        // 3: none passes.
        const auto passes = [rest](Id id) { return id % 3 == rest; };
        TimelineItems kept = itemsOf(all);
        kept.keepIf([&passes](const TimelineItem &each) { return passes(each.id); });
        QList<Item> some = all;
        some.removeIf([&passes](const Item &each) { return !passes(each.id); });
        const TimelineItems made = itemsOf(some);
        QCOMPARE(kept.items.size(), made.items.size());
        QCOMPARE(titlesOf(kept), titlesOf(made));
        QCOMPARE(kept.moments, made.moments);
        const TimeRange recent{start(2026), start(2027)};
        QCOMPARE(kept.countBetween(recent), made.countBetween(recent));
        for (qsizetype lane = 0; lane < kept.lanes.size(); ++lane) {
            const LaneIndex &index = kept.lanes.at(lane).index;
            const LaneIndex &expected = made.lanes.at(lane).index;
            QCOMPARE(index.size(), expected.size());
            for (qsizetype at = 0; at < index.size(); ++at)
                QCOMPARE(kept.items.at(index.at(at)).id, made.items.at(expected.at(at)).id);
            QCOMPARE(index.leaders(0, index.size(), 3), expected.leaders(0, index.size(), 3));
            for (const int year : {1950, 1990, 2026, 2030})
                QCOMPARE(index.countLasting(start(year)), expected.countLasting(start(year)));
        }
    }
}

void TestTimelineItems::namesTheEndsOfAWhen_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("1979/2026-01-13") << QStringLiteral("1979") << QStringLiteral("2026-01-13");
    QTest::newRow("1979/..") << QStringLiteral("1979") << QString();
    QTest::newRow("[..2026-01-13]") << QString() << QStringLiteral("2026-01-13");
    QTest::newRow("{1960,1961-12}") << QStringLiteral("1960") << QStringLiteral("1961-12");
    QTest::newRow("2022?") << QStringLiteral("2022?") << QStringLiteral("2022?");
    QTest::newRow("") << QString() << QString();
}

void TestTimelineItems::namesTheEndsOfAWhen()
{
    const WhenEnds ends(when(QString::fromLatin1(QTest::currentDataTag())));
    QTEST(ends.first.edtf(), "first");
    QTEST(ends.last.edtf(), "last");
}

DATELINE_CORE_TEST_MAIN(TestTimelineItems)
#include "tst_timelineitems.moc"
