// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Blocks.h"
#include "core/text/Credits.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString paragraph = u"The ferry to Lund stopped on Monday, and nobody could say when it would sail again."_s;

QString letterOf(BlockKind kind)
{
    return u"TBDHPCRX"_s.at(static_cast<int>(kind));
}

QString kindsIn(const QString &text)
{
    QString kinds;
    for (const TextBlock &block : splitBlocks(text))
        kinds += letterOf(block.kind);
    return kinds;
}

} // namespace

class TestBlocks : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void tellsKinds_data();
    void tellsKinds();
    void knowsCredits_data();
    void knowsCredits();
    void partsCreditFromCaption_data();
    void partsCreditFromCaption();
    void joinsBrokenLines();
    void spansAreTrimmed();
};

// Kinds by letter: T title, B byline, D dateline, H heading, P paragraph, C caption, R credit, X boilerplate.
void TestBlocks::tellsKinds_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("kinds");
    QTest::newRow("nothing") << QStringList() << QString();
    QTest::newRow("blank lines") << QStringList{u"  "_s, QString(), u"\t"_s} << QString();
    QTest::newRow("signs without width") << QStringList{u"\u200B"_s, u"\u200B"_s.repeated(200)} << u"XP"_s;
    QTest::newRow("one short line") << QStringList{u"Ferry stops"_s} << u"P"_s;
    QTest::newRow("whole head") << QStringList{u"Ferry to Lund stops"_s, u"By Ada Vale"_s,
                                               u"Published 12 January 2026, 10:30 GMT"_s, paragraph}
                                << u"TBDP"_s;
    QTest::newRow("title with a dot") << QStringList{u"Ferry Company Stops Winter Service."_s, paragraph} << u"TP"_s;
    QTest::newRow("agency's dateline") << QStringList{u"LUND, Sweden (AP) --"_s, paragraph} << u"DP"_s;
    QTest::newRow("caption and credit between paragraphs")
        << QStringList{paragraph, u"A ferry lies in the harbour of Lund on January 9, 2026."_s,
                       u"Ada | Afp | Getty Images"_s, paragraph}
        << u"PCRP"_s;
    QTest::newRow("credit named before the caption")
        << QStringList{paragraph, u"Image source, Reuters"_s, u"Image caption, A ferry waits."_s, paragraph}
        << u"PRCP"_s;
    QTest::newRow("heading and question")
        << QStringList{paragraph, u"Cold water"_s, paragraph, u"The end of a line?"_s, paragraph} << u"PHPHP"_s;
    QTest::newRow("quotation before a credit stays a paragraph")
        << QStringList{paragraph, u"\"We wait,\" she said."_s, u"Photo: Ada Vale"_s} << u"PPR"_s;
    QTest::newRow("stray lines") << QStringList{u"Share"_s, u"Facebook Twitter Email"_s, paragraph,
                                                u"English (US) \u00B7"_s}
                                 << u"XXPX"_s;
    QTest::newRow("heading with nothing below") << QStringList{paragraph, u"More stories"_s} << u"PX"_s;
    QTest::newRow("word 'published' in a sentence")
        << QStringList{paragraph, u"It was published on Monday."_s} << u"PP"_s;
}

void TestBlocks::tellsKinds()
{
    QFETCH(QStringList, lines);
    const QString kinds = kindsIn(lines.join(u'\n'));
    QTEST(kinds, "kinds");
}

void TestBlocks::knowsCredits_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("name"); // Empty: no credit.
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("bars") << u"Ada | Afp | Getty Images"_s << u"Ada | Afp | Getty Images"_s;
    QTest::newRow("brackets") << u"(AP Photo/Ada Vale)"_s << u"AP Photo/Ada Vale"_s;
    QTest::newRow("photo by") << u"Photo by Ada Vale"_s << u"Ada Vale"_s;
    QTest::newRow("label") << u"Photograph: Ada Vale/The Guardian"_s << u"Ada Vale/The Guardian"_s;
    QTest::newRow("slash") << u"REUTERS/Ada Vale"_s << u"REUTERS/Ada Vale"_s;
    QTest::newRow("via") << u"Ada Vale/Anadolu via Getty Images"_s << u"Ada Vale/Anadolu via Getty Images"_s;
    QTest::newRow("agency alone") << u"Getty Images"_s << u"Getty Images"_s;
    QTest::newRow("sentence about an agency") << u"Reuters reported the stop."_s << QString();
    QTest::newRow("who is quoted next") << u"From Bloomberg:"_s << QString();
    QTest::newRow("menu") << u"Home | World | Politics"_s << QString();
    QTest::newRow("label without colon") << u"Source close to Ada Vale"_s << QString();
}

void TestBlocks::knowsCredits()
{
    QFETCH(QString, line);
    const QString name = isCreditLine(line) ? creditedName(line).in(line).toString() : QString();
    QTEST(name, "name");
}

void TestBlocks::partsCreditFromCaption_data()
{
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("credit");
    QTest::newRow("label") << u"Ferry in Lund."_s << u"Image: Ada Vale."_s;
    QTest::newRow("label without dot") << u"Ferry in Lund"_s << u"Image: Ada Vale"_s;
    QTest::newRow("brackets") << u"A ferry lies in Lund, May 3, 2025."_s << u"(AP Photo/Ada Vale, File)"_s;
    QTest::newRow("slash") << u"A ferry lies in Lund."_s << u"REUTERS/Ada Vale"_s;
    QTest::newRow("agency told of") << u"The ferry stopped, its owner told an agency (Reuters)."_s << QString();
    QTest::newRow("agency in square brackets")
        << u"The ferry stopped, and \"nobody knows why.\" [Reuters]"_s << QString();
    QTest::newRow("agency in brackets") << u"The ferry stopped. (Reuters)"_s << QString();
    QTest::newRow("colon in a sentence") << u"She sent a video: nobody was on board any more."_s << QString();
}

void TestBlocks::partsCreditFromCaption()
{
    QFETCH(QString, caption);
    QFETCH(QString, credit);
    const QString line = QString(caption + u' ' + credit).trimmed();
    const QList<TextBlock> blocks = splitBlocks(QString(line + u'\n' + paragraph));
    QCOMPARE(blocks.size(), credit.isEmpty() ? 2 : 3);
    QCOMPARE(blocks[0].span.in(line).toString(), caption);
    QCOMPARE(blocks[0].kind == BlockKind::Caption, !credit.isEmpty());
    if (!credit.isEmpty())
        QCOMPARE(blocks[1].span.in(line).toString(), credit);
}

void TestBlocks::joinsBrokenLines()
{
    const QString text =
        u"The ferry to Lund stopped on Monday, and nobody could\nsay when it would sail again, or whether "
        "it ever\nwould before the ice came.\n\nThe owner of the ferry would not say what he had\n"
        "planned for the winter months.\n"_s;
    QCOMPARE(kindsIn(text), u"PP"_s);
}

void TestBlocks::spansAreTrimmed()
{
    const QString text = u"\n  \u00A0"_s + paragraph + u" \t\n"_s;
    const QList<TextBlock> blocks = splitBlocks(text);
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first().span.in(text).toString(), paragraph);
}

DATELINE_CORE_TEST_MAIN(TestBlocks)
#include "tst_blocks.moc"
