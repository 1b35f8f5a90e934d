// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/source/PassageEnds.h"
#include "ui/source/SourcePage.h"
#include "ui/source/SourceView.h"

#include <QSignalSpy>

using namespace dateline;
using test::HarbourStory;

class TestPassageEnds : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void endsSnapToWords_data();
    void endsSnapToWords();
    void stepsGoByWordsOrLetters_data();
    void stepsGoByWordsOrLetters();
    void wordsWithFullStopsAreWhole();
    void theKeyboardChangesAPassage();
    void escapeLeavesItAsItWas();
    void handlesAreDragged();
    void withoutAnItemTheKeySaysSo();

private:
    using End = PassageEnds::End;
    static QString passageOf(const HarbourStory &story, Id item) { return story.data().mainPassage(item).words; }
};

void TestPassageEnds::endsSnapToWords_data()
{
    QTest::addColumn<bool>("last");
    QTest::addColumn<int>("position");
    QTest::addColumn<bool>("letters");
    QTest::addColumn<QString>("words");
    // "The old ferry sails", of which "old ferry" is the passage.
    QTest::newRow("start beyond the end") << false << 18 << false << QStringLiteral("old ferry");
    QTest::newRow("end before the start") << true << 1 << false << QStringLiteral("old ferry");
    QTest::newRow("nowhere") << true << -1 << false << QStringLiteral("old ferry");
    QTest::newRow("past the text") << true << 99 << false << QStringLiteral("old ferry sails");
    QTest::newRow("start in a word") << false << 1 << false << QStringLiteral("The old ferry");
    QTest::newRow("start between words") << false << 7 << false << QStringLiteral("ferry");
    QTest::newRow("end in a word") << true << 16 << false << QStringLiteral("old ferry sails");
    QTest::newRow("end between words") << true << 7 << false << QStringLiteral("old");
    QTest::newRow("end by letters") << true << 11 << true << QStringLiteral("old fer");
}

void TestPassageEnds::endsSnapToWords()
{
    QFETCH(bool, last);
    QFETCH(int, position);
    QFETCH(bool, letters);
    const QString text = QStringLiteral("The old ferry sails");
    PassageEnds ends;
    ends.begin(1, {4, 13});
    ends.moveTo(text, last ? End::Last : End::Start, position, letters);
    QTEST(ends.span().in(text).toString(), "words");
}

void TestPassageEnds::stepsGoByWordsOrLetters_data()
{
    QTest::addColumn<bool>("last");
    QTest::addColumn<int>("direction");
    QTest::addColumn<bool>("letters");
    QTest::addColumn<QString>("words");
    QTest::newRow("start back") << false << -1 << false << QStringLiteral("The old ferry");
    QTest::newRow("start on") << false << 1 << false << QStringLiteral("ferry");
    QTest::newRow("end back") << true << -1 << false << QStringLiteral("old");
    QTest::newRow("end on") << true << 1 << false << QStringLiteral("old ferry sails");
    QTest::newRow("a letter less") << true << -1 << true << QStringLiteral("old ferr");
    QTest::newRow("a letter more before") << false << -1 << true << QStringLiteral(" old ferry");
}

void TestPassageEnds::stepsGoByWordsOrLetters()
{
    QFETCH(bool, last);
    QFETCH(int, direction);
    QFETCH(bool, letters);
    const QString text = QStringLiteral("The old ferry sails");
    PassageEnds ends;
    ends.begin(1, {4, 13});
    ends.moveBy(text, last ? End::Last : End::Start, direction, letters);
    QTEST(ends.span().in(text).toString(), "words");
}

void TestPassageEnds::wordsWithFullStopsAreWhole()
{
    const QString text = QStringLiteral("What the U.S. would do");
    PassageEnds ends;
    ends.begin(1, {5, text.size()});
    ends.moveBy(text, End::Start, 1, false);
    QCOMPARE(ends.span().in(text).toString(), QStringLiteral("U.S. would do"));
    ends.moveTo(text, End::Start, 11, false);
    QCOMPARE(ends.span().in(text).toString(), QStringLiteral("U.S. would do"));
    ends.moveBy(text, End::Start, 1, false);
    QCOMPARE(ends.span().in(text).toString(), QStringLiteral("would do"));
}

void TestPassageEnds::theKeyboardChangesAPassage()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    view.resize(900, 700);
    view.grab();
    story.workspace.select(story.event);
    QTest::keyClick(view.page(), Qt::Key_R);
    QTest::keyClick(view.page(), Qt::Key_Right);
    QTest::keyClick(view.page(), Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(view.page(), Qt::Key_Left, Qt::ShiftModifier | Qt::AltModifier);
    QTest::keyClick(view.page(), Qt::Key_Return);
    QCOMPARE(passageOf(story, story.event), QStringLiteral("harbour of Lindvik closed on Monday, 4 Marc"));
    QVERIFY(story.workspace.story()->undo());
    QCOMPARE(passageOf(story, story.event), QStringLiteral("The harbour of Lindvik closed on Monday, 4 March 2024"));
    // What an item says in the passage's very words goes with them.
    story.workspace.select(story.photo);
    QTest::keyClick(view.page(), Qt::Key_R);
    QTest::keyClick(view.page(), Qt::Key_Right);
    QTest::keyClick(view.page(), Qt::Key_Return);
    QCOMPARE(story.item(story.photo).text, passageOf(story, story.photo));
    QVERIFY(story.item(story.photo).text.startsWith(QStringLiteral("break over")));
}

void TestPassageEnds::escapeLeavesItAsItWas()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    view.resize(900, 700);
    view.grab();
    story.workspace.select(story.event);
    QTest::keyClick(view.page(), Qt::Key_R);
    QTest::keyClick(view.page(), Qt::Key_Right);
    QTest::keyClick(view.page(), Qt::Key_Escape);
    QTest::keyClick(view.page(), Qt::Key_Return);
    QCOMPARE(story.workspace.story()->history().size(), 1);
}

void TestPassageEnds::handlesAreDragged()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    view.resize(900, 700);
    view.grab();
    SourcePage *page = view.page();
    story.workspace.select(story.claim);
    view.grab();
    const Span words = story.span(QStringLiteral("cost the town two million crowns"));
    const QPoint handle = page->caretRect(words.start).center();
    const QPoint to = page->caretRect(story.span(QStringLiteral("reportedly")).start + 3).center();
    QTest::mousePress(page->viewport(), Qt::LeftButton, {}, handle);
    QMouseEvent move(QEvent::MouseMove, to, page->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(page->viewport(), &move);
    QTest::mouseRelease(page->viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(passageOf(story, story.claim), QStringLiteral("reportedly cost the town two million crowns"));
    QCOMPARE(story.workspace.selected(), story.claim);
    QVERIFY(page->selection().isEmpty());
}

void TestPassageEnds::withoutAnItemTheKeySaysSo()
{
    HarbourStory story;
    SourceView view(&story.workspace);
    view.resize(900, 700);
    QSignalSpy announced(&story.workspace, &Workspace::announced);
    QTest::keyClick(view.page(), Qt::Key_R);
    QCOMPARE(announced.size(), 1);
}

DATELINE_UI_TEST_MAIN(TestPassageEnds, QApplication)
#include "tst_passageends.moc"
