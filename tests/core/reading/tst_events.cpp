// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Finders.h"
#include "core/reading/Pipeline.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QList<FoundEvent> eventsOf(const QString &text)
{
    Document document = makeDocument(text);
    document.published = When::fromEdtf(u"2031-05-06").value(); // A Tuesday.
    return readDocument(document).value().events;
}

} // namespace

class TestEvents : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void findsHappenings_data();
    void findsHappenings();
    void findsNothing_data();
    void findsNothing();
    void whatIsToldTwiceIsOneEvent();
    void anEraPlacesWhatHappensInIt();
    void captionsTellWhatHappened();
    void sayingThatIsNewsIsAnEventOfItsAttribution();
    void titlesAreShortAndEndWithAPhrase();
    void manySentencesAreReadInOrder();
};

void TestEvents::findsHappenings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("when");
    QTest::newRow("date behind") << u"The council opened the new harbour on 3 March 2029."_s
                                 << u"The council opened the new harbour"_s << u"2029-03-03"_s;
    QTest::newRow("date before") << u"On 3 March 2029, the council opened the new harbour."_s
                                 << u"The council opened the new harbour"_s << u"2029-03-03"_s;
    QTest::newRow("pronoun replaced by its name") << u"Ada Brink fought for years. She opened the harbour in 2029."_s
                                                  << u"Brink opened the harbour"_s << u"2029"_s;
    QTest::newRow("since") << u"The old town has been closed since 2024, which hurts."_s
                           << u"The old town has been closed"_s << u"2024/.."_s;
    QTest::newRow("in a relative clause")
        << u"They like the mayor who opened the harbour in 2029."_s << u"The mayor opened the harbour"_s << u"2029"_s;
    QTest::newRow("undated") << u"Police in Oslo arrested two guards."_s << u"Police in Oslo arrested two guards"_s
                             << u"[..2031-05-06]"_s;
    QTest::newRow("something that lasted") << u"Nobody slept amid five days of heavy storms at sea."_s
                                           << u"Five days of heavy storms at sea"_s << u"[..2031-05-06]"_s;
}

void TestEvents::findsHappenings()
{
    QFETCH(QString, text);
    const QList<FoundEvent> events = eventsOf(text);
    QCOMPARE(events.size(), 1);
    QTEST(events[0].title, "title");
    QTEST(events[0].when.when.edtf(), "when");
    QVERIFY(!events[0].rule.isEmpty() && !events[0].when.basis.rule.isEmpty());
}

void TestEvents::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("punctuation") << u"?! — \" ..."_s;
    QTest::newRow("date alone") << u"3 March 2029."_s;
    QTest::newRow("a state") << u"The harbour was large in 2029."_s;
    QTest::newRow("what did not happen") << u"The council did not open the harbour in 2029."_s;
    QTest::newRow("what somebody says happened") << u"“Police arrested two guards in 2029,” Ada Brink said."_s;
    QTest::newRow("hedged") << u"Police allegedly arrested Ada Brink in 2029."_s;
    QTest::newRow("what may happen") << u"The council could open the harbour in 2029."_s;
    QTest::newRow("an interview") << u"“It is cold,” Ada Brink told the Gazette on Monday."_s;
}

void TestEvents::findsNothing()
{
    QFETCH(QString, text);
    QCOMPARE(eventsOf(text).size(), 0);
}

void TestEvents::whatIsToldTwiceIsOneEvent()
{
    const QList<FoundEvent> events = eventsOf(
        u"Oslo police arrested Ada Brink.\nThe night was cold. Oslo police arrested Ada Brink on 3 March 2029."_s);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].passages.size(), 2);
    QCOMPARE(events[0].when.when.edtf(), u"2029-03-03"_s);
}

void TestEvents::anEraPlacesWhatHappensInIt()
{
    const QList<FoundEvent> events = eventsOf(
        u"Trade has grown during the war, with Norland sending boats to Westland. Westland invaded Eastland in 2029."_s);
    QCOMPARE(events.size(), 3);
    QCOMPARE(events[0].when.when.edtf(), u"2029/2031-05-06"_s);
    QCOMPARE(events[0].when.basis.kind, BasisKind::Inferred);
    QCOMPARE(events[1].when.when.edtf(), u"[2029..2031-05-06]"_s);
    QCOMPARE(events[2].when.when.edtf(), u"2029"_s);
}

void TestEvents::captionsTellWhatHappened()
{
    const QList<FoundEvent> events = eventsOf(
        u"Mayor Ada Brink (left) smiles at a crowd in Oslo, Norway, on 3 March 2029. Brink signed a contract there.\n"
        "Jonas Vell | Getty Images\nThe rest of the story is told here, in a paragraph of its own."_s);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].title, u"Brink signed a contract"_s);
    QCOMPARE(events[0].when.when.edtf(), u"2029-03-03"_s);
    QCOMPARE(events[0].place, u"Oslo, Norway"_s);
}

void TestEvents::sayingThatIsNewsIsAnEventOfItsAttribution()
{
    const QList<FoundEvent> events = eventsOf(u"On Monday President Ada Brink rejected the plan."_s);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].title, u"Brink rejected the plan"_s);
    QCOMPARE(events[0].when.when.edtf(), u"2031-05-05"_s);
    QVERIFY(events[0].reports >= 0);
}

void TestEvents::titlesAreShortAndEndWithAPhrase()
{
    const QList<FoundEvent> events =
        eventsOf(u"On 3 March 2029 the council opened the new harbour behind the old mill with a long speech by the "
                 u"mayor of the "
                 "town and a song by the choir of the school near the bridge over the river."_s);
    QCOMPARE(events.size(), 1);
    const QStringList words = events[0].title.split(u' ');
    QVERIFY2(words.size() <= 22, qPrintable(events[0].title));
    QVERIFY2(!QStringList({u"the"_s, u"of"_s, u"a"_s, u"by"_s, u"and"_s}).contains(words.back()),
             qPrintable(events[0].title));
}

void TestEvents::manySentencesAreReadInOrder()
{
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += u"Guard %1 opened gate %1 in 2029. "_s.arg(i);
    const QList<FoundEvent> events = eventsOf(text);
    QCOMPARE(events.size(), 3000);
    for (qsizetype i = 1; i < events.size(); ++i)
        QVERIFY(events[i - 1].passages.front().start < events[i].passages.front().start);
}

DATELINE_CORE_TEST_MAIN(TestEvents)
#include "tst_events.moc"
