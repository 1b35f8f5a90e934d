// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/WindowFixture.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/sidebar/Sidebar.h"
#include "ui/timeline/TimelineView.h"
#include "ui/window/FindField.h"
#include "ui/window/PanelTabs.h"
#include "ui/window/StartPage.h"

#include <QAccessible>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSplitter>

using namespace dateline;
using test::WindowFixture;

class TestMainWindow : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void withoutAStoryItOffersTheWaysToOne();
    void actionsFollowTheStory();
    void noTwoActionsShareAKey();
    void undoesAndRedoesByName();
    void goesBackAndForward();
    void opensOnWhatWaits();
    void acceptsAllDraftsShown();
    void filtersAreCleared();
    void detailsOpenWithTheFocus();
    void keepsWhatIsBeingTypedWhenItCloses();
    void remembersTheViewOfAStory();
    void aReadOnlyStorySaysWhy();
    void droppedStoriesOpen();
    void failuresAreShown();
    void findTakesTheFocus();
    void speaksToScreenReaders();

private:
    static QAction *action(const MainWindow *window, const char *words)
    {
        return WindowFixture::action(window, QString::fromLatin1(words));
    }
    static QString tabText(const MainWindow *window, int tab) { return window->findChild<PanelTabs *>()->tabText(tab); }
};

void TestMainWindow::withoutAStoryItOffersTheWaysToOne()
{
    WindowFixture fixture;
    const MainWindow *window = fixture.windows.openWindow();
    QVERIFY(window->findChild<StartPage *>()->isVisible());
    QVERIFY(!window->findChild<Sidebar *>()->isVisible());
    for (const char *words : {"New story", "Open", "Sample story", "Settings", "Quit", "Import article"})
        QVERIFY2(action(window, words)->isEnabled(), words);
    for (const char *words : {"Undo", "Redo", "Export image", "Print", "Find", "Rename story", "Zoom in", "Back",
                              "Accept draft", "Delete or reject item", "Clear all filters", "Show in folder"})
        QVERIFY2(!action(window, words)->isEnabled(), words);
    QCOMPARE(window->windowTitle(), QStringLiteral("Dateline"));
}

void TestMainWindow::actionsFollowTheStory()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    QVERIFY(window->findChild<Sidebar *>()->isVisible());
    QCOMPARE(tabText(window, 0), QStringLiteral("Drafts 1"));
    QCOMPARE(tabText(window, 1), QStringLiteral("Quotes 1"));
    QCOMPARE(tabText(window, 2), QStringLiteral("Claims 1"));
    QVERIFY(action(window, "Export image")->isEnabled());
    QVERIFY(!action(window, "Delete or reject item")->isEnabled());
    window->workspace()->select(WindowFixture::itemOf(window, ItemKind::Photo));
    QVERIFY(action(window, "Delete or reject item")->isEnabled());
    QVERIFY(!action(window, "Accept draft")->isEnabled());
    action(window, "Close")->trigger();
    QVERIFY(window->findChild<StartPage *>()->isVisible());
    QVERIFY(!action(window, "Export image")->isEnabled());
}

void TestMainWindow::noTwoActionsShareAKey()
{
    WindowFixture fixture;
    QHash<QString, QString> taken;
    for (const QAction *each : fixture.windows.openWindow()->findChildren<QAction *>()) {
        const QString words = each->property("words").toString();
        for (const QKeySequence &key : each->shortcuts()) {
            QVERIFY2(!key.isEmpty(), qPrintable(words));
            QVERIFY2(!taken.contains(key.toString()), qPrintable(words + taken.value(key.toString())));
            taken.insert(key.toString(), words);
        }
    }
    QVERIFY(taken.size() > 20);
}

void TestMainWindow::undoesAndRedoesByName()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    const Id photo = WindowFixture::itemOf(window, ItemKind::Photo);
    window->workspace()->select(photo);
    action(window, "Delete or reject item")->trigger();
    const StoryData &story = window->workspace()->story()->data();
    QVERIFY(!story.items.contains(photo));
    QVERIFY(action(window, "Undo")->text().endsWith(window->workspace()->story()->undoLabel()));
    action(window, "Undo")->trigger();
    QVERIFY(story.items.contains(photo));
    QVERIFY(!action(window, "Undo")->isEnabled());
    action(window, "Redo")->trigger();
    QVERIFY(!story.items.contains(photo));
    QVERIFY(!action(window, "Redo")->isEnabled());
}

void TestMainWindow::goesBackAndForward()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    const Id photo = WindowFixture::itemOf(window, ItemKind::Photo);
    const Id claim = WindowFixture::itemOf(window, ItemKind::Claim);
    QVERIFY(!action(window, "Back")->isEnabled());
    window->workspace()->select(photo);
    window->workspace()->select(claim);
    action(window, "Back")->trigger();
    QCOMPARE(window->workspace()->selected(), photo);
    action(window, "Forward")->trigger();
    QCOMPARE(window->workspace()->selected(), claim);
    QVERIFY(!action(window, "Forward")->isEnabled());
}

void TestMainWindow::opensOnWhatWaits()
{
    WindowFixture fixture;
    QCOMPARE(fixture.openHarbour()->findChild<PanelTabs *>()->currentIndex(), 0);
    MainWindow *sample = fixture.windows.openWindow();
    action(sample, "Sample story")->trigger();
    QTRY_COMPARE(tabText(sample, 0), QStringLiteral("Drafts 0"));
    QCOMPARE(sample->findChild<PanelTabs *>()->currentIndex(), 1);
}

void TestMainWindow::acceptsAllDraftsShown()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    action(window, "Hide drafts")->trigger();
    QCOMPARE(tabText(window, 1), QStringLiteral("Quotes 1"));
    QVERIFY(!action(window, "Accept all drafts shown")->isEnabled());
    action(window, "Hide drafts")->trigger();
    QVERIFY(action(window, "Accept all drafts shown")->isEnabled());
    action(window, "Accept all drafts shown")->trigger();
    QCOMPARE(tabText(window, 1), QStringLiteral("Quotes 2"));
    QVERIFY(!action(window, "Accept all drafts shown")->isEnabled());
}

void TestMainWindow::filtersAreCleared()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    action(window, "Hide drafts")->trigger();
    QVERIFY(action(window, "Hide drafts")->isChecked());
    action(window, "Clear all filters")->trigger();
    QVERIFY(!action(window, "Hide drafts")->isChecked());
    QVERIFY(window->workspace()->filter().isEmpty());
}

void TestMainWindow::detailsOpenWithTheFocus()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    QVERIFY(QTest::qWaitForWindowActive(window));
    const Id photo = WindowFixture::itemOf(window, ItemKind::Photo);
    Q_EMIT window->workspace()->detailsRequested(photo);
    QCOMPARE(window->workspace()->selected(), photo);
    QVERIFY(window->findChild<DetailsPanel *>()->isVisible());
    QVERIFY(window->findChild<DetailsPanel *>()->isAncestorOf(QApplication::focusWidget())
            || window->findChild<DetailsPanel *>()->hasFocus());
}

void TestMainWindow::keepsWhatIsBeingTypedWhenItCloses()
{
    WindowFixture fixture;
    QPointer<MainWindow> window = fixture.openHarbour();
    QVERIFY(QTest::qWaitForWindowActive(window));
    const QString path = window->workspace()->story()->path();
    const Id photo = WindowFixture::itemOf(window, ItemKind::Photo);
    Q_EMIT window->workspace()->detailsRequested(photo);
    QLineEdit *title = nullptr;
    for (QLineEdit *field : window->findChild<DetailsPanel *>()->findChildren<QLineEdit *>()) {
        if (field->text() == QStringLiteral("Waves at Lindvik"))
            title = field;
    }
    QVERIFY(title);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("Big waves"));
    window->close();
    QTRY_VERIFY(!window);
    QCOMPARE(fixture.open(path)->workspace()->story()->data().items.value(photo).title, QStringLiteral("Big waves"));
}

void TestMainWindow::remembersTheViewOfAStory()
{
    WindowFixture fixture;
    const QString other = fixture.home.harbourStory(QStringLiteral("other.dateline"));
    QPointer<MainWindow> window = fixture.openHarbour();
    const QString path = window->workspace()->story()->path();
    const Id claim = WindowFixture::itemOf(window, ItemKind::Claim);
    window->workspace()->select(claim);
    window->findChild<PanelTabs *>()->setCurrentIndex(1);
    action(window, "Linear")->trigger();
    action(window, "Group by person")->trigger();
    window->findChildren<QSplitter *>().first()->setSizes({300, 900, 400});
    const QList<int> sizes = window->findChildren<QSplitter *>().first()->sizes();
    window->close();
    QTRY_VERIFY(!window);

    const MainWindow *second = fixture.open(other);
    QVERIFY(action(second, "Fold quiet years")->isChecked());
    MainWindow *again = fixture.open(path);
    QCOMPARE(again->workspace()->selected(), claim);
    QCOMPARE(again->findChild<PanelTabs *>()->currentIndex(), 1);
    QVERIFY(!again->findChild<TimelineView *>()->isFolded());
    QVERIFY(action(again, "Linear")->isChecked());
    QVERIFY(action(again, "Group by person")->isChecked());
    QCOMPARE(again->findChildren<QSplitter *>().first()->sizes(), sizes);
}

void TestMainWindow::aReadOnlyStorySaysWhy()
{
    WindowFixture fixture;
    const QString path = fixture.home.harbourStory();
    Story::Options options;
    options.readOnly = true;
    Result<std::unique_ptr<Story>> story = Story::open(path, options);
    QVERIFY(story);
    const QString reason = (*story)->readOnlyReason();
    QVERIFY(!reason.isEmpty());
    MainWindow *window = fixture.windows.openWindow();
    window->showStory(std::move(*story));
    window->workspace()->select(WindowFixture::itemOf(window, ItemKind::Photo));
    QVERIFY(window->findChild<QWidget *>(QStringLiteral("banner"))->isVisible());
    QCOMPARE(window->findChild<QWidget *>(QStringLiteral("banner"))->findChild<QLabel *>()->text(), reason);
    for (const char *words :
         {"Import article", "Rename story", "Move or rename", "Delete or reject item", "Accept all drafts shown"})
        QVERIFY2(!action(window, words)->isEnabled(), words);
    for (const char *words : {"Save a copy as", "Export image", "Find"})
        QVERIFY2(action(window, words)->isEnabled(), words);
    window->showStory(nullptr);
    QVERIFY(!window->findChild<QWidget *>(QStringLiteral("banner"))->isVisible());
}

void TestMainWindow::droppedStoriesOpen()
{
    WindowFixture fixture;
    MainWindow *window = fixture.windows.openWindow();
    QMimeData web;
    web.setUrls({QUrl(QStringLiteral("https://example.org/story.dateline"))});
    QDragEnterEvent refused({10, 10}, Qt::CopyAction, &web, Qt::LeftButton, {});
    QApplication::sendEvent(window, &refused);
    QVERIFY(!refused.isAccepted());
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(fixture.home.harbourStory())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(window, &drop);
    QTRY_VERIFY(window->workspace()->story());
}

void TestMainWindow::failuresAreShown()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    QString said;
    fixture.dialogs.expectMessage(&said);
    window->workspace()->fail({QStringLiteral("The disk is full."), QStringLiteral("SQLITE_FULL")});
    QCOMPARE(said, QStringLiteral("The disk is full."));
}

void TestMainWindow::findTakesTheFocus()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window->findChild<FindField *>()->hasFocus());
}

void TestMainWindow::speaksToScreenReaders()
{
    WindowFixture fixture;
    const MainWindow *window = fixture.openHarbour();
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
    }
}

DATELINE_UI_TEST_MAIN(TestMainWindow, QApplication)
#include "tst_mainwindow.moc"
