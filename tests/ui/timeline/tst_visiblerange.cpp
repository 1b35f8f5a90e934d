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
    void neverLeavesTheStory();
    void goesBackThroughJumps();
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

void TestVisibleRange::goesBackThroughJumps()
{
    VisibleRange range;
    range.setShape(story());
    range.setWidth(100, 900);
    QVERIFY(!range.canGoBack());
    range.goBack();
    range.jump(day({2022, 7, 19}));
    range.jump(day({2026, 1, 9}));
    range.jump(day({2026, 1, 9}));
    range.goBack();
    QCOMPARE(range.range(), day({2022, 7, 19}));
    range.goBack();
    QVERIFY(range.showsAll());
    QVERIFY(!range.canGoBack());
}

DATELINE_CORE_TEST_MAIN(TestVisibleRange)
#include "tst_visiblerange.moc"
