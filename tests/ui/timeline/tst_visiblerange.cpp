// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Calendar.h"
#include "tests/support/TestMain.h"
#include "ui/timeline/VisibleRange.h"

#include <QSignalSpy>

#include <cmath>

using namespace dateline;

namespace {

using Motion = VisibleRange::Motion;

TimeRange day(CivilDay at)
{
    return {at.start(), at.start() + MillisecondsPerDay};
}

AxisShape story()
{
    return AxisShape::folded({day({1979, 2, 11}), day({2022, 7, 19}), day({2026, 1, 9}), day({2026, 1, 13})});
}

bool isNear(TimeRange a, TimeRange b)
{
    const double hair = 1e-6 * a.length();
    return std::abs(a.from - b.from) < hair && std::abs(a.to - b.to) < hair;
}

} // namespace

class TestVisibleRange : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void showsAllAtFirst();
    void staysWhenTheStoryGrows();
    void endsWhereItWasGoing();
    void stepsAddToARunningAnimation();
    void isAtOnceWithLessMotion();
    void unfoldsSmoothly();
    void foldsAnewSmoothly();
    void neverLeavesTheStory();
    void tellsJumps();
    void centresHoweverFar_data();
    void centresHoweverFar();
    void fliesOutAndInAgainToWhatIsFar();
    void aHandCutsAFlightShort();

private:
    QList<TimeRange> flight(VisibleRange &range, TimeRange to);
};

void TestVisibleRange::showsAllAtFirst()
{
    VisibleRange range;
    range.setShape(story());
    range.setWidth(100, 900);
    QVERIFY(range.showsAll());
    range.setShape(AxisShape::linear(QList<TimeRange>{day({1900, 1, 1}), day({2026, 1, 1})}));
    QVERIFY2(range.showsAll(), "who sees all goes on seeing all");
}

void TestVisibleRange::staysWhenTheStoryGrows()
{
    VisibleRange range;
    range.setShape(story());
    range.setWidth(100, 900);
    range.set(day({2026, 1, 9}), Motion::Still);
    range.setShape(AxisShape::linear(QList<TimeRange>{day({1900, 1, 1}), day({2026, 2, 1})}));
    QCOMPARE(range.range(), day({2026, 1, 9}));
}

void TestVisibleRange::endsWhereItWasGoing()
{
    VisibleRange range;
    range.setShape(story());
    range.setWidth(100, 900);
    range.setAnimationDuration(30);
    QSignalSpy settled(&range, &VisibleRange::settled);
    QSignalSpy changed(&range, &VisibleRange::changed);
    const TimeRange before = range.range();
    range.set(day({2026, 1, 9}), Motion::Animated);
    QVERIFY(isNear(range.range(), before) || changed.count() > 0);
    QVERIFY(settled.wait());
    QCOMPARE(range.range(), day({2026, 1, 9}));
    QVERIFY(changed.count() > 0);
}

void TestVisibleRange::stepsAddToARunningAnimation()
{
    VisibleRange range;
    range.setShape(story());
    range.setWidth(100, 900);
    TimeRange expected = range.range();
    for (int notch = 0; notch < 3; ++notch)
        expected = TimeScale(story(), expected, 100, 900).zoomed(1.25, 700);
    range.setAnimationDuration(30);
    QSignalSpy settled(&range, &VisibleRange::settled);
    for (int notch = 0; notch < 3; ++notch)
        range.zoom(1.25, 700);
    QVERIFY(isNear(range.target(), expected));
    QVERIFY(settled.wait());
    QVERIFY(isNear(range.range(), expected));
}

void TestVisibleRange::isAtOnceWithLessMotion()
{
    VisibleRange range;
    range.setShape(story());
    range.setWidth(100, 900);
    range.setAnimationDuration(0);
    range.set(day({2022, 7, 19}), Motion::Animated);
    QCOMPARE(range.range(), day({2022, 7, 19}));
}

void TestVisibleRange::unfoldsSmoothly()
{
    const AxisShape even = AxisShape::linear(story().whole());
    for (const bool unfolds : {true, false}) {
        VisibleRange range;
        range.setShape(unfolds ? story() : even);
        range.setWidth(100, 900);
        range.setAnimationDuration(60);
        const double before = range.scale().x(CivilDay{2022, 7, 19}.start());
        range.setShape(unfolds ? even : story());
        QVERIFY2(std::abs(range.scale().x(CivilDay{2022, 7, 19}.start()) - before) < 1, "it begins where it was");
        QVERIFY2(range.scale().shape().isFolded(), "the breaks are seen on the way");
        QTRY_COMPARE(range.scale().shape().isFolded(), !unfolds);
        QVERIFY(range.showsAll());

        range.setShape(unfolds ? story() : even);
        range.set(day({2026, 1, 9}), Motion::Still);
        QCOMPARE(range.range(), day({2026, 1, 9}));
        QVERIFY2(range.scale().shape().isFolded() == unfolds, "any other step ends it");
    }
}

void TestVisibleRange::foldsAnewSmoothly()
{
    const AxisShape fewer = AxisShape::folded({day({1979, 2, 11}), day({2026, 1, 9}), day({2026, 1, 13})});
    VisibleRange range;
    range.setShape(story());
    range.setWidth(100, 900);
    range.setAnimationDuration(60);
    const double before = range.scale().x(CivilDay{2026, 1, 9}.start());
    const double after = TimeScale(fewer, fewer.whole(), 100, 900).x(CivilDay{2026, 1, 9}.start());
    QVERIFY(std::abs(after - before) > 20);
    range.setShape(fewer);
    QVERIFY2(std::abs(range.scale().x(CivilDay{2026, 1, 9}.start()) - before) < 1, "it begins where it was");
    QCOMPARE(range.scale().shape(), fewer);
    QTRY_COMPARE(range.scale().x(CivilDay{2026, 1, 9}.start()), after);
    QVERIFY(range.showsAll());
}

void TestVisibleRange::neverLeavesTheStory()
{
    VisibleRange range;
    range.setShape(story());
    range.setWidth(100, 900);
    for (const double pixels : {50000.0, -50000.0}) {
        range.pan(pixels, Motion::Still);
        const TimeRange whole = story().whole();
        QVERIFY(range.range().from < whole.to && range.range().to > whole.from);
    }
    for (int notch = 0; notch < 40; ++notch)
        range.zoom(0.5, 400, Motion::Still);
    QVERIFY2(range.scale().x(story().whole().to) - range.scale().x(story().whole().from) > 150,
             "the story does not shrink to nothing");
}

void TestVisibleRange::tellsJumps()
{
    VisibleRange range;
    range.setShape(story());
    range.setWidth(100, 900);
    const TimeRange all = range.range();
    QSignalSpy jumped(&range, &VisibleRange::jumped);
    range.jump(day({2022, 7, 19}));
    range.jump(day({2022, 7, 19}));
    range.pan(40, Motion::Still);
    QCOMPARE(jumped.size(), 1);
    QCOMPARE(jumped.first().at(0).value<TimeRange>(), all);
    QCOMPARE(jumped.first().at(1).value<TimeRange>(), day({2022, 7, 19}));
}

void TestVisibleRange::centresHoweverFar_data()
{
    QTest::addColumn<bool>("folded");
    QTest::newRow("folded") << true;
    QTest::newRow("linear") << false;
}

void TestVisibleRange::centresHoweverFar()
{
    QFETCH(bool, folded);
    VisibleRange range;
    range.setShape(folded ? story() : AxisShape::linear(QList<TimeRange>{day({1850, 1, 1}), day({2026, 2, 1})}));
    range.setWidth(100, 900);
    const double begin = day({2026, 1, 9}).from;
    range.set({begin, begin + 60'000}, Motion::Still);
    const double far = day({1979, 2, 11}).from;
    range.centre(far, Motion::Still);
    QVERIFY(std::abs(range.scale().x(far) - 550) < 0.5);
    QVERIFY(range.range().length() < 2 * 60'000);
}

/// The time that is shown while it goes far, one moment after the other.
QList<TimeRange> TestVisibleRange::flight(VisibleRange &range, TimeRange to)
{
    QList<TimeRange> shown;
    connect(&range, &VisibleRange::changed, this, [&shown, &range] { shown.append(range.range()); });
    QSignalSpy settled(&range, &VisibleRange::settled);
    range.jump(to);
    if (settled.isEmpty() && !settled.wait())
        qFatal("never arrived");
    range.disconnect(this);
    return shown;
}

void TestVisibleRange::fliesOutAndInAgainToWhatIsFar()
{
    VisibleRange range;
    range.setShape(story());
    range.setWidth(100, 900);
    const auto hourOf = [](CivilDay at) { return TimeRange{at.start(), at.start() + MillisecondsPerDay / 24}; };
    const AxisShape shape = story();
    const auto width = [&shape](TimeRange shown) { return shape.unit(shown.to) - shape.unit(shown.from); };
    range.set(hourOf({1979, 2, 11}), Motion::Still);
    const double narrow = width(range.range());
    range.setAnimationDuration(40);
    double widest = 0;
    for (const TimeRange shown : flight(range, hourOf({2026, 1, 9})))
        widest = std::max(widest, width(shown));
    QVERIFY(widest > 3 * narrow);
    QCOMPARE(range.range(), hourOf({2026, 1, 9}));
}

void TestVisibleRange::aHandCutsAFlightShort()
{
    VisibleRange range;
    range.setShape(story());
    range.setWidth(100, 900);
    range.set(day({1979, 2, 11}), Motion::Still);
    range.setAnimationDuration(300);
    QSignalSpy changed(&range, &VisibleRange::changed);
    range.jump(day({2026, 1, 9}));
    QVERIFY(changed.wait());
    const TimeRange here = range.range();
    range.zoom(1.25, 700, Motion::Still);
    QVERIFY(isNear(range.range(), TimeScale(story(), here, 100, 900).zoomed(1.25, 700)));
}

DATELINE_CORE_TEST_MAIN(TestVisibleRange)
#include "tst_visiblerange.moc"
