// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/HtmlGuard.h"
#include "tests/core/import/html/PageFile.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestHostilePage : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void guards_data();
    void guards();
};

namespace {

const QByteArray sentence = "The ferry to Lund stopped on Monday, and nobody in the harbour knew why it had.";

} // namespace

void TestHostilePage::reads_data()
{
    QTest::addColumn<QByteArray>("page");
    const QByteArray text = "<p>" + sentence + "</p>";
    const QByteArray start = "<html><body>";
    QTest::newRow("a million nested elements") << start + QByteArray("<div>").repeated(1'000'000) + text;
    QTest::newRow("a million nested unknown elements") << start + QByteArray("<x-y>").repeated(1'000'000) + text;
    QTest::newRow("a million nested and closed")
        << start + QByteArray("<ul>").repeated(1'000'000) + text + QByteArray("</ul>").repeated(1'000'000);
    QTest::newRow("nested table rows in a drawing")
        << start + "<svg>" + QByteArray("<tr>").repeated(200'000) + "</svg>" + text;
    QTest::newRow("formatting that never ends")
        << start + QByteArray("<b><i class=x><font size=1>").repeated(20'000) + text;
    QTest::newRow("formatting opened again in each block")
        << start + QByteArray("<b id=1><i><u><s><em><tt>") + QByteArray("<p>x").repeated(20'000) + text;
    QTest::newRow("no end tags") << start + QByteArray("<li><td><p>one<option>").repeated(5'000) + text;
    QTest::newRow("end tags only") << start + QByteArray("</div></b></table></x>").repeated(50'000) + text;
    QTest::newRow("a hundred thousand attributes")
        << start + "<div " + QByteArray("a1=b ").repeated(100'000) + ">" + text;
    QTest::newRow("comment without end") << start + text + "<!-- " + QByteArray("<!-- x ").repeated(100'000);
    QTest::newRow("script without end") << start + text + QByteArray("<script>").repeated(100'000);
    QTest::newRow("tag without end") << start + text + "<a href=\"" + QByteArray("x").repeated(100'000);
    QTest::newRow("entities") << start + QByteArray("&amp;&#x110000;&nosuch;&#0;&").repeated(20'000) + text;
    QTest::newRow("entity declarations")
        << "<!DOCTYPE html [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;\">]><html><body>&b;" + text;
    QTest::newRow("stray brackets") << start + QByteArray("< <3 <").repeated(50'000) + text;
    QTest::newRow("JSON-LD nested") << "<html><script type='application/ld+json'>" + QByteArray("[").repeated(500'000)
            + "</script>" + text;
    QTest::newRow("bad UTF-8") << start + QByteArray("\xC3\x28\xFF").repeated(3) + text;
}

void TestHostilePage::reads()
{
    QFETCH(QByteArray, page);
    const Result<ImportedSource> imported = test::importBytes(page);
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().sentence));
    QVERIFY(imported->document.text.contains(QString::fromUtf8(sentence)));
}

void TestHostilePage::refuses_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("word");
    QTest::newRow("no text") << QByteArray("<html><body><div></div><script>var text = 1;</script>") << u"no text"_s;
    QTest::newRow("links only") << QByteArray("<html><body><nav><a href=x>Harbour news</a></nav>") << u"no text"_s;
    QTest::newRow("binary") << QByteArray("<html>\0\x01\x02", 9).repeated(100) << u"binary"_s;
    QTest::newRow("too many elements") << "<html>" + QByteArray("<hr>").repeated(400'000) << u"300,000 elements"_s;
    QTest::newRow("a hundred megabytes") << "<html>" + QByteArray(100 << 20, 'x') << u"64 MiB"_s;
}

void TestHostilePage::refuses()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, word);
    const Result<ImportedSource> imported = test::importBytes(page);
    QVERIFY(!imported);
    QVERIFY2(imported.error().sentence.contains(word), qPrintable(imported.error().sentence));
}

void TestHostilePage::guards_data()
{
    QTest::addColumn<QByteArray>("markup");
    QTest::addColumn<QByteArray>("guarded");
    QTest::newRow("comment") << QByteArray("a<!-- <p> -->b") << QByteArray("ab");
    QTest::newRow("empty comment") << QByteArray("a<!-->b") << QByteArray("ab");
    QTest::newRow("script") << QByteArray("a<script>if (a</b>) '<p>'</SCRIPT >b") << QByteArray("ab");
    QTest::newRow("linked data") << QByteArray("<script type=\"application/LD+JSON\">{}</script>")
                                 << QByteArray("<script type=\"application/LD+JSON\">{}</script>");
    QTest::newRow("title") << QByteArray("<title>a <b></title>") << QByteArray("<title>a <b></title>");
    QTest::newRow("sign in a value") << QByteArray("<p title = \"a > b\">c") << QByteArray("<p title = \"a > b\">c");
    QTest::newRow("end tag of nothing") << QByteArray("a</div>b") << QByteArray("ab");
    QTest::newRow("bracket in text") << QByteArray("1 < 2") << QByteArray("1 &lt; 2");
}

void TestHostilePage::guards()
{
    QFETCH(QByteArray, markup);
    const Result<QByteArray> guarded = guardedMarkup(markup);
    QVERIFY(guarded);
    QTEST(*guarded, "guarded");
}

DATELINE_CORE_TEST_MAIN(TestHostilePage)
#include "tst_hostilepage.moc"
