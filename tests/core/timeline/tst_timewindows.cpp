// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Calendar.h"
#include "core/timeline/TimeWindows.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

#include <cmath>
#include <limits>

using namespace dateline;

namespace {

constexpr double least = 100; ///< logical pixels

TimeScale foldedScale()
{
    const QList<TimeRange> moments{{CivilDay{1979, 2, 1}.start(), CivilDay{1979, 2, 2}.start()},
                                   {CivilDay{2020, 3, 1}.start(), CivilDay{2020, 9, 1}.start()},
                                   {CivilDay{2026, 1, 1}.start(), CivilDay{2026, 1, 20}.start()}};
    const AxisShape shape = AxisShape::folded(moments);
    return {shape, shape.whole(), 100, 1500};
}

} // namespace

class TestTimeWindows : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void coverAllTimeWithoutGap();
    void areAsWideAsAskedFor();
    void stayWherePanningGoes();
    void nearerOnesAreHalves();
    void holdTimesWithoutEnd();
};

void TestTimeWindows::coverAllTimeWithoutGap()
{
    const TimeScale scale = foldedScale();
    const TimeWindows windows(scale, least);
    double time = CivilDay{1978, 1, 1}.start();
    while (time < CivilDay{2027, 1, 1}.start()) {
        const TimeRange window = windows.at(time);
        QVERIFY(window.from <= time && time < window.to);
        QCOMPARE(windows.at(window.to - 1), window);
        QVERIFY(windows.at(window.to).from == window.to);
        time = window.to;
    }
}

void TestTimeWindows::areAsWideAsAskedFor()
{
    const TimeScale scale = foldedScale();
    const TimeWindows windows(scale, least);
    for (const AxisShape::Stretch &stretch : scale.shape().stretches()) {
        const double wide = scale.offset(stretch.to) - scale.offset(stretch.from);
        const TimeRange window = windows.at((stretch.from + stretch.to) / 2);
        const double width =
            scale.offset(std::min(window.to, stretch.to)) - scale.offset(std::max(window.from, stretch.from));
        QVERIFY2(width >= std::min(least, wide) - 0.01, qPrintable(QString::number(width)));
        QVERIFY(width < 4 * least);
    }
}

void TestTimeWindows::stayWherePanningGoes()
{
    const TimeScale scale = foldedScale();
    const TimeScale near(scale.shape(), scale.zoomed(5, 1200), 100, 1500);
    const TimeScale panned(scale.shape(), near.panned(-37), 100, 1500);
    for (double x = 100; x < 1600; x += 13)
        QCOMPARE(TimeWindows(panned, least).at(panned.time(x)), TimeWindows(near, least).at(panned.time(x)));
}

void TestTimeWindows::nearerOnesAreHalves()
{
    const AxisShape shape = AxisShape::linear(TimeRange{0, 1e12});
    const TimeScale far(shape, {0, 1e12}, 0, 1000);
    const TimeScale near(shape, far.zoomed(2, 500), 0, 1000);
    const TimeRange outer = TimeWindows(far, least).at(5e11);
    const TimeRange inner = TimeWindows(near, least).at(5e11);
    QCOMPARE(inner.length() * 2, outer.length());
    QVERIFY(inner.from >= outer.from && inner.to <= outer.to);
}

void TestTimeWindows::holdTimesWithoutEnd()
{
    constexpr double endless = std::numeric_limits<double>::infinity();
    const TimeWindows windows(foldedScale(), least);
    QCOMPARE(windows.at(-endless).from, -endless);
    QCOMPARE(windows.at(endless).to, endless);
    const TimeRange far = windows.at(1e20);
    QVERIFY(far.from <= 1e20 && far.to > 1e20);
}

DATELINE_CORE_TEST_MAIN(TestTimeWindows)
#include "tst_timewindows.moc"
