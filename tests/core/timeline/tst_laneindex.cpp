// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/TimelineItem.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

#include <algorithm>
#include <numeric>

using namespace dateline;

namespace {

QList<TimelineItem> randomItems(QRandomGenerator &random, int count)
{
    QList<TimelineItem> items;
    for (int i = 0; i < count; ++i) {
        TimelineItem item;
        item.id = i + 1;
        item.from = random.bounded(1000);
        item.to = item.from + (random.bounded(10) == 0 ? random.bounded(800) : random.bounded(5));
        item.rank = random.bounded(4);
        item.marks.setFlag(DateMark::OpenStart, random.bounded(60) == 0);
        item.marks.setFlag(DateMark::OpenEnd, random.bounded(60) == 0);
        items.append(item);
    }
    return items;
}

QList<int> everyIndex(const QList<TimelineItem> &items)
{
    QList<int> all(items.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// The leading positions as a plain sort finds them.
QList<qsizetype> sortedLeaders(const LaneIndex &lane, const QList<TimelineItem> &items, qsizetype first, qsizetype last,
                               qsizetype most)
{
    QList<qsizetype> positions(last - first);
    std::iota(positions.begin(), positions.end(), first);
    std::stable_sort(positions.begin(), positions.end(),
                     [&](qsizetype a, qsizetype b) { return items.at(lane.at(a)).rank > items.at(lane.at(b)).rank; });
    positions = positions.first(std::min(most, positions.size()));
    std::sort(positions.begin(), positions.end());
    return positions;
}

} // namespace

class TestLaneIndex : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void emptyLane();
    void ordersByBegin();
    void agreesWithPlainSearch_data();
    void agreesWithPlainSearch();
    void aLastingLeaderIsFoundAmongMany();
};

void TestLaneIndex::emptyLane()
{
    for (const LaneIndex &lane : {LaneIndex(), LaneIndex({}, {})}) {
        QCOMPARE(lane.size(), qsizetype(0));
        QCOMPARE(lane.firstFrom(0), qsizetype(0));
        QVERIFY(lane.leaders(0, 0, 5).isEmpty());
        QVERIFY(lane.lasting(0, 0, 5).isEmpty());
        QCOMPARE(lane.countLasting(0), qsizetype(0));
        QCOMPARE(lane.positionOf(0, TimelineItem()), qsizetype(-1));
    }
}

void TestLaneIndex::ordersByBegin()
{
    QList<TimelineItem> items(3);
    items[0].from = 5;
    items[1].from = 2;
    items[2].from = 9;
    items[2].marks = DateMark::OpenStart;
    const LaneIndex lane(items, {0, 1, 2});
    QCOMPARE(QList<int>({lane.at(0), lane.at(1), lane.at(2)}), QList<int>({2, 1, 0}));
    QCOMPARE(lane.firstFrom(3), qsizetype(2));
    QCOMPARE(lane.positionOf(2, items.at(2)), qsizetype(0));
}

void TestLaneIndex::agreesWithPlainSearch_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 15, 16, 17, 100, 1000, 4097})
        QTest::addRow("%d items", count) << count;
}

void TestLaneIndex::agreesWithPlainSearch()
{
    QFETCH(int, count);
    QRandomGenerator random(static_cast<quint32>(count));
    const QList<TimelineItem> items = randomItems(random, count);
    const LaneIndex lane(items, everyIndex(items));
    for (qsizetype position = 0; position < lane.size(); ++position)
        QCOMPARE(lane.positionOf(lane.at(position), items.at(lane.at(position))), position);
    for (int round = 0; round < 40; ++round) {
        const qsizetype a = random.bounded(count + 1);
        const qsizetype b = random.bounded(count + 1);
        const qsizetype most = 1 + random.bounded(20);
        QCOMPARE(lane.leaders(std::min(a, b), std::max(a, b), most),
                 sortedLeaders(lane, items, std::min(a, b), std::max(a, b), most));
        const double time = random.bounded(1200) - 100 + 0.5;
        const auto lasts = [time](const TimelineItem &item) {
            return (item.marks.testFlag(DateMark::OpenStart) || item.from < time)
                && (item.marks.testFlag(DateMark::OpenEnd) || item.to > time);
        };
        QCOMPARE(lane.countLasting(time), std::count_if(items.begin(), items.end(), lasts));
        const QList<qsizetype> lasting = lane.lasting(lane.firstFrom(time), time, count);
        QCOMPARE(lasting.size(), lane.countLasting(time));
        QVERIFY(std::is_sorted(lasting.begin(), lasting.end()));
        QVERIFY(std::all_of(lasting.begin(), lasting.end(),
                            [&](qsizetype position) { return lasts(items.at(lane.at(position))); }));
    }
}

void TestLaneIndex::aLastingLeaderIsFoundAmongMany()
{
    QList<TimelineItem> items(5000);
    for (int i = 0; i < 5000; ++i) {
        items[i].from = i;
        items[i].to = i < 4990 ? 6000 : i + 1;
    }
    items[7].rank = 3;
    const LaneIndex lane(items, everyIndex(items));
    const QList<qsizetype> lasting = lane.lasting(5000, 5500, 3);
    QCOMPARE(lasting.size(), qsizetype(3));
    QCOMPARE(lasting.first(), qsizetype(7));
}

DATELINE_CORE_TEST_MAIN(TestLaneIndex)
#include "tst_laneindex.moc"
