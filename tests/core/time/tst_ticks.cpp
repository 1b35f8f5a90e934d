// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Calendar.h"
#include "core/time/Ticks.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

#include <cmath>

using namespace dateline;

namespace {

double letterWidth(const QString &label, bool major)
{
    return static_cast<double>(label.size()) * (major ? 7.5 : 6);
}

TimeRange range(CivilDay from, CivilDay to)
{
    return {from.start(), to.start()};
}

QList<Tick> ticksOf(TimeRange shown, double width = 900)
{
    return calendarTicks(TimeScale(AxisShape::linear(shown), shown, 0, width), letterWidth);
}

QString labels(const QList<Tick> &ticks, bool major)
{
    QStringList words;
    for (const Tick &tick : ticks) {
        if (tick.major == major && !tick.label.isEmpty())
            words.append(tick.label);
    }
    return words.join(QStringLiteral(" | "));
}

} // namespace

class TestTicks : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void readsLikeACalendar_data();
    void readsLikeACalendar();
    void aWholeDayIsNamedAtAnyWidth();
    void everyStretchSaysItsYear();
    void shortStretchesOfAYearSayTheirMonths();
    void tellsTheClocksOfAZone();
    void labelsNeverTouch();
    void linesStandWhereUnitsBegin();
};

void TestTicks::readsLikeACalendar_data()
{
    QTest::addColumn<TimeRange>("shown");
    QTest::addColumn<double>("width");
    QTest::addColumn<QString>("above");
    QTest::addColumn<QString>("below");
    const auto row = [](const char *name, TimeRange shown, double width, const char *above, const char *below) {
        QTest::newRow(name) << shown << width << QString::fromUtf8(above) << QString::fromUtf8(below);
    };
    const double second = CivilDay{2026, 1, 13}.start() + 12 * 3'600'000;
    row("a second", {second, second + 1000}, 300, "13 Jan 2026 12:00:00", ".000 | .200 | .400 | .600 | .800");
    row("a minute", {second, second + 60'000}, 300, "13 Jan 2026 12:00", "12:00:00 | 12:00:15 | 12:00:30 | 12:00:45");
    row("a day", range({2026, 1, 13}, {2026, 1, 14}), 400, "Tue 13 January 2026",
        "00:00 | 03:00 | 06:00 | 09:00 | 12:00 | 15:00 | 18:00 | 21:00");
    row("a week over New Year", range({2025, 12, 29}, {2026, 1, 4}), 480, "December 2025 | January 2026",
        "Mon 29 | Tue 30 | Wed 31 | Thu 1 | Fri 2 | Sat 3");
    row("a narrow day", range({2024, 10, 11}, {2024, 10, 12}), 93, "2024", "11 Oct");
    row("an hour", {second, second + 3'600'000}, 500, "Tue 13 January 2026", "12:00 | 12:15 | 12:30 | 12:45");
    row("a quarter", range({2026, 1, 1}, {2026, 4, 1}), 700, "January 2026 | February 2026 | March 2026",
        "Mon 5 | Mon 12 | Mon 19 | Mon 26 | Mon 2 | Mon 9 | Mon 16 | Mon 23 | Mon 2 | Mon 9 | Mon 16 | Mon 23");
    row("a narrow year", range({1979, 1, 1}, {1980, 1, 1}), 75, "1979", "Jan | Jul");
    row("a year", range({2022, 1, 1}, {2023, 1, 1}), 190, "2022", "Jan | Apr | Jul | Oct");
    row("two narrow years", range({2022, 1, 1}, {2024, 1, 1}), 190, "2022", "2023");
    row("half a century", range({1979, 1, 1}, {2027, 1, 1}), 600, "1980 | 1990 | 2000 | 2010 | 2020",
        "1985 | 1995 | 2005 | 2015");
    row("a decade", range({1980, 1, 1}, {1990, 1, 1}), 700, "1980 | 1982 | 1984 | 1986 | 1988",
        "1981 | 1983 | 1985 | 1987 | 1989");
    row("around the year 1", range({-60, 1, 1}, {60, 1, 1}), 800, "60 BC | 40 BC | 20 BC | AD 1 | AD 20 | AD 40",
        "50 BC | 30 BC | 10 BC | AD 10 | AD 30 | AD 50");
    row("deep time", range({-200'000'000, 1, 1}, {1, 1, 1}), 400, "200 million BC | 100 million BC", "");
    row("ages ahead", range({2000, 1, 1}, {42'000, 1, 1}), 600, "10,000 | 20,000 | 30,000",
        "5000 | 15,000 | 25,000 | 35,000");
}

void TestTicks::readsLikeACalendar()
{
    QFETCH(TimeRange, shown);
    QFETCH(double, width);
    const QList<Tick> ticks = ticksOf(shown, width);
    QTEST(labels(ticks, true), "above");
    QTEST(labels(ticks, false), "below");
}

void TestTicks::aWholeDayIsNamedAtAnyWidth()
{
    for (double width = 60; width < 330; width += 0.37)
        QCOMPARE(labels(ticksOf(range({2024, 10, 11}, {2024, 10, 12}), width), false), QStringLiteral("11 Oct"));
}

void TestTicks::everyStretchSaysItsYear()
{
    const auto day = [](CivilDay at) { return TimeRange{at.start(), at.start() + MillisecondsPerDay}; };
    QList<TimeRange> moments(20, day({2026, 1, 13}));
    moments.append({range({1979, 1, 1}, {1980, 1, 1}), range({2022, 1, 1}, {2023, 1, 1}), day({2022, 7, 19}),
                    day({2024, 10, 11}), day({2026, 1, 9}), day({2026, 1, 12}), day({2026, 1, 13})});
    const AxisShape shape = AxisShape::folded(moments);
    const QList<Tick> ticks = calendarTicks(TimeScale(shape, shape.whole(), 86, 914), letterWidth);
    QCOMPARE(labels(ticks, true), QStringLiteral("1979 | 2022 | 2024 | January 2026"));
    QVERIFY2(labels(ticks, false)
                 .endsWith(QStringLiteral("11 Oct | Thu 8 | Fri 9 | Sat 10 | Sun 11 | Mon 12 | Tue 13 | Wed 14")),
             qPrintable(labels(ticks, false)));
}

void TestTicks::shortStretchesOfAYearSayTheirMonths()
{
    QList<TimeRange> moments;
    for (const int month : {2, 5, 9})
        moments.append({CivilDay{2021, month, 3}.start(), CivilDay{2021, month, 4}.start()});
    moments.append({CivilDay{2023, 1, 9}.start(), CivilDay{2023, 1, 10}.start()});
    const AxisShape shape = AxisShape::folded(moments);
    const QList<Tick> narrow = calendarTicks(TimeScale(shape, shape.whole(), 0, 230), letterWidth);
    QCOMPARE(labels(narrow, true), QStringLiteral("2021 | 2023"));
    QCOMPARE(labels(narrow, false), QStringLiteral("Feb | May | Sep | Jan"));
    const QList<Tick> wide = calendarTicks(TimeScale(shape, shape.whole(), 0, 480), letterWidth);
    QCOMPARE(labels(wide, true), QStringLiteral("2021 | 2023"));
    QCOMPARE(labels(wide, false), QStringLiteral("3 Feb | 3 May | 3 Sep | 9 Jan"));
}

void TestTicks::tellsTheClocksOfAZone()
{
    // The clocks of Berlin went from 02:00 to 03:00 on 29 March 2026.
    const TimeRange night{CivilDay{2026, 3, 28}.start() + 23 * 3'600'000,
                          CivilDay{2026, 3, 29}.start() + 4 * 3'600'000};
    const TimeScale scale(AxisShape::linear(night), night, 0, 400);
    const QList<Tick> ticks = calendarTicks(scale, letterWidth, Zone(QStringLiteral("Europe/Berlin")));
    QCOMPARE(labels(ticks, true), QStringLiteral("Sun 29 March 2026"));
    QCOMPARE(labels(ticks, false), QStringLiteral("00:00 | 01:00 | 03:00 | 04:00 | 05:00"));
    QCOMPARE(labels(calendarTicks(scale, letterWidth, Zone(QStringLiteral("Nowhere/At_all"))), false),
             QStringLiteral("23:00 | 00:00 | 01:00 | 02:00 | 03:00"));
}

void TestTicks::labelsNeverTouch()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 500; ++round) {
        const double from = (random.generateDouble() - 0.5) * 4e14;
        const double length = std::pow(10, 2 + random.generateDouble() * 13);
        const QList<Tick> ticks = ticksOf({from, from + length}, 300 + random.bounded(1500));
        double end[] = {-1, -1};
        double major = -1000;
        int lines = 0;
        for (const Tick &tick : ticks) {
            lines += tick.line;
            if (tick.label.isEmpty())
                continue;
            QVERIFY2(tick.x >= end[tick.major], qPrintable(tick.label));
            if (tick.major && tick.line) {
                QVERIFY2(tick.x - major > 118, qPrintable(tick.label));
                major = tick.x;
            }
            end[tick.major] = tick.x + letterWidth(tick.label, tick.major) + TickLabelInset;
        }
        QVERIFY2(end[1] > 0, "a year stands above");
        QVERIFY2(lines > 0 && lines < 300,
                 qPrintable(QStringLiteral("%1 lines for %2 ms from %3: %4")
                                .arg(lines)
                                .arg(length)
                                .arg(from, 0, 'f', 3)
                                .arg(labels(ticks, true))));
    }
}

void TestTicks::linesStandWhereUnitsBegin()
{
    for (const Tick &tick : ticksOf(range({2023, 11, 20}, {2024, 3, 20}), 2000)) {
        if (tick.line)
            QCOMPARE(CivilDay::at(tick.time).start(), tick.time);
        else
            QCOMPARE(tick.x, 0.0);
    }
}

DATELINE_CORE_TEST_MAIN(TestTicks)
#include "tst_ticks.moc"
