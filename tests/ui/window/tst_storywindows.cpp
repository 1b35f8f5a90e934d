// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/WindowFixture.h"
#include "ui/window/Settings.h"
#include "ui/window/ThemeSwitch.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace dateline;
using test::WindowFixture;

class TestStoryWindows : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoStoryOpensNothing_data();
    void whatIsNoStoryOpensNothing();
    void aWindowWithoutAStoryTakesTheFirst();
    void oneStoryHasOneWindow();
    void theFirstStartShowsTheSample();
    void laterStartsShowTheLastStory();
    void startsWithFiles();
    void aTextBesideAStoryGetsAStoryOfItsOwn();
    void aFreshSampleKeepsTheOldCopy();
    void aSampleThatCannotBePutAsideStays();
    void aFurtherWindowLetsTheOneBeforeItBeSeen();
    void theThemeSwitchesAllWindows();
};

void TestStoryWindows::whatIsNoStoryOpensNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("text") << QByteArray("Not a story at all.");
    QTest::newRow("half a head") << QByteArray("SQLite format 3");
}

void TestStoryWindows::whatIsNoStoryOpensNothing()
{
    QFETCH(QByteArray, content);
    WindowFixture fixture;
    const QString path = fixture.home.path(QStringLiteral("odd.dateline"));
    if (!content.isEmpty())
        fixture.home.file(QStringLiteral("odd.dateline"), QString::fromLatin1(content));
    const Result<MainWindow *> opened = fixture.windows.openStory(path);
    QVERIFY(!opened);
    QVERIFY(!opened.error().sentence.isEmpty());
    QVERIFY(fixture.windows.windows().isEmpty());
}

void TestStoryWindows::aWindowWithoutAStoryTakesTheFirst()
{
    WindowFixture fixture;
    MainWindow *empty = fixture.windows.openWindow();
    const Result<MainWindow *> first =
        fixture.windows.openStory(fixture.home.harbourStory(QStringLiteral("a.dateline")), empty);
    QVERIFY(first);
    QCOMPARE(*first, empty);
    const Result<MainWindow *> second =
        fixture.windows.openStory(fixture.home.harbourStory(QStringLiteral("b.dateline")), empty);
    QVERIFY(second);
    QVERIFY(*second != empty);
}

void TestStoryWindows::oneStoryHasOneWindow()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    const QString path = window->workspace()->story()->path();
    QVERIFY(QFile::link(path, fixture.home.path(QStringLiteral("link.dateline"))));
    QCOMPARE(fixture.open(path), window);
    QCOMPARE(fixture.open(fixture.home.path(QStringLiteral("./harbour.dateline"))), window);
    QCOMPARE(fixture.open(fixture.home.path(QStringLiteral("link.dateline"))), window);
    QCOMPARE(fixture.windows.windows().size(), 1);
    window->showMinimized();
    QCOMPARE(fixture.open(path), window);
    QVERIFY(!window->isMinimized());
}

void TestStoryWindows::theFirstStartShowsTheSample()
{
    WindowFixture fixture;
    fixture.windows.start({});
    Workspace *workspace = fixture.windows.windows().first()->workspace();
    QVERIFY(workspace->story());
    QVERIFY(workspace->story()->data().items.size() > 40);
    QVERIFY(!workspace->story()->isReadOnly());
    QVERIFY(!workspace->story()->canUndo());
}

void TestStoryWindows::laterStartsShowTheLastStory()
{
    WindowFixture fixture;
    fixture.windows.start({});
    const QString path = fixture.openHarbour()->workspace()->story()->path();
    {
        StoryWindows again;
        again.start({});
        QCOMPARE(again.windows().first()->workspace()->story()->path(), path);
    }
    settings::forgetRecents();
    StoryWindows third;
    third.start({});
    QVERIFY(!third.windows().first()->workspace()->story());
}

void TestStoryWindows::startsWithFiles()
{
    WindowFixture fixture;
    QString said;
    fixture.dialogs.expectMessage(&said);
    const QString absent = fixture.home.path(QStringLiteral("absent.dateline"));
    fixture.windows.start({absent, fixture.home.harbourStory()});
    QVERIFY2(said.contains(QStringLiteral("absent.dateline")), qPrintable(said));
    QCOMPARE(fixture.windows.windows().size(), 1);
    QCOMPARE(fixture.windows.windows().first()->workspace()->story()->data().title, QStringLiteral("The ferry"));
}

void TestStoryWindows::aTextBesideAStoryGetsAStoryOfItsOwn()
{
    WindowFixture fixture;
    fixture.dialogs.expectCancelled(); // the import dialog
    fixture.windows.start(
        {fixture.home.harbourStory(), fixture.home.file(QStringLiteral("b.txt"), QStringLiteral("A."))});
    QCOMPARE(fixture.windows.windows().size(), 2);
    QVERIFY(fixture.windows.windows().first()->workspace()->story());
    QVERIFY(!fixture.windows.windows().last()->workspace()->story());
}

void TestStoryWindows::aFreshSampleKeepsTheOldCopy()
{
    WindowFixture fixture;
    const Result<QString> path = fixture.windows.sampleStory(false);
    QVERIFY(path);
    MainWindow *window = fixture.open(*path);
    Workspace *workspace = window->workspace();
    QVERIFY(workspace->edit(QStringLiteral("Title"), [](Edit &edit) { return edit.setTitle(QStringLiteral("Mine")); }));
    QCOMPARE(*fixture.windows.sampleStory(false), *path);
    QCOMPARE(workspace->story()->data().title, QStringLiteral("Mine"));

    QCOMPARE(*fixture.windows.sampleStory(true), *path);
    QVERIFY(!workspace->story());
    QVERIFY(fixture.open(*path)->workspace()->story()->data().title != QStringLiteral("Mine"));
    const QDir stories(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                       + QStringLiteral("/Dateline"));
    QCOMPARE(stories.entryList({QStringLiteral("*.dateline")}).size(), 1);
}

void TestStoryWindows::aSampleThatCannotBePutAsideStays()
{
    WindowFixture fixture;
    MainWindow *window = fixture.open(*fixture.windows.sampleStory(false));
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QVERIFY(documents.mkpath(QStringLiteral(".")));
    QFile inTheWay(documents.filePath(QStringLiteral("Dateline")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const Result<QString> fresh = fixture.windows.sampleStory(true);
    QVERIFY(!fresh);
    QVERIFY(!fresh.error().sentence.isEmpty());
    QVERIFY(window->workspace()->story());
}

void TestStoryWindows::aFurtherWindowLetsTheOneBeforeItBeSeen()
{
    WindowFixture fixture;
    const MainWindow *first = fixture.windows.openWindow();
    QVERIFY(fixture.windows.openWindow()->pos() != first->pos());
}

void TestStoryWindows::theThemeSwitchesAllWindows()
{
    WindowFixture fixture;
    fixture.windows.theme().choose(settings::ThemeChoice::Light);
    MainWindow *window = fixture.openHarbour();
    QVERIFY(window->palette().color(QPalette::Window).lightness() > 200);
    fixture.windows.theme().choose(settings::ThemeChoice::Dark);
    QCOMPARE(window->workspace()->theme().background, Theme::of(ThemeKind::Dark).background);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 60);
    QVERIFY(window->grab().toImage().pixelColor(4, window->height() - 4).lightness() < 80);
    QCOMPARE(fixture.windows.openWindow()->workspace()->theme().background, Theme::of(ThemeKind::Dark).background);
}

DATELINE_UI_TEST_MAIN(TestStoryWindows, QApplication)
#include "tst_storywindows.moc"
