// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/timeline/TimelineWindow.h"
#include "ui/timeline/MiniMap.h"
#include "ui/timeline/TimelineCommands.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>

#include <cmath>
#include <memory>

using namespace dateline;

using Window = test::TimelineWindow;

class TestTimelineView : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatToDoWhenEmpty();
    void wheelZoomsAtTheCursorAndBack();
    void wheelAndTouchpadPan();
    void dragPansAfterAFewPixels();
    void bandZoomsAndBackspaceGoesBack_data();
    void bandZoomsAndBackspaceGoesBack();
    void clickSelectsAndTellsOthers();
    void doubleClickFitsAnItem();
    void doubleClickOnGroundMakesAnEvent_data();
    void doubleClickOnGroundMakesAnEvent();
    void clickMeansAsMuchAsAHandCanTell();
    void keysMoveAndZoom();
    void arrowsGoFromItemToItem();
    void keysAcceptRejectAndJudge();
    void centresThenFits();
    void movesOnlyForWhatIsOutOfSight();
    void menuOffersWhatCanBeDone();
    void remembersTheView();
    void saysWhatTheMarksMean();
    void speaksToScreenReaders();
    void miniMapMovesTheWindow();
    void groupsInLanes();
};

void TestTimelineView::saysWhatToDoWhenEmpty()
{
    Workspace workspace;
    TimelineView view(&workspace);
    view.resize(600, 300);
    view.grab();
    const auto *content = view.findChild<TimelineContent *>();
    QVERIFY(!content->emptySentence().isEmpty());
    QVERIFY(view.range().length() > 300 * MillisecondsPerDay);
    Window window;
    QVERIFY(window.view.findChild<TimelineContent *>()->emptySentence().isEmpty());
    Filter filter;
    filter.found = QSet<Id>();
    window.story.workspace.setFilter(filter);
    QVERIFY(!window.view.findChild<TimelineContent *>()->emptySentence().isEmpty());
}

void TestTimelineView::wheelZoomsAtTheCursorAndBack()
{
    Window window;
    const TimeRange before = window.view.range();
    const double time = window.scale().time(600);
    window.wheel({600, 150}, {0, 240}, Qt::ControlModifier);
    QVERIFY(std::abs(window.view.range().length() * std::pow(1.25, 2) / before.length() - 1) < 0.01);
    QVERIFY(std::abs(window.scale().x(time) - 600) < 0.1);
    window.wheel({600, 150}, {0, -240}, Qt::ControlModifier);
    QVERIFY(std::abs(window.view.range().from - before.from) < 1e-6 * before.length());
}

void TestTimelineView::wheelAndTouchpadPan()
{
    Window window;
    const TimeRange before = window.view.range();
    window.wheel({600, 150}, {0, 120}, {});
    QCOMPARE(window.view.range(), before);
    const double time = window.scale().time(500);
    window.wheel({600, 150}, {0, -120}, Qt::ShiftModifier);
    QVERIFY(std::abs(window.scale().x(time) - 440) < 0.1);
    window.wheel({600, 150}, {120, 0}, {}, {60, 0});
    QVERIFY(std::abs(window.scale().x(time) - 500) < 0.1);
}

void TestTimelineView::dragPansAfterAFewPixels()
{
    Window window;
    const TimeRange before = window.view.range();
    window.drag({500, 300}, {502, 300});
    QCOMPARE(window.view.range(), before);
    const double time = window.scale().time(500);
    window.drag({500, 300}, {560, 300});
    QVERIFY(std::abs(window.scale().x(time) - 560) < 0.1);
    QCOMPARE(window.story.workspace.selected(), NoId);
}

void TestTimelineView::bandZoomsAndBackspaceGoesBack_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Shift") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ShiftModifier);
    QTest::newRow("right button") << Qt::RightButton << Qt::KeyboardModifiers();
}

void TestTimelineView::bandZoomsAndBackspaceGoesBack()
{
    QFETCH(Qt::MouseButton, button);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    Window window;
    const TimeRange before = window.view.range();
    const double from = window.scale().time(400);
    const double to = window.scale().time(600);
    window.drag({600, 200}, {400, 250}, button, modifiers);
    QVERIFY(std::abs(window.view.range().from - from) < 1);
    QVERIFY(std::abs(window.view.range().to - to) < 1);
    window.key(Qt::Key_Backspace);
    QCOMPARE(window.view.range(), before);
}

void TestTimelineView::clickSelectsAndTellsOthers()
{
    Window window;
    Workspace &workspace = window.story.workspace;
    QTest::mouseMove(window.canvas, window.centreOf(window.story.quote).toPoint());
    QTRY_COMPARE(workspace.hovered(), window.story.quote);
    window.click(window.centreOf(window.story.event));
    QCOMPARE(workspace.selected(), window.story.event);
    window.click(window.emptyGround());
    QCOMPARE(workspace.selected(), NoId);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(window.canvas, &leave);
    QCOMPARE(workspace.hovered(), NoId);
}

void TestTimelineView::doubleClickFitsAnItem()
{
    Window window;
    const TimeRange before = window.view.range();
    QTest::mouseDClick(window.canvas, Qt::LeftButton, {}, window.centreOf(window.story.event).toPoint());
    QVERIFY(window.view.range().length() < before.length());
    QVERIFY(window.canvas->timeline().boxOf(window.story.event) >= 0);
    QVERIFY(window.story.workspace.canGoBack());
}

void TestTimelineView::doubleClickOnGroundMakesAnEvent_data()
{
    QTest::addColumn<QString>("zone");
    QTest::newRow("where the day begins sooner") << QStringLiteral("Pacific/Auckland");
    QTest::newRow("where it begins later") << QStringLiteral("America/Los_Angeles");
    QTest::newRow("by UTC") << QString();
}

void TestTimelineView::doubleClickOnGroundMakesAnEvent()
{
    QFETCH(QString, zone);
    Window window;
    window.view.setZone(zone);
    QSignalSpy details(&window.story.workspace, &Workspace::detailsRequested);
    const QPointF ground = window.emptyGround();
    const double clicked = window.scale().time(ground.x());
    const When when = whenAt(window.scale(), ground.x(), Zone(zone));
    QTest::mouseDClick(window.canvas, Qt::LeftButton, {}, ground.toPoint());
    const Item made = window.story.item(window.story.workspace.selected());
    QCOMPARE(made.kind, ItemKind::Event);
    QCOMPARE(made.happened.when, when);
    QCOMPARE(made.happened.basis.kind, BasisKind::ByHand);
    const TimelineItem *shown = window.view.findChild<TimelineContent *>()->item(made.id);
    QVERIFY2(shown && shown->from <= clicked && clicked < shown->to, "it lies where the hand was");
    QCOMPARE(details.count(), 1);
    QVERIFY(window.story.workspace.story()->undo());
    QVERIFY(!window.story.data().items.contains(made.id));
}

void TestTimelineView::clickMeansAsMuchAsAHandCanTell()
{
    const auto edtf = [](CivilDay from, CivilDay to, double x) {
        const TimeRange range{from.start(), to.start()};
        return whenAt(TimeScale(AxisShape::linear(range), range, 0, 1000), x, Zone()).edtf();
    };
    QCOMPARE(edtf({2026, 1, 1}, {2026, 2, 1}, 500), QStringLiteral("2026-01-16"));
    QCOMPARE(edtf({2020, 1, 1}, {2026, 1, 1}, 1), QStringLiteral("2020-01"));
    QCOMPARE(edtf({-99, 1, 1}, {101, 1, 1}, 1), QStringLiteral("-0099"));
    const TimeRange day{CivilDay{2026, 1, 12}.start(), CivilDay{2026, 1, 13}.start()};
    const TimeScale hours(AxisShape::linear(day), day, 0, 1000);
    QCOMPARE(whenAt(hours, 300, Zone(QStringLiteral("America/Los_Angeles"))).edtf(), QStringLiteral("2026-01-11"));
    QCOMPARE(edtf({-60000, 1, 1}, {101, 1, 1}, 2), QStringLiteral("Y-59880"));
    const AxisShape folded =
        AxisShape::folded({{CivilDay{1979, 1, 1}.start(), CivilDay{1980, 1, 1}.start()}, {0, 0}, {1e12, 1e12}});
    const TimeScale scale(folded, folded.whole(), 0, 1000);
    const Fold fold = folded.folds().first();
    QVERIFY(whenAt(scale, scale.x((fold.from + fold.to) / 2), Zone()).isNull());
}

void TestTimelineView::keysMoveAndZoom()
{
    Window window;
    const TimeRange all = window.view.range();
    const double time = window.scale().time(500);
    window.key(Qt::Key_D);
    QVERIFY(window.scale().x(time) < 450);
    window.key(Qt::Key_A);
    QVERIFY(std::abs(window.scale().x(time) - 500) < 0.1);
    window.key(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(window.scale().x(time) < 450);
    window.key(Qt::Key_W);
    window.key(Qt::Key_Plus);
    QVERIFY(window.view.range().length() < all.length() / 1.4);
    window.key(Qt::Key_S);
    window.key(Qt::Key_Minus);
    window.key(Qt::Key_Minus);
    QVERIFY(window.view.range().length() > all.length());
    window.key(Qt::Key_Home);
    QCOMPARE(window.view.range(), all);
}

void TestTimelineView::arrowsGoFromItemToItem()
{
    Window window;
    const auto &items = window.view.findChild<TimelineContent *>()->items().items;
    for (int press = 0; press <= items.size(); ++press) {
        window.key(Qt::Key_Right);
        QCOMPARE(window.story.workspace.selected(), items.at(qMin<qsizetype>(press, items.size() - 1)).id);
    }
    window.key(Qt::Key_Left);
    QCOMPARE(window.story.workspace.selected(), items.at(items.size() - 2).id);
}

void TestTimelineView::keysAcceptRejectAndJudge()
{
    Window window;
    const Id draft = window.story.secondQuote;
    window.story.workspace.select(draft);
    window.key(Qt::Key_Return);
    QVERIFY(!window.story.item(draft).draft);
    window.key(Qt::Key_Delete);
    QVERIFY(!window.story.data().items.contains(draft));
    window.story.workspace.select(window.story.claim);
    window.key(Qt::Key_2);
    QCOMPARE(window.story.data().verdictOf(window.story.claim).style, QStringLiteral("disputed"));
}

void TestTimelineView::centresThenFits()
{
    Window window;
    window.story.workspace.select(window.story.event);
    const double length = window.view.range().length();
    window.key(Qt::Key_F);
    QVERIFY(std::abs(window.view.range().length() / length - 1) < 0.01);
    window.key(Qt::Key_F);
    QVERIFY(window.view.range().length() < length);
}

void TestTimelineView::movesOnlyForWhatIsOutOfSight()
{
    Window window;
    const TimeRange all = window.view.range();
    window.story.workspace.select(window.story.event);
    QCOMPARE(window.view.range(), all);
    window.view.setRange({CivilDay{2024, 3, 5}.start(), CivilDay{2024, 3, 6}.start()}, false);
    window.story.workspace.select(window.story.claim);
    window.story.workspace.select(window.story.quote);
    QVERIFY((window.view.range().from < CivilDay{2024, 3, 5}.start()));
    QVERIFY(window.canvas->timeline().boxOf(window.story.quote) >= 0);
}

void TestTimelineView::menuOffersWhatCanBeDone()
{
    Window window;
    QTest::mouseClick(window.canvas, Qt::RightButton, {}, window.centreOf(window.story.secondQuote).toPoint());
    auto *menu = window.canvas->findChild<QMenu *>();
    QVERIFY(menu);
    QStringList words;
    for (const QAction *action : menu->actions())
        words.append(action->text());
    QVERIFY2(words.contains(QStringLiteral("Accept")) && words.contains(QStringLiteral("Reject")),
             qPrintable(words.join(u',')));
    QCOMPARE(window.story.workspace.selected(), window.story.secondQuote);
    menu->close();
}

void TestTimelineView::remembersTheView()
{
    Window window;
    window.view.setFolded(false);
    window.view.setGrouping(LaneGrouping::Person);
    window.view.setZone(QStringLiteral("Europe/Moscow"));
    window.view.setRange({CivilDay{2024, 3, 4}.start(), CivilDay{2024, 3, 5}.start()}, false);
    const QString state = window.view.saveState();
    Window other;
    QVERIFY(other.view.restoreState(state));
    QCOMPARE(other.view.range(), window.view.range());
    QCOMPARE(other.view.grouping(), LaneGrouping::Person);
    QVERIFY(!other.view.isFolded());
    QCOMPARE(other.view.zone(), QStringLiteral("Europe/Moscow"));
    QCOMPARE(other.canvas->timeline().zone, QStringLiteral("Moscow"));
    for (const char *junk : {"", "[]", "{\"from\":1}", "{\"from\":1e400,\"to\":0}", "{\"grouping\":7}"})
        other.view.restoreState(QString::fromLatin1(junk));
    QCOMPARE(other.view.grouping(), LaneGrouping::Person);
}

void TestTimelineView::saysWhatTheMarksMean()
{
    Window window;
    auto *legend = window.view.findChild<QWidget *>(QStringLiteral("timelineLegend"));
    QVERIFY(!legend->isVisible());
    window.view.showLegend(true);
    QVERIFY(legend->isVisible());
    QVERIFY2(legend->accessibleName().contains(QStringLiteral("statement by Mara Lind")),
             qPrintable(legend->accessibleName()));
    QCOMPARE(legend->accessibleName().contains(QStringLiteral("sources behind it")),
             !window.canvas->timeline().coverage.isEmpty());
    QCOMPARE(legend->accessibleName().contains(QStringLiteral("today")), window.canvas->timeline().today.has_value());
    QVERIFY(window.canvas->rect().contains(legend->geometry()));
    window.view.resize(1200, 600);
    QVERIFY(window.canvas->rect().contains(legend->geometry()));
    window.view.showLegend(false);
    QVERIFY(!legend->isVisible());
}

void TestTimelineView::speaksToScreenReaders()
{
    Window window;
    QAccessibleInterface *timeline = QAccessible::queryAccessibleInterface(window.canvas);
    QVERIFY(timeline);
    QCOMPARE(timeline->childCount(), static_cast<int>(window.canvas->timeline().boxes.size()));
    const int index = static_cast<int>(window.canvas->timeline().boxOf(window.story.claim));
    QAccessibleInterface *claim = timeline->child(index);
    const QString name = claim->text(QAccessible::Name);
    for (const char *part : {"Claim", "Two million crowns", "5 March 2024", "not checked"})
        QVERIFY2(name.contains(QLatin1String(part), Qt::CaseInsensitive), qPrintable(name));
    QVERIFY(claim->rect().contains(window.canvas->mapToGlobal(window.centreOf(window.story.claim)).toPoint()));
    QCOMPARE(timeline->indexOfChild(claim), index);
    claim->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(window.story.workspace.selected(), window.story.claim);
    QVERIFY(claim->state().selected);
}

void TestTimelineView::miniMapMovesTheWindow()
{
    Window window;
    auto *map = window.view.findChild<MiniMap *>();
    window.view.setRange({CivilDay{2024, 3, 4}.start(), CivilDay{2024, 3, 4}.start() + MillisecondsPerDay / 2}, false);
    const double length = window.view.range().length();
    const QRectF before = map->windowRect();
    const auto drag = [map](double from, double to) {
        QTest::mousePress(map, Qt::LeftButton, {}, QPoint(qRound(from), 20));
        QMouseEvent move(QEvent::MouseMove, QPointF(to, 20), map->mapToGlobal(QPointF(to, 20)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(map, &move);
        QTest::mouseRelease(map, Qt::LeftButton, {}, QPoint(qRound(to), 20));
    };
    drag(before.center().x(), before.center().x() + 50);
    QVERIFY(std::abs(map->windowRect().left() - before.left() - 50) < 2);
    QVERIFY(std::abs(window.view.range().length() / length - 1) < 0.05);
    drag(map->windowRect().right(), map->windowRect().right() + 40);
    QVERIFY(window.view.range().length() > length * 1.05);
    drag(850, 900);
    QVERIFY(std::abs(map->windowRect().left() - 850) < 2);
    QVERIFY(std::abs(map->windowRect().right() - 900) < 2);
}

void TestTimelineView::groupsInLanes()
{
    Window window;
    QSignalSpy changed(&window.view, &TimelineView::viewChanged);
    const auto titles = [&window] {
        QStringList words;
        for (const LaneBox &lane : window.canvas->timeline().lanes)
            words.append(lane.title);
        return words;
    };
    QCOMPARE(titles(), QStringList({QStringLiteral("Events"), QStringLiteral("Statements"), QStringLiteral("Photos")}));
    window.view.setGrouping(LaneGrouping::Person);
    QVERIFY(titles().contains(QStringLiteral("Mara Lind")));
    QVERIFY(changed.count() > 0);
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setStyle(new test::StillStyle);
    TestTimelineView test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_timelineview.moc"
