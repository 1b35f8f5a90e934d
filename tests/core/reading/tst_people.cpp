// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Finders.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QList<FoundPerson> peopleIn(const Document &document)
{
    return findPeople(document, tagText(document, Lexicon::of(document.language)));
}

} // namespace

class TestPeople : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void oddTextsNameNobody_data();
    void oddTextsNameNobody();
    void givesNameAndRole_data();
    void givesNameAndRole();
    void joinsWhatNamesOnePerson();
    void mentionsAreNamesInOrder();
    void placesAndOfficesThatActAreFound();
};

void TestPeople::oddTextsNameNobody_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("punctuation") << u"... — ?! \"\" (,)"_s;
    QTest::newRow("no names") << u"it rained all day, and nobody came."_s;
    QTest::newRow("a day is nobody") << u"The harbour closed on Monday in July."_s;
    QTest::newRow("lone surrogate") << u"a "_s + QChar(0xD83D) + u" b"_s;
}

void TestPeople::oddTextsNameNobody()
{
    QFETCH(QString, text);
    QVERIFY(peopleIn(makeDocument(text)).isEmpty());
}

void TestPeople::givesNameAndRole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("role");
    QTest::newRow("apposition") << u"The quay is full, Ada Brink, founder of Brink Shipping, told reporters."_s
                                << u"Ada Brink"_s << u"founder of Brink Shipping"_s;
    QTest::newRow("apposition with an article") << u"Jonas Vell, the secretary of Norland's Port Council, resigned."_s
                                                << u"Jonas Vell"_s << u"secretary of Norland's Port Council"_s;
    QTest::newRow("apposition behind an age")
        << u"Ada Brink, 45, a farmer from Lowmoor, said so."_s << u"Ada Brink"_s << u"farmer from Lowmoor"_s;
    QTest::newRow("title before") << u"On Friday Danish President Ada Brink flew home."_s << u"Ada Brink"_s
                                  << u"Danish President"_s;
    QTest::newRow("title with of") << u"We met Danish Minister of Fisheries Jonas Vell there."_s << u"Jonas Vell"_s
                                   << u"Danish Minister of Fisheries"_s;
    QTest::newRow("plain words before") << u"The road is closed, police spokesman Jonas Vell said."_s << u"Jonas Vell"_s
                                        << u"police spokesman"_s;
}

void TestPeople::givesNameAndRole()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, role);
    const QList<FoundPerson> people = peopleIn(makeDocument(text));
    const auto person =
        std::find_if(people.begin(), people.end(), [&](const FoundPerson &p) { return p.name == name; });
    QVERIFY2(person != people.end(), qPrintable(text));
    QCOMPARE(person->role, role);
    QCOMPARE(person->kind, PersonKind::Person);
}

void TestPeople::joinsWhatNamesOnePerson()
{
    const QList<FoundPerson> people = peopleIn(makeDocument(
        u"Mayor Ada Brink opened the bridge. Brink cut a ribbon. Later Ada M. Brink sang, and Brink's band played."_s));
    QCOMPARE(people.size(), 1);
    QCOMPARE(people[0].name, u"Ada M. Brink"_s);
    QCOMPARE(people[0].role, u"Mayor"_s);
    QCOMPARE(people[0].aliases, QStringList({u"Ada Brink"_s, u"Brink"_s}));
    QCOMPARE(people[0].mentions.size(), 4);
}

void TestPeople::mentionsAreNamesInOrder()
{
    const Document document = makeDocument(u"Ada Brink met Jonas Vell. Vell smiled at Brink, then Vell left."_s);
    for (const FoundPerson &person : peopleIn(document)) {
        qsizetype end = 0;
        for (Span mention : person.mentions) {
            QVERIFY(mention.start >= end);
            end = mention.end;
            const QString words = document.words(mention).toString();
            QVERIFY(words == person.name || person.aliases.contains(words));
        }
    }
}

void TestPeople::placesAndOfficesThatActAreFound()
{
    const QList<FoundPerson> people =
        peopleIn(makeDocument(u"Oslo rejected the plan, and the White House agreed. They flew from Lima."_s));
    QStringList names;
    for (const FoundPerson &person : people)
        names.append(person.name);
    QCOMPARE(names, QStringList({u"Oslo"_s, u"White House"_s}));
    QCOMPARE(people[0].kind, PersonKind::Place);
    QCOMPARE(people[1].kind, PersonKind::Office);
}

DATELINE_CORE_TEST_MAIN(TestPeople)
#include "tst_people.moc"
