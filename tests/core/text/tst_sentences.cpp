// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Document.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestSentences : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void cuts_data();
    void cuts();
    void readsAVeryLongLine();
};

void TestSentences::cuts_data()
{
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("no end") << QStringList{u"The ferry waits, and waits,"_s};
    QTest::newRow("title before a name") << QStringList{u"Mr. Vale met Gen. Ostrow."_s, u"They spoke."_s};
    QTest::newRow("country inside") << QStringList{u"The U.S. President Ada Vale spoke."_s};
    QTest::newRow("country at the end") << QStringList{u"It came from the U.S."_s, u"The ferry did not."_s};
    QTest::newRow("closing quotation") << QStringList{u"\"We wait.\""_s, u"Ostrow left."_s};
    QTest::newRow("quotation that goes on") << QStringList{u"\"Do we wait?\" she asked."_s};
    QTest::newRow("ellipsis inside") << QStringList{u"It is ... not over."_s, u"Not yet!"_s};
    QTest::newRow("clock") << QStringList{u"It left at 3:30 p.m. on Monday."_s, u"Nobody saw it."_s};
    QTest::newRow("decimal") << QStringList{u"It cost 3.5 million."_s, u"2 of 3 paid."_s};
    QTest::newRow("wide stop") << QStringList{u"\u4F60\u597D\u3002"_s, u"\u518D\u89C1\u3002"_s};
}

void TestSentences::cuts()
{
    QFETCH(QStringList, sentences);
    const Document document = makeDocument(sentences.join(u' '));
    QStringList found;
    for (const Sentence &sentence : document.sentences)
        found.append(document.words(sentence.span).toString());
    QCOMPARE(found, sentences);
}

void TestSentences::readsAVeryLongLine()
{
    const QString text = u"Nobody, they say (\"yet\"), waits for 12-day ferries... "_s.repeated(1000);
    const Document document = makeDocument(text);
    QCOMPARE(document.blocks.size(), 1);
    QCOMPARE(document.sentences.size(), 1000);
    QCOMPARE(document.sentences.last().tokens.last, document.tokens.size());
}

DATELINE_CORE_TEST_MAIN(TestSentences)
#include "tst_sentences.moc"
