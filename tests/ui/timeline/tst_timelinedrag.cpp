// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/WhenShift.h"
#include "tests/ui/timeline/TimelineWindow.h"
#include "ui/models/ItemCommands.h"

#include <QSignalSpy>
#include <QStandardPaths>

using namespace dateline;
using Window = test::TimelineWindow;

class TestTimelineDrag : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void aLaneIsCollapsedAndMovedByHand();
    void aDragOfTheSelectedItemMovesItInTime();
    void anEndIsDraggedAndEscapeLetsGo();
    void anEndInAnotherZoneGoesToItsDays();
    void whatMayNotBeChangedIsNotDragged();
};

void TestTimelineDrag::aLaneIsCollapsedAndMovedByHand()
{
    Window window;
    const auto lanes = [&window] { return window.canvas->timeline().lanes; };
    const auto header = [&lanes](qsizetype lane) { return QPointF(40, lanes().at(lane).rect.center().y()); };
    const QString first = lanes().first().key;
    const double height = lanes().first().rect.height();
    QSignalSpy remembered(&window.view, &TimelineView::viewChanged);
    window.click(header(0));
    QVERIFY(lanes().first().isCollapsed && lanes().first().rect.height() < height);
    QVERIFY(!lanes().first().density.isEmpty());
    QCOMPARE(window.canvas->timeline().boxOf(window.story.event), qsizetype(-1));
    QVERIFY(!remembered.isEmpty());
    window.drag(header(0), header(lanes().size() - 1));
    QCOMPARE(lanes().last().key, first);

    Window other;
    QVERIFY(other.view.restoreState(window.view.saveState()));
    QCOMPARE(other.canvas->timeline().lanes.last().key, first);
    QVERIFY(other.canvas->timeline().lanes.last().isCollapsed);
    window.click(header(lanes().size() - 1));
    QVERIFY(!lanes().last().isCollapsed);
}

void TestTimelineDrag::aDragOfTheSelectedItemMovesItInTime()
{
    Window window;
    const Id event = window.story.event;
    const When before = window.story.item(event).happened.when;
    window.view.setRange({CivilDay{2024, 2, 20}.start(), CivilDay{2024, 3, 20}.start()}, false);
    const TimeRange shown = window.view.range();
    window.drag(window.centreOf(event), window.centreOf(event) + QPointF(30, 0));
    QVERIFY2(window.view.range() != shown, "what is not selected pans");
    QCOMPARE(window.story.item(event).happened.when, before);

    window.story.workspace.select(event);
    const qsizetype changes = window.story.workspace.story()->history().size();
    const double days = 4;
    const double width =
        window.scale().x(CivilDay{2024, 3, 5}.start()) - window.scale().x(CivilDay{2024, 3, 4}.start());
    const QPointF within(window.scale().x(CivilDay{2024, 3, 4}.start()) + 10, window.centreOf(event).y());
    window.drag(within, within + QPointF(days * width, 0), Qt::LeftButton, Qt::AltModifier);
    const Timing moved = window.story.item(event).happened;
    QCOMPARE(moved.when.edtf(), shiftedWhen(before, days * MillisecondsPerDay, DatePrecision::Day).edtf());
    QCOMPARE(moved.basis.kind, BasisKind::ByHand);
    QCOMPARE(window.story.workspace.story()->history().size(), changes + 1);
    QVERIFY(window.story.workspace.story()->undo());
    QCOMPARE(window.story.item(event).happened.when, before);
}

void TestTimelineDrag::anEndIsDraggedAndEscapeLetsGo()
{
    Window window;
    const Id event = window.story.event;
    QVERIFY(setPlacingWhen(window.story.workspace, event, *When::fromEdtf(u"2026-01-05/2026-01-10")));
    window.view.setRange({CivilDay{2026, 1, 1}.start(), CivilDay{2026, 1, 20}.start()}, false);
    window.story.workspace.select(event);
    const auto at = [&window, event](int day) {
        return QPointF(window.scale().x(CivilDay{2026, 1, day}.start()), window.centreOf(event).y());
    };
    QTest::mousePress(window.canvas, Qt::LeftButton, {}, (at(11) - QPointF(2, 0)).toPoint());
    QMouseEvent move(QEvent::MouseMove, at(15), window.canvas->mapToGlobal(at(15)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(window.canvas, &move);
    window.key(Qt::Key_Escape);
    QTest::mouseRelease(window.canvas, Qt::LeftButton, {}, at(15).toPoint());
    QCOMPARE(window.story.item(event).happened.when.edtf(), QStringLiteral("2026-01-05/2026-01-10"));
    window.drag(at(11) - QPointF(2, 0), at(15) - QPointF(2, 0), Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(window.story.item(event).happened.when.edtf(), QStringLiteral("2026-01-05/2026-01-14"));
}

void TestTimelineDrag::anEndInAnotherZoneGoesToItsDays()
{
    Window window;
    const Id event = window.story.event;
    Item item = window.story.item(event);
    item.zone = QStringLiteral("Pacific/Auckland");
    item.happened.when = *When::fromEdtf(u"2026-01-05/2026-01-10");
    QVERIFY(window.story.workspace.edit({}, [&item](Edit &edit) -> Result<void> {
        const Result<Id> put = edit.put(item);
        return put ? Result<void>() : put.error();
    }));
    window.view.setRange({CivilDay{2026, 1, 1}.start(), CivilDay{2026, 1, 20}.start()}, false);
    window.story.workspace.select(event);
    const double begin = window.view.findChild<TimelineContent *>()->item(event)->to;
    const QPointF end(window.scale().x(begin) - 2, window.centreOf(event).y());
    const QPointF later(window.scale().x(begin + 4 * MillisecondsPerDay) - 2, end.y());
    window.drag(end, later, Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(window.story.item(event).happened.when.edtf(), QStringLiteral("2026-01-05/2026-01-14"));
}

void TestTimelineDrag::whatMayNotBeChangedIsNotDragged()
{
    Window window;
    const Id event = window.story.event;
    QVERIFY(setPlacingWhen(window.story.workspace, event, *When::fromEdtf(u"2026-21")));
    window.story.workspace.select(event);
    const TimeRange shown = window.view.range();
    window.drag(window.centreOf(event), window.centreOf(event) + QPointF(60, 0));
    QCOMPARE(window.story.item(event).happened.when.edtf(), QStringLiteral("2026-21"));
    QVERIFY(window.view.range() != shown);
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setStyle(new test::StillStyle);
    TestTimelineDrag test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_timelinedrag.moc"
