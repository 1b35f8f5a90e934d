// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/StatedItems.h"
#include "tests/core/import/html/PageFile.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

/// Timelines that other programs write.
class TestItems : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void readsTheSameFromEveryFormat_data();
    void readsTheSameFromEveryFormat();
    void keepsUncertainty_data();
    void keepsUncertainty();
    void becomesItems();
    void tellsWhatIsLost_data();
    void tellsWhatIsLost();
    void readsTwoThousand();
    void refuses_data();
    void refuses();

private:
    static QStringList inWords(const Result<ImportedSource> &imported)
    {
        if (!imported)
            return {imported.error().sentence};
        QStringList words;
        for (const ImportedItem &stated : imported->items) {
            const Item &item = stated.item;
            QStringList parts{item.title, item.placing().when.edtf(), item.text, item.place, stated.tags.join(u' ')};
            words.append(parts.join(u" | "_s));
        }
        return words;
    }
};

void TestItems::readsTheSameFromEveryFormat_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("first");
    const QString whole = u"Ferry stops | 2024-03-05/2024-03-07 | Nobody knew why. | Lund | boats"_s;
    const QString placeless = u"Ferry stops | 2024-03-05/2024-03-07 | Nobody knew why. |  | boats"_s;
    QTest::newRow("commas") << QByteArray("title,start,end,text,place,tags\n"
                                          "Ferry stops,2024-03-05,2024-03-07,Nobody knew why.,Lund,boats\n")
                            << whole;
    QTest::newRow("semicolons, quotes, other names, a mark at the start")
        << QByteArray("\xEF\xBB\xBF"
                      "\"Headline\";Start Date;End Date;Description;Location;Group\r\n"
                      "\"Ferry stops\";5 March 2024;7 March 2024;\"Nobody\nknew why.\";Lund;boats\r\n\r\n")
        << whole;
    QTest::newRow("tabs") << QByteArray("when\ttitle\ttext\tplace\ttags\n"
                                        "2024-03-05/2024-03-07\tFerry stops\tNobody knew why.\tLund\tboats\n")
                          << whole;
    QTest::newRow("TimelineJS table") << QByteArray(
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Group\n"
        "2024,3,5,,2024,3,7,,,<b>Ferry</b> stops,<p>Nobody knew why.</p>,,boats\n")
                                      << placeless;
    QTest::newRow("JSON") << QByteArray(R"({"items":[{"title":"Ferry stops","when":"2024-03-05/2024-03-07",)"
                                        R"("body":"Nobody knew why.","location":"Lund","tags":["boats"]}]})")
                          << whole;
    QTest::newRow("TimelineJS 3") << QByteArray(
        R"({"title":{"text":{"headline":"Boats"}},"events":[{"start_date":{"year":"2024","month":"3",)"
        R"("day":5},"end_date":{"year":2024,"month":3,"day":7},"text":{"headline":"Ferry <i>stops</i>",)"
        R"("text":"<p>Nobody knew why.</p>"},"group":"boats"}]})")
                                  << placeless;
    QTest::newRow("TimelineJS 2") << QByteArray(
        R"({"timeline":{"headline":"Boats","type":"default","date":[{"startDate":"2024,3,5",)"
        R"("endDate":"2024,3,7","headline":"Ferry stops","text":"Nobody knew why.","tag":"boats"}]}})")
                                  << placeless;
    QTest::newRow("calendar") << QByteArray(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nDTSTART:19700101T000000\r\nEND:VTIMEZONE\r\n"
        "BEGIN:VEVENT\r\nSUMMARY:Ferry \r\n stops\r\nDTSTART;VALUE=DATE:20240305\r\nDTEND;VALUE=DATE:20240308\r\n"
        "DESCRIPTION:Nobody\\nknew why.\r\nLOCATION:Lund\r\nCATEGORIES:boats\r\nBEGIN:VALARM\r\nDESCRIPTION:Ring\r\n"
        "END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                              << whole;
    QTest::newRow("The Timeline Project") << QByteArray(
        "<?xml version='1.0' "
        "encoding='utf-8'?>\n<timeline><version>2.0</version><categories><category><name>boats</name>"
        "</category></categories><events><event><start>2024-03-05 00:00:00</start><end>2024-03-08 00:00:00</end>"
        "<fuzzy>False</fuzzy><text>Ferry stops</text><category>boats</category><description>Nobody knew why."
        "</description></event></events></timeline>")
                                          << placeless;
}

void TestItems::readsTheSameFromEveryFormat()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, first);
    const Result<ImportedSource> imported = test::importBytes(file);
    QCOMPARE(inWords(imported), QStringList({first}));
    QVERIFY(imported->source.published.isNull());
    QVERIFY(statesItems(imported->source));
}

void TestItems::keepsUncertainty_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("edtf");
    QTest::newRow("EDTF") << u"2004-06~"_s << u"2004-06~"_s;
    QTest::newRow("words") << u"before 13 Jan 2026"_s << u"[..2026-01-13]"_s;
    QTest::newRow("unknown digits") << u"199X"_s << u"199X"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no date") << u"when the ferry came"_s << QString();
}

void TestItems::keepsUncertainty()
{
    QFETCH(QString, written);
    const Result<ImportedSource> imported =
        test::importBytes("title,when\nFerry stops,\"" + written.toUtf8() + "\"\nSecond,2024\n");
    QVERIFY(imported);
    const Item &item = imported->items.first().item;
    QTEST(item.happened.when.edtf(), "edtf");
    if (item.happened.when.isNull())
        QCOMPARE(item.note.contains(u"when the ferry came"_s), !written.isEmpty());
    else
        QCOMPARE(item.happened.basis.phrase, written);
}

void TestItems::becomesItems()
{
    const QTemporaryDir folder;
    const auto story = Story::create(folder.filePath(u"a.dateline"_s), u"Ferry"_s, {});
    QVERIFY(story);
    const Result<ImportedSource> imported =
        test::importBytes("kind,title,when,text,speaker,persons,tags,importance\n"
                          "event,Ferry stops,2024-03-05,,,Ada Vale; Bo Hill,boats; Lund,3\n"
                          "quote,,2024-03-06,No boat will leave.,Ada Vale,,boats,\n"
                          "claim,The ferry was old,2024,It was built in 1960.,,,,\n");
    QVERIFY(imported);
    const Result<DraftCounts> added = addDrafts(**story, *imported, *readImported(*imported));
    QVERIFY2(added, added ? "" : qPrintable(added.error().sentence + added.error().detail));
    QCOMPARE(added->events, 1);
    QCOMPARE(added->quotes, 1);
    QCOMPARE(added->claims, 1);
    const StoryData &data = (*story)->data();
    QCOMPARE(data.persons.size(), 2);
    QCOMPARE(data.tags.size(), 2);
    for (const Item &item : data.items) {
        QVERIFY(!item.draft);
        QVERIFY(!data.mainPassage(item.id).words.isEmpty());
        QVERIFY(item.kind != ItemKind::Quote
                || (item.said.when.edtf() == u"2024-03-06"_s && data.persons[item.speaker].name == u"Ada Vale"_s));
    }
    QVERIFY((*story)->undo());
    QVERIFY(data.items.isEmpty() && data.persons.isEmpty());
}

void TestItems::tellsWhatIsLost_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("dates that are none") << QByteArray("title,when\nA,soon\nB,later\nC,2024\n") << u"date"_s;
    QTest::newRow("empty rows") << QByteArray("title,when\nA,2024\n,2025\n") << u"without a title"_s;
    QTest::newRow("repetitions") << QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20240305T101500Z\n"
                                               "RRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR\n")
                                 << u"repeat"_s;
}

void TestItems::tellsWhatIsLost()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    const Result<ImportedSource> imported = test::importBytes(file);
    QVERIFY(imported);
    QVERIFY2(imported->source.note.contains(words), qPrintable(imported->source.note));
}

void TestItems::readsTwoThousand()
{
    QByteArray file = "title,when,tags\n";
    for (int i = 0; i < 2000; ++i)
        file += "Event " + QByteArray::number(i) + ',' + QByteArray::number(1000 + i % 1000) + ",t\n";
    const Result<ImportedSource> imported = test::importBytes(file);
    QVERIFY(imported);
    QCOMPARE(imported->items.size(), 2000);
}

void TestItems::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("a table without rows") << QByteArray("title,when\n\n") << u"no items"_s;
    QTest::newRow("other JSON") << QByteArray(R"({"name":"ferry","version":3})") << u"no items"_s;
    QTest::newRow("JSON that ends") << QByteArray(R"({"items":[{"title":"A")") << u"damaged"_s;
    QTest::newRow("deep JSON") << R"({"items":)" + QByteArray(100'000, '[') << u"damaged"_s;
    QTest::newRow("a calendar of nothing") << QByteArray("BEGIN:VCALENDAR\nEND:VCALENDAR\n") << u"no items"_s;
    QTest::newRow("a timeline that ends in an event")
        << QByteArray("<?xml version='1.0'?><timeline><events><event>") << u"no items"_s;
    QByteArray many = "title,when\n";
    for (int i = 0; i < 100'001; ++i)
        many += "A,2024\n";
    QTest::newRow("too many") << many << u"100,000"_s;
}

void TestItems::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    const Result<ImportedSource> imported = test::importBytes(file);
    QVERIFY(!imported);
    QVERIFY2(imported.error().sentence.contains(words), qPrintable(imported.error().sentence));
}

DATELINE_CORE_TEST_MAIN(TestItems)
#include "tst_items.moc"
