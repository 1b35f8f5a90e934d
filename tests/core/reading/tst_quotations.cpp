// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/words/Quotations.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestQuotations : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void findsWhatIsQuoted_data();
    void findsWhatIsQuoted();
    void goesOnInTheNextParagraph();
};

void TestQuotations::findsWhatIsQuoted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("quotations");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("marks alone") << u"\" \" \""_s << QStringList();
    QTest::newRow("unclosed") << u"She said: \"Wait for me there."_s << QStringList({u"\"Wait for me there."_s});
    QTest::newRow("inches open nothing") << u"A 12\" pipe and a 9\" pipe."_s << QStringList();
    QTest::newRow("straight") << u"\"Yes,\" she said. \"Now.\""_s << QStringList({u"\"Yes,\""_s, u"\"Now.\""_s});
    QTest::newRow("curly") << u"“Yes,” she said."_s << QStringList({u"“Yes,”"_s});
    QTest::newRow("low and high") << u"„Ja“, she said."_s << QStringList({u"„Ja“"_s});
    QTest::newRow("guillemets") << u"«Oui», she said."_s << QStringList({u"«Oui»"_s});
    QTest::newRow("single") << u"It was ‘no place to be’ for them."_s << QStringList({u"‘no place to be’"_s});
    QTest::newRow("apostrophes") << u"The sailors' boats weren't ready; Vell's was."_s << QStringList();
    QTest::newRow("single inside double")
        << u"“He cried ‘stop’ and ran,” she said."_s << QStringList({u"“He cried ‘stop’ and ran,”"_s});
    QTest::newRow("opened again before it was closed")
        << u"\"One. \"Two,\" she said."_s << QStringList({u"\"One."_s, u"\"Two,\""_s});
}

void TestQuotations::findsWhatIsQuoted()
{
    QFETCH(QString, text);
    const Document document = makeDocument(text);
    QStringList found;
    for (const Quotation &quotation : findQuotations(document))
        found.append(document.words(quotation.span).toString());
    QTEST(found, "quotations");
}

void TestQuotations::goesOnInTheNextParagraph()
{
    const Document document =
        makeDocument(u"“The first part goes on for a while.\n“The second part ends here,” Brink said.\n"
                     "“A third part is new.”"_s);
    const QList<Quotation> quotations = findQuotations(document);
    QCOMPARE(quotations.size(), 3);
    QVERIFY(quotations[0].open);
    QVERIFY(quotations[1].continues);
    QVERIFY(!quotations[2].continues);
}

DATELINE_CORE_TEST_MAIN(TestQuotations)
#include "tst_quotations.moc"
