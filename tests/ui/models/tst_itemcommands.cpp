// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/models/ItemCommands.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace dateline;
using test::HarbourStory;

class TestItemCommands : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void nothingHappensWithoutAStory();
    void unknownAndWrongItemsArePassedOver();
    void acceptsOnlyDraftsInOneChange();
    void removalSaysWhatHangsOnTheItemAndIsUndone();
    void removalSelectsTheNeighbour();
    void judges();
    void reasonsAreNoStepInTheHistory();
    void makesItemsOfWords_data();
    void makesItemsOfWords();
    void blankWordsMakeNothing();
    void attachesEvidence();
    void verdictKeys_data();
    void verdictKeys();
};

void TestItemCommands::nothingHappensWithoutAStory()
{
    Workspace empty;
    QVERIFY(!acceptItems(empty, {1}));
    QVERIFY(!removeItems(empty, {1}));
    QVERIFY(!setVerdictByKey(empty, 1, 1));
    QCOMPARE(makeItem(empty, ItemKind::Event, 1, 0, 5), NoId);
    QCOMPARE(makeEvent(empty, When()), NoId);
    QVERIFY(!attachEvidence(empty, 1, EvidenceKind::Supports, 1, 0, 5));
}

void TestItemCommands::unknownAndWrongItemsArePassedOver()
{
    HarbourStory story;
    QVERIFY(!acceptItems(story.workspace, {12345, story.quote}));
    QVERIFY(!removeItems(story.workspace, {12345}));
    QVERIFY(!setVerdict(story.workspace, story.quote, story.verdict(QStringLiteral("false")).id));
    QVERIFY(!setVerdict(story.workspace, story.claim, 12345));
    QVERIFY(!setVerdictByKey(story.workspace, story.claim, 9));
    QVERIFY(!attachEvidence(story.workspace, story.event, EvidenceKind::Context, story.source, 0, 5));
    QCOMPARE(story.workspace.story()->history().size(), 1);
}

void TestItemCommands::acceptsOnlyDraftsInOneChange()
{
    HarbourStory story;
    QVERIFY(acceptItems(story.workspace, {story.quote, story.secondQuote}));
    QVERIFY(!story.item(story.secondQuote).draft);
    QCOMPARE(story.workspace.story()->undoLabel(), QStringLiteral("Accept quote"));
    QVERIFY(story.workspace.story()->undo());
    QVERIFY(story.item(story.secondQuote).draft);
}

void TestItemCommands::removalSaysWhatHangsOnTheItemAndIsUndone()
{
    HarbourStory story;
    QVERIFY(setVerdictByKey(story.workspace, story.claim, 1));
    const Span span = story.span(QStringLiteral("two days of wind"));
    QVERIFY(attachEvidence(story.workspace, story.claim, EvidenceKind::Context, story.source,
                           CodePoints(story.text).fromUtf16(span.start), CodePoints(story.text).fromUtf16(span.end)));
    QSignalSpy announced(&story.workspace, &Workspace::announced);
    QVERIFY(removeItems(story.workspace, {story.claim}));
    QVERIFY(!story.data().items.contains(story.claim));
    QCOMPARE(announced.size(), 1);
    const QString sentence = announced.first().first().toString();
    for (const char *part : {"Deleted", "Two million crowns", "2 passage", "1 verdict", "1 piece"})
        QVERIFY2(sentence.contains(QLatin1String(part)), qPrintable(sentence));
    QVERIFY(announced.first().at(1).toBool());
    QVERIFY(story.workspace.story()->undo());
    QVERIFY(story.data().items.contains(story.claim));
    QCOMPARE(story.data().evidenceOf(story.claim).size(), 1);
}

void TestItemCommands::removalSelectsTheNeighbour()
{
    HarbourStory story;
    story.workspace.select(story.secondQuote);
    QVERIFY(removeItems(story.workspace, {story.secondQuote}));
    QCOMPARE(story.workspace.selected(), story.quote);
    QVERIFY(removeItems(story.workspace, {story.quote}));
    QCOMPARE(story.workspace.selected(), NoId);
}

void TestItemCommands::judges()
{
    HarbourStory story;
    QVERIFY(setVerdictByKey(story.workspace, story.claim, 2));
    QCOMPARE(story.data().verdictOf(story.claim).style, QStringLiteral("disputed"));
    QVERIFY(setVerdictByKey(story.workspace, story.claim, 2));
    QCOMPARE(story.data().judgementsOf(story.claim).size(), 1);
    QVERIFY(setVerdictByKey(story.workspace, story.claim, 1));
    QCOMPARE(story.data().judgementsOf(story.claim).size(), 2);
    QVERIFY(story.workspace.story()->undo());
    QCOMPARE(story.data().verdictOf(story.claim).style, QStringLiteral("disputed"));
}

void TestItemCommands::reasonsAreNoStepInTheHistory()
{
    HarbourStory story;
    QVERIFY(setReason(story.workspace, story.claim, QStringLiteral("no figures yet")));
    QCOMPARE(story.data().judgementsOf(story.claim).size(), 1);
    QCOMPARE(story.data().verdictOf(story.claim).style, QStringLiteral("open"));
    QVERIFY(setVerdictByKey(story.workspace, story.claim, 3));
    QVERIFY(setReason(story.workspace, story.claim, QStringLiteral("the council gives one million")));
    const QList<Judgement> history = story.data().judgementsOf(story.claim);
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.first().reason, QStringLiteral("no figures yet"));
    QCOMPARE(history.last().reason, QStringLiteral("the council gives one million"));
}

void TestItemCommands::makesItemsOfWords_data()
{
    QTest::addColumn<ItemKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QuoteKind>("quoteKind");
    QTest::newRow("after a character of two units")
        << ItemKind::Event << QStringLiteral("two days of wind") << QuoteKind::Direct;
    QTest::newRow("in quotation marks") << ItemKind::Quote << QStringLiteral("“We have seen worse,”")
                                        << QuoteKind::Direct;
    QTest::newRow("some of both") << ItemKind::Quote << QStringLiteral("“We have seen worse,” she said")
                                  << QuoteKind::Mixed;
    QTest::newRow("paraphrased") << ItemKind::Quote << QStringLiteral("more than any before it") << QuoteKind::Indirect;
    QTest::newRow("claim") << ItemKind::Claim << QStringLiteral("more than any before it") << QuoteKind::Direct;
}

void TestItemCommands::makesItemsOfWords()
{
    QFETCH(ItemKind, kind);
    QFETCH(QString, words);
    QFETCH(QuoteKind, quoteKind);
    HarbourStory story;
    const CodePoints points(story.text);
    const Span span = story.span(words);
    // White space at the ends of a selection is no part of the passage.
    const Id made =
        makeItem(story.workspace, kind, story.source, points.fromUtf16(span.start) - 1, points.fromUtf16(span.end));
    QVERIFY(made != NoId);
    QCOMPARE(story.workspace.selected(), made);
    const Item item = story.item(made);
    QCOMPARE(item.kind, kind);
    QVERIFY(!item.draft);
    QCOMPARE(item.text, words);
    QCOMPARE(item.quoteKind, quoteKind);
    QCOMPARE(item.placing().when.edtf(), QStringLiteral("[..2024-03-05]"));
    QCOMPARE(item.placing().basis.kind, BasisKind::Inferred);
    QCOMPARE(item.published.when.edtf(), QStringLiteral("2024-03-05"));
    const Passage passage = story.data().mainPassage(made);
    QCOMPARE(passage.words, words);
    QCOMPARE(points.toUtf16(passage.start, passage.end), span);
    QVERIFY(story.workspace.story()->undo());
    QVERIFY(!story.data().items.contains(made));
    QCOMPARE(story.workspace.selected(), NoId);
}

void TestItemCommands::blankWordsMakeNothing()
{
    HarbourStory story;
    const int newline = static_cast<int>(story.text.indexOf(u'\n'));
    QCOMPARE(makeItem(story.workspace, ItemKind::Event, story.source, newline, newline + 1), NoId);
    QCOMPARE(makeItem(story.workspace, ItemKind::Event, story.source, 7, 3), NoId);
    QCOMPARE(makeItem(story.workspace, ItemKind::Event, story.source, -5, 0), NoId);
    QCOMPARE(makeItem(story.workspace, ItemKind::Event, 12345, 0, 5), NoId);
}

void TestItemCommands::attachesEvidence()
{
    HarbourStory story;
    QVERIFY(attachEvidence(story.workspace, story.claim, EvidenceKind::Contradicts, story.source, 0, 14));
    const QList<Evidence> evidence = story.data().evidenceOf(story.claim);
    QCOMPARE(evidence.size(), 1);
    QCOMPARE(evidence.first().kind, EvidenceKind::Contradicts);
    const Passage passage = story.data().passages.value(evidence.first().passage);
    QCOMPARE(passage.role, PassageRole::Support);
    QCOMPARE(passage.words, QStringLiteral("Harbour closes"));
    // The claim is still where it was made, not where its evidence stands.
    QCOMPARE(story.data().mainPassage(story.claim).words, QStringLiteral("cost the town two million crowns"));
}

void TestItemCommands::verdictKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<int>("verdict");
    const Qt::KeyboardModifiers none = Qt::NoModifier;
    QTest::newRow("0") << int(Qt::Key_0) << none << 0;
    QTest::newRow("a letter") << int(Qt::Key_E) << none << 0;
    QTest::newRow("with Control") << int(Qt::Key_1) << Qt::KeyboardModifiers(Qt::ControlModifier) << 0;
    QTest::newRow("on the number pad") << int(Qt::Key_9) << Qt::KeyboardModifiers(Qt::KeypadModifier) << 9;
    QTest::newRow("1") << int(Qt::Key_1) << none << 1;
}

void TestItemCommands::verdictKeys()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QTEST(verdictKey(key, modifiers), "verdict");
}

DATELINE_UI_TEST_MAIN(TestItemCommands, QGuiApplication)
#include "tst_itemcommands.moc"
