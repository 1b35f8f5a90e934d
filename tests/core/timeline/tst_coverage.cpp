// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/Coverage.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

#include <algorithm>
#include <limits>

using namespace dateline;

class TestCoverage : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void saysHowManyStandBehindAStretch_data();
    void saysHowManyStandBehindAStretch();
    void agreesWithCountingOneByOne();
};

void TestCoverage::saysHowManyStandBehindAStretch_data()
{
    using Sources = QList<QList<TimeRange>>;
    QTest::addColumn<Sources>("sources");
    QTest::addColumn<TimeRange>("asked");
    QTest::addColumn<int>("most");
    const double far = std::numeric_limits<double>::infinity();
    QTest::newRow("no source") << Sources{} << TimeRange{0, 10} << 0;
    QTest::newRow("a source without dates") << Sources{{}} << TimeRange{0, 10} << 0;
    QTest::newRow("before") << Sources{{{5, 6}}} << TimeRange{0, 5} << 0;
    QTest::newRow("after") << Sources{{{5, 6}}} << TimeRange{6, 9} << 0;
    QTest::newRow("within") << Sources{{{0, 100}}} << TimeRange{40, 41} << 1;
    QTest::newRow("all of time") << Sources{{{0, 100}}} << TimeRange{-far, far} << 1;
    QTest::newRow("a source counts once") << Sources{{{0, 10}, {5, 15}, {5, 7}}} << TimeRange{0, 20} << 1;
    QTest::newRow("two at one moment") << Sources{{{0, 10}}, {{9, 20}}} << TimeRange{0, 20} << 2;
    QTest::newRow("two one after the other") << Sources{{{0, 10}}, {{10, 20}}} << TimeRange{0, 20} << 1;
    QTest::newRow("between two") << Sources{{{0, 1}}, {{9, 10}}} << TimeRange{1, 9} << 0;
}

void TestCoverage::saysHowManyStandBehindAStretch()
{
    QFETCH(QList<QList<TimeRange>>, sources);
    QFETCH(TimeRange, asked);
    QTEST(Coverage(sources).mostIn(asked), "most");
}

void TestCoverage::agreesWithCountingOneByOne()
{
    QRandomGenerator random(8);
    QList<QList<TimeRange>> sources(5);
    for (QList<TimeRange> &stretches : sources) {
        for (int i = 0; i < 400; ++i) {
            const double from = random.bounded(20000);
            stretches.append({from, from + 1 + random.bounded(6)});
        }
    }
    const Coverage coverage(sources);
    const auto behind = [&sources](double time) {
        return std::count_if(sources.cbegin(), sources.cend(), [time](const QList<TimeRange> &stretches) {
            return std::any_of(stretches.cbegin(), stretches.cend(),
                               [time](const TimeRange &each) { return each.from <= time && time < each.to; });
        });
    };
    for (int round = 0; round < 60; ++round) {
        const int from = random.bounded(20000);
        const int to = from + 1 + random.bounded(round % 2 == 0 ? 20 : 300);
        qsizetype most = 0;
        for (int time = from; time < to; ++time)
            most = std::max<qsizetype>(most, behind(time));
        QCOMPARE(coverage.mostIn({double(from), double(to)}), static_cast<int>(most));
    }
}

DATELINE_CORE_TEST_MAIN(TestCoverage)
#include "tst_coverage.moc"
