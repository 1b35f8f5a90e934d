// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/html/PageFile.h"
#include "tests/core/import/office/ZipFile.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;
using test::ZipFile;

class TestBook : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void readsChaptersInOrder();
    void refuses_data();
    void refuses();
};

namespace {

ZipFile book(const QByteArray &manifest, const QByteArray &spine)
{
    return ZipFile()
        .add("mimetype", "application/epub+zip")
        .add("META-INF/container.xml",
             "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>")
        .add("OPS/book.opf",
             "<package xmlns:dc='dc'><metadata><dc:title>The Ferry</dc:title><dc:creator>Ada Vale</dc:creator>"
             "<dc:publisher>Harbour Press</dc:publisher><dc:date>2019</dc:date><dc:language>en-GB</dc:language>"
             "</metadata><manifest>"
                 + manifest + "</manifest><spine>" + spine + "</spine></package>");
}

QByteArray chapter(const QByteArray &heading, const QByteArray &text)
{
    return "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><h1>" + heading + "</h1><p>"
        + text + "</p></body></html>";
}

} // namespace

void TestBook::readsChaptersInOrder()
{
    const QByteArray file =
        book("<item id='b' href='two%20b.xhtml'/><item id='a' href='one.xhtml'/><item id='n' href='nav.xhtml' "
             "properties='nav'/>",
             "<itemref idref='n'/><itemref idref='a'/><itemref idref='b'/><itemref idref='gone'/>")
            .add("OPS/two b.xhtml", chapter("Second", "Nobody stood at the quay."), true)
            .add("OPS/one.xhtml", chapter("First", "A ferry lay at the quay."), true)
            .add("OPS/nav.xhtml", chapter("Contents", "First, second."), true)
            .bytes();
    const Result<ImportedSource> imported = test::importBytes(file);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().sentence));
    QCOMPARE(imported->document.text,
             u"The Ferry\nFirst\nA ferry lay at the quay.\nSecond\nNobody stood at the quay."_s);
    QCOMPARE(imported->source.title, u"The Ferry"_s);
    QCOMPARE(imported->source.byline, u"Ada Vale"_s);
    QCOMPARE(imported->source.publisher, u"Harbour Press"_s);
    QCOMPARE(imported->source.published.edtf(), u"2019"_s);
    QCOMPARE(imported->source.language, u"en"_s);
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Heading), QStringList({u"First"_s, u"Second"_s}));
}

void TestBook::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    const QString empty = u"without text"_s;
    QTest::newRow("no list of parts") << ZipFile().add("mimetype", "application/epub+zip").bytes() << empty;
    QTest::newRow("chapters that are missing")
        << book("<item id='a' href='one.xhtml'/>", "<itemref idref='a'/>").bytes() << empty;
    QTest::newRow("chapters outside the book")
        << book("<item id='a' href='../../../../etc/passwd'/>", "<itemref idref='a'/>").bytes() << empty;
    QTest::newRow("a chapter that unpacks to a thousand times its size")
        << book("<item id='a' href='one.xhtml'/>", "<itemref idref='a'/>")
               .add("OPS/one.xhtml", QByteArray(10 << 20, 'a'), true)
               .bytes()
        << u"unpacks to far more"_s;
}

void TestBook::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    const Result<ImportedSource> imported = test::importBytes(file);
    QVERIFY(!imported);
    QVERIFY2(imported.error().sentence.contains(words), qPrintable(imported.error().sentence));
}

DATELINE_CORE_TEST_MAIN(TestBook)
#include "tst_book.moc"
