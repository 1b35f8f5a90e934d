// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/ReadingJson.h"
#include "core/reading/Pipeline.h"
#include "tests/core/import/html/PageFile.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QStringEncoder>

using namespace dateline;
using namespace Qt::StringLiterals;

class TestSavedPage : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void findsTheArticle_data();
    void findsTheArticle();
    void tellsTheBylineOnce_data();
    void tellsTheBylineOnce();
    void findsCaptions_data();
    void findsCaptions();
    void decodes_data();
    void decodes();
    void sniffsByContent_data();
    void sniffsByContent();
    void offsetsAreCodePoints();
    void hintsWin();
};

namespace {

const QString first = u"The ferry to Lund stopped on Monday, said Bo Ostrow, who has sailed her for nine years."_s;
const QString second = u"Passengers waited on the quay until dusk; some of them walked home along the coast road."_s;
const QString article = u"<p>%1</p><p>%2</p>"_s.arg(first, second);

QString page(const QString &body, const QString &head = {})
{
    return u"<!DOCTYPE html><html><head>%1</head><body>%2</body></html>"_s.arg(head, body);
}

} // namespace

void TestSavedPage::findsTheArticle_data()
{
    QTest::addColumn<QString>("body");
    const QString link = u"<li><a href=x>Another story about the harbour and its boats</a></li>"_s;
    const QString aside =
        u"<p>Our letter tells you each morning what the harbour talks about, and costs nothing.</p>"_s;
    QTest::newRow("bare paragraphs") << article;
    QTest::newRow("menu before it") << u"<ul>%1</ul><div>%2</div>"_s.arg(link.repeated(20), article);
    QTest::newRow("links in the text") << u"<div>%1<ul>%2</ul></div>"_s.arg(article, link.repeated(3));
    QTest::newRow("an aside") << u"<div>%1</div><div class='newsletter-signup'>%2</div>"_s.arg(article, aside);
    QTest::newRow("an aside by its tag") << u"<main>%1<aside>%2</aside></main>"_s.arg(article, aside);
    QTest::newRow("comments") << u"<div>%1</div><div id=comments>%2</div>"_s.arg(article, aside);
    QTest::newRow("hidden") << u"<div>%1<p style='display: none'>%2</p></div>"_s.arg(article, second);
    QTest::newRow("for screen readers") << u"<div>%1<span class='sr-only'>Harbour</span></div>"_s.arg(article);
    QTest::newRow("breaks instead of paragraphs") << u"<div>%1<br><br>%2</div>"_s.arg(first, second);
    QTest::newRow("table layout") << u"<table><tr><td>%1<td>%2</table>"_s.arg(link, article);
    QTest::newRow("class for everything") << u"<div class='sidebar-wrapper'>%1</div>"_s.arg(article);
    QTest::newRow("a class that misleads") << u"<ul>%1</ul><div class=promo>%2</div>"_s.arg(link.repeated(9), article);
    QTest::newRow("a class for its neighbour")
        << u"<ul>%1</ul><div class='with-sidebar'>%2</div>"_s.arg(link.repeated(9), article);
    QTest::newRow("links in a paragraph") << u"<p>%1</p><p><a href=x>%2</a></p>"_s.arg(first, second)
                                                 .replace(u"<a href=x>Passengers"_s, u"Passengers <a href=x>"_s);
    QTest::newRow("a line of credit") << article + u"<p>(Image credit: Ada Vale)</p>"_s;
    QTest::newRow("a heading behind it") << u"<div>%1<h2>More of this</h2></div>"_s.arg(article);
    QTest::newRow("markup within words") << u"<p>%1</p><p>%2</p>"_s.arg(
        QString(first).replace(u"ferry"_s, u"<b>fer</b>ry"_s), second);
}

void TestSavedPage::findsTheArticle()
{
    QFETCH(QString, body);
    const Result<ImportedSource> imported = test::importBytes(page(body).toUtf8());
    QVERIFY(imported);
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Paragraph), QStringList({first, second}));
    QVERIFY(test::blocksOf(imported->document, BlockKind::Heading).isEmpty());
}

void TestSavedPage::tellsTheBylineOnce_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("bylines");
    QTest::newRow("none in the metadata") << u""_s << u"By Ada Vale"_s << QStringList{u"By Ada Vale"_s};
    QTest::newRow("the same") << u"Ada Vale"_s << u"Ada Vale"_s << QStringList{u"Ada Vale"_s};
    QTest::newRow("with a word before it") << u"Ada Vale"_s << u"By Ada Vale"_s << QStringList{u"Ada Vale"_s};
}

void TestSavedPage::tellsTheBylineOnce()
{
    QFETCH(QString, author);
    QFETCH(QString, line);
    const QString head = author.isEmpty() ? QString() : u"<meta name=author content='%1'>"_s.arg(author);
    const Result<ImportedSource> imported =
        test::importBytes(page(u"<h1>Ferry</h1><p>%1</p>%2"_s.arg(line, article), head).toUtf8());
    QVERIFY(imported);
    QTEST(test::blocksOf(imported->document, BlockKind::Byline), "bylines");
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Paragraph), QStringList({first, second}));
}

void TestSavedPage::findsCaptions_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("credit"); // Null: none.
    const QString quay = u"Passengers on the quay."_s;
    QTest::newRow("figcaption") << u"<figure><img><figcaption>%1</figcaption></figure>"_s.arg(quay) << quay
                                << QString();
    QTest::newRow("credit by class")
        << u"<figure><figcaption>%1<span class=photo-credit>Ada Vale/Reuters</span></figure>"_s.arg(quay) << quay
        << u"Ada Vale/Reuters"_s;
    QTest::newRow("glued credit") << u"<figure><figcaption><i>%1</i><i>Ada Vale / AFP</i></figure>"_s.arg(quay) << quay
                                  << u"Ada Vale / AFP"_s;
    QTest::newRow("name in brackets") << u"<figure><figcaption>%1 (Ada Vale)</figure>"_s.arg(quay) << quay
                                      << u"Ada Vale"_s;
    QTest::newRow("remark in brackets") << u"<figure><figcaption>The quay (at dusk)</figure>"_s
                                        << u"The quay (at dusk)"_s << QString();
    QTest::newRow("credit only") << u"<figure><figcaption>Ada Vale/Getty Images</figure>"_s
                                 << u"Ada Vale/Getty Images"_s << u"Ada Vale/Getty Images"_s;
    QTest::newRow("class instead of tag")
        << u"<div class='wp-caption'><img><p class='wp-caption-text'>%1</p></div>"_s.arg(quay) << quay << QString();
    QTest::newRow("twice") << u"<figure><figcaption>%1</figure>"_s.arg(quay).repeated(2) << quay << QString();
}

void TestSavedPage::findsCaptions()
{
    QFETCH(QString, figure);
    QFETCH(QString, credit);
    const Result<ImportedSource> imported = test::importBytes(page(u"<article>"_s + figure + article).toUtf8());
    QVERIFY(imported);
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Paragraph), QStringList({first, second}));
    const Result<Reading> reading = readDocument(imported->document);
    QVERIFY(reading);
    const QJsonArray captions = readingJson(*imported, *reading)["captions"_L1].toArray();
    QCOMPARE(captions.size(), 1);
    QTEST(captions[0]["text"_L1].toString(), "caption");
    QCOMPARE(captions[0]["credit"_L1].toString(), credit);
}

void TestSavedPage::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("charset");
    const QString text =
        page(u"<p>Le caf\u00E9 du port a ferm\u00E9 lundi, \u00E0 la surprise des p\u00EAcheurs.</p>"_s,
             u"<meta charset=%1>"_s);
    const auto bytes = [&text](QStringConverter::Encoding encoding, const QString &declared) {
        QStringEncoder encoder(encoding);
        return QByteArray(encoder(text.arg(declared)));
    };
    QTest::newRow("declared Latin 1") << bytes(QStringConverter::Latin1, u"'iso-8859-1'"_s) << u"windows-1252"_s;
    QTest::newRow("declared falsely") << bytes(QStringConverter::Utf8, u"iso-8859-1"_s) << u"UTF-8"_s;
    QTest::newRow("declared by no known name") << bytes(QStringConverter::Utf8, u"nosuch"_s) << u"UTF-8"_s;
    QTest::newRow("UTF-16") << bytes(QStringConverter::Utf16LE, u"utf-16"_s) << u"UTF-16LE"_s;
}

void TestSavedPage::decodes()
{
    QFETCH(QByteArray, bytes);
    const Result<ImportedSource> imported = test::importBytes(bytes);
    QVERIFY(imported);
    QVERIFY(imported->document.text.contains(u"caf\u00E9 du port"_s));
    QTEST(imported->source.charset, "charset");
    QCOMPARE(imported->bytes, bytes);
}

void TestSavedPage::sniffsByContent_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("doctype") << QByteArray("\n<!doctype HTML>") << u"text/html"_s;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF<html lang=en>") << u"text/html"_s;
    QTest::newRow("XHTML") << QByteArray("<?xml version='1.0'?><html xmlns='x'>") << u"text/html"_s;
    QTest::newRow("comment first") << QByteArray("<!-- saved from a page --><HTML>") << u"text/html"_s;
    QTest::newRow("text about tags") << QByteArray("How <html> begins: ") << u"text/plain"_s;
    QTest::newRow("text") << QByteArray("<3 from the harbour. ") << u"text/plain"_s;
}

void TestSavedPage::sniffsByContent()
{
    QFETCH(QByteArray, head);
    const Result<ImportedSource> imported = test::importBytes(head + first.toUtf8());
    QVERIFY(imported);
    QTEST(imported->source.mediaType, "mediaType");
}

void TestSavedPage::offsetsAreCodePoints()
{
    const Result<ImportedSource> imported =
        test::importBytes(page(u"<p>\U0001F6A2 e\u0301 %1</p><p>%2</p>"_s.arg(first, second)).toUtf8());
    QVERIFY(imported);
    const QJsonObject json = readingJson(*imported, {});
    const QList<uint> points = json["text"_L1].toString().toUcs4();
    const QJsonValue last = json["blocks"_L1].toArray().last();
    const int start = last["start"_L1].toInt();
    const QList<uint> words = points.sliced(start, last["end"_L1].toInt() - start);
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(words.constData()), words.size()), second);
}

void TestSavedPage::hintsWin()
{
    ImportHints hints;
    hints.title = u"Our title"_s;
    hints.publisher = u"The Gazette"_s;
    hints.published = *When::fromEdtf(u"2025-05-01");
    const Result<ImportedSource> imported = test::importBytes(
        page(article, u"<title>Ferry stops</title><meta property='article:published_time' content='2026-01-12'>"_s)
            .toUtf8(),
        hints);
    QVERIFY(imported);
    QCOMPARE(imported->source.title, hints.title);
    QVERIFY(imported->source.titleIsOurs);
    QCOMPARE(imported->source.publisher, hints.publisher);
    QCOMPARE(imported->document.published, hints.published);
    QVERIFY(imported->publishedAsWritten.isEmpty());
}

DATELINE_CORE_TEST_MAIN(TestSavedPage)
#include "tst_savedpage.moc"
