// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Finders.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QList<FoundCaption> captionsOf(const Document &document)
{
    const QList<TimeMention> times = findTimes(document);
    return findCaptions(document, tagText(document, Lexicon::of(document.language), times), times);
}

} // namespace

class TestCaptions : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void tellsPictureLines_data();
    void tellsPictureLines();
};

void TestCaptions::reads_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("credit");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("title");
    QTest::newRow("place before the date")
        << u"A ferry lies in the ice near Lund, Sweden on January 9, 2026.\nAda | Afp | Getty Images"_s
        << u"Ada | Afp | Getty Images"_s << u"2026-01-09"_s << u"Lund, Sweden"_s << u"A ferry lies in the ice"_s;
    QTest::newRow("date before the place, remarks in brackets")
        << u"Captain Ada Vale (L) greets Bo Ostrow (second from left), October 11, 2024, in Lund, Sweden.\n(AP Photo/Bo Lind)"_s
        << u"AP Photo/Bo Lind"_s << u"2024-10-11"_s << u"Lund, Sweden"_s << u"Captain Ada Vale greets Bo Ostrow"_s;
    QTest::newRow("name behind the place") << u"In Sweden, Ada Vale greets the crew.\nPhoto: Bo Lind"_s << u"Bo Lind"_s
                                           << QString() << u"Sweden"_s << u"In Sweden, Ada Vale greets the crew"_s;
    QTest::newRow("year alone, nothing else")
        << u"A ferry in 2019. Image: Bo Lind."_s << u"Bo Lind"_s << u"2019"_s << QString() << u"A ferry in 2019"_s;
    QTest::newRow("no credit") << u"File photo of a ferry in the ice."_s << QString() << QString() << QString()
                               << u"File photo of a ferry in the ice"_s;
}

void TestCaptions::reads()
{
    QFETCH(QString, lines);
    Document document = makeDocument(QString(u"The ferry stopped, and nobody knew why it had.\n"_s + lines));
    document.published = *When::fromEdtf(u"2026-01-13");
    const QList<FoundCaption> captions = captionsOf(document);
    QCOMPARE(captions.size(), 1);
    const FoundCaption &caption = captions.first();
    QTEST(document.words(caption.credit).toString(), "credit");
    QTEST(caption.when.when.edtf(), "date");
    QTEST(caption.place, "place");
    QTEST(caption.title, "title");
    QVERIFY(!caption.rule.isEmpty() && caption.confidence > 0 && caption.confidence <= 1);
}

void TestCaptions::tellsPictureLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("captions");
    QTest::newRow("stop alone") << u"."_s << 0;
    QTest::newRow("only names something") << u"The old ferry in the ice off Lund."_s << 1;
    QTest::newRow("a verb in a relative clause") << u"Ada Vale with boats that have been sold."_s << 1;
    QTest::newRow("participle") << u"Bags of sand given to the crew."_s << 1;
    QTest::newRow("tells something") << u"The old ferry sank off Lund."_s << 0;
    QTest::newRow("verb that no list has") << u"Angry sailors glooped the old harbour of Lund."_s << 0;
    QTest::newRow("answer") << u"Absolutely, and with all my heart."_s << 0;
    QTest::newRow("rest of a broken line") << u"vested interest in the old ferry."_s << 0;
    QTest::newRow("label") << u"Note: the old ferry in the ice."_s << 0;
    QTest::newRow("quotation") << u"The \"old\" ferry in the ice."_s << 0;
    QTest::newRow("list") << u"The old ferry in the ice.\nThe new ferry on the river."_s << 0;
    QTest::newRow("other captions are known") << u"The old ferry in the ice.\nA ferry in 2019. Image: Bo Lind."_s << 1;
    QTest::newRow("a party, not the right side") << u"Senator Ada Vale (R) voted against the ferry."_s << 0;
    QTest::newRow("the left side") << u"Captain Ada Vale (L) greets Bo Ostrow."_s << 1;
}

void TestCaptions::tellsPictureLines()
{
    QFETCH(QString, line);
    const QString before = u"The ferry stopped, and nobody knew why it had. It was late.\n"_s;
    const Document document = makeDocument(QString(before + line + u'\n' + before));
    QTEST(int(captionsOf(document).size()), "captions");
}

DATELINE_CORE_TEST_MAIN(TestCaptions)
#include "tst_captions.moc"
