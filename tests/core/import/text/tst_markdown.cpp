// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/html/PageFile.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestMarkdown : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void readsBlocks();
    void readsFrontMatter();
    void plainWords_data();
    void plainWords();
};

void TestMarkdown::readsBlocks()
{
    const Result<ImportedSource> imported =
        test::importBytes("# Ferry stops\n\nThe ferry **stopped**\non Monday.\n\nWhat now\n--------\n\n* A bus "
                          "goes.\n* Nobody takes it.\n\n"
                          "![The ferry at the quay. (AP Photo/Ada Vale)](a.jpg)\n\n> It was old.\n\n***\n");
    QVERIFY(imported);
    QCOMPARE(imported->source.mediaType, u"text/markdown"_s);
    QCOMPARE(imported->source.title, u"Ferry stops"_s);
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Heading), QStringList({u"What now"_s}));
    QCOMPARE(
        test::blocksOf(imported->document, BlockKind::Paragraph),
        QStringList({u"The ferry stopped on Monday."_s, u"A bus goes."_s, u"Nobody takes it."_s, u"It was old."_s}));
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Caption), QStringList({u"The ferry at the quay."_s}));
}

void TestMarkdown::readsFrontMatter()
{
    const Result<ImportedSource> imported =
        test::importBytes("---\ntitle: \"Ferry: stopped\"\nauthor: Ada Vale\ndate: 2026-01\npublisher: Harbour "
                          "Gazette\n---\n\n# Part\n\nIt "
                          "[stopped](https://x.test) on Monday.\n");
    QVERIFY(imported);
    QCOMPARE(imported->source.title, u"Ferry: stopped"_s);
    QCOMPARE(imported->source.byline, u"Ada Vale"_s);
    QCOMPARE(imported->source.publisher, u"Harbour Gazette"_s);
    QCOMPARE(imported->source.published.edtf(), u"2026-01"_s);
}

void TestMarkdown::plainWords_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("links") << QByteArray("See [the quay](a \"b\") and <https://x.test>.")
                           << u"See the quay and https://x.test."_s;
    QTest::newRow("emphasis in emphasis") << QByteArray("It ***was* so** old.") << u"It was so old."_s;
    QTest::newRow("marks that mean nothing")
        << QByteArray("5 * 3 is snake_case_here.") << u"5 * 3 is snake_case_here."_s;
    QTest::newRow("escaped") << QByteArray("It cost \\*5\\* crowns.") << u"It cost *5* crowns."_s;
    QTest::newRow("markup and notes") << QByteArray("It <b>was</b> old.[^1]") << u"It was old."_s;
    QTest::newRow("never closed") << QByteArray("It **was [old](.") << u"It **was [old](."_s;
}

void TestMarkdown::plainWords()
{
    QFETCH(QByteArray, line);
    const Result<ImportedSource> imported = test::importBytes("# Ferry\n\n- First.\n\n" + line);
    QVERIFY(imported);
    QTEST(test::blocksOf(imported->document, BlockKind::Paragraph).value(1), "words");
}

DATELINE_CORE_TEST_MAIN(TestMarkdown)
#include "tst_markdown.moc"
