// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Importer.h"
#include "tests/support/TestMain.h"

#include <QStringEncoder>
#include <QTemporaryDir>

using namespace dateline;
using namespace Qt::StringLiterals;

class TestImporter : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoFile();
    void proposes_data();
    void proposes();
    void hintsWin();
    void listsFormats();

private:
    QString fileWith(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"article.txt"_s);
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()); }();
        return path;
    }

    QTemporaryDir m_folder;
};

void TestImporter::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("charset");
    const QString text = u"The caf\u00E9 in Lund\nclosed \u2014 \u201Cfor now\u201D."_s;
    const auto encoded = [](QStringConverter::Encoding encoding, const QString &plain, bool mark) {
        QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        return QByteArray(encoder(plain));
    };
    QTest::newRow("UTF-8") << text.toUtf8() << text << u"UTF-8"_s;
    QTest::newRow("UTF-8 with mark") << encoded(QStringConverter::Utf8, text, true) << text << u"UTF-8"_s;
    QTest::newRow("UTF-16 with mark") << encoded(QStringConverter::Utf16LE, text, true) << text << u"UTF-16LE"_s;
    QTest::newRow("UTF-16 without mark") << encoded(QStringConverter::Utf16BE, text, false) << text << u"UTF-16BE"_s;
    QTest::newRow("UTF-32 with mark") << encoded(QStringConverter::Utf32LE, text, true) << text << u"UTF-32LE"_s;
    QTest::newRow("Windows")
        << QByteArray("The caf\xE9 in Lund \x96 na\xEFve \x93yes\x94 \x97 closed \x91now\x92.\r\nIt\x92s over.")
        << u"The caf\u00E9 in Lund \u2013 na\u00EFve \u201Cyes\u201D \u2014 closed \u2018now\u2019.\nIt\u2019s over."_s
        << u"WINDOWS-1252"_s;
    QTest::newRow("line ends") << QByteArray("one two\r\nthree\rfour\n\r\n") << u"one two\nthree\nfour\n\n"_s
                               << u"UTF-8"_s;
}

void TestImporter::decodes()
{
    QFETCH(QByteArray, bytes);
    const Result<ImportedSource> imported = importFile(fileWith(bytes), {});
    QVERIFY(imported);
    QTEST(imported->document.text, "text");
    QTEST(imported->source.charset, "charset");
    QCOMPARE(imported->bytes, bytes);
    QCOMPARE(imported->source.fileName, u"article.txt"_s);
}

void TestImporter::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word"); // That the sentence must hold.
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("white space") << QByteArray(" \r\n\t \n") << u"empty"_s;
    QTest::newRow("noughts") << QByteArray("text \0 and more", 15) << u"binary"_s;
    QTest::newRow("controls") << QByteArray("\x01\x02\x03\x04 text").repeated(20) << u"binary"_s;
    QTest::newRow("a story") << QByteArray("SQLite format 3\0 and more", 25) << u"kind"_s;
}

void TestImporter::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const Result<ImportedSource> imported = importFile(fileWith(bytes), {});
    QVERIFY(!imported);
    QVERIFY2(imported.error().sentence.contains(word), qPrintable(imported.error().sentence));
}

void TestImporter::refusesWhatIsNoFile()
{
    QVERIFY(importFile(m_folder.filePath(u"absent.txt"_s), {}).error().sentence.contains(u"absent.txt"_s));
    QVERIFY(importFile(m_folder.path(), {}).error().sentence.contains(u"folder"_s));
    QVERIFY(!importFile(u"/dev/zero"_s, {}));
    const QString large = fileWith("text");
    QVERIFY(QFile::resize(large, (64LL << 20) + 1));
    QVERIFY(importFile(large, {}).error().sentence.contains(u"64 MiB"_s));
}

void TestImporter::proposes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("ours");
    QTest::addColumn<QString>("publisher");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("byline");
    QTest::newRow("whole head")
        << u"Ferry to Lund stops\nBy Ada Vale\nPublished 12 January 2026\n\nLUND, Sweden (Reuters) - "
           "The ferry stopped.\nNobody knew why it had."_s
        << u"Ferry to Lund stops"_s << false << u"Reuters"_s << u"2026-01-12"_s << u"By Ada Vale"_s;
    QTest::newRow("date in the head of a report")
        << u"LUND, Sweden, 12 January 2026 (AP) -- The ferry stopped on Friday.\nNobody knew why it had."_s
        << u"LUND, Sweden, 12 January 2026 (AP) -- The ferry stopped on Friday"_s << true << u"AP"_s << u"2026-01-12"_s
        << QString();
    QTest::newRow("date in the first sentence")
        << u"The ferry (built on 12 May 1990) - the last of its kind - stopped.\nNobody knew why it had."_s
        << u"The ferry (built on 12 May 1990) - the last of its kind - stopped"_s << true << QString() << QString()
        << QString();
    QTest::newRow("bare text")
        << u"The ferry to Lund stopped on Monday. Nobody knew why.\nIt had never done so before."_s
        << u"The ferry to Lund stopped on Monday"_s << true << QString() << QString() << QString();
    QTest::newRow("one word") << u"Ferry"_s << u"Ferry"_s << true << QString() << QString() << QString();
}

void TestImporter::proposes()
{
    QFETCH(QString, text);
    const Result<ImportedSource> imported = importFile(fileWith(text.toUtf8()), {});
    QVERIFY(imported);
    const Source &source = imported->source;
    QTEST(source.title, "title");
    QTEST(source.titleIsOurs, "ours");
    QTEST(source.publisher, "publisher");
    QTEST(source.published.edtf(), "published");
    QTEST(source.byline, "byline");
    QCOMPARE(imported->document.published, source.published);
}

void TestImporter::hintsWin()
{
    ImportHints hints;
    hints.title = u"Our title"_s;
    hints.publisher = u"The Gazette"_s;
    hints.published = *When::fromEdtf(u"2025-05-01");
    const Result<ImportedSource> imported =
        importFile(fileWith("Ferry stops\n1 January 2026\nThe ferry (AP) - stopped on Monday."), hints);
    QVERIFY(imported);
    QCOMPARE(imported->source.title, hints.title);
    QVERIFY(imported->source.titleIsOurs);
    QCOMPARE(imported->source.publisher, hints.publisher);
    QCOMPARE(imported->document.published.edtf(), u"2025-05-01"_s);
}

void TestImporter::listsFormats()
{
    for (const ImportFormat &format : importFormats())
        QVERIFY(!format.name.isEmpty() && !format.patterns.isEmpty());
}

DATELINE_CORE_TEST_MAIN(TestImporter)
#include "tst_importer.moc"
