// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/reader/ReaderPipe.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestReaderPipe : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void carriesRequests();
    void carriesSources();
    void carriesErrors();
    void refusesMessages_data();
    void refusesMessages();
    void survivesEveryFlippedByte();

private:
    static ImportedSource source()
    {
        ImportedSource imported;
        const QString text = u"Caf\u00E9 \U0001F6A2 closes\nThe ferry stopped. Nobody knew why."_s;
        const qsizetype line = text.indexOf(u'\n');
        imported.document = makeDocument(
            text, {{{0, line}, BlockKind::Title, {}}, {{line + 1, text.size()}, BlockKind::Paragraph, {}}}, u"sv"_s);
        imported.source.title = u"Caf\u00E9 closes"_s;
        imported.source.published = *When::fromEdtf(u"2026-01-12");
        imported.source.titleIsOurs = true;
        imported.publishedAsWritten = u"12 januari"_s;
        return imported;
    }
};

void TestReaderPipe::carriesRequests()
{
    const ReaderRequest request{u"a\u2014b.html"_s,
                                {u"Title"_s, u"Gazette"_s, *When::fromEdtf(u"2026-01"), u"es"_s},
                                QByteArray("\0<html>", 7)};
    const Result<ReaderRequest> back = unpackRequest(packRequest(request));
    QVERIFY(back);
    QCOMPARE(back->fileName, request.fileName);
    QCOMPARE(back->hints.publisher, request.hints.publisher);
    QCOMPARE(back->hints.published, request.hints.published);
    QCOMPARE(back->hints.language, request.hints.language);
    QCOMPARE(back->bytes, request.bytes);
}

void TestReaderPipe::carriesSources()
{
    const ImportedSource imported = source();
    const Result<ImportedSource> back = unpackAnswer(packAnswer(imported));
    QVERIFY(back);
    QCOMPARE(back->source, imported.source);
    QCOMPARE(back->publishedAsWritten, imported.publishedAsWritten);
    QCOMPARE(back->document.text, imported.document.text);
    QCOMPARE(back->document.language, u"sv"_s);
    QCOMPARE(back->document.blocks.size(), 2);
    QCOMPARE(back->document.blocks[1].span, imported.document.blocks[1].span);
    QCOMPARE(back->document.sentences.size(), imported.document.sentences.size());
}

void TestReaderPipe::carriesErrors()
{
    const Error error{u"The page holds no text."_s, u"detail"_s};
    QCOMPARE(unpackAnswer(packAnswer(error)).error(), error);
}

void TestReaderPipe::refusesMessages_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray good = packAnswer(source());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a head") << good.first(6);
    QTest::newRow("cut off") << good.chopped(1);
    QTest::newRow("left over") << good + 'x';
    QTest::newRow("other magic") << "X" + good.sliced(1);
    QTest::newRow("no fields") << QByteArray("DLR1\0\0\0\0", 8);
    ImportedSource outside = source();
    outside.document.blocks[1].span.end += 1;
    QTest::newRow("block outside the text") << packAnswer(outside);
    ImportedSource backwards = source();
    backwards.document.blocks.swapItemsAt(0, 1);
    QTest::newRow("blocks out of order") << packAnswer(backwards);
    QTest::newRow("no blocks") << packAnswer(ImportedSource());
}

void TestReaderPipe::refusesMessages()
{
    QFETCH(QByteArray, message);
    const Result<ImportedSource> answer = unpackAnswer(message);
    QVERIFY(!answer);
    QVERIFY(answer.error().sentence.contains(u"no usable answer"_s));
}

void TestReaderPipe::survivesEveryFlippedByte()
{
    const QByteArray good = packAnswer(source());
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray flipped = good;
        flipped[at] = static_cast<char>(~flipped[at]);
        const Result<ImportedSource> answer = unpackAnswer(flipped);
        if (!answer)
            continue;
        for (const TextBlock &block : answer->document.blocks)
            QVERIFY(block.span.end <= answer->document.text.size());
    }
}

DATELINE_CORE_TEST_MAIN(TestReaderPipe)
#include "tst_readerpipe.moc"
