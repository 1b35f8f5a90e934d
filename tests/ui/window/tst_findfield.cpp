// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/window/FindField.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QSignalSpy>

using namespace dateline;
using test::HarbourStory;

class TestFindField : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void withoutAStoryItTakesAnyKey();
    void narrowsTheWindowToWhatIsFound();
    void enterGoesThroughWhatIsFound();
    void theListSelects();
    void saysWhenNothingIsFound();
    void escapeShowsAllAgain();
    void otherFiltersStay();
    void clearingTheFiltersClearsTheField();
    void followsWhatIsEdited();

private:
    static void show(FindField &field)
    {
        field.resize(400, 30);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.begin();
    }
    static QAbstractItemView *list(const FindField &field) { return field.findChild<QCompleter *>()->popup(); }
    /// Types, and waits until the window is narrowed.
    static bool find(HarbourStory &story, FindField &field, const QString &text)
    {
        QSignalSpy narrowed(&story.workspace, &Workspace::filterChanged);
        QTest::keyClicks(&field, text);
        return narrowed.wait();
    }
};

void TestFindField::withoutAStoryItTakesAnyKey()
{
    Workspace empty;
    FindField field(&empty);
    QTest::keyClicks(&field, QStringLiteral("storm"));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Down, Qt::Key_Escape})
        QTest::keyClick(&field, key);
    QVERIFY(field.text().isEmpty());
}

void TestFindField::narrowsTheWindowToWhatIsFound()
{
    HarbourStory story;
    FindField field(&story.workspace);
    show(field);
    QVERIFY(find(story, field, QStringLiteral("crowns")));
    QCOMPARE(story.workspace.visibleItems(), QList<Id>{story.claim});
    QTRY_VERIFY(list(field)->isVisible());
    QCOMPARE(list(field)->model()->rowCount(), 1);
    QVERIFY(list(field)->model()->index(0, 0).data().toString().contains(QStringLiteral("Two million crowns")));
}

void TestFindField::enterGoesThroughWhatIsFound()
{
    HarbourStory story;
    FindField field(&story.workspace);
    show(field);
    QTest::keyClicks(&field, QStringLiteral("speaker:lind"));
    QTest::keyClick(&field, Qt::Key_Return); // Without waiting for the search.
    const QList<Id> found = story.workspace.visibleItems();
    QCOMPARE(found.size(), 2);
    QCOMPARE(story.workspace.selected(), found.at(0));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(story.workspace.selected(), found.at(1));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(story.workspace.selected(), found.at(0));
    QTest::keyClick(&field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(story.workspace.selected(), found.at(1));
}

void TestFindField::theListSelects()
{
    HarbourStory story;
    FindField field(&story.workspace);
    show(field);
    QVERIFY(find(story, field, QStringLiteral("kind:quote")));
    QTRY_VERIFY(list(field)->isVisible());
    QTest::keyClick(list(field), Qt::Key_Down);
    QTest::keyClick(list(field), Qt::Key_Down);
    QTest::keyClick(list(field), Qt::Key_Return);
    QCOMPARE(story.workspace.selected(), story.workspace.visibleItems().at(1));
    QVERIFY(!list(field)->isVisible());
    QCOMPARE(field.text(), QStringLiteral("kind:quote"));
}

void TestFindField::saysWhenNothingIsFound()
{
    HarbourStory story;
    FindField field(&story.workspace);
    show(field);
    QSignalSpy announced(&story.workspace, &Workspace::announced);
    QVERIFY(find(story, field, QStringLiteral("submarine")));
    QVERIFY(story.workspace.visibleItems().isEmpty());
    QVERIFY(!list(field)->isVisible());
    QVERIFY(announced.last().first().toString().contains(QStringLiteral("submarine")));
}

void TestFindField::escapeShowsAllAgain()
{
    HarbourStory story;
    FindField field(&story.workspace);
    show(field);
    QVERIFY(find(story, field, QStringLiteral("crowns")));
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QVERIFY(story.workspace.filter().isEmpty());
    QVERIFY(!list(field)->isVisible());
}

void TestFindField::otherFiltersStay()
{
    HarbourStory story;
    Filter filter;
    filter.hideDrafts = true;
    story.workspace.setFilter(filter);
    FindField field(&story.workspace);
    show(field);
    QVERIFY(find(story, field, QStringLiteral("kind:quote")));
    QCOMPARE(story.workspace.visibleItems(), QList<Id>{story.quote});
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(story.workspace.filter(), filter);
}

void TestFindField::clearingTheFiltersClearsTheField()
{
    HarbourStory story;
    FindField field(&story.workspace);
    show(field);
    QVERIFY(find(story, field, QStringLiteral("crowns")));
    story.workspace.setFilter({});
    QVERIFY(field.text().isEmpty());
}

void TestFindField::followsWhatIsEdited()
{
    HarbourStory story;
    FindField field(&story.workspace);
    show(field);
    QVERIFY(find(story, field, QStringLiteral("lighthouse")));
    QVERIFY(story.workspace.visibleItems().isEmpty());
    QVERIFY(story.workspace.edit(QStringLiteral("Set title"), [&story](Edit &edit) -> Result<void> {
        Item item = story.item(story.event);
        item.title = QStringLiteral("The lighthouse goes out");
        const Result<Id> put = edit.put(item);
        return put ? Result<void>() : put.error();
    }));
    QCOMPARE(story.workspace.visibleItems(), QList<Id>{story.event});
    QVERIFY(story.workspace.story()->undo());
    QVERIFY(story.workspace.visibleItems().isEmpty());
}

DATELINE_UI_TEST_MAIN(TestFindField, QApplication)
#include "tst_findfield.moc"
