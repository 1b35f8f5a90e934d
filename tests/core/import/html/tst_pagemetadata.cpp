// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/PageDates.h"
#include "core/import/html/PageTitle.h"
#include "tests/core/import/html/PageFile.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestPageMetadata : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void linkedData_data();
    void linkedData();
    void fields_data();
    void fields();
    void tellsOrigins();
    void dates_data();
    void dates();
    void titles_data();
    void titles();
};

namespace {

const QString article = u"<p>The ferry to Lund stopped on Monday, said Bo Ostrow, who has sailed her for years.</p>"_s;

Result<ImportedSource> imported(const QString &head, const QString &body = {})
{
    return test::importBytes(u"<html><head>%1</head><body>%2%3"_s.arg(head, body, article).toUtf8());
}

} // namespace

void TestPageMetadata::linkedData_data()
{
    QTest::addColumn<QString>("script");
    const QString object = uR"({"@type":"NewsArticle","headline":"Ferry stops","author":{"name":"Ada Vale"}})"_s;
    QTest::newRow("bare") << object;
    QTest::newRow("broken block before it") << u"{oops</script><script type='application/ld+json'>"_s + object;
    QTest::newRow("CDATA") << u"//<![CDATA[\n"_s + object + u"\n//]]>"_s;
    QTest::newRow("comment") << u"<!--\n"_s + object + u"\n-->"_s;
    QTest::newRow("control characters") << QString(object).replace(u"Ferry "_s, u"Ferry\n"_s);
    QTest::newRow("comma at the end") << QString(object).replace(u"}}"_s, u",},}"_s);
    QTest::newRow("graph") << u"{\"@graph\":[{\"@type\":\"WebPage\"},%1]}"_s.arg(object);
    QTest::newRow("list") << u"[%1]"_s.arg(object);
    QTest::newRow("several types") << QString(object).replace(u"\"NewsArticle\""_s, u"[\"Thing\",\"NewsArticle\"]"_s);
    QTest::newRow("several authors, one twice")
        << QString(object).replace(u"{\"name\":\"Ada Vale\"}"_s, u"[{\"name\":\"Ada Vale\"},\"Ada Vale\"]"_s);
    QTest::newRow("related story behind it")
        << u"[%1,{\"@type\":\"NewsArticle\",\"headline\":\"Bridge opens\",\"author\":\"Bo Ostrow\"}]"_s.arg(object);
}

void TestPageMetadata::linkedData()
{
    QFETCH(QString, script);
    const Result<ImportedSource> page = imported(u"<script type='application/ld+json'>%1</script>"_s.arg(script));
    QVERIFY(page);
    QCOMPARE(page->source.title, u"Ferry stops"_s);
    QCOMPARE(page->source.byline, u"Ada Vale"_s);
}

void TestPageMetadata::fields_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const auto meta = [](const QString &name, const QString &content) {
        return u"<meta name='%1' content='%2'>"_s.arg(name, content);
    };
    QTest::newRow("Open Graph") << u"<meta property='og:title' content='Ferry stops'>"_s << QString() << u"title"_s
                                << u"Ferry stops"_s;
    QTest::newRow("names side by side") << u"<meta property='x:title dc:title' content='Ferry stops'>"_s << QString()
                                        << u"title"_s << u"Ferry stops"_s;
    QTest::newRow("dots and capitals") << meta(u"DC.Creator"_s, u"Ada Vale"_s) << QString() << u"byline"_s
                                       << u"Ada Vale"_s;
    QTest::newRow("address instead of a name")
        << meta(u"article:author"_s, u"https://x.test/vale"_s) << QString() << u"byline"_s << QString();
    QTest::newRow("most agree") << meta(u"author"_s, u"Desk"_s) + meta(u"byl"_s, u"By Ada Vale"_s)
                                << u"<p class=byline>Ada Vale</p>"_s << u"byline"_s << u"Ada Vale"_s;
    QTest::newRow("visible") << QString() << u"<div class='article-byline'>Von Ada Vale</div>"_s << u"byline"_s
                             << u"Von Ada Vale"_s;
    QTest::newRow("name within a byline")
        << QString() << u"<div class=byline><b itemprop=name>Ada Vale</b>, Harbour desk</div>"_s << u"byline"_s
        << u"Ada Vale"_s;
    QTest::newRow("byline of a related story")
        << QString() << u"<aside><p class=author>Bo Ostrow</p></aside>"_s << u"byline"_s << QString();
    QTest::newRow("time element") << QString()
                                  << u"<time class=published datetime='2026-01-12T08:30:00+01:00'>today</time>"_s
                                  << u"published"_s << u"2026-01-12T08:30:00+01:00"_s;
    QTest::newRow("microdata") << QString() << u"<span itemprop=datePublished content='2026-01-12'>today</span>"_s
                               << u"published"_s << u"2026-01-12"_s;
    QTest::newRow("no date at all") << meta(u"date"_s, u"yesterday"_s) << QString() << u"published"_s << QString();
    QTest::newRow("site") << u"<meta property='og:site_name' content='The Lund Gazette'>"_s << QString() << u"site"_s
                          << u"The Lund Gazette"_s;
    QTest::newRow("canonical") << u"<link rel=canonical href='https://x.test/ferry'>"_s << QString() << u"url"_s
                               << u"https://x.test/ferry"_s;
    QTest::newRow("no web address") << u"<link rel=canonical href='file:///etc/passwd'>"_s << QString() << u"url"_s
                                    << QString();
    QTest::newRow("language") << meta(u"og:locale"_s, u"sv_SE"_s) << QString() << u"language"_s << u"sv"_s;
}

void TestPageMetadata::fields()
{
    QFETCH(QString, head);
    QFETCH(QString, body);
    QFETCH(QString, field);
    const Result<ImportedSource> page = imported(head, body);
    QVERIFY(page);
    const Source &source = page->source;
    const QHash<QString, QString> values{{u"title"_s, source.title},    {u"byline"_s, source.byline},
                                         {u"site"_s, source.publisher}, {u"published"_s, source.published.edtf()},
                                         {u"url"_s, source.url},        {u"language"_s, source.language}};
    QTEST(values.value(field), "value");
}

void TestPageMetadata::tellsOrigins()
{
    const Result<ImportedSource> page =
        imported(u"<meta property='og:title' content='Ferry stops'><title>Ferry stops</title>"
                 "<meta name=date content='2026-01-12'><meta name=lastmod content='2026-01-13'>"_s);
    QVERIFY(page);
    QCOMPARE(page->source.note,
             u"Title from Open Graph, page title: Ferry stops\n"
             "Published from meta tag: 2026-01-12\nModified from meta tag: 2026-01-13"_s);
    QVERIFY(!page->source.titleIsOurs);
}

void TestPageMetadata::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("edtf");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("words") << u"Monday"_s << QString();
    QTest::newRow("no such day") << u"2026-02-31"_s << QString();
    QTest::newRow("no such hour") << u"2026-02-01T33:00"_s << u"2026-02-01"_s;
    QTest::newRow("fraction and space") << u"2017-11-03 03:01:00.000000"_s << u"2017-11-03T03:01:00"_s;
    QTest::newRow("zone without colon") << u"2015-04-30T07:19:58+0200"_s << u"2015-04-30T07:19:58+02:00"_s;
    QTest::newRow("digits only") << u"20171103"_s << u"2017-11-03"_s;
    QTest::newRow("mail") << u"Fri, 03 Nov 2017 03:01:00 GMT"_s << u"2017-11-03T03:01:00Z"_s;
    QTest::newRow("epoch") << u"1509678060"_s << u"2017-11-03T03:01:00Z"_s;
}

void TestPageMetadata::dates()
{
    QFETCH(QString, text);
    QTEST(pageMoment(text).edtf(), "edtf");
}

void TestPageMetadata::titles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("bare");
    QTest::newRow("no site") << u"Ferry stops"_s << u"Ferry stops"_s;
    QTest::newRow("site behind") << u"Ferry - and bus - stop | The Gazette"_s << u"Ferry - and bus - stop"_s;
    QTest::newRow("site first") << u"The Gazette: the ferry"_s << u"The Gazette: the ferry"_s;
    QTest::newRow("site first, apart") << u"The Gazette \u2013 Ferry stops"_s << u"Ferry stops"_s;
    QTest::newRow("other site") << u"Ferry stops | Harbour"_s << u"Ferry stops | Harbour"_s;
}

void TestPageMetadata::titles()
{
    QFETCH(QString, title);
    QTEST(titleWithoutSite(title, u"The Gazette"_s, {}), "bare");
}

DATELINE_CORE_TEST_MAIN(TestPageMetadata)
#include "tst_pagemetadata.moc"
