// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Calendar.h"
#include "core/time/TimeScale.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

#include <cmath>
#include <limits>

using namespace dateline;

namespace {

TimeRange days(CivilDay from, CivilDay to)
{
    return {from.start(), to.start() + MillisecondsPerDay};
}

TimeRange oneDay(CivilDay day)
{
    return days(day, day);
}

/// A year, a summer's day in a known year, a lone day, and a busy week.
QList<TimeRange> longStory()
{
    QList<TimeRange> moments{days({1979, 1, 1}, {1979, 12, 31}),
                             days({2022, 1, 1}, {2022, 12, 31}),
                             oneDay({2022, 7, 19}),
                             oneDay({2024, 10, 11}),
                             oneDay({2026, 1, 9}),
                             oneDay({2026, 1, 12})};
    moments.append(QList<TimeRange>(20, oneDay({2026, 1, 13})));
    return moments;
}

QList<TimeRange> randomMoments(QRandomGenerator &random)
{
    QList<TimeRange> moments;
    const int bursts = random.bounded(1, 6);
    for (int burst = 0; burst < bursts; ++burst) {
        const double begin = (random.generateDouble() - 0.5) * 1e5 * MillisecondsPerDay;
        const double length = std::pow(10, random.generateDouble() * 5) * MillisecondsPerDay / 10;
        for (int i = random.bounded(1, 12); i > 0; --i) {
            const double from = begin + random.generateDouble() * length;
            moments.append({from, from + (random.bounded(2) == 0 ? 0 : MillisecondsPerDay)});
        }
    }
    return moments;
}

TimeRange randomRange(const AxisShape &shape, QRandomGenerator &random)
{
    const double a = shape.time(random.generateDouble() * 1.2 - 0.1);
    const double b = shape.time(random.generateDouble() * 1.2 - 0.1);
    return {qMin(a, b), qMax(a, b)};
}

double pixelsApart(const TimeScale &scale, TimeRange a, TimeRange b)
{
    return qMax(std::abs(scale.x(a.from) - scale.x(b.from)), std::abs(scale.x(a.to) - scale.x(b.to)));
}

} // namespace

class TestTimeScale : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void calendarGoesBothWays();
    void foldsQuietYears();
    void foldsOnlyWhatIsLong_data();
    void foldsOnlyWhatIsLong();
    void everyMomentIsShown();
    void xRisesWithTime();
    void zoomsInAndOutExactly();
    void zoomKeepsTheTimeUnderTheCursor();
    void pansByPixels();
    void foldsKeepTheirWidth();
    void offsetDoesNotFeelPanning();
    void changesSmoothlyFromShapeToShape();
    void oddInput_data();
    void oddInput();
};

void TestTimeScale::calendarGoesBothWays()
{
    QCOMPARE((CivilDay{1970, 1, 1}.daysSinceEpoch()), qint64(0));
    QCOMPARE((CivilDay{0, 3, 1}.daysSinceEpoch()), qint64(-719468));
    QCOMPARE(dayOfWeek(CivilDay{2026, 1, 13}.daysSinceEpoch()), 2);
    QCOMPARE(dayOfWeek(CivilDay{-43, 3, 15}.daysSinceEpoch()), 5);
    for (qint64 day = -3'000'000; day < 3'000'000; day += 37)
        QCOMPARE(CivilDay::fromDays(day).daysSinceEpoch(), day);
    QCOMPARE(yearName(-43), QStringLiteral("44 BC"));
    QCOMPARE(yearName(0), QStringLiteral("1 BC"));
}

void TestTimeScale::foldsQuietYears()
{
    const AxisShape shape = AxisShape::folded(longStory());
    QCOMPARE(shape.stretches().size(), 4);
    const QList<TimeRange> expected{days({1979, 1, 1}, {1979, 12, 31}), days({2022, 1, 1}, {2022, 12, 31}),
                                    oneDay({2024, 10, 11}), days({2026, 1, 8}, {2026, 1, 14})};
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const AxisShape::Stretch &stretch = shape.stretches().at(i);
        QCOMPARE((TimeRange{stretch.from, stretch.to}), expected.at(i));
        QVERIFY(stretch.unitTo - stretch.unitFrom > 0.06);
    }
    QVERIFY2(shape.stretches().last().unitTo - shape.stretches().last().unitFrom > 0.4, "the busy week leads");
    QCOMPARE(shape.folds().size(), 3);
}

void TestTimeScale::foldsOnlyWhatIsLong_data()
{
    QTest::addColumn<QList<TimeRange>>("moments");
    QTest::addColumn<int>("folds");
    QList<TimeRange> yearly;
    for (int year = 2000; year < 2021; ++year)
        yearly.append(oneDay({year, 5, 1}));
    QList<TimeRange> weeks;
    for (int year = 2000; year < 2040; year += 4) {
        for (int day = 1; day < 7; ++day)
            weeks.append(oneDay({year, 5, day}));
    }
    QTest::newRow("one moment") << QList<TimeRange>{{0, 0}} << 0;
    QTest::newRow("two on one day") << QList<TimeRange>{{0, 0}, {1000, 1000}} << 0;
    QTest::newRow("a night between") << QList<TimeRange>{oneDay({2026, 1, 9}), oneDay({2026, 1, 12})} << 0;
    QTest::newRow("two far days") << QList<TimeRange>{oneDay({2000, 1, 1}), oneDay({2010, 1, 1})} << 1;
    QTest::newRow("once a year") << yearly << 0;
    QTest::newRow("a week every four years") << weeks << 9;
    QTest::newRow("a long war around all") << longStory() + QList<TimeRange>{days({1970, 1, 1}, {2030, 1, 1})} << 0;
}

void TestTimeScale::foldsOnlyWhatIsLong()
{
    QFETCH(QList<TimeRange>, moments);
    QFETCH(int, folds);
    QCOMPARE(AxisShape::folded(moments).folds().size(), folds);
    QVERIFY(!AxisShape::linear(moments).isFolded());
}

void TestTimeScale::everyMomentIsShown()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        const QList<TimeRange> moments = randomMoments(random);
        const AxisShape shape = AxisShape::folded(moments);
        for (const TimeRange &moment : moments) {
            for (const Fold &fold : shape.folds())
                QVERIFY(moment.to < fold.from || moment.from > fold.to);
            QVERIFY(moment.from >= shape.whole().from && moment.to <= shape.whole().to);
        }
        for (const AxisShape::Stretch &stretch : shape.stretches())
            QVERIFY(stretch.to > stretch.from && stretch.unitTo > stretch.unitFrom);
        QCOMPARE(shape.stretches().first().unitFrom, 0.0);
        QCOMPARE(shape.stretches().last().unitTo, 1.0);
    }
}

void TestTimeScale::xRisesWithTime()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        const AxisShape shape = AxisShape::folded(randomMoments(random));
        const TimeScale scale(shape, randomRange(shape, random), 86, 914);
        QVERIFY(std::abs(scale.x(scale.range().from) - 86) < 0.01);
        QVERIFY(std::abs(scale.x(scale.range().to) - 1000) < 0.01);
        double before = scale.time(0);
        for (double x = 1; x < 1100; x += 13) {
            const double time = scale.time(x);
            QVERIFY(time > before);
            QVERIFY(std::abs(scale.x(time) - x) < 0.01);
            before = time;
        }
    }
}

void TestTimeScale::zoomsInAndOutExactly()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 300; ++round) {
        const AxisShape shape = AxisShape::folded(randomMoments(random));
        const TimeScale scale(shape, randomRange(shape, random), 86, 1400);
        const double x = 86 + random.generateDouble() * 1400;
        const double factor = std::pow(2, random.generateDouble() * 6 - 3);
        const TimeScale nearer(shape, scale.zoomed(factor, x), 86, 1400);
        const TimeRange back = nearer.zoomed(1 / factor, x);
        QVERIFY2(pixelsApart(scale, back, scale.range()) < 0.01,
                 qPrintable(QStringLiteral("round %1: %2 px").arg(round).arg(pixelsApart(scale, back, scale.range()))));
    }
}

void TestTimeScale::zoomKeepsTheTimeUnderTheCursor()
{
    const AxisShape shape = AxisShape::folded(longStory());
    TimeScale scale(shape, shape.whole(), 86, 914);
    const double time = scale.time(700);
    for (int notch = 0; notch < 200; ++notch) {
        scale = TimeScale(shape, scale.zoomed(1.25, 700), 86, 914);
        QVERIFY(std::abs(scale.x(time) - 700) < 0.5);
    }
    QVERIFY2(scale.range().length() < 1000, "the nearest view shows less than a second");
}

void TestTimeScale::pansByPixels()
{
    const AxisShape shape = AxisShape::folded(longStory());
    const TimeScale scale(shape, shape.whole(), 86, 914);
    for (const double dx : {-500.0, -61.0, 7.0, 333.0}) {
        const TimeScale panned(shape, scale.panned(dx), 86, 914);
        for (double x = 100; x < 1000; x += 50)
            QVERIFY(std::abs(panned.x(scale.time(x)) - x - dx) < 0.01);
    }
}

void TestTimeScale::foldsKeepTheirWidth()
{
    const AxisShape shape = AxisShape::folded(longStory());
    const TimeScale whole(shape, shape.whole(), 86, 914);
    const TimeScale nearer(shape, whole.zoomed(1.5, 500), 86, 914);
    for (const TimeScale &scale : {whole, nearer}) {
        for (const Fold &fold : shape.folds())
            QVERIFY(std::abs(scale.x(fold.to) - scale.x(fold.from) - TimeScale::FoldWidth) < 1e-6);
    }
    const Fold fold = shape.folds().first();
    QVERIFY(whole.isInFold(whole.x((fold.from + fold.to) / 2)));
    QVERIFY(!whole.isInFold(whole.x(fold.from) - 1));
    const TimeScale narrow(shape, shape.whole(), 0, 40);
    QVERIFY2(narrow.x(fold.to) - narrow.x(fold.from) < 8, "folds leave room for what is shown");
}

void TestTimeScale::offsetDoesNotFeelPanning()
{
    const AxisShape shape = AxisShape::folded(longStory());
    const TimeScale scale(shape, TimeScale(shape, shape.whole(), 0, 900).zoomed(3, 450), 0, 900);
    const TimeScale panned(shape, scale.panned(-222), 0, 900);
    for (const TimeRange &moment : longStory()) {
        QVERIFY(std::abs(scale.offset(moment.from) - panned.offset(moment.from)) < 0.001);
        QVERIFY(
            std::abs(scale.offset(moment.from) - scale.offset(moment.to) - scale.x(moment.from) + scale.x(moment.to))
            < 0.001);
    }
}

void TestTimeScale::changesSmoothlyFromShapeToShape()
{
    QRandomGenerator random(23);
    for (int round = 0; round < 100; ++round) {
        const QList<TimeRange> moments = randomMoments(random);
        const AxisShape shape = AxisShape::folded(moments);
        const AxisShape next =
            round % 2 == 0 ? AxisShape::linear(moments) : AxisShape::folded(moments.first((moments.size() + 1) / 2));
        const TimeScale before(shape, randomRange(shape, random), 86, 914);
        const TimeScale after(next, randomRange(next, random), 86, 914);
        for (const double share : {0.0, 0.3, 1.0}) {
            const TimeScale blend = TimeScale::between(before, after, share);
            QVERIFY(std::abs(blend.x(blend.range().from) - 86) < 0.01);
            double last = blend.time(80);
            for (double x = 86; x <= 1000; x += 17) {
                const double time = blend.time(x);
                QVERIFY(time > last);
                QVERIFY(std::abs(blend.x(time) - x) < 0.01);
                if (share != 0.3)
                    QVERIFY(std::abs((share == 0 ? before : after).x(time) - x) < 0.01);
                last = time;
            }
        }
    }
}

void TestTimeScale::oddInput_data()
{
    const double far = static_cast<double>(std::numeric_limits<qint64>::max());
    QTest::addColumn<QList<TimeRange>>("moments");
    QTest::addColumn<TimeRange>("range");
    QTest::addColumn<double>("width");
    QTest::newRow("nothing at all") << QList<TimeRange>() << TimeRange{0, 0} << 500.0;
    QTest::newRow("no width") << longStory() << days({2022, 1, 1}, {2022, 2, 1}) << 0.0;
    QTest::newRow("no length") << longStory() << TimeRange{0, 0} << 500.0;
    QTest::newRow("backwards") << longStory() << TimeRange{1e12, 0} << 500.0;
    QTest::newRow("all of time") << QList<TimeRange>{{-far, -far}, {0, 0}, {far, far}} << TimeRange{-far, far} << 500.0;
    QTest::newRow("not a number") << longStory() << TimeRange{std::nan(""), 1} << 500.0;
    QTest::newRow("endless") << longStory() << TimeRange{-1e308, 1e308} << 500.0;
    QTest::newRow("inside a fold") << longStory() << days({1990, 1, 1}, {1991, 1, 1}) << 500.0;
}

void TestTimeScale::oddInput()
{
    QFETCH(QList<TimeRange>, moments);
    QFETCH(TimeRange, range);
    QFETCH(double, width);
    const TimeScale scale(AxisShape::folded(moments), range, 10, width);
    QVERIFY(scale.range().to > scale.range().from);
    for (const double time : {-1e308, -1e18, 0.0, 1e12, 1e18, 1e308}) {
        QVERIFY(std::isfinite(scale.x(time)));
        QVERIFY(std::abs(scale.x(time)) <= 1e7);
    }
    for (const double factor : {1e-300, 0.5, 2.0, 1e300, std::nan("")}) {
        const TimeRange zoomed = scale.zoomed(factor, 200);
        QVERIFY(std::isfinite(zoomed.from) && std::isfinite(zoomed.to) && zoomed.to > zoomed.from);
    }
}

DATELINE_CORE_TEST_MAIN(TestTimeScale)
#include "tst_timescale.moc"
