// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/WindowFixture.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/dialogs/ImportListDialog.h"
#include "ui/window/FileCommands.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QMenu>
#include <QPrintDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace dateline;
using test::WindowFixture;

class TestFileCommands : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoStoryIsSaid();
    void cancelledDialogsChangeNothing();
    void newStoriesAreFilesAtOnce();
    void aSecondStoryGetsAWindowOfItsOwn();
    void opens();
    void savesACopy();
    void movesAndRenames();
    void nothingIsMovedOverAnotherFile();
    void importsIntoTheStory();
    void importMakesAStoryWhereNoneIs();
    void aCancelledImportLeavesNoStory();
    void importsAFolderWithAReport();
    void exportsAnImage();
    void anImageThatCannotBeWrittenIsSaid();
    void printingAsksForDrafts();
    void recentStories();

private:
    /// Imports as soon as the proposals stand in the fields, which they may do already.
    static void confirm(ImportDialog *dialog)
    {
        QPushButton *import = nullptr;
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isDefault())
                import = button;
        }
        if (import->isEnabled())
            import->click();
        else
            QObject::connect(dialog, &ImportDialog::proposed, import, &QPushButton::click);
    }
    static QString article(const WindowFixture &fixture)
    {
        return fixture.home.file(QStringLiteral("ferry.txt"),
                                 QStringLiteral("Ferry stops at Lindvik\n\nThe ferry to Lindvik stopped on 5 March "
                                                "2024.\n\n“No boat will leave,” Mara Lind told reporters.\n"));
    }
    static void trigger(const MainWindow *window, const char *words)
    {
        WindowFixture::action(window, QString::fromLatin1(words))->trigger();
    }
};

void TestFileCommands::whatIsNoStoryIsSaid()
{
    WindowFixture fixture;
    const MainWindow *window = fixture.windows.openWindow();
    QString said;
    fixture.dialogs.expectFile(fixture.home.file(QStringLiteral("odd.dateline"), QStringLiteral("no story")));
    fixture.dialogs.expectMessage(&said);
    trigger(window, "Open");
    QVERIFY2(said.contains(QStringLiteral("odd.dateline")), qPrintable(said));
}

void TestFileCommands::cancelledDialogsChangeNothing()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    const QString path = window->workspace()->story()->path();
    for (const char *words : {"New story", "Open", "Import article", "Save a copy as", "Move or rename", "Rename story",
                              "Export image", "Settings", "Keyboard", "About Dateline"}) {
        fixture.dialogs.expectCancelled();
        trigger(window, words);
    }
    QCOMPARE(window->workspace()->story()->path(), path);
    QVERIFY(!window->workspace()->story()->canUndo());
    QCOMPARE(fixture.windows.windows().size(), 1);
}

void TestFileCommands::newStoriesAreFilesAtOnce()
{
    WindowFixture fixture;
    MainWindow *window = fixture.windows.openWindow();
    fixture.dialogs.expectText(QStringLiteral("Storm / of the year"));
    trigger(window, "New story");
    const Story *story = window->workspace()->story();
    QVERIFY(story);
    QCOMPARE(story->data().title, QStringLiteral("Storm / of the year"));
    QVERIFY(QFileInfo::exists(story->path()));
    QVERIFY(story->path().endsWith(QStringLiteral("/Dateline/Storm of the year.dateline")));
    QVERIFY(window->windowTitle().startsWith(story->data().title));
}

void TestFileCommands::aSecondStoryGetsAWindowOfItsOwn()
{
    WindowFixture fixture;
    MainWindow *window = fixture.windows.openWindow();
    for (int i = 0; i < 2; ++i) {
        fixture.dialogs.expectText(QStringLiteral("Storm"));
        trigger(window, "New story");
    }
    QCOMPARE(fixture.windows.windows().size(), 2);
    QVERIFY(
        fixture.windows.windows().last()->workspace()->story()->path().endsWith(QStringLiteral("Storm 2.dateline")));
}

void TestFileCommands::opens()
{
    WindowFixture fixture;
    MainWindow *window = fixture.windows.openWindow();
    fixture.dialogs.expectFile(fixture.home.harbourStory());
    trigger(window, "Open");
    QCOMPARE(window->workspace()->story()->data().items.size(), 5);
}

void TestFileCommands::savesACopy()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    const QString path = window->workspace()->story()->path();
    fixture.dialogs.expectFile(fixture.home.path(QStringLiteral("copy")));
    trigger(window, "Save a copy as");
    QCOMPARE(window->workspace()->story()->path(), path);
    const Result<QStringList> faults = checkStory(fixture.home.path(QStringLiteral("copy.dateline")));
    QVERIFY(faults);
    QVERIFY(faults->isEmpty());
}

void TestFileCommands::movesAndRenames()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    const QString path = window->workspace()->story()->path();
    fixture.dialogs.expectFile(fixture.home.path(QStringLiteral("moved")));
    trigger(window, "Move or rename");
    QVERIFY(!QFileInfo::exists(path));
    QCOMPARE(window->workspace()->story()->path(), fixture.home.path(QStringLiteral("moved.dateline")));
    fixture.dialogs.expectText(QStringLiteral(" The storm "));
    trigger(window, "Rename story");
    QCOMPARE(window->windowTitle(), QStringLiteral("The storm — Dateline"));
    trigger(window, "Undo");
    QCOMPARE(window->windowTitle(), QStringLiteral("The ferry — Dateline"));
}

void TestFileCommands::nothingIsMovedOverAnotherFile()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    const QString path = window->workspace()->story()->path();
    const QString other = fixture.home.file(QStringLiteral("other.dateline"), QStringLiteral("precious"));
    QString said;
    fixture.dialogs.expectFile(other);
    fixture.dialogs.expectMessage(&said);
    trigger(window, "Move or rename");
    QVERIFY(!said.isEmpty());
    QCOMPARE(window->workspace()->story()->path(), path);
    QCOMPARE(QFileInfo(other).size(), 8);
}

void TestFileCommands::importsIntoTheStory()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    Workspace *workspace = window->workspace();
    QSignalSpy announced(workspace, &Workspace::announced);
    fixture.dialogs.expectFile(article(fixture));
    fixture.dialogs.expect<ImportDialog>(confirm);
    trigger(window, "Import article");
    QCOMPARE(workspace->story()->data().sources.size(), 2);
    QCOMPARE(workspace->story()->data().sources.value(workspace->source()).title,
             QStringLiteral("Ferry stops at Lindvik"));
    QVERIFY(announced.last().first().toString().startsWith(QStringLiteral("Drafted")));
    QVERIFY(announced.last().at(1).toBool());
    QVERIFY(workspace->story()->data().items.size() > 5);
    trigger(window, "Undo");
    QCOMPARE(workspace->story()->data().items.size(), 5);
    QCOMPARE(workspace->story()->data().sources.size(), 1);
}

void TestFileCommands::importMakesAStoryWhereNoneIs()
{
    WindowFixture fixture;
    MainWindow *window = fixture.windows.openWindow();
    fixture.dialogs.expect<ImportDialog>(confirm);
    window->files()->openFiles({article(fixture)});
    QVERIFY(window->workspace()->story());
    QVERIFY(window->workspace()->story()->path().endsWith(QStringLiteral("Ferry stops at Lindvik.dateline")));
    QCOMPARE(window->workspace()->story()->data().sources.size(), 1);
}

void TestFileCommands::aCancelledImportLeavesNoStory()
{
    WindowFixture fixture;
    MainWindow *window = fixture.windows.openWindow();
    fixture.dialogs.expectCancelled();
    window->files()->openFiles({article(fixture)});
    QVERIFY(!window->workspace()->story());
    QVERIFY(
        !QFileInfo::exists(fixture.home.path(QStringLiteral("Documents/Dateline/Ferry stops at Lindvik.dateline"))));
}

void TestFileCommands::importsAFolderWithAReport()
{
    WindowFixture fixture;
    MainWindow *window = fixture.windows.openWindow();
    const QString folder = fixture.home.path(QStringLiteral("Articles"));
    QVERIFY(QDir().mkpath(folder));
    const QString text = QStringLiteral("Ferry stops\n\nThe ferry stopped on 5 March 2024, Mara Lind said.\n");
    fixture.home.file(QStringLiteral("Articles/a.txt"), text);
    fixture.home.file(QStringLiteral("Articles/b.txt"), text);
    fixture.home.file(QStringLiteral("Articles/c.txt"), QStringLiteral(" "));
    fixture.home.file(QStringLiteral("Articles/d.txt"), text + QStringLiteral("It was old.\n"));
    QStringList reports;
    fixture.dialogs.expect<ImportListDialog>([&reports](ImportListDialog *dialog) {
        QObject::connect(dialog, &ImportListDialog::ended, dialog, [dialog, &reports] {
            const auto *list = dialog->findChild<QTreeWidget *>();
            for (int i = 0; i < list->topLevelItemCount(); ++i)
                reports.append(list->topLevelItem(i)->text(1).left(1));
            dialog->reject();
        });
    });
    window->files()->openFiles({folder});
    QCOMPARE(reports,
             QStringList({QStringLiteral("✓"), QStringLiteral("="), QStringLiteral("✗"), QStringLiteral("✓")}));
    Story *story = window->workspace()->story();
    QVERIFY(story);
    QCOMPARE(story->data().sources.size(), 2);
    QCOMPARE(story->history().size(), 2);
    QVERIFY(story->undo());
    QCOMPARE(story->data().sources.size(), 1);
}

void TestFileCommands::exportsAnImage()
{
    WindowFixture fixture;
    const MainWindow *window = fixture.openHarbour();
    QString said;
    fixture.dialogs.expect<ExportDialog>([](ExportDialog *dialog) { dialog->accept(); });
    fixture.dialogs.expectFile(fixture.home.path(QStringLiteral("storm")));
    fixture.dialogs.expectMessage(&said);
    trigger(window, "Export image");
    QVERIFY2(said.contains(QStringLiteral("storm.png")), qPrintable(said));
    QVERIFY(!QImage(fixture.home.path(QStringLiteral("storm.png"))).isNull());
}

void TestFileCommands::anImageThatCannotBeWrittenIsSaid()
{
    WindowFixture fixture;
    const MainWindow *window = fixture.openHarbour();
    QString said;
    fixture.dialogs.expect<ExportDialog>([](ExportDialog *dialog) { dialog->accept(); });
    fixture.dialogs.expectFile(fixture.home.file(QStringLiteral("file"), QStringLiteral("x"))
                               + QStringLiteral("/a.png"));
    fixture.dialogs.expectMessage(&said);
    trigger(window, "Export image");
    QVERIFY2(said.contains(QStringLiteral("a.png")), qPrintable(said));
}

void TestFileCommands::printingAsksForDrafts()
{
    WindowFixture fixture;
    const MainWindow *window = fixture.openHarbour();
    const QCheckBox *drafts = nullptr;
    bool marked = true;
    fixture.dialogs.expect<QPrintDialog>([&drafts, &marked](QPrintDialog *dialog) {
        for (const QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
            if (box->text().contains(QStringLiteral("drafts"))) {
                drafts = box;
                marked = box->isChecked();
            }
        }
        dialog->reject();
    });
    trigger(window, "Print");
    QVERIFY(drafts);
    QVERIFY(!marked);
}

void TestFileCommands::recentStories()
{
    WindowFixture fixture;
    MainWindow *window = fixture.openHarbour();
    const auto recent = [window] {
        for (QMenu *menu : window->findChildren<QMenu *>()) {
            if (menu->title() == QStringLiteral("Open &recent")) {
                Q_EMIT menu->aboutToShow();
                return menu->actions();
            }
        }
        return QList<QAction *>();
    };
    window->showStory(nullptr);
    QCOMPARE(recent().first()->text(), QStringLiteral("harbour"));
    recent().first()->trigger();
    QVERIFY(window->workspace()->story());
    recent().last()->trigger();
    QVERIFY(!recent().first()->isEnabled());
}

DATELINE_UI_TEST_MAIN(TestFileCommands, QApplication)
#include "tst_filecommands.moc"
