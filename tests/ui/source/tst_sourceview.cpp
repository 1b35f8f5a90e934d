// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/source/PassageCommands.h"
#include "ui/source/PassagePopup.h"
#include "ui/source/SourceOutline.h"
#include "ui/source/SourcePage.h"
#include "ui/source/SourceView.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace dateline;
using test::HarbourStory;

class TestSourceView : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void showsAndLetsGoOfStories();
    void clickSelectsAndCycles();
    void draggedWordsBecomeAnEvent();
    void keysMakeItems_data();
    void keysMakeItems();
    void evidenceNeedsAClaim();
    void evidenceIsAttachedByTheChosenKind();
    void keyboardWalksThroughThePassages();
    void wordsAreSelectedByKeyboardAndCopied();
    void selectionElsewhereIsBroughtIntoView();
    void chipsAndPassagesLightUpTheirPartner();
    void filteredItemsAreNotMarked();
    void outlineNamesThePartsAndScrolls();
    void passagesAreShownOnRequest();
    void screenReadersReadTheText();

private:
    /// As if it were shown at a size.
    static void layOut(SourceView &view, QSize size)
    {
        view.resize(size);
        QVERIFY(!view.grab().isNull());
    }
    static void move(SourcePage &page, QPoint to)
    {
        QMouseEvent event(QEvent::MouseMove, to, page.viewport()->mapToGlobal(to), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(page.viewport(), &event);
    }
    static void click(SourcePage &page, qsizetype position)
    {
        QTest::mouseClick(page.viewport(), Qt::LeftButton, {}, page.caretRect(position).center() + QPoint(2, 0));
    }
};

void TestSourceView::showsAndLetsGoOfStories()
{
    Workspace empty;
    SourceView view(&empty);
    layOut(view, {900, 500});
    QVERIFY(view.page()->text().isEmpty());
    QTest::keyClick(view.page(), Qt::Key_N);
    QTest::keyClick(view.page(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::mouseClick(view.page()->viewport(), Qt::LeftButton, {}, {100, 100});

    HarbourStory story;
    SourceView filled(&story.workspace);
    layOut(filled, {900, 500});
    QCOMPARE(filled.page()->text().text(), story.text);
    story.workspace.setStory(nullptr);
    QVERIFY(!filled.grab().isNull());
    QVERIFY(filled.page()->text().isEmpty());
}

void TestSourceView::clickSelectsAndCycles()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {900, 700});
    click(*view.page(), story.span(QStringLiteral("No ferry")).start);
    QCOMPARE(story.workspace.selected(), story.quote);
    // The words of an event and of a smaller claim within: the smaller one first, then round and round.
    const Span inner = story.span(QStringLiteral("harbour of Lindvik"));
    view.page()->selectText(inner);
    view.page()->commands()->makeItem(ItemKind::Claim);
    const Id claim = story.workspace.selected();
    story.workspace.select(NoId);
    click(*view.page(), inner.start + 2);
    QCOMPARE(story.workspace.selected(), claim);
    click(*view.page(), inner.start + 2);
    QCOMPARE(story.workspace.selected(), story.event);
    click(*view.page(), inner.start + 2);
    QCOMPARE(story.workspace.selected(), claim);
    click(*view.page(), story.span(QStringLiteral("after two")).start + 1);
    QCOMPARE(story.workspace.selected(), claim);
}

void TestSourceView::draggedWordsBecomeAnEvent()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {900, 700});
    SourcePage *page = view.page();
    const Span words = story.span(QStringLiteral("two days of wind"));
    QTest::mousePress(page->viewport(), Qt::LeftButton, {}, page->caretRect(words.start).center());
    move(*page, page->caretRect(words.end).center());
    QTest::mouseRelease(page->viewport(), Qt::LeftButton, {}, page->caretRect(words.end).center());
    QCOMPARE(page->selectedText(), QStringLiteral("two days of wind"));
    auto *popup = page->findChild<PassagePopup *>();
    QVERIFY(!popup->isHidden());
    QCOMPARE(story.workspace.selected(), NoId);
    popup->findChildren<QToolButton *>().first()->click();
    QCOMPARE(story.item(story.workspace.selected()).title, QStringLiteral("two days of wind"));
    QCOMPARE(story.item(story.workspace.selected()).kind, ItemKind::Event);
    QVERIFY(popup->isHidden());
    QVERIFY(page->selection().isEmpty());
}

void TestSourceView::keysMakeItems_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<ItemKind>("kind");
    QTest::addColumn<bool>("asksForDetails");
    QTest::newRow("E") << Qt::Key_E << ItemKind::Event << false;
    QTest::newRow("Q") << Qt::Key_Q << ItemKind::Quote << true;
    QTest::newRow("C") << Qt::Key_C << ItemKind::Claim << true;
}

void TestSourceView::keysMakeItems()
{
    QFETCH(Qt::Key, key);
    QFETCH(ItemKind, kind);
    QFETCH(bool, asksForDetails);
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {900, 700});
    QSignalSpy announced(&story.workspace, &Workspace::announced);
    QTest::keyClick(view.page(), key);
    QCOMPARE(announced.size(), 1); // Says that words must be selected first.
    QCOMPARE(story.workspace.selected(), NoId);
    QSignalSpy details(&story.workspace, &Workspace::detailsRequested);
    view.page()->selectText(story.span(QStringLiteral("We have seen worse")));
    QTest::keyClick(view.page(), key, Qt::ControlModifier);
    QCOMPARE(story.workspace.selected(), NoId);
    QTest::keyClick(view.page(), key);
    QCOMPARE(story.item(story.workspace.selected()).kind, kind);
    QCOMPARE(details.size(), asksForDetails ? 1 : 0);
}

void TestSourceView::evidenceNeedsAClaim()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {900, 700});
    view.page()->selectText(story.span(QStringLiteral("two days of wind")));
    QSignalSpy announced(&story.workspace, &Workspace::announced);
    story.workspace.select(story.quote);
    QTest::keyClick(view.page(), Qt::Key_V);
    QCOMPARE(announced.size(), 1);
    QVERIFY(!view.page()->selection().isEmpty());
}

void TestSourceView::evidenceIsAttachedByTheChosenKind()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {900, 700});
    story.workspace.select(story.claim);
    view.page()->selectText(story.span(QStringLiteral("two days of wind")));
    Q_EMIT view.page()->findChild<PassagePopup *>()->evidenceAsked(EvidenceKind::Contradicts);
    QCOMPARE(story.data().evidenceOf(story.claim).size(), 1);
    QCOMPARE(story.data().evidenceOf(story.claim).first().kind, EvidenceKind::Contradicts);
    QVERIFY(view.page()->selection().isEmpty());
    QVERIFY(story.workspace.story()->undo());
    QVERIFY(story.data().evidenceOf(story.claim).isEmpty());
}

void TestSourceView::keyboardWalksThroughThePassages()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {900, 700});
    const QList<Id> order{story.event, story.quote, story.secondQuote, story.photo, story.claim, story.claim};
    for (const Id expected : order) {
        QTest::keyClick(view.page(), Qt::Key_N);
        QCOMPARE(story.workspace.selected(), NoId);
        QTest::keyClick(view.page(), Qt::Key_Return);
        QCOMPARE(story.workspace.selected(), expected);
        story.workspace.select(NoId);
        QTest::keyClick(view.page(), Qt::Key_N);
        QTest::keyClick(view.page(), Qt::Key_P);
        for (qsizetype i = 0; i < order.indexOf(expected); ++i)
            QTest::keyClick(view.page(), Qt::Key_Down, Qt::ControlModifier);
    }
}

void TestSourceView::wordsAreSelectedByKeyboardAndCopied()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {900, 700});
    QTest::keyClick(view.page(), Qt::Key_N); // The caret comes to the event's first word.
    QTest::keyClick(view.page(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QTest::keyClick(view.page(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(view.page()->selectedText().trimmed(), QStringLiteral("The harbour"));
    QTest::keyClick(view.page(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().trimmed(), QStringLiteral("The harbour"));
    QTest::keyClick(view.page(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(view.page()->selectedText().size() > 20);
    QTest::keyClick(view.page(), Qt::Key_Escape);
    QVERIFY(view.page()->selection().isEmpty());
    QTest::keyClick(view.page(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view.page()->selectedText(), story.text);
}

void TestSourceView::selectionElsewhereIsBroughtIntoView()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {700, 200});
    QScrollBar *bar = view.page()->verticalScrollBar();
    QCOMPARE(bar->value(), 0);
    story.workspace.select(story.claim);
    const QRect passage = view.page()->caretRect(story.span(QStringLiteral("cost the town")).start);
    QVERIFY(view.page()->viewport()->rect().contains(passage));
    const int before = bar->value();
    story.workspace.select(story.photo);
    story.workspace.select(story.claim);
    QVERIFY(bar->value() <= before); // In sight already, nothing moves further.
}

void TestSourceView::chipsAndPassagesLightUpTheirPartner()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {900, 700});
    SourcePage *page = view.page();
    const QPoint words = page->caretRect(story.span(QStringLiteral("ferry will")).start).center();
    move(*page, words);
    QCOMPARE(story.workspace.hovered(), story.quote);
    move(*page, {page->viewport()->width() - 100, words.y()});
    QCOMPARE(story.workspace.hovered(), story.quote);
    move(*page, {page->viewport()->width() - 100, page->viewport()->height() - 5});
    QCOMPARE(story.workspace.hovered(), NoId);
}

void TestSourceView::filteredItemsAreNotMarked()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {900, 700});
    Filter filter;
    filter.hiddenKinds = {ItemKind::Quote};
    story.workspace.setFilter(filter);
    click(*view.page(), story.span(QStringLiteral("No ferry")).start);
    QCOMPARE(story.workspace.selected(), NoId);
}

void TestSourceView::outlineNamesThePartsAndScrolls()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {900, 160});
    auto *outline = view.findChild<SourceOutline *>();
    QStringList lines;
    for (int row = 0; row < outline->count(); ++row)
        lines.append(outline->item(row)->text());
    QCOMPARE(lines,
             (QStringList{QStringLiteral("¶ 1–2"), QStringLiteral("¶ 3"), QStringLiteral("What the wind cost")}));
    QVERIFY(!view.grab().isNull());
    Q_EMIT outline->itemActivated(outline->item(1));
    QVERIFY(view.page()->verticalScrollBar()->value() > 0);
}

void TestSourceView::passagesAreShownOnRequest()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {700, 200});
    Q_EMIT story.workspace.passageRequested(story.data().mainPassage(story.claim).id);
    QVERIFY(view.page()->verticalScrollBar()->value() > 0);
    QCOMPARE(story.workspace.selected(), NoId);
    Q_EMIT story.workspace.passageRequested(12345);
}

void TestSourceView::screenReadersReadTheText()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    layOut(view, {900, 700});
    QAccessibleInterface *page = QAccessible::queryAccessibleInterface(view.page());
    QCOMPARE(page->text(QAccessible::Name), QStringLiteral("Source"));
    QVERIFY(page->state().readOnly && page->state().focusable);
    QAccessibleTextInterface *text = page->textInterface();
    QVERIFY(text);
    QCOMPARE(text->text(0, 14), QStringLiteral("Harbour closes"));
    QCOMPARE(text->characterCount(), static_cast<int>(story.text.size()));
    QCOMPARE(text->text(-5, 100000), story.text);
    int start = 0;
    int end = 0;
    const auto at = static_cast<int>(story.span(QStringLiteral("ferry")).start);
    QCOMPARE(text->textAtOffset(at, QAccessible::WordBoundary, &start, &end), QStringLiteral("ferry"));
    QCOMPARE(text->offsetAtPoint(text->characterRect(at).center()), at);
    text->setSelection(0, start, end);
    QCOMPARE(view.page()->selectedText(), QStringLiteral("ferry"));
    QCOMPARE(text->cursorPosition(), end);
    text->removeSelection(0);
    QCOMPARE(text->selectionCount(), 0);
    QTest::keyClick(view.page(), Qt::Key_N);
    QCOMPARE(text->cursorPosition(), static_cast<int>(story.span(QStringLiteral("The harbour")).start));
}

DATELINE_UI_TEST_MAIN(TestSourceView, QApplication)
#include "tst_sourceview.moc"
