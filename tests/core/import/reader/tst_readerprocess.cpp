// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/reader/ReaderProcess.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

using namespace dateline;
using namespace Qt::StringLiterals;

class TestReaderProcess : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void readsAsInProcess();
    void refusesWhatNoFormatFits();
    void survivesReaders_data();
    void survivesReaders();
    void isCancelled();

private:
    /// Puts a shell script in the reader's place.
    void replaceReader(const QByteArray &script)
    {
        QFile file(m_folder.filePath(u"reader"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + script + '\n') > 0);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        file.close();
        qputenv("DATELINE_READER", file.fileName().toUtf8());
    }

    const QByteArray m_reader = qgetenv("DATELINE_READER");
    const ReaderRequest m_page{u"ferry.html"_s,
                               {},
                               "<html><title>Ferry stops</title><body><h1>Ferry stops</h1><p>The ferry to Lund stopped "
                               "on Monday, and nobody in the harbour knew why it had.</p></body></html>"};
    QTemporaryDir m_folder;
};

void TestReaderProcess::cleanup()
{
    qputenv("DATELINE_READER", m_reader);
}

void TestReaderProcess::readsAsInProcess()
{
    const Result<ImportFormat> format = formatOf(m_page.bytes, m_page.fileName);
    QVERIFY(format && format->readsApart);
    const Result<ImportedSource> here = format->read(m_page.bytes, m_page.fileName, {}, Progress());
    const Result<ImportedSource> there = readInProcess(m_page, Progress());
    QVERIFY(here);
    QVERIFY2(there, there ? "" : qPrintable(there.error().sentence + there.error().detail));
    QCOMPARE(there->source, here->source);
    QCOMPARE(there->document.text, here->document.text);
    QCOMPARE(there->document.sentences.size(), here->document.sentences.size());
    QCOMPARE(there->bytes, m_page.bytes);
}

void TestReaderProcess::refusesWhatNoFormatFits()
{
    const Result<ImportedSource> imported = readInProcess({u"scan.pdf"_s, {}, "%PDF-1.7 no text"}, Progress());
    QVERIFY(!imported);
    QVERIFY(imported.error().sentence.contains(u"scan.pdf"_s));
}

void TestReaderProcess::survivesReaders_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("words");
    QTest::newRow("killed") << QByteArray("kill -9 $$") << u"cannot be read"_s;
    QTest::newRow("crashes") << QByteArray("cat >/dev/null; kill -SEGV $$") << u"cannot be read"_s;
    QTest::newRow("gives up") << QByteArray("exit 1") << u"cannot be read"_s;
    QTest::newRow("says nothing") << QByteArray("cat >/dev/null") << u"no usable answer"_s;
    QTest::newRow("says the wrong thing") << QByteArray("cat >/dev/null; echo DLR1oops") << u"no usable answer"_s;
    QTest::newRow("repeats the request") << QByteArray("cat") << u"no usable answer"_s;
}

void TestReaderProcess::survivesReaders()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, words);
    replaceReader(script);
    const Result<ImportedSource> imported = readInProcess(m_page, Progress());
    QVERIFY(!imported);
    QVERIFY2(imported.error().sentence.contains(words), qPrintable(imported.error().sentence));
}

void TestReaderProcess::isCancelled()
{
    replaceReader("exec sleep 600");
    const Progress progress;
    progress.cancel();
    const Result<ImportedSource> imported = readInProcess(m_page, progress);
    QVERIFY(!imported);
    QVERIFY(imported.error().sentence.contains(u"cancelled"_s));
    qputenv("DATELINE_READER", QFile::encodeName(m_folder.filePath(u"absent"_s)));
    QVERIFY(readInProcess(m_page, Progress()).error().sentence.contains(u"missing"_s));
}

DATELINE_CORE_TEST_MAIN(TestReaderProcess)
#include "tst_readerprocess.moc"
