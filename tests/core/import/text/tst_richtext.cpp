// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/html/PageFile.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestRichText : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void readsText();
    void readsWords_data();
    void readsWords();
    void refuses_data();
    void refuses();
};

void TestRichText::readsText()
{
    const Result<ImportedSource> imported =
        test::importBytes("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title Ferry stops}{\\author Ada "
                          "Vale}{\\company X}}\n"
                          "{\\header Harbour Gazette\\par}{\\*\\generator Word;}\\pard\\outlinelevel0 What now\\par\n"
                          "\\pard The ferry {\\b stopped} on\n Monday.\\par{\\pict\\pngblip 89504e47}\\par}");
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().sentence));
    QCOMPARE(imported->source.title, u"Ferry stops"_s);
    QCOMPARE(imported->source.byline, u"Ada Vale"_s);
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Heading), QStringList({u"What now"_s}));
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Paragraph),
             QStringList({u"The ferry stopped on Monday."_s}));
}

void TestRichText::readsWords_data()
{
    QTest::addColumn<QByteArray>("rtf");
    QTest::addColumn<QString>("words");
    QTest::newRow("bytes of a charset") << QByteArray("\\ansicpg1252 The caf\\'e9 is shut.")
                                        << u"The caf\u00E9 is shut."_s;
    QTest::newRow("Cyrillic") << QByteArray("\\ansicpg1251 \\'cf\\'e0\\'f0\\'ee\\'ec is shut.")
                              << u"\u041F\u0430\u0440\u043E\u043C is shut."_s;
    QTest::newRow("Unicode with a stand-in")
        << QByteArray("The caf\\u233?e is shut.").replace("?e", "?") << u"The caf\u00E9 is shut."_s;
    QTest::newRow("Unicode without one") << QByteArray("{\\uc0 The caf\\u233  is shut.}")
                                         << u"The caf\u00E9 is shut."_s;
    QTest::newRow("signs") << QByteArray("\\ldblquote No,\\rdblquote  she said\\emdash again.")
                           << u"\u201CNo,\u201D she said\u2014again."_s;
    QTest::newRow("escaped") << QByteArray("A \\{ferry\\} is\\~shut\\\\open.") << u"A {ferry} is shut\\open."_s;
    QTest::newRow("a field") << QByteArray("See {\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt the quay}} now.")
                             << u"See the quay now."_s;
    QTest::newRow("groups never closed") << QByteArray(100'000, '{') + "It is shut." << u"It is shut."_s;
    QTest::newRow("groups closed too often") << "It is shut." + QByteArray(1000, '}') << u"It is shut."_s;
    QTest::newRow("bytes beyond the end") << QByteArray("It is shut.\\bin2147483647 x") << u"It is shut."_s;
    QTest::newRow("ends in a command") << QByteArray("It is shut.\\'") << u"It is shut."_s;
}

void TestRichText::readsWords()
{
    QFETCH(QByteArray, rtf);
    const Result<ImportedSource> imported = test::importBytes("{\\rtf1 " + rtf);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().sentence));
    QTEST(imported->document.text, "words");
}

void TestRichText::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray("{\\rtf1}");
    QTest::newRow("only a picture") << QByteArray("{\\rtf1{\\pict 00ff}}");
}

void TestRichText::refuses()
{
    QFETCH(QByteArray, file);
    const Result<ImportedSource> imported = test::importBytes(file);
    QVERIFY(!imported);
    QVERIFY(imported.error().sentence.contains(u"no text"_s));
}

DATELINE_CORE_TEST_MAIN(TestRichText)
#include "tst_richtext.moc"
