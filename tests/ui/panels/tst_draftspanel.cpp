// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/panels/CardList.h"
#include "ui/panels/DraftsPanel.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace dateline;
using test::HarbourStory;

/// Every item of the harbour's story is a draft here.
class TestDraftsPanel : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void emptyInboxesTakeAnyKey();
    void oneKeyEach();
    void skippedDraftsComeRoundAgain();
    void ordersAreKept_data();
    void ordersAreKept();
    void allShownAreAcceptedAtOnce();
    void readOnlyStoriesAreLeftAlone();

private:
    static void makeDrafts(HarbourStory &story)
    {
        QVERIFY(story.workspace.edit(QStringLiteral("Draft"), [&](Edit &edit) -> Result<void> {
            double confidence = 0.5;
            for (const Id id : {story.event, story.quote, story.secondQuote, story.claim, story.photo}) {
                Item item = edit.data().items.value(id);
                item.draft = true;
                item.confidence = confidence;
                confidence += 0.1;
                if (!edit.put(item))
                    return Error{};
            }
            return {};
        }));
    }
    static CardList *listOf(QWidget &panel)
    {
        panel.resize(352, 900);
        panel.grab();
        return panel.findChild<CardList *>();
    }
};

void TestDraftsPanel::emptyInboxesTakeAnyKey()
{
    Workspace empty;
    DraftsPanel panel(&empty);
    CardList *list = listOf(panel);
    panel.begin();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Delete, Qt::Key_E, Qt::Key_S, Qt::Key_1})
        QTest::keyClick(list, key);
    QVERIFY(!panel.findChild<QPushButton *>()->isEnabled());
}

void TestDraftsPanel::oneKeyEach()
{
    HarbourStory story;
    makeDrafts(story);
    DraftsPanel panel(&story.workspace);
    CardList *list = listOf(panel);
    panel.begin();
    QCOMPARE(story.workspace.selected(), story.event);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!story.item(story.event).draft);
    QCOMPARE(story.workspace.selected(), story.quote);
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(!story.data().items.contains(story.quote));
    QCOMPARE(story.workspace.selected(), story.secondQuote);
    QSignalSpy details(&story.workspace, &Workspace::detailsRequested);
    QTest::keyClick(list, Qt::Key_E);
    QCOMPARE(details.size(), 1);
    QTest::keyClick(list, Qt::Key_S);
    QVERIFY(story.item(story.secondQuote).draft);
    QCOMPARE(story.workspace.selected(), story.photo);
    QTest::keyClick(list, Qt::Key_Return);
    QTest::keyClick(list, Qt::Key_Return); // A claim: it leaves the list, too.
    QCOMPARE(story.workspace.selected(), story.secondQuote);
    QCOMPARE(panel.draftCount(), 1);
    QVERIFY(story.workspace.story()->undo());
    QCOMPARE(panel.draftCount(), 2);
}

void TestDraftsPanel::skippedDraftsComeRoundAgain()
{
    HarbourStory story;
    makeDrafts(story);
    DraftsPanel panel(&story.workspace);
    CardList *list = listOf(panel);
    panel.begin();
    for (const Id expected : {story.quote, story.secondQuote, story.photo, story.claim, story.event}) {
        QTest::keyClick(list, Qt::Key_S);
        QCOMPARE(story.workspace.selected(), expected);
    }
}

void TestDraftsPanel::ordersAreKept_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("kinds"); ///< Their first letters.
    QTest::newRow("reading") << 0 << QStringLiteral("eqqpc");
    QTest::newRow("kind") << 1 << QStringLiteral("eqqcp");
    QTest::newRow("confidence") << 2 << QStringLiteral("pcqqe");
}

void TestDraftsPanel::ordersAreKept()
{
    QFETCH(int, order);
    HarbourStory story;
    makeDrafts(story);
    DraftsPanel panel(&story.workspace);
    const CardList *list = listOf(panel);
    panel.findChild<QComboBox *>()->setCurrentIndex(order);
    QString kinds;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const Id id = list->model()->index(row, 0).data(ItemListModel::IdRole).value<Id>();
        kinds += QStringLiteral("eqcp").at(static_cast<int>(story.item(id).kind));
    }
    QTEST(kinds, "kinds");
}

void TestDraftsPanel::allShownAreAcceptedAtOnce()
{
    HarbourStory story;
    makeDrafts(story);
    DraftsPanel panel(&story.workspace);
    listOf(panel);
    Filter filter;
    filter.hiddenKinds = {ItemKind::Photo};
    story.workspace.setFilter(filter);
    auto *all = panel.findChild<QPushButton *>();
    QVERIFY2(all->text().contains(QLatin1Char('4')), qPrintable(all->text()));
    all->click();
    QCOMPARE(panel.draftCount(), 0);
    QVERIFY(story.item(story.photo).draft);
    QVERIFY(story.workspace.story()->undo());
    QCOMPARE(panel.draftCount(), 4);
}

void TestDraftsPanel::readOnlyStoriesAreLeftAlone()
{
    HarbourStory story;
    const QString path = story.workspace.story()->path();
    Workspace other;
    Story::Options options;
    options.readOnly = true;
    auto opened = Story::open(path, options);
    QVERIFY(opened);
    other.setStory(std::move(*opened));
    DraftsPanel panel(&other);
    listOf(panel);
    QCOMPARE(panel.draftCount(), 1);
    QVERIFY(!panel.findChild<QPushButton *>()->isEnabled());
}

DATELINE_UI_TEST_MAIN(TestDraftsPanel, QApplication)
#include "tst_draftspanel.moc"
