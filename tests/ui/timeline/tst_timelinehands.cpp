// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/timeline/TimelineWindow.h"
#include "ui/timeline/MiniMap.h"

#include <QMenu>
#include <QPointingDevice>
#include <QStandardPaths>
#include <QToolTip>

#include <cmath>
#include <memory>

using namespace dateline;
using Window = test::TimelineWindow;

class TestTimelineHands : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void wheelsZoomByWhatIsHeld_data();
    void wheelsZoomByWhatIsHeld();
    void touchpadsZoomGently();
    void touchpadsPanStraight_data();
    void touchpadsPanStraight();
    void theWheelAloneScrollsLanes();
    void aDoubleClickOnAGroupMakesNothing();
    void theWayBackIsOneForTheWindow();
    void twoFingersZoomAndPan();
    void aFingerThatRestsAsksForTheMenu();
    void aBandHeldAtTheEndGoesOn_data();
    void aBandHeldAtTheEndGoesOn();
    void theMiniMapsWindowKeepsItsLength();
    void theMiniMapIsPartOfTheWay();
    void ctrlClickHoldsItemsBeside();

private:
    std::unique_ptr<QPointingDevice> m_screen{QTest::createTouchDevice()};

    static void makeManyPeople(Window &window);
    static Id makeCrowd(Window &window);
};

/// Lanes enough to scroll.
void TestTimelineHands::makeManyPeople(Window &window)
{
    QVERIFY(window.story.workspace.edit(QStringLiteral("Fill"), [](Edit &edit) -> Result<void> {
        for (int i = 0; i < 30; ++i) {
            Person person;
            person.name = QStringLiteral("Speaker %1").arg(i);
            Item quote;
            quote.kind = ItemKind::Quote;
            quote.text = QStringLiteral("“The wind turns.”");
            quote.speaker = *edit.put(person);
            quote.said.when = *When::fromEdtf(u"2024-03-04");
            (void)edit.put(quote);
        }
        return {};
    }));
    window.view.setGrouping(LaneGrouping::Person);
}

/// A day too full for its lane, and another day years before.
Id TestTimelineHands::makeCrowd(Window &window)
{
    Id last = NoId;
    window.story.workspace.edit(QStringLiteral("Fill"), [&last](Edit &edit) -> Result<void> {
        for (int i = 0; i < 400; ++i) {
            Item item;
            item.title = QStringLiteral("Ferry number %1 leaves the harbour late").arg(i);
            item.happened.when = *When::fromEdtf(QStringLiteral("2024-%1-%2")
                                                     .arg(3 + i / 200, 2, 10, QLatin1Char('0'))
                                                     .arg(1 + i % 28, 2, 10, QLatin1Char('0')));
            last = *edit.put(item);
        }
        Item item;
        item.title = QStringLiteral("The pier is built");
        item.happened.when = *When::fromEdtf(u"1990");
        (void)edit.put(item);
        return {};
    });
    return last;
}

void TestTimelineHands::wheelsZoomByWhatIsHeld_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("held");
    QTest::addColumn<QPoint>("angle");
    QTest::addColumn<double>("factor");
    const Qt::KeyboardModifiers ctrl = Qt::ControlModifier;
    QTest::newRow("a notch") << ctrl << QPoint(0, 120) << 1.25;
    QTest::newRow("two at once") << ctrl << QPoint(0, 240) << 1.25 * 1.25;
    QTest::newRow("out") << ctrl << QPoint(0, -120) << 1 / 1.25;
    QTest::newRow("finer") << (ctrl | Qt::AltModifier) << QPoint(0, 120) << 1.05;
    QTest::newRow("finer, turned by Alt") << (ctrl | Qt::AltModifier) << QPoint(120, 0) << 1.05;
    QTest::newRow("coarser") << (ctrl | Qt::ShiftModifier) << QPoint(0, 120) << 1.5;
}

void TestTimelineHands::wheelsZoomByWhatIsHeld()
{
    QFETCH(Qt::KeyboardModifiers, held);
    QFETCH(QPoint, angle);
    QFETCH(double, factor);
    for (const QPoint pixels : {QPoint(), angle}) {
        Window window;
        const TimeRange before = window.view.range();
        const double time = window.scale().time(600);
        window.wheel({600, 150}, angle, held, pixels);
        QVERIFY2(std::abs(before.length() / window.view.range().length() / factor - 1) < 0.01,
                 "also where the driver tells pixels");
        QVERIFY(std::abs(window.scale().x(time) - 600) < 0.1);
        window.wheel({600, 150}, -angle, held, -pixels);
        QVERIFY(std::abs(window.scale().x(before.from) - window.scale().left()) < 0.01);
        QVERIFY(std::abs(window.scale().x(before.to) - window.scale().right()) < 0.01);
    }
}

void TestTimelineHands::touchpadsZoomGently()
{
    Window window;
    const auto stroke = [&window](int pixels, Qt::ScrollPhase phase) {
        QWheelEvent event({600, 150}, window.canvas->mapToGlobal(QPointF(600, 150)), {0, pixels}, {0, 2 * pixels},
                          Qt::NoButton, Qt::ControlModifier, phase, false);
        QApplication::sendEvent(window.canvas, &event);
    };
    const double length = window.view.range().length();
    stroke(60, Qt::ScrollUpdate);
    const double once = window.view.range().length();
    QVERIFY(once < length && once > length / 1.2);
    stroke(-60, Qt::ScrollUpdate);
    QVERIFY(std::abs(window.view.range().length() / length - 1) < 1e-6);
    stroke(4000, Qt::ScrollUpdate);
    QVERIFY2(window.view.range().length() > length / 1.3, "one event never leaps");
    const TimeRange here = window.view.range();
    stroke(200, Qt::ScrollMomentum);
    QCOMPARE(window.view.range(), here);
}

void TestTimelineHands::touchpadsPanStraight_data()
{
    QTest::addColumn<QPoint>("stroke");
    QTest::addColumn<QPointF>("moved");
    QTest::newRow("sideways") << QPoint(40, 0) << QPointF(40, 0);
    QTest::newRow("nearly sideways") << QPoint(40, -8) << QPointF(40, 0);
    QTest::newRow("nearly down") << QPoint(5, -40) << QPointF(0, 40);
    QTest::newRow("aslant") << QPoint(-30, -40) << QPointF(-30, 40);
}

void TestTimelineHands::touchpadsPanStraight()
{
    QFETCH(QPoint, stroke);
    QFETCH(QPointF, moved);
    Window window;
    makeManyPeople(window);
    const double time = window.scale().time(500);
    QWheelEvent event({600, 150}, window.canvas->mapToGlobal(QPointF(600, 150)), stroke, 8 * stroke, Qt::NoButton, {},
                      Qt::ScrollUpdate, false);
    QApplication::sendEvent(window.canvas, &event);
    QVERIFY(std::abs(window.scale().x(time) - 500 - moved.x()) < 0.1);
    QCOMPARE(window.canvas->scrollY(), moved.y());
}

void TestTimelineHands::theWheelAloneScrollsLanes()
{
    Window window;
    makeManyPeople(window);
    const TimeRange before = window.view.range();
    QVERIFY(window.canvas->scrollRange() > 200);
    window.wheel({600, 150}, {0, -240}, {});
    QCOMPARE(window.canvas->scrollY(), 120.0);
    window.wheel({600, 150}, {0, 1200}, {});
    QCOMPARE(window.canvas->scrollY(), 0.0);
    QCOMPARE(window.view.range(), before);
}

void TestTimelineHands::aDoubleClickOnAGroupMakesNothing()
{
    Window window;
    makeCrowd(window);
    const auto &boxes = window.canvas->timeline().boxes;
    const auto more = std::find_if(boxes.begin(), boxes.end(), [](const TimelineBox &box) { return box.item == NoId; });
    QVERIFY(more != boxes.end());
    const QPoint at = more->body.center().toPoint();
    const qsizetype items = window.story.data().items.size();
    const TimeRange before = window.view.range();
    QTest::mouseClick(window.canvas, Qt::LeftButton, {}, at);
    const TimeRange zoomed = window.view.range();
    QVERIFY2(zoomed.length() < before.length(), "a click goes nearer");
    QMouseEvent again(QEvent::MouseButtonDblClick, at, window.canvas->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton,
                      {});
    QApplication::sendEvent(window.canvas, &again);
    QTest::mouseRelease(window.canvas, Qt::LeftButton, {}, at);
    QCOMPARE(window.story.data().items.size(), items);
    QCOMPARE(window.view.range(), zoomed);
}

void TestTimelineHands::theWayBackIsOneForTheWindow()
{
    Window window;
    Workspace &workspace = window.story.workspace;
    const TimeRange all = window.view.range();
    workspace.select(window.story.quote);
    window.drag({300, 200}, {700, 250}, Qt::RightButton);
    window.wheel({600, 150}, {0, 120}, Qt::ControlModifier);
    const TimeRange left = window.view.range();
    window.key(Qt::Key_Home);
    QCOMPARE(window.view.range(), all);
    workspace.goBack();
    QCOMPARE(window.view.range(), left);
    QCOMPARE(workspace.selected(), window.story.quote);
    workspace.goBack();
    QCOMPARE(window.view.range(), all);
    workspace.goBack();
    QCOMPARE(workspace.selected(), NoId);
    workspace.goForward();
    workspace.goForward();
    QCOMPARE(window.view.range(), left);
    window.key(Qt::Key_Backspace);
    QCOMPARE(window.view.range(), all);
}

void TestTimelineHands::twoFingersZoomAndPan()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowExposed(&window.view));
    const double length = window.view.range().length();
    const double time = window.scale().time(600);
    QTest::touchEvent(window.canvas, m_screen.get()).press(0, {550, 300}).press(1, {650, 300});
    for (int move = 10; move <= 60; move += 10)
        QTest::touchEvent(window.canvas, m_screen.get()).move(0, {550 - move, 300}).move(1, {650 + move, 300});
    QTest::touchEvent(window.canvas, m_screen.get()).release(0, {490, 300}).release(1, {710, 300});
    QVERIFY2(window.view.range().length() < length / 1.5,
             qPrintable(QString::number(window.view.range().length() / length)));
    QVERIFY(std::abs(window.scale().x(time) - 600) < 30);
    QCOMPARE(window.story.workspace.selected(), NoId);
}

void TestTimelineHands::aFingerThatRestsAsksForTheMenu()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowExposed(&window.view));
    const QPoint at = window.centreOf(window.story.quote).toPoint();
    QTest::touchEvent(window.canvas, m_screen.get()).press(0, at);
    QTRY_VERIFY(window.canvas->findChild<QMenu *>());
    QCOMPARE(window.story.workspace.selected(), window.story.quote);
    window.canvas->findChild<QMenu *>()->close();
    QTest::touchEvent(window.canvas, m_screen.get()).release(0, at);
}

void TestTimelineHands::aBandHeldAtTheEndGoesOn_data()
{
    QTest::addColumn<bool>("right");
    QTest::newRow("to later") << true;
    QTest::newRow("to earlier") << false;
}

void TestTimelineHands::aBandHeldAtTheEndGoesOn()
{
    QFETCH(bool, right);
    Window window;
    QVERIFY(QTest::qWaitForWindowExposed(&window.view));
    window.view.setRange({CivilDay{2024, 3, 4}.start(), CivilDay{2024, 3, 5}.start()}, false);
    const TimeRange before = window.view.range();
    const QPointF from(500, 300);
    const QPointF to(right ? window.canvas->width() - 2 : window.scale().left() + 2, 300);
    const double begin = window.scale().time(from.x());
    QTest::mousePress(window.canvas, Qt::RightButton, {}, from.toPoint());
    QMouseEvent move(QEvent::MouseMove, to, window.canvas->mapToGlobal(to), Qt::NoButton, Qt::RightButton, {});
    QApplication::sendEvent(window.canvas, &move);
    QTRY_VERIFY(std::abs(window.view.range().from - before.from) > 0.1 * before.length());
    QVERIFY((window.view.range().from > before.from) == right);
    QTest::mouseRelease(window.canvas, Qt::RightButton, {}, to.toPoint());
    const double off = (right ? window.view.range().from : window.view.range().to) - begin;
    QVERIFY2(std::abs(off) < before.length() / 1000, qPrintable(QString::number(off)));
}

void TestTimelineHands::theMiniMapsWindowKeepsItsLength()
{
    Window window;
    makeCrowd(window);
    auto *map = window.view.findChild<MiniMap *>();
    window.view.setRange({CivilDay{2024, 3, 4}.start(), CivilDay{2024, 3, 4}.start() + MillisecondsPerDay / 24}, false);
    const double length = window.view.range().length();
    const QPointF from = map->windowRect().center();
    QTest::mousePress(map, Qt::LeftButton, {}, from.toPoint());
    QMouseEvent move(QEvent::MouseMove, from - QPointF(30, 0), map->mapToGlobal(from - QPointF(30, 0)), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(map, &move);
    QTest::mouseRelease(map, Qt::LeftButton, {}, (from - QPointF(30, 0)).toPoint());
    QVERIFY(std::abs(map->windowRect().center().x() - from.x() + 30) < 3);
    QVERIFY2(window.view.range().length() < 1.5 * length, "though it is drawn wider than it is");
}

void TestTimelineHands::theMiniMapIsPartOfTheWay()
{
    Window window;
    auto *map = window.view.findChild<MiniMap *>();
    const TimeRange all = window.view.range();
    QTest::mousePress(map, Qt::LeftButton, {}, {850, 20});
    QVERIFY(!map->windowRect().isEmpty());
    QTest::mouseRelease(map, Qt::LeftButton, {}, {850, 20});
    window.view.setRange({CivilDay{2024, 3, 4}.start(), CivilDay{2024, 3, 5}.start()}, false);
    const TimeRange near = window.view.range();
    QTest::mouseDClick(map, Qt::LeftButton, {}, {850, 20});
    QCOMPARE(window.view.range(), all);
    window.story.workspace.goBack();
    QVERIFY(window.view.range().length() < 2 * near.length());
}

void TestTimelineHands::ctrlClickHoldsItemsBeside()
{
    Window window;
    Workspace &workspace = window.story.workspace;
    window.click(window.centreOf(window.story.quote), Qt::ControlModifier);
    QCOMPARE(workspace.selected(), window.story.quote);
    window.click(window.centreOf(window.story.claim), Qt::ControlModifier);
    QCOMPARE(workspace.selected(), window.story.claim);
    QCOMPARE(workspace.beside(), QList<Id>({window.story.quote}));
    window.click(window.centreOf(window.story.quote), Qt::ControlModifier);
    QVERIFY(workspace.beside().isEmpty());
    window.click(window.centreOf(window.story.photo), Qt::ControlModifier);
    QCOMPARE(workspace.beside().size(), 1);
    window.click(window.emptyGround());
    QVERIFY(workspace.beside().isEmpty());
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setStyle(new test::StillStyle);
    TestTimelineHands test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_timelinehands.moc"
