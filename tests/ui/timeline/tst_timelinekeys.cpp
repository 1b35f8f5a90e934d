// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/timeline/TimelineWindow.h"
#include "ui/models/TieCommands.h"
#include "ui/timeline/TimelineFind.h"
#include "ui/timeline/TimelineFlight.h"
#include "ui/timeline/VisibleRange.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardPaths>

#include <cmath>

using namespace dateline;
using Window = test::TimelineWindow;

class TestTimelineKeys : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QApplication::setStyle(new test::StillStyle); }
    void flightGoesFasterAndFaster();
    void aTapGoesOneStep();
    void aHeldKeyFliesUntilItIsLetGo();
    void withLessMotionAHeldKeyGoesInSteps();
    void arrowsGoFromLaneToLane();
    void collapsedLanesArePassedOver();
    void typingFinds();
    void everyLetterMeansOneThing_data();
    void everyLetterMeansOneThing();
    void spaceHoldsAndLLinks();
    void linksAreDrawnForWhatIsSelected();
    void aGroupIsListedByEnter();
    void readersKeepWhatTheyKnow();

private:
    static QAction *entry(const QMenu &menu, const QString &words);
};

QAction *TestTimelineKeys::entry(const QMenu &menu, const QString &words)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == words)
            return action;
        if (QAction *within = action->menu() ? entry(*action->menu(), words) : nullptr)
            return within;
    }
    return nullptr;
}

void TestTimelineKeys::flightGoesFasterAndFaster()
{
    QCOMPARE(TimelineFlight::pace(0), 0.0);
    double before = 0;
    for (double held = 300; held < 1200; held += 100) {
        QVERIFY(TimelineFlight::pace(held) > before);
        before = TimelineFlight::pace(held);
    }
    QCOMPARE(TimelineFlight::pace(1e6), TimelineFlight::pace(1e7));
}

void TestTimelineKeys::aTapGoesOneStep()
{
    QApplication::setStyle(QStringLiteral("fusion"));
    Window window;
    QVERIFY(QTest::qWaitForWindowExposed(&window.view));
    auto *range = window.view.findChild<VisibleRange *>();
    range->setAnimationDuration(30);
    const double time = window.scale().time(500);
    window.key(Qt::Key_D);
    QTRY_VERIFY(std::abs(window.scale().x(time) - 420) < 0.5);
    QCOMPARE(range->range(), range->target());
}

void TestTimelineKeys::aHeldKeyFliesUntilItIsLetGo()
{
    QApplication::setStyle(QStringLiteral("fusion"));
    Window window;
    QVERIFY(QTest::qWaitForWindowExposed(&window.view));
    auto *range = window.view.findChild<VisibleRange *>();
    range->setAnimationDuration(30);
    window.view.setRange({CivilDay{2024, 3, 5}.start(), CivilDay{2024, 3, 6}.start()}, false);
    const double time = window.scale().time(500);
    QTest::keyPress(window.canvas, Qt::Key_A);
    QTRY_VERIFY(window.scale().x(time) > 700);
    QTest::keyPress(window.canvas, Qt::Key_W);
    QTest::keyRelease(window.canvas, Qt::Key_A);
    const double length = window.view.range().length();
    const double middle = (window.scale().left() + window.scale().right()) / 2;
    const double stays = window.scale().time(middle);
    QTRY_VERIFY(window.view.range().length() < length / 3);
    QVERIFY2(std::abs(window.scale().x(stays) - middle) < 1, "what is let go moves no more");
    QTest::keyRelease(window.canvas, Qt::Key_W);
}

void TestTimelineKeys::withLessMotionAHeldKeyGoesInSteps()
{
    Window window;
    const double time = window.scale().time(600);
    for (const bool repeat : {false, true, true}) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_D, {}, QStringLiteral("d"), repeat);
        QApplication::sendEvent(window.canvas, &press);
    }
    QVERIFY(std::abs(window.scale().x(time) - 360) < 0.5);
}

void TestTimelineKeys::arrowsGoFromLaneToLane()
{
    Window window;
    Workspace &workspace = window.story.workspace;
    window.key(Qt::Key_Down);
    QVERIFY2(workspace.selected() != NoId, "begins with what is seen first");
    workspace.select(window.story.event);
    window.key(Qt::Key_Up);
    QCOMPARE(workspace.selected(), window.story.event);
    window.key(Qt::Key_Down);
    QCOMPARE(workspace.selected(), window.story.quote);
    window.key(Qt::Key_Down);
    QCOMPARE(workspace.selected(), window.story.photo);
    window.key(Qt::Key_Down);
    QCOMPARE(workspace.selected(), window.story.photo);
    window.key(Qt::Key_Up);
    window.key(Qt::Key_Up);
    QCOMPARE(workspace.selected(), window.story.event);
}

void TestTimelineKeys::collapsedLanesArePassedOver()
{
    Window window;
    window.view.findChild<TimelineContent *>()->setCollapsed(1, true);
    window.story.workspace.select(window.story.event);
    window.key(Qt::Key_Down);
    QCOMPARE(window.story.workspace.selected(), window.story.photo);
}

void TestTimelineKeys::typingFinds()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window.view));
    Workspace &workspace = window.story.workspace;
    auto *field = window.view.findChild<TimelineFind *>();
    QVERIFY(field->isHidden());
    QTest::keyClicks(window.canvas, QStringLiteral("m"));
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("illion"));
    QCOMPARE(field->text(), QStringLiteral("million"));
    QCOMPARE(workspace.selected(), window.story.claim);
    QCOMPARE(workspace.visibleItems().size(), 5);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->isHidden());
    QVERIFY(window.canvas->hasFocus());

    window.key(Qt::Key_Slash);
    field->setText(QStringLiteral("“we"));
    QTest::keyClick(field, Qt::Key_Return);
    field->setText(QStringLiteral("nobody says this"));
    const Id stays = workspace.selected();
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(workspace.selected(), stays);
    QVERIFY(!field->accessibleDescription().isEmpty());
}

void TestTimelineKeys::everyLetterMeansOneThing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("finds");
    for (const char *letter : {"w", "a", "s", "d", "f", "l", "1", "+", " "})
        QTest::newRow(letter) << QString::fromLatin1(letter) << false;
    for (const char *letter : {"h", "z", "/"})
        QTest::newRow(letter) << QString::fromLatin1(letter) << true;
    QTest::newRow("o with strokes") << QStringLiteral("\u00f6") << true;
}

void TestTimelineKeys::everyLetterMeansOneThing()
{
    QFETCH(QString, typed);
    QFETCH(bool, finds);
    Window window;
    const int code = typed.front().toUpper().unicode();
    QKeyEvent press(QEvent::KeyPress, code, {}, typed);
    QApplication::sendEvent(window.canvas, &press);
    QCOMPARE(window.view.findChild<TimelineFind *>()->isVisible(), finds);
}

void TestTimelineKeys::spaceHoldsAndLLinks()
{
    Window window;
    Workspace &workspace = window.story.workspace;
    QSignalSpy told(&workspace, &Workspace::announced);
    workspace.select(window.story.quote);
    window.key(Qt::Key_L);
    QCOMPARE(told.size(), 1);
    window.key(Qt::Key_Space);
    while (workspace.selected() != window.story.claim)
        window.key(Qt::Key_Right);
    QCOMPARE(workspace.beside(), QList<Id>({window.story.quote}));
    window.key(Qt::Key_L);
    auto *menu = window.canvas->findChild<QMenu *>();
    QVERIFY(menu);
    QVERIFY2(!entry(*menu, QStringLiteral("Evidence: supports")), "a quote has no evidence");
    entry(*menu, QStringLiteral("Evidence: is supported by"))->trigger();
    entry(*menu, QStringLiteral("Repeats"))->trigger();
    menu->close();
    const QList<ItemTie> ties = tiesOf(window.story.data(), {window.story.claim});
    QCOMPARE(ties.size(), 2);
    QCOMPARE(window.story.data().evidenceOf(window.story.claim).first().item, window.story.quote);
    QCOMPARE(window.story.workspace.story()->undoLabel(), QStringLiteral("Link: repeats"));
    QVERIFY(window.story.workspace.story()->undo());
    QVERIFY(window.story.data().links.isEmpty());
    window.key(Qt::Key_Escape);
    QVERIFY(workspace.beside().isEmpty());
}

void TestTimelineKeys::linksAreDrawnForWhatIsSelected()
{
    Window window;
    Workspace &workspace = window.story.workspace;
    QVERIFY(tieItems(workspace, LinkKind::Reports, {window.story.event}, {window.story.quote}));
    QVERIFY(window.canvas->links().isEmpty());
    workspace.select(window.story.photo);
    QVERIFY(window.canvas->links().isEmpty());
    workspace.setBeside({window.story.event});
    QCOMPARE(window.canvas->links().size(), 1);
    workspace.select(window.story.quote);
    QCOMPARE(window.canvas->links().size(), 1);
    const QImage with = window.canvas->grab().toImage();
    QVERIFY(workspace.story()->undo());
    QVERIFY(window.canvas->links().isEmpty());
    QVERIFY2(window.canvas->grab().toImage() != with, "painted");
}

void TestTimelineKeys::aGroupIsListedByEnter()
{
    Window window;
    Workspace &workspace = window.story.workspace;
    QVERIFY(workspace.edit(QStringLiteral("Fill"), [](Edit &edit) -> Result<void> {
        for (int i = 0; i < 200; ++i) {
            Item item;
            item.draft = true;
            item.title = QStringLiteral("Ferry number %1 leaves the harbour late").arg(i);
            item.happened.when = *When::fromEdtf(u"2024-03-04");
            if (const Result<Id> put = edit.put(item); !put)
                return put.error();
        }
        return {};
    }));
    const auto &boxes = window.canvas->timeline().boxes;
    const auto more = std::find_if(boxes.begin(), boxes.end(), [](const TimelineBox &box) { return box.item == NoId; });
    QVERIFY(more != boxes.end());
    const Id hidden = window.canvas->membersOf(*more, 5).last();
    workspace.select(hidden);
    QCOMPARE(window.canvas->timeline().boxOf(hidden), qsizetype(-1));
    QAccessibleInterface *timeline = QAccessible::queryAccessibleInterface(window.canvas);
    const int group = static_cast<int>(window.canvas->selectedBox());
    const QString name = timeline->child(group)->text(QAccessible::Name);
    QVERIFY2(name.contains(window.story.item(hidden).title), qPrintable(name));
    window.key(Qt::Key_Return);
    QVERIFY2(window.story.item(hidden).draft, "what is not seen is not accepted");
    auto *menu = window.canvas->findChild<QMenu *>();
    QVERIFY(menu);
    QVERIFY(menu->actions().size() > 5);
    const QString first = menu->actions().first()->text();
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(window.story.item(workspace.selected()).title, first);
}

void TestTimelineKeys::readersKeepWhatTheyKnow()
{
    Window window;
    QAccessibleInterface *timeline = QAccessible::queryAccessibleInterface(window.canvas);
    const auto childOf = [&](Id item) {
        return timeline->child(static_cast<int>(window.canvas->timeline().boxOf(item)));
    };
    QAccessibleInterface *claim = childOf(window.story.claim);
    const QString name = claim->text(QAccessible::Name);
    window.story.workspace.setFilter([] {
        Filter filter;
        filter.hideDrafts = true;
        return filter;
    }());
    QCOMPARE(childOf(window.story.claim), claim);
    QCOMPARE(claim->text(QAccessible::Name), name);
    window.view.setRange({CivilDay{2024, 3, 4}.start(), CivilDay{2024, 3, 4}.start() + 1000}, false);
    if (window.canvas->timeline().boxOf(window.story.claim) < 0)
        QVERIFY(!claim->isValid());
    for (int child = 0; child < timeline->childCount(); ++child) {
        QAccessibleInterface *box = timeline->child(child);
        QCOMPARE(timeline->indexOfChild(box), child);
        QVERIFY(!box->text(QAccessible::Name).isEmpty());
        QVERIFY(!box->rect().isEmpty());
        QCOMPARE(box->role(), QAccessible::ListItem);
    }
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setStyle(new test::StillStyle);
    TestTimelineKeys test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_timelinekeys.moc"
