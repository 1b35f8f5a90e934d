// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/panels/CardFace.h"
#include "ui/panels/CardList.h"
#include "ui/panels/ClaimsPanel.h"
#include "ui/panels/PhotosPanel.h"
#include "ui/panels/QuotesPanel.h"
#include "ui/panels/VerdictBox.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace dateline;
using test::HarbourStory;

class TestCardList : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void emptyPanelsTakeAnyKey();
    void enterAcceptsAndGoesOnToTheNextDraft();
    void enterOnConfirmedOpensDetails();
    void allDraftsAreAcceptedTogether();
    void deleteRejects();
    void followsAndTellsTheSelection();
    void hoverIsShared();
    void digitsJudgeTheClaim();
    void reasonAndHistoryStandBelowTheCards();
    void countsAreForTheTab();
    void cardsAreAsHighAsTheirWords();

private:
    static CardList *listOf(QWidget &panel)
    {
        panel.resize(352, 600);
        panel.grab();
        return panel.findChild<CardList *>();
    }
};

void TestCardList::emptyPanelsTakeAnyKey()
{
    Workspace empty;
    ClaimsPanel panel(&empty);
    CardList *list = listOf(panel);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Delete, Qt::Key_1, Qt::Key_E, Qt::Key_Down})
        QTest::keyClick(list, key);
    QCOMPARE(panel.shownCount(), 0);
    QVERIFY(list->selectedItems().isEmpty());
}

void TestCardList::enterAcceptsAndGoesOnToTheNextDraft()
{
    HarbourStory story;
    QVERIFY(story.workspace.edit(QStringLiteral("Draft"), [&](Edit &edit) -> Result<void> {
        Item quote = edit.data().items.value(story.quote);
        quote.draft = true;
        return edit.put(quote).ok() ? Result<void>() : Error{};
    }));
    QuotesPanel panel(&story.workspace);
    CardList *list = listOf(panel);
    story.workspace.select(story.quote);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!story.item(story.quote).draft);
    QCOMPARE(story.workspace.selected(), story.secondQuote);
    QTest::keyClick(list, Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(!story.item(story.secondQuote).draft);
    QCOMPARE(story.workspace.selected(), story.secondQuote);
}

void TestCardList::enterOnConfirmedOpensDetails()
{
    HarbourStory story;
    QuotesPanel panel(&story.workspace);
    CardList *list = listOf(panel);
    story.workspace.select(story.quote);
    QSignalSpy details(&story.workspace, &Workspace::detailsRequested);
    QTest::keyClick(list, Qt::Key_Return);
    QTest::keyClick(list, Qt::Key_E);
    QCOMPARE(details.size(), 2);
    QCOMPARE(story.workspace.story()->history().size(), 1);
}

void TestCardList::allDraftsAreAcceptedTogether()
{
    HarbourStory story;
    QuotesPanel panel(&story.workspace);
    CardList *list = listOf(panel);
    story.workspace.select(story.quote);
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(list->selectedItems(), (QList<Id>{story.quote, story.secondQuote}));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(panel.draftCount(), 0);
    QCOMPARE(story.workspace.story()->history().size(), 2);
}

void TestCardList::deleteRejects()
{
    HarbourStory story;
    QuotesPanel panel(&story.workspace);
    CardList *list = listOf(panel);
    story.workspace.select(story.secondQuote);
    QSignalSpy announced(&story.workspace, &Workspace::announced);
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(!story.data().items.contains(story.secondQuote));
    QVERIFY(announced.first().first().toString().startsWith(QStringLiteral("Rejected")));
    QCOMPARE(story.workspace.selected(), story.quote);
    QCOMPARE(list->selectedItems(), QList<Id>{story.quote});
}

void TestCardList::followsAndTellsTheSelection()
{
    HarbourStory story;
    QuotesPanel panel(&story.workspace);
    CardList *list = listOf(panel);
    story.workspace.select(story.secondQuote);
    QCOMPARE(list->currentIndex().row(), 1);
    story.workspace.select(story.event);
    QVERIFY(list->selectedItems().isEmpty());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(story.workspace.selected(), story.quote);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(story.workspace.selected(), story.secondQuote);
    story.workspace.setStory(nullptr);
    QVERIFY(list->selectedItems().isEmpty());
}

void TestCardList::hoverIsShared()
{
    HarbourStory story;
    PhotosPanel panel(&story.workspace);
    CardList *list = listOf(panel);
    const QPoint inside = list->visualRect(list->model()->index(0, 0)).center();
    QMouseEvent over(QEvent::MouseMove, inside, list->viewport()->mapToGlobal(inside), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(list->viewport(), &over);
    QCOMPARE(story.workspace.hovered(), story.photo);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(list, &leave);
    QCOMPARE(story.workspace.hovered(), NoId);
}

void TestCardList::digitsJudgeTheClaim()
{
    HarbourStory story;
    ClaimsPanel panel(&story.workspace);
    CardList *list = listOf(panel);
    story.workspace.select(story.claim);
    QTest::keyClick(list, Qt::Key_3);
    QCOMPARE(story.data().verdictOf(story.claim).style, QStringLiteral("false"));
    QTest::keyClick(list, Qt::Key_9);
    QTest::keyClick(list, Qt::Key_1, Qt::AltModifier);
    QCOMPARE(story.data().judgementsOf(story.claim).size(), 1);
}

void TestCardList::reasonAndHistoryStandBelowTheCards()
{
    HarbourStory story;
    ClaimsPanel panel(&story.workspace);
    CardList *list = listOf(panel);
    auto *box = panel.findChild<VerdictBox *>();
    QVERIFY(box->isHidden());
    story.workspace.select(story.claim);
    QVERIFY(!box->isHidden());
    QTest::keyClick(list, Qt::Key_2);
    auto *reason = box->findChild<QLineEdit *>();
    QTest::keyClicks(reason, QStringLiteral("two figures"));
    QTest::keyClick(list, Qt::Key_1); // Another verdict does not take what is being typed.
    QCOMPARE(reason->text(), QStringLiteral("two figures"));
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(story.data().judgementsOf(story.claim).last().reason, QStringLiteral("two figures"));
    const QString history = box->findChild<QLabel *>()->text();
    QCOMPARE(history.count(u'\n'), 1);
    QVERIFY(history.startsWith(QStringLiteral("Supported")));
    QVERIFY(history.contains(QStringLiteral("Ada")));
    box->findChildren<QToolButton *>().at(2)->click();
    QCOMPARE(story.data().verdictOf(story.claim).style, QStringLiteral("false"));
    QTest::keyClicks(reason, QStringLiteral("x"));
    QTest::keyClick(reason, Qt::Key_Escape);
    QVERIFY(reason->text().isEmpty());
}

void TestCardList::countsAreForTheTab()
{
    HarbourStory story;
    QuotesPanel panel(&story.workspace);
    QSignalSpy changed(&panel, &ItemPanel::countsChanged);
    QCOMPARE(panel.shownCount(), 2);
    QCOMPARE(panel.draftCount(), 1);
    Filter filter;
    filter.hideDrafts = true;
    story.workspace.setFilter(filter);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(panel.shownCount(), 1);
    QCOMPARE(panel.draftCount(), 0);
}

void TestCardList::cardsAreAsHighAsTheirWords()
{
    ItemCard card;
    card.kind = ItemKind::Quote;
    const double none = CardFace(card, 352).height();
    card.text = QStringLiteral("A few words.");
    const double few = CardFace(card, 352).height();
    card.text = card.text.repeated(20);
    const double many = CardFace(card, 352).height();
    card.text = card.text.repeated(500);
    const double far = CardFace(card, 352).height();
    QVERIFY(none < few && few < many);
    QCOMPARE(far, CardFace(card, 352).height());
    QVERIFY2(far < 300, "a long text ends with an ellipsis");
    card.reason = QStringLiteral("Because.");
    QVERIFY(CardFace(card, 352).height() > far);
    QVERIFY(CardFace(card, 0).height() > 0);
}

DATELINE_UI_TEST_MAIN(TestCardList, QApplication)
#include "tst_cardlist.moc"
