// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Pieces.h"
#include "core/reading/Pipeline.h"
#include "core/reading/words/TaggedText.h"
#include "core/text/Sentences.h"
#include "tests/support/HostileTexts.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestLongTexts : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void hostileTextsStayLinear_data();
    void hostileTextsStayLinear();
    void hugeTextsAreReadInPieces_data();
    void hugeTextsAreReadInPieces();
    void endlessTaggedSentenceIsCutAndNoted();
    void formsOfOneNameStayApart();
    void endlessSentenceIsCutAndNoted();
    void longBlockIsCutWhereItMay_data();
    void longBlockIsCutWhereItMay();
    void piecesMakeOneReading();
    void piecesBeginAtHeadings();
    void progressRisesOverAllPieces();
    void cancelStopsInsideALongText();
    void cancelStopsTheCutting();
};

namespace {

/// As many tokens, words and finds as a text of that length gives.
qsizetype workOn(const QString &text)
{
    const Document document = makeDocument(text);
    const TaggedText tagged = tagText(document, Lexicon::of(document.language));
    const Reading reading = readDocument(document).value();
    qsizetype work = document.blocks.size() + document.tokens.size() + reading.times.size() + reading.people.size()
        + reading.attributions.size() + reading.events.size() + reading.claims.size();
    for (const TaggedSentence &sentence : tagged.sentences)
        work += sentence.words.size() + sentence.verbs.size();
    return work;
}

/// Paragraphs with one person, a day and a saying, longer than a piece.
QString longText()
{
    const QString paragraph = u"Mayor Ada Brink said on 3 May 2031 that the dam of Lowmoor was safe. Brink left.\n"_s;
    return paragraph.repeated(static_cast<int>(LongestPiece * 3 / 2 / paragraph.size()));
}

} // namespace

void TestLongTexts::hostileTextsStayLinear_data()
{
    QTest::addColumn<QString>("once");
    QTest::addColumn<QString>("fourTimes");
    constexpr qsizetype Size = 1 << 13;
    for (const test::HostileUnit &unit : test::hostileUnits())
        QTest::newRow(unit.name) << unit.text(Size) << unit.text(4 * Size);
}

void TestLongTexts::hostileTextsStayLinear()
{
    QFETCH(QString, once);
    QFETCH(QString, fourTimes);
    const qsizetype work = workOn(once);
    const qsizetype workOnFour = workOn(fourTimes);
    QVERIFY2(workOnFour <= 5 * work + 16, qPrintable(u"%1 of one text, %2 of four"_s.arg(work).arg(workOnFour)));
    const Document document = makeDocument(once);
    for (const Sentence &sentence : document.sentences)
        QVERIFY(sentence.tokens.last - sentence.tokens.first <= LongestSentence);
    for (const TaggedSentence &sentence : tagText(document, Lexicon::of(document.language)).sentences)
        QVERIFY(sentence.words.size() <= LongestTaggedSentence);
}

void TestLongTexts::hugeTextsAreReadInPieces_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a million quotation marks") << u"\""_s.repeated(1'000'000);
    QTest::newRow("a million opening quotation marks") << u"\u201C"_s.repeated(1'000'000);
    QTest::newRow("ten megabytes without a space") << u"x"_s.repeated(10'000'000);
    QTest::newRow("a million lone surrogates") << QString(QChar(0xDC00)).repeated(1'000'000);
    QTest::newRow("a million marks of direction") << u"\u202E\u05D0"_s.repeated(500'000);
}

/// No piece is longer than a bound and each is taken once, so that the work grows with the number of pieces.
void TestLongTexts::hugeTextsAreReadInPieces()
{
    QFETCH(QString, text);
    const Document document = makeDocument(text);
    const QList<IndexRange> pieces = piecesOf(document);
    QVERIFY(pieces.size() <= 2 * text.size() / LongestPiece + 1);
    for (const IndexRange blocks : pieces)
        QVERIFY(document.blocks[blocks.last - 1].span.end - document.blocks[blocks.first].span.start <= LongestPiece);
    qsizetype reports = 0;
    QVERIFY(readDocument(document, Progress([&](double) { ++reports; })));
    constexpr qsizetype Stages = 7;
    QCOMPARE(reports, Stages * pieces.size() + 1);
}

void TestLongTexts::endlessSentenceIsCutAndNoted()
{
    QTest::ignoreMessage(QtInfoMsg, "1 sentences are too long to be one and were cut");
    const Document document = makeDocument(u"word "_s.repeated(LongestSentence + 1));
    QCOMPARE(document.sentences.size(), 2);
    QCOMPARE(document.sentences[0].tokens.last, LongestSentence);
    QCOMPARE(document.sentences[1].tokens.last, document.tokens.size());
}

void TestLongTexts::endlessTaggedSentenceIsCutAndNoted()
{
    const Document document = makeDocument(u"word "_s.repeated(LongestTaggedSentence + 1));
    QTest::ignoreMessage(QtInfoMsg, "1 sentences are too long to be read as one and were cut");
    const TaggedText text = tagText(document, Lexicon::of(document.language));
    QCOMPARE(text.sentences.size(), 2);
    QCOMPARE(text.sentences[0].words.size(), LongestTaggedSentence);
}

void TestLongTexts::formsOfOneNameStayApart()
{
    QString text;
    for (const QString &middle : {u"Bo"_s, u"Cy"_s, u"Bo"_s, u"Di"_s, u"Cy"_s})
        text += u"Ada %1 Brink left.\n"_s.arg(middle);
    const Reading reading = readDocument(makeDocument(text)).value();
    QCOMPARE(reading.people.size(), 1);
    QCOMPARE(reading.people.front().aliases, (QStringList{u"Ada Cy Brink"_s, u"Ada Di Brink"_s}));
}

void TestLongTexts::longBlockIsCutWhereItMay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("end");
    QTest::newRow("behind sentences") << u"He went home. "_s.repeated(10000) << u"home."_s;
    QTest::newRow("between words") << u"went "_s.repeated(20000) << u"went"_s;
    QTest::newRow("no space") << u"x"_s.repeated(100000) << u"x"_s;
    QTest::newRow("pairs") << QString(u'x' + u"\U0001F600"_s.repeated(50000)) << u"\U0001F600"_s;
}

void TestLongTexts::longBlockIsCutWhereItMay()
{
    QFETCH(QString, text);
    QFETCH(QString, end);
    const Document document = makeDocument(text);
    QVERIFY(document.blocks.size() > 1);
    QString joined;
    for (const TextBlock &block : document.blocks) {
        QVERIFY(document.words(block.span).size() <= 65536);
        joined += document.words(block.span);
    }
    QVERIFY(document.words(document.blocks.first().span).endsWith(end));
    QCOMPARE(joined.remove(u' '), text.remove(u' '));
}

void TestLongTexts::piecesMakeOneReading()
{
    const Document document = makeDocument(longText());
    QVERIFY(piecesOf(document).size() > 1);
    const Reading reading = readDocument(document).value();
    QCOMPARE(reading.people.size(), 1);
    QCOMPARE(reading.people.front().name, u"Ada Brink"_s);
    QCOMPARE(reading.people.front().role, u"Mayor"_s);
    QCOMPARE(reading.people.front().mentions.size(), 2 * document.blocks.size());
    for (Span mention : reading.people.front().mentions)
        QVERIFY(document.words(mention).endsWith(u"Brink"));
    QCOMPARE(reading.times.size(), document.blocks.size());
    for (const TimeMention &time : reading.times)
        QCOMPARE(document.words(time.span), u"3 May 2031");
    QCOMPARE(reading.attributions.size(), document.blocks.size());
    for (const Attribution &said : reading.attributions) {
        QCOMPARE(said.person, 0);
        QCOMPARE(document.words(said.cue.front()), u"said");
        QCOMPARE(document.words(said.content.front()), u"that the dam of Lowmoor was safe");
    }
    QCOMPARE(reading.claims.back().attribution, reading.attributions.size() - 1);
}

void TestLongTexts::piecesBeginAtHeadings()
{
    const QString part = u"The water rose and nobody had been told of it in time.\n"_s.repeated(3000);
    const Document document = makeDocument(QString(part + u"Second Part\n"_s + part + part));
    const QList<IndexRange> pieces = piecesOf(document);
    QVERIFY(pieces.size() > 1);
    QCOMPARE(document.words(document.blocks[pieces[1].first].span), u"Second Part");
    QCOMPARE(pieces.back().last, document.blocks.size());
}

void TestLongTexts::progressRisesOverAllPieces()
{
    QList<double> shares;
    const Document document = makeDocument(longText());
    QVERIFY(readDocument(document, Progress([&](double share) { shares.append(share); })));
    QVERIFY(shares.size() > 2 * piecesOf(document).size());
    QVERIFY(std::is_sorted(shares.begin(), shares.end()));
    QVERIFY(shares.front() < 0.2);
    QCOMPARE(shares.back(), 1.0);
}

void TestLongTexts::cancelStopsInsideALongText()
{
    int reports = 0;
    Progress progress([&](double) { ++reports; });
    progress.cancel();
    QVERIFY(!readDocument(makeDocument(longText()), progress));
    QCOMPARE(reports, 0);

    std::unique_ptr<Progress> cancelling;
    cancelling = std::make_unique<Progress>([&](double) {
        ++reports;
        cancelling->cancel();
    });
    QVERIFY(!readDocument(makeDocument(longText()), *cancelling));
    QCOMPARE(reports, 1);
}

void TestLongTexts::cancelStopsTheCutting()
{
    const QString text = u"The water rose.\n"_s.repeated(100'000);
    QList<double> shares;
    QCOMPARE(makeDocument(text, u"en"_s, Progress([&](double share) { shares.append(share); })).blocks.size(), 100'000);
    QVERIFY(shares.size() > 10 && std::is_sorted(shares.begin(), shares.end()));
    std::unique_ptr<Progress> cancelling;
    cancelling = std::make_unique<Progress>([&](double) { cancelling->cancel(); });
    QVERIFY(makeDocument(text, u"en"_s, *cancelling).blocks.size() < 10'000);
}

DATELINE_CORE_TEST_MAIN(TestLongTexts)
#include "tst_longtexts.moc"
