// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/models/TieCommands.h"

#include <QGuiApplication>

using namespace dateline;
using test::HarbourStory;

class TestTieCommands : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void nothingHappensWithoutAStory();
    void tiesAndUnties_data();
    void tiesAndUnties();
    void onePairHasATieOnce();
    void evidenceLeadsToAClaim();
};

void TestTieCommands::nothingHappensWithoutAStory()
{
    Workspace empty;
    QVERIFY(!tieItems(empty, LinkKind::SameEvent, {1}, {2}));
    QVERIFY(!removeTies(empty, {}));
    QVERIFY(!removeTies(empty, {{LinkKind::SameEvent, 1, 2, 3}}));
}

void TestTieCommands::tiesAndUnties_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("same event") << static_cast<int>(LinkKind::SameEvent);
    QTest::newRow("same claim") << static_cast<int>(LinkKind::SameClaim);
    QTest::newRow("repeats") << static_cast<int>(LinkKind::Repeats);
    QTest::newRow("contradicts") << static_cast<int>(LinkKind::Contradicts);
}

void TestTieCommands::tiesAndUnties()
{
    QFETCH(int, kind);
    HarbourStory story;
    const TieKind tie = static_cast<LinkKind>(kind);
    const auto changes = [&story] { return story.workspace.story()->history().size(); };
    const qsizetype before = changes();
    QVERIFY(tieItems(story.workspace, tie, {story.quote}, {story.secondQuote, story.event}));
    QCOMPARE(changes(), before + 1);
    const QList<ItemTie> ties = tiesOf(story.data(), {story.quote});
    QCOMPARE(ties.size(), 2);
    QCOMPARE(ties.first().kind, tie);
    QVERIFY(removeTies(story.workspace, ties));
    QVERIFY(tiesOf(story.data(), {story.quote}).isEmpty());
    QVERIFY(story.workspace.story()->undo());
    QCOMPARE(tiesOf(story.data(), {story.event}).size(), 1);
    QVERIFY(story.workspace.story()->undo());
    QVERIFY(story.data().links.isEmpty());
}

void TestTieCommands::onePairHasATieOnce()
{
    HarbourStory story;
    QVERIFY(tieItems(story.workspace, LinkKind::SameEvent, {story.quote}, {story.event}));
    QVERIFY(tieItems(story.workspace, LinkKind::SameEvent, {story.event}, {story.quote, story.event}));
    QCOMPARE(story.data().links.size(), 1);
    QVERIFY(tieItems(story.workspace, LinkKind::Repeats, {story.quote}, {story.event}));
    QVERIFY2(tiesBetween(story.data(), LinkKind::Repeats, {story.event}, {story.quote}).isEmpty(),
             "who is repeated does not repeat");
    QVERIFY(tieItems(story.workspace, LinkKind::Repeats, {story.event}, {story.quote}));
    QCOMPARE(story.data().links.size(), 3);
}

void TestTieCommands::evidenceLeadsToAClaim()
{
    HarbourStory story;
    QVERIFY(tieItems(story.workspace, EvidenceKind::Contradicts, {story.photo}, {story.claim}));
    const QList<Evidence> evidence = story.data().evidenceOf(story.claim);
    QCOMPARE(evidence.size(), 1);
    QCOMPARE(evidence.first().item, story.photo);
    QCOMPARE(tiesOf(story.data(), {story.photo}).size(), 1);
    QCOMPARE(tiesOf(story.data(), {story.claim}).first().to, story.claim);
    QVERIFY(tiesOf(story.data(), {story.event}).isEmpty());
    QVERIFY(removeTies(story.workspace, tiesOf(story.data(), {story.photo})));
    QVERIFY(story.data().evidence.isEmpty());
}

DATELINE_UI_TEST_MAIN(TestTieCommands, QGuiApplication)
#include "tst_tiecommands.moc"
