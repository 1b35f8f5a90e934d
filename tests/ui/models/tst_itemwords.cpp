// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/models/ItemWords.h"

#include <QGuiApplication>

using namespace dateline;
using test::HarbourStory;

class TestItemWords : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void beginnings_data();
    void beginnings();
    void basisSentences_data();
    void basisSentences();
    void weekdays_data();
    void weekdays();
    void everyWordIsThere();
    void speakersAndTheirMentions();
};

void TestItemWords::beginnings_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("white space only") << QStringLiteral(" \n\t ") << QString();
    QTest::newRow("one long word") << QStringLiteral("x").repeated(50) << QStringLiteral("x").repeated(19) + u'…';
    QTest::newRow("just fits") << QStringLiteral("twenty letters, yes!") << QStringLiteral("twenty letters, yes!");
    QTest::newRow("cut between words") << QStringLiteral("the ferry did not leave at all")
                                       << QStringLiteral("the ferry did not…");
    QTest::newRow("line ends become spaces") << QStringLiteral("the\n  ferry") << QStringLiteral("the ferry");
}

void TestItemWords::beginnings()
{
    QFETCH(QString, words);
    QTEST(beginningOf(words, 20), "beginning");
}

void TestItemWords::basisSentences_data()
{
    QTest::addColumn<Basis>("basis");
    QTest::addColumn<QString>("sentence");
    const auto text = [](const char *words) { return QString::fromUtf8(words); };
    QTest::newRow("none") << Basis() << QString();
    QTest::newRow("by hand") << Basis{BasisKind::ByHand, {}, {}, {}} << text("set by hand");
    QTest::newRow("written") << Basis{BasisKind::Written, text("4 March"), {}, {}}
                             << text("“4 March”, written in the text");
    QTest::newRow("resolved") << Basis{BasisKind::Resolved, text("Monday"), text("2024-03-05"), text("the one before")}
                              << text("“Monday”, counted from a reference day (Tue 5 Mar 2024): the one before");
    QTest::newRow("a rule that says all")
        << Basis{BasisKind::Resolved, text("Monday"), text("2024-03-05"), text("“Monday” before 5 March 2024")}
        << text("“Monday” before 5 March 2024");
}

void TestItemWords::basisSentences()
{
    QFETCH(Basis, basis);
    QTEST(basisSentence(basis), "sentence");
}

void TestItemWords::weekdays_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("longWords");
    QTest::addColumn<QString>("shortWords");
    const auto row = [](const char *edtf, const char *longWords, const char *shortWords) {
        QTest::newRow(edtf) << QString::fromLatin1(edtf) << QString::fromLatin1(longWords)
                            << QString::fromLatin1(shortWords);
    };
    row("2024-02", "February 2024", "Feb 2024");
    row("2024-03-04", "Monday 4 March 2024", "Mon 4 Mar 2024");
    row("[..2024-03-04]", "by 4 March 2024", "before 4 Mar 2024");
}

void TestItemWords::weekdays()
{
    QFETCH(QString, edtf);
    const When when = *When::fromEdtf(edtf);
    QTEST(withWeekday(when, QLocale::LongFormat), "longWords");
    QTEST(withWeekday(when, QLocale::ShortFormat), "shortWords");
    QVERIFY(withWeekday(When(), QLocale::LongFormat).isEmpty());
}

void TestItemWords::everyWordIsThere()
{
    QStringList words;
    for (const ItemKind kind : {ItemKind::Event, ItemKind::Quote, ItemKind::Claim, ItemKind::Photo})
        words << kindWord(kind) << kindTitle(kind) << countedKind(kind, 2);
    for (int kind = 0; kind <= static_cast<int>(BlockKind::Boilerplate); ++kind)
        words << blockWord(static_cast<BlockKind>(kind));
    for (int role = 0; role <= static_cast<int>(PassageRole::Support); ++role)
        words << roleWord(static_cast<PassageRole>(role));
    for (int kind = 0; kind <= static_cast<int>(LinkKind::Reports); ++kind)
        words << linkWord(static_cast<LinkKind>(kind));
    for (int kind = 0; kind <= static_cast<int>(EvidenceKind::Context); ++kind)
        words << evidenceKindWord(static_cast<EvidenceKind>(kind));
    QVERIFY(!words.contains(QString()));
}

void TestItemWords::speakersAndTheirMentions()
{
    HarbourStory story;
    QCOMPARE(speakerName(story.data(), story.item(story.quote)), QStringLiteral("Mara Lind"));
    QCOMPARE(speakerName(story.data(), story.item(story.claim)), QStringLiteral("unattributed"));
    QCOMPARE(otherMention(story.data(), story.item(story.secondQuote)), QStringLiteral("she"));
    QVERIFY(otherMention(story.data(), story.item(story.quote)).isEmpty());
    QCOMPARE(itemName(story.item(story.quote)), story.item(story.quote).text);
    QCOMPARE(itemName(story.item(story.event)), QStringLiteral("Harbour closes"));
}

DATELINE_UI_TEST_MAIN(TestItemWords, QGuiApplication)
#include "tst_itemwords.moc"
