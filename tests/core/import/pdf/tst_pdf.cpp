// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Pages.h"
#include "tests/core/import/html/PageFile.h"
#include "tests/core/import/pdf/PdfFile.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;
using test::PdfFile;

class TestPdf : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void readsColumnsInOrder();
    void columnsThatAreOutOfStep();
    void joinsOverPages();
    void cutsMargins();
    void joinsHyphens_data();
    void joinsHyphens();
    void takesTheTitle_data();
    void takesTheTitle();
    void captionsAndCredits();
    void refuses_data();
    void refuses();

private:
    /// The text between title and end, a line each, page breaks as "|".
    static QStringList lines(const Result<ImportedSource> &imported)
    {
        if (!imported)
            return {imported.error().sentence};
        QStringList found;
        for (const TextBlock &block : imported->document.blocks)
            found.append(imported->document.words(block.span).toString().replace(PageBreak, u'|'));
        return found;
    }
};

void TestPdf::readsColumnsInOrder()
{
    PdfFile pdf;
    pdf.page().line(60, 80, 24, "Ferry to Lund stops without warning");
    pdf.line(310, 160, 10, "column begins a new thought and").line(60, 160, 10, "The ferry stopped on Monday and");
    pdf.line(310, 172, 10, "ends it here for good.").line(60, 172, 10, "nobody knew why.");
    pdf.line(310, 184, 10, "The mayor was not amused at").line(60, 184, 10, "The town had bought it in June,");
    pdf.line(310, 196, 10, "all, people near him said.").line(60, 196, 10, "when it was new, and the second");
    pdf.line(60, 240, 14, "What the town does now, in a heading over both columns");
    pdf.column(60, 270, 10,
               {"A bus was ordered on Tuesday to", "take people over the old bridge", "which is still open."});
    pdf.column(310, 270, 10,
               {"Nobody takes the bus, of course,", "says the driver of the bus, who", "is alone in it."});
    const Result<ImportedSource> imported = test::importBytes(pdf.bytes());
    QCOMPARE(
        lines(imported),
        QStringList({u"Ferry to Lund stops without warning"_s, u"The ferry stopped on Monday and nobody knew why."_s,
                     u"The town had bought it in June, when it was new, and the second column begins a new thought "
                     "and ends it here for good."_s,
                     u"The mayor was not amused at all, people near him said."_s,
                     u"What the town does now, in a heading over both columns"_s,
                     u"A bus was ordered on Tuesday to take people over the old bridge which is still open."_s,
                     u"Nobody takes the bus, of course, says the driver of the bus, who is alone in it."_s}));
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Heading).size(), 1);
    QCOMPARE(imported->source.mediaType, u"application/pdf"_s);
}

void TestPdf::columnsThatAreOutOfStep()
{
    PdfFile pdf;
    pdf.page().column(60, 160, 10, {"The ferry stopped on Monday and", "nobody in the harbour had seen", "it coming."});
    pdf.column(310, 165, 10, {"Far away, a second ferry stopped", "as well, on the same day and at", "the same hour."});
    QCOMPARE(lines(test::importBytes(pdf.bytes())),
             QStringList({u"The ferry stopped on Monday and nobody in the harbour had seen it coming."_s,
                          u"Far away, a second ferry stopped as well, on the same day and at the same hour."_s}));
}

void TestPdf::joinsOverPages()
{
    PdfFile pdf;
    pdf.page().column(60, 160, 10,
                      {"The ferry stopped on Monday, and the", "whole town stood at the quay and looked at"});
    pdf.page().column(60, 100, 10, {"the water until it was dark.", "Then it went home to bed and slept well."});
    pdf.page().column(60, 100, 10, {"On Tuesday it was back at the quay."});
    const Result<ImportedSource> imported = test::importBytes(pdf.bytes());
    QCOMPARE(lines(imported),
             QStringList({u"The ferry stopped on Monday, and the whole town stood at the quay and looked at|the water "
                          "until it was dark."_s,
                          u"Then it went home to bed and slept well."_s, u"On Tuesday it was back at the quay."_s}));
    const QString &text = imported->document.text;
    QCOMPARE(pageOf(text, text.indexOf(u"stopped")), 1);
    QCOMPARE(pageOf(text, text.indexOf(u"water")), 2);
    QCOMPARE(pageOf(text, text.indexOf(u"slept")), 2);
    QCOMPARE(pageOf(text, text.indexOf(u"Tuesday")), 3);
}

void TestPdf::cutsMargins()
{
    PdfFile pdf;
    for (int page = 1; page <= 3; ++page) {
        const QByteArray number = QByteArray::number(page);
        pdf.page().line(page % 2 ? 60 : 300, 40, 8, "The Harbour Gazette, page " + number);
        pdf.line(290, 810, 9, "- " + number + " -");
        pdf.line(60, 160, 10, "What happened on day " + number + " is told in this sentence.");
    }
    QCOMPARE(lines(test::importBytes(pdf.bytes())),
             QStringList({u"What happened on day 1 is told in this sentence."_s,
                          u"What happened on day 2 is told in this sentence."_s,
                          u"What happened on day 3 is told in this sentence."_s}));
}

void TestPdf::joinsHyphens_data()
{
    QTest::addColumn<QList<QByteArray>>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("broken word") << QList<QByteArray>{"In the har-", "bour a ferry lay."}
                                 << u"In the harbour a ferry lay."_s;
    QTest::newRow("compound used elsewhere") << QList<QByteArray>{"A well-known ferry met a well-", "known tug."}
                                             << u"A well-known ferry met a well-known tug."_s;
    QTest::newRow("a name behind it") << QList<QByteArray>{"The Lund-", "Paris line is closed."}
                                      << u"The Lund-Paris line is closed."_s;
    QTest::newRow("a dash") << QList<QByteArray>{"The ferry -", "and the tug."} << u"The ferry - and the tug."_s;
}

void TestPdf::joinsHyphens()
{
    QFETCH(QList<QByteArray>, column);
    QFETCH(QString, text);
    PdfFile pdf;
    pdf.page().column(60, 160, 10, column);
    QCOMPARE(lines(test::importBytes(pdf.bytes())), QStringList({text}));
}

void TestPdf::takesTheTitle_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<double>("size");
    QTest::addColumn<QString>("title");
    QTest::newRow("what is set largest") << QByteArray("Other words") << 20.0 << u"Ferry stops"_s;
    QTest::newRow("the file's, where nothing is large")
        << QByteArray("The ferry stops") << 10.0 << u"The ferry stops"_s;
    QTest::newRow("not a program's name for the file")
        << QByteArray("Editor - ferry text.docx") << 10.0 << u"Nobody in the harbour knew why the boat had stopped"_s;
}

void TestPdf::takesTheTitle()
{
    QFETCH(QByteArray, info);
    QFETCH(double, size);
    QFETCH(QString, title);
    PdfFile pdf;
    pdf.title(info).page();
    if (size > 10)
        pdf.line(60, 80, size, "Ferry stops");
    pdf.line(60, 160, 10, "Nobody in the harbour knew why the boat had stopped.");
    const Result<ImportedSource> imported = test::importBytes(pdf.bytes());
    QVERIFY(imported);
    QCOMPARE(imported->source.title, title);
}

void TestPdf::captionsAndCredits()
{
    PdfFile pdf;
    pdf.page().column(60, 160, 11,
                      {"The ferry stopped on Monday, and the whole town stood at", "the quay and looked at"});
    pdf.line(60, 300, 8, "The ferry at the quay of Lund on Jan. 12, 2026. (AP Photo/Ada Vale)");
    pdf.column(60, 400, 11, {"the water until it was dark, and then it all went home to", "bed."});
    const Result<ImportedSource> imported = test::importBytes(pdf.bytes());
    QVERIFY(imported);
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Caption),
             QStringList({u"The ferry at the quay of Lund on Jan. 12, 2026."_s}));
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Credit), QStringList({u"(AP Photo/Ada Vale)"_s}));
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Paragraph).size(), 1);
}

void TestPdf::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    PdfFile blank;
    blank.page();
    QTest::newRow("no text, as a scan") << blank.bytes() << u"scan"_s;
    QTest::newRow("nothing behind the head") << QByteArray("%PDF-1.7\n") << u"damaged"_s;
    const QByteArray whole = PdfFile().page().line(60, 60, 10, "Text.").bytes();
    QTest::newRow("cut in half") << whole.first(whole.size() / 3) << u""_s;
    const QByteArray catalog = "<</Type/Catalog/Pages 2 0 R>>";
    QTest::newRow("pages that hold themselves")
        << PdfFile::assembled({catalog, "<</Type/Pages/Count 9/Kids[2 0 R]>>"}, "/Root 1 0 R") << u""_s;
    QTest::newRow("a million pages") << PdfFile::assembled(
        {catalog, "<</Type/Pages/Count 1000000/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R>>"}, "/Root 1 0 R")
                                     << u""_s;
    QTest::newRow("content that draws itself") << PdfFile::assembled(
        {catalog, "<</Type/Pages/Count 1/Kids[3 0 R]>>",
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>",
         "<</Length 5>>stream\n/X Do\nendstream",
         "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length "
         "11>>stream\n/X Do /X Do\nendstream"},
        "/Root 1 0 R") << u"scan"_s;
    QTest::newRow("a length that names itself")
        << PdfFile::assembled({catalog, "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                               "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", "<</Length 4 0 R>>stream\nBT\nendstream"},
                              "/Root 1 0 R")
        << u""_s;
}

void TestPdf::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    const Result<ImportedSource> imported = test::importBytes(file);
    QVERIFY(!imported);
    QVERIFY2(imported.error().sentence.contains(words), qPrintable(imported.error().sentence));
}

DATELINE_CORE_TEST_MAIN(TestPdf)
#include "tst_pdf.moc"
