// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/html/PageFile.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestMailArchive : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void readsHeaders();
    void refuses_data();
    void refuses();
    void nestsDeeply();
};

namespace {

const QString sentence = u"The caf\u00E9 in Lund stopped serving on Monday, and nobody in the harbour knew why."_s;

} // namespace

void TestMailArchive::reads_data()
{
    QTest::addColumn<QByteArray>("mail");
    const QByteArray head = "From: <Saved by a browser>\r\nSubject: Caf=C3=A9\r\nMIME-Version: 1.0\r\n";
    const QByteArray page = "<html><body><p>" + sentence.toUtf8() + "</p></body></html>";
    const QByteArray related = head + "Content-Type: multipart/related;\r\n\tboundary=\"--b\"\r\n\r\n----b\r\n";
    QTest::newRow("quoted-printable") << related
            + "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + QByteArray(page).replace("=", "=3D").replace("\xC3\xA9", "=C3=A9").replace("nobody", "no=\r\nbody")
            + "\r\n----b\r\nContent-Type: image/png\r\n\r\nx\r\n----b--\r\n";
    QTest::newRow("base64, charset in the header") << head
            + "Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + QByteArray("<html><p>" + sentence.toLatin1()).toBase64();
    QTest::newRow("text part before the page")
        << related + "Content-Type: text/plain\r\n\r\nSee the page.\r\n----b\r\nContent-Type: text/html\r\n\r\n" + page;
    QTest::newRow("text only") << head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + sentence.toUtf8();
    QTest::newRow("no end") << related + "Content-Type: text/html\r\n\r\n" + page;
}

void TestMailArchive::reads()
{
    QFETCH(QByteArray, mail);
    const Result<ImportedSource> imported = test::importBytes(mail);
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().sentence));
    QCOMPARE(imported->document.text.trimmed(), sentence);
    QCOMPARE(imported->source.mediaType, u"message/rfc822"_s);
    QCOMPARE(imported->bytes, mail);
}

void TestMailArchive::readsHeaders()
{
    const QByteArray mail = "Subject: =?utf-8?Q?Caf=C3=A9_closes?=\nDate: Mon, 12 Jan 2026 23:30:00 -0500\n"
                            "MIME-Version: 1.0\nContent-Type: text/html\n";
    const QByteArray body = "\n<html><p>" + sentence.toUtf8();
    const Result<ImportedSource> sent = test::importBytes(mail + body);
    QVERIFY(sent);
    QCOMPARE(sent->source.title, u"Caf\u00E9 closes"_s);
    QCOMPARE(sent->document.published.edtf(), u"2026-01-12"_s);
    const Result<ImportedSource> saved =
        test::importBytes(mail + "Snapshot-Content-Location: https://x.test/cafe\n" + body);
    QVERIFY(saved);
    QCOMPARE(saved->source.url, u"https://x.test/cafe"_s);
    QVERIFY(saved->source.published.isNull());
}

void TestMailArchive::refuses_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::newRow("picture only") << QByteArray("Subject: x\nMIME-Version: 1.0\nContent-Type: image/png\n\nx");
    QTest::newRow("nothing behind the headers") << QByteArray("Subject: x\nMIME-Version: 1.0\n\n");
    QTest::newRow("parts without parts") << QByteArray(
        "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b--");
}

void TestMailArchive::refuses()
{
    QFETCH(QByteArray, mail);
    const Result<ImportedSource> imported = test::importBytes(mail);
    QVERIFY(!imported);
    QVERIFY2(imported.error().sentence.contains(u"no text"_s) || imported.error().sentence.contains(u"empty"_s),
             qPrintable(imported.error().sentence));
}

void TestMailArchive::nestsDeeply()
{
    QByteArray mail = "Subject: x\nMIME-Version: 1.0\n";
    for (int i = 0; i < 100'000; ++i)
        mail += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b" + QByteArray::number(i)
            + '\n';
    const Result<ImportedSource> imported = test::importBytes(mail);
    QVERIFY(!imported);
}

DATELINE_CORE_TEST_MAIN(TestMailArchive)
#include "tst_mailarchive.moc"
