// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Finders.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

Document documentOf(const QString &text)
{
    Document document = makeDocument(text);
    document.published = When::fromEdtf(u"2031-05-06").value();
    return document;
}

QList<FoundClaim> claimsOf(const Document &document, Reading &reading)
{
    const TaggedText text = tagText(document, Lexicon::of(document.language));
    reading.people = findPeople(document, text);
    reading.attributions = findAttributions(document, text, {}, reading.people);
    return findClaims(document, text, reading);
}

} // namespace

class TestClaims : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void drawsWhatCanBeChecked_data();
    void drawsWhatCanBeChecked();
    void drawsNothing_data();
    void drawsNothing();
    void claimOfAnInferredSpeakerSaysSo();
    void hedgedClaimHasNoClaimantAndABound();
    void manyQuotationsAreDrawnFromInOrder();
};

void TestClaims::drawsWhatCanBeChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("claims");
    QTest::addColumn<QString>("claimant");
    QTest::newRow("indirect") << u"Ada Brink said the harbour sank two metres last year."_s
                              << QStringList({u"the harbour sank two metres last year"_s}) << u"Ada Brink"_s;
    QTest::newRow("two statements") << u"Oslo admits it sold the boats but said it sold them before the storm."_s
                                    << QStringList({u"it sold the boats"_s, u"it sold them before the storm"_s})
                                    << u"Oslo"_s;
    QTest::newRow("the clause that asserts, not the wish around it")
        << u"“I hope you will forgive me, because the mayor signed the contract in May,” Ada Brink said."_s
        << QStringList({u"the mayor signed the contract in May"_s}) << u"Ada Brink"_s;
    QTest::newRow("denial of a fact") << u"“The mayor never signed the contract,” Ada Brink said."_s
                                      << QStringList({u"The mayor never signed the contract"_s}) << u"Ada Brink"_s;
    QTest::newRow("equal clauses are one claim")
        << u"“The pumps failed at noon, and the guards left the gate open,” Ada Brink said."_s
        << QStringList({u"The pumps failed at noon, and the guards left the gate open"_s}) << u"Ada Brink"_s;
    QTest::newRow("reportedly") << u"In return, Norland reportedly paid for the new pumps."_s
                                << QStringList({u"Norland reportedly paid for the new pumps"_s}) << QString();
    QTest::newRow("is believed to") << u"The mayor is believed to have sold the pumps, but nobody saw it."_s
                                    << QStringList({u"The mayor is believed to have sold the pumps"_s}) << QString();
}

void TestClaims::drawsWhatCanBeChecked()
{
    QFETCH(QString, text);
    const Document document = documentOf(text);
    Reading reading;
    const QList<FoundClaim> claims = claimsOf(document, reading);
    QStringList found;
    for (const FoundClaim &claim : claims) {
        found.append(document.words(claim.content.front()).toString());
        QTEST(claim.claimant, "claimant");
        QCOMPARE(claim.attribution >= 0, !claim.claimant.isEmpty());
        QVERIFY(!claim.rule.isEmpty());
    }
    QTEST(found, "claims");
}

void TestClaims::drawsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("punctuation") << u"“ ” ... , !"_s;
    QTest::newRow("forecast") << u"Ada Brink said the dam would break in the spring."_s;
    QTest::newRow("condition") << u"“If the pumps fail at night the town drowns,” Ada Brink said."_s;
    QTest::newRow("wish") << u"Ada Brink demanded that the town pay for the dam."_s;
    QTest::newRow("question") << u"“Did the mayor sign the contract?” Ada Brink asked."_s;
    QTest::newRow("judgement") << u"“The mayor is a terrible liar and a weak man,” Ada Brink said."_s;
    QTest::newRow("the text's own report") << u"The pumps failed at noon and the town was flooded."_s;
}

void TestClaims::drawsNothing()
{
    QFETCH(QString, text);
    Reading reading;
    QCOMPARE(claimsOf(documentOf(text), reading).size(), 0);
}

void TestClaims::claimOfAnInferredSpeakerSaysSo()
{
    Reading reading;
    const QList<FoundClaim> claims = claimsOf(
        documentOf(u"“Wait for me,” Ada Brink said.\n“The guards left the gate open at midnight.”"_s), reading);
    QCOMPARE(claims.size(), 1);
    QCOMPARE(claims[0].claimant, u"Ada Brink"_s);
    QVERIFY(claims[0].claimantInferred);
}

void TestClaims::hedgedClaimHasNoClaimantAndABound()
{
    Reading reading;
    const QList<FoundClaim> claims = claimsOf(documentOf(u"Norland allegedly sold the old pumps."_s), reading);
    QCOMPARE(claims.size(), 1);
    QVERIFY(claims[0].claimant.isEmpty() && claims[0].attribution < 0);
    QCOMPARE(claims[0].when.when.edtf(), u"[..2031-05-06]"_s);
    QCOMPARE(claims[0].when.basis.kind, BasisKind::Inferred);
}

void TestClaims::manyQuotationsAreDrawnFromInOrder()
{
    Reading reading;
    const QList<FoundClaim> claims =
        claimsOf(documentOf(u"“The guards left the gate open,” she said. "_s.repeated(5000)), reading);
    QCOMPARE(claims.size(), 5000);
    for (qsizetype i = 1; i < claims.size(); ++i)
        QVERIFY(claims[i - 1].content.front().start < claims[i].content.front().start);
}

DATELINE_CORE_TEST_MAIN(TestClaims)
#include "tst_claims.moc"
