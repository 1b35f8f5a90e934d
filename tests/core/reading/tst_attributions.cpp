// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Finders.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QList<Attribution> attributionsOf(const Document &document)
{
    const TaggedText text = tagText(document, Lexicon::of(document.language));
    return findAttributions(document, text, {}, findPeople(document, text));
}

QString wordsOf(const Document &document, const QList<Span> &spans)
{
    QStringList words;
    for (Span span : spans)
        words.append(document.words(span).toString());
    return words.join(u" | "_s);
}

} // namespace

class TestAttributions : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void oddTextsAreSurvived_data();
    void oddTextsAreSurvived();
    void tellsWhoSaysWhat_data();
    void tellsWhoSaysWhat();
    void findsNothingWhereNobodySpeaks_data();
    void findsNothingWhereNobodySpeaks();
    void twoCuesAreTwoAttributions_data();
    void twoCuesAreTwoAttributions();
    void resolvesWhoIsMeant_data();
    void resolvesWhoIsMeant();
    void unattributedQuotationGoesToTheLastSpeakerAsInferred();
    void quotationOverParagraphsIsOne();
    void quotationBehindAColonMayStandInTheNextParagraph();
    void addresseeIsKept();
    void bearsRuleAndConfidence();
    void isSurerOfWhatIsPlain();
};

void TestAttributions::oddTextsAreSurvived_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("punctuation") << u"?! , ; : — \" ' ..."_s << 0;
    QTest::newRow("cue alone") << u"said."_s << 0;
    QTest::newRow("source phrase alone") << u"According to"_s << 0;
    QTest::newRow("quotation alone") << u"\"We will never know what happened out there.\""_s << 1;
    QTest::newRow("unclosed") << u"\"We will never know, Brink said."_s << 1;
    QTest::newRow("ten thousand quotations") << u"\"Go on,\" she said. "_s.repeated(10000) << 10000;
    QTest::newRow("ten thousand cues without a stop") << u"she said that "_s.repeated(10000) << -1;
}

void TestAttributions::oddTextsAreSurvived()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    const QList<Attribution> found = attributionsOf(makeDocument(text));
    if (count >= 0)
        QCOMPARE(found.size(), count);
    for (const Attribution &attribution : found) {
        for (Span span : attribution.content)
            QVERIFY(!span.isEmpty() && span.end <= text.size());
    }
}

void TestAttributions::tellsWhoSaysWhat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("speaker");
    QTest::addColumn<QString>("cue");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QuoteKind>("kind");
    const auto row = [](const char *name, const QString &text, const QString &speaker, const QString &cue,
                        const QString &content,
                        QuoteKind kind) { QTest::newRow(name) << text << speaker << cue << content << kind; };
    row("direct, cue behind", u"\"The dam will hold,\" Ada Brink said."_s, u"Ada Brink"_s, u"said"_s,
        u"\"The dam will hold,\""_s, QuoteKind::Direct);
    row("direct, cue before", u"Ada Brink said, \"The dam will hold.\""_s, u"Ada Brink"_s, u"said"_s,
        u"\"The dam will hold.\""_s, QuoteKind::Direct);
    row("direct, cue between", u"\"The dam,\" Ada Brink said, \"will hold.\""_s, u"Ada Brink"_s, u"said"_s,
        u"\"The dam,\" | \"will hold.\""_s, QuoteKind::Direct);
    row("direct, goes on", u"“The dam will hold,” Ada Brink said. “I saw it.”"_s, u"Ada Brink"_s, u"said"_s,
        u"“The dam will hold,” | “I saw it.”"_s, QuoteKind::Direct);
    row("direct, cue first", u"\"The dam will hold,\" said Ada Brink, head of the water board."_s, u"Ada Brink"_s,
        u"said"_s, u"\"The dam will hold,\""_s, QuoteKind::Direct);
    row("question", u"\"Will it hold?\" Ada Brink asked."_s, u"Ada Brink"_s, u"asked"_s, u"\"Will it hold?\""_s,
        QuoteKind::Direct);
    row("apposition", u"«The dam will hold», Ada Brink, head of the water board, told reporters."_s, u"Ada Brink"_s,
        u"told"_s, u"«The dam will hold»"_s, QuoteKind::Direct);
    row("mixed", u"Ada Brink called the dam \"a ticking bomb\"."_s, u"Ada Brink"_s, u"called"_s,
        u"the dam \"a ticking bomb\""_s, QuoteKind::Mixed);
    row("that clause", u"Ada Brink said on Friday that the dam would hold."_s, u"Ada Brink"_s, u"said"_s,
        u"that the dam would hold"_s, QuoteKind::Indirect);
    row("bare clause", u"Ada Brink has said the dam would hold."_s, u"Ada Brink"_s, u"has said"_s,
        u"the dam would hold"_s, QuoteKind::Indirect);
    row("clause before", u"The dam would hold for years, engineers said."_s, u"engineers"_s, u"said"_s,
        u"The dam would hold for years"_s, QuoteKind::Indirect);
    row("clause around", u"That dam, Ada Brink said, would hold."_s, u"Ada Brink"_s, u"said"_s,
        u"That dam | would hold"_s, QuoteKind::Indirect);
    row("according to, behind", u"The dam would hold, according to Ada Brink."_s, u"Ada Brink"_s, u"according to"_s,
        u"The dam would hold"_s, QuoteKind::Indirect);
    row("according to, before", u"According to Ada Brink, the dam would hold."_s, u"Ada Brink"_s, u"According to"_s,
        u"the dam would hold"_s, QuoteKind::Indirect);
    row("participle", u"Ada Brink left the room, warning the dam could break."_s, u"Ada Brink"_s, u"warning"_s,
        u"the dam could break"_s, QuoteKind::Indirect);
    row("nobody named", u"The dam seemed to hold."_s, QString(), u"seemed"_s, u"The dam | to hold"_s,
        QuoteKind::Indirect);
    row("passive", u"The dam is expected to hold."_s, QString(), u"is expected"_s, u"The dam | to hold"_s,
        QuoteKind::Indirect);
    row("passive with its agent", u"The plan is backed by farmers."_s, u"farmers"_s, u"is backed"_s, u"The plan"_s,
        QuoteKind::Indirect);
    row("asked, in the passive", u"Ada Brink was asked whether the dam would hold."_s, QString(), u"was asked"_s,
        u"whether the dam would hold"_s, QuoteKind::Indirect);
    row("name and colon", u"Ada Brink: The dam will hold"_s, u"Ada Brink"_s, u":"_s, u"The dam will hold"_s,
        QuoteKind::Indirect);
    row("request to a listener", u"Ada Brink asked the farmers to leave."_s, u"Ada Brink"_s, u"asked"_s,
        u"the farmers to leave"_s, QuoteKind::Indirect);
    row("cue inside what is reported", u"Ada Brink said that Jonas Vell believes the dam will hold."_s, u"Ada Brink"_s,
        u"said"_s, u"that Jonas Vell believes the dam will hold"_s, QuoteKind::Indirect);
    row("statement that a verb already reports", u"Ada Brink said in a statement that the dam would hold."_s,
        u"Ada Brink"_s, u"said"_s, u"that the dam would hold"_s, QuoteKind::Indirect);
    row("said of somebody", u"Ada Brink said of the dam: \"It will hold.\""_s, u"Ada Brink"_s, u"said"_s,
        u"\"It will hold.\""_s, QuoteKind::Direct);
    row("asked, at the beginning", u"Asked whether the dam would hold, Jonas Vell left."_s, QString(), u"Asked"_s,
        u"whether the dam would hold"_s, QuoteKind::Indirect);
    row("while one said, another left", u"While Ada Brink said that the dam would hold, Jonas Vell left."_s,
        u"Ada Brink"_s, u"said"_s, u"that the dam would hold"_s, QuoteKind::Indirect);
    row("remark between cue and content", u"Ada Brink said, smiling at the farmers, that the dam would hold."_s,
        u"Ada Brink"_s, u"said"_s, u"that the dam would hold"_s, QuoteKind::Indirect);
    row("cue behind the first word", u"But, Ada Brink said, it will hold."_s, u"Ada Brink"_s, u"said"_s,
        u"it will hold"_s, QuoteKind::Indirect);
    row("cue behind a clause of time", u"When the rain came, Ada Brink said, the dam was full."_s, u"Ada Brink"_s,
        u"said"_s, u"When the rain came | the dam was full"_s, QuoteKind::Indirect);
    row("relative clause without its pronoun", u"It was a dam they said would hold."_s, QString(), u"said"_s,
        u"a dam | would hold"_s, QuoteKind::Indirect);
    row("all of it by another source", u"Ada Brink warned that the dam was full, according to the Lowmoor Gazette."_s,
        u"Lowmoor Gazette"_s, u"according to"_s, u"Ada Brink warned that the dam was full"_s, QuoteKind::Indirect);
    row("speaker with a long apposition",
        u"Ada Brink, a retired engineer who built the dam in Oslo, said it would hold."_s, u"Ada Brink"_s, u"said"_s,
        u"it would hold"_s, QuoteKind::Indirect);
    row("verb that no list has", u"Ada Brink said the pumps glooped into the river."_s, u"Ada Brink"_s, u"said"_s,
        u"the pumps glooped into the river"_s, QuoteKind::Indirect);
    row("quotation goes on behind an abbreviation", u"\"It will hold,\" Ada Brink said in Lowmoor, S.C. \"I know.\""_s,
        u"Ada Brink"_s, u"said"_s, u"\"It will hold,\" | \"I know.\""_s, QuoteKind::Direct);
    row("promise", u"Ada Brink vowed to rebuild the dam."_s, u"Ada Brink"_s, u"vowed"_s, u"to rebuild the dam"_s,
        QuoteKind::Indirect);
}

void TestAttributions::tellsWhoSaysWhat()
{
    QFETCH(QString, text);
    const Document document = makeDocument(text);
    const QList<Attribution> found = attributionsOf(document);
    QCOMPARE(found.size(), 1);
    QTEST(found[0].speaker, "speaker");
    QTEST(wordsOf(document, found[0].cue), "cue");
    QTEST(wordsOf(document, found[0].content), "content");
    QTEST(found[0].kind, "kind");
}

void TestAttributions::findsNothingWhereNobodySpeaks_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("title of a work") << u"They read \"The Long Way Down\" at school."_s;
    QTest::newRow("scare quotes") << u"The \"smart\" pump broke again."_s;
    QTest::newRow("reader asked") << u"Do you support the new dam?"_s;
    QTest::newRow("object that says nothing by itself") << u"Ada Brink repeated that threat on Monday."_s;
    QTest::newRow("thing with a relative clause") << u"Divers found a bridge that had fallen."_s;
    QTest::newRow("label and colon") << u"Note: the dam will be closed."_s;
    QTest::newRow("appearance at a place") << u"Ada Brink appeared before the council."_s;
    QTest::newRow("plain report") << u"The dam broke at noon and two villages were flooded."_s;
}

void TestAttributions::findsNothingWhereNobodySpeaks()
{
    QFETCH(QString, text);
    QCOMPARE(attributionsOf(makeDocument(text)).size(), 0);
}

void TestAttributions::twoCuesAreTwoAttributions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("but") << u"Oslo admits it sold the boats but said it sold them before the storm."_s
                         << u"it sold the boats"_s << u"it sold them before the storm"_s;
    QTest::newRow("and, of a cue that praises or blames")
        << u"Oslo said Bergen was late and criticized the harbour."_s << u"Bergen was late"_s << u"the harbour"_s;
    QTest::newRow("two participles") << u"Oslo spoke first, calling it a \"shame\" and accusing the harbour."_s
                                     << u"it a \"shame\""_s << u"the harbour"_s;
    QTest::newRow("behind a relative clause") << u"Oslo, which earlier said the boats were sold, said they were lost."_s
                                              << u"the boats were sold"_s << u"they were lost"_s;
}

void TestAttributions::twoCuesAreTwoAttributions()
{
    QFETCH(QString, text);
    const Document document = makeDocument(text);
    const QList<Attribution> found = attributionsOf(document);
    QCOMPARE(found.size(), 2);
    QTEST(wordsOf(document, found[0].content), "first");
    QTEST(wordsOf(document, found[1].content), "second");
    QCOMPARE(found[0].speaker, u"Oslo"_s);
    QCOMPARE(found[1].speaker, u"Oslo"_s);
}

void TestAttributions::resolvesWhoIsMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("speaker");
    const QString two = u"Ada Brink met Jonas Vell on the old quay at noon. "_s;
    QTest::newRow("he") << two + u"Vell waited. \"It is late,\" he said."_s << u"Jonas Vell"_s;
    QTest::newRow("she, not the last one named")
        << two + u"Jonas Vell waited. \"It is late,\" she said."_s << u"Ada Brink"_s;
    QTest::newRow("surname") << two + u"\"It is late,\" Brink said."_s << u"Ada Brink"_s;
    QTest::newRow("role") << u"Ada Brink, the mayor, arrived. \"It is late,\" the mayor said."_s << u"Ada Brink"_s;
    QTest::newRow("who") << u"They asked Ada Brink, who said the dam was safe."_s << u"Ada Brink"_s;
    QTest::newRow("a person's office is not the person")
        << two + u"\"It is late,\" Brink's office said."_s << u"Brink's office"_s;
}

void TestAttributions::resolvesWhoIsMeant()
{
    QFETCH(QString, text);
    const QList<Attribution> found = attributionsOf(makeDocument(text));
    QVERIFY(!found.isEmpty());
    QTEST(found.back().speaker, "speaker");
}

void TestAttributions::unattributedQuotationGoesToTheLastSpeakerAsInferred()
{
    const QList<Attribution> found = attributionsOf(makeDocument(
        u"“We saw the water come up the road,” Ada Brink said.\n“By night it was all over the fields.”"_s));
    QCOMPARE(found.size(), 2);
    QVERIFY(!found[0].inferred);
    QVERIFY(found[1].inferred);
    QVERIFY(found[1].source.isEmpty() && found[1].cue.isEmpty());
    QCOMPARE(found[1].speaker, u"Ada Brink"_s);
    QVERIFY(found[1].confidence < found[0].confidence);
}

void TestAttributions::quotationOverParagraphsIsOne()
{
    const Document document = makeDocument(u"“We saw the water come up the road,” Ada Brink said. “It was brown.\n"
                                           "“By night it was all over the fields.”"_s);
    const QList<Attribution> found = attributionsOf(document);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].content.size(), 3);
    QVERIFY(!found[0].inferred);
}

void TestAttributions::quotationBehindAColonMayStandInTheNextParagraph()
{
    const Document document =
        makeDocument(u"After the flood Ada Brink said:\n“We will build the whole village again.”"_s);
    const QList<Attribution> found = attributionsOf(document);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].speaker, u"Ada Brink"_s);
    QCOMPARE(wordsOf(document, found[0].content), u"“We will build the whole village again.”"_s);
}

void TestAttributions::addresseeIsKept()
{
    const QList<Attribution> found =
        attributionsOf(makeDocument(u"Ada Brink told the Lowmoor Gazette that the dam was safe."_s));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].addressee, u"the Lowmoor Gazette"_s);
}

void TestAttributions::bearsRuleAndConfidence()
{
    const QList<Attribution> found =
        attributionsOf(makeDocument(u"Ada Brink arrived. “The dam will hold,” she said."_s));
    QCOMPARE(found.size(), 1);
    QVERIFY(found[0].rule.contains(u"said"_s) && found[0].rule.contains(u"Ada Brink"_s));
    QVERIFY(found[0].confidence > 0.0 && found[0].confidence <= 1.0);
}

void TestAttributions::isSurerOfWhatIsPlain()
{
    const QStringList texts = {u"\"The dam will hold,\" Ada Brink said."_s, u"Ada Brink said the dam would hold."_s,
                               u"Ada Brink believes the dam will hold."_s, u"Ada Brink praised the dam."_s};
    double before = 1.0;
    for (const QString &text : texts) {
        const QList<Attribution> found = attributionsOf(makeDocument(text));
        QCOMPARE(found.size(), 1);
        QVERIFY2(found[0].confidence < before, qPrintable(text));
        before = found[0].confidence;
    }
}

DATELINE_CORE_TEST_MAIN(TestAttributions)
#include "tst_attributions.moc"
