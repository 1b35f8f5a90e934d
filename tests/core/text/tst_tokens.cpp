// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Tokens.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestTokens : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void cutsWords_data();
    void cutsWords();
    void tellsKinds_data();
    void tellsKinds();
    void staysInsideTheSpan();
};

void TestTokens::cutsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("white space alone") << u" \t\u00A0\u200B\n"_s << QStringList();
    QTest::newRow("lone surrogate") << QString(QChar(0xD83D)) << QStringList(QString(QChar(0xD83D)));
    QTest::newRow("dots alone") << u". .. ..."_s << QStringList{u"."_s, u".."_s, u"..."_s};
    QTest::newRow("dotted capitals") << u"the U.S. and U.N."_s << QStringList{u"the"_s, u"U.S."_s, u"and"_s, u"U.N."_s};
    QTest::newRow("abbreviation") << u"On Jan. 5 Mr. Vale sat."_s
                                  << QStringList{u"On"_s, u"Jan."_s, u"5"_s, u"Mr."_s, u"Vale"_s, u"sat"_s, u"."_s};
    QTest::newRow("hyphens") << u"S-400 12-day anti-Western"_s
                             << QStringList{u"S-400"_s, u"12-day"_s, u"anti-Western"_s};
    QTest::newRow("numbers") << u"25% of 1,200.5 at 3:30 p.m., 10/11/2024."_s
                             << QStringList{u"25"_s,   u"%"_s,    u"of"_s, u"1,200.5"_s,    u"at"_s,
                                            u"3:30"_s, u"p.m."_s, u","_s,  u"10/11/2024"_s, u"."_s};
    QTest::newRow("number with half of the day") << u"3p.m. 4pm"_s << QStringList{u"3"_s, u"p.m."_s, u"4pm"_s};
    QTest::newRow("apostrophes") << u"Vale\u2019s don't the riders\u2019 '90s"_s
                                 << QStringList{u"Vale"_s,   u"\u2019s"_s, u"don't"_s, u"the"_s,
                                                u"riders"_s, u"\u2019"_s,  u"'90s"_s};
    QTest::newRow("quotation marks") << u"``Go,'' she said \u2014 \u201Cnow\u201D [then]"_s
                                     << QStringList{u"``"_s,   u"Go"_s,     u","_s,      u"''"_s,  u"she"_s,
                                                    u"said"_s, u"\u2014"_s, u"\u201C"_s, u"now"_s, u"\u201D"_s,
                                                    u"["_s,    u"then"_s,   u"]"_s};
    QTest::newRow("address") << u"(see https://example.org/a?b=1.)"_s
                             << QStringList{u"("_s, u"see"_s, u"https://example.org/a?b=1"_s, u"."_s, u")"_s};
    QTest::newRow("other scripts") << u"\u041F\u0440\u0438\u0432\u0435\u0442, \U00010330\U00010331!"_s
                                   << QStringList{u"\u041F\u0440\u0438\u0432\u0435\u0442"_s, u","_s,
                                                  u"\U00010330\U00010331"_s, u"!"_s};
}

void TestTokens::cutsWords()
{
    QFETCH(QString, text);
    QStringList words;
    for (const Token &token : tokenize(text, {0, text.size()}))
        words.append(token.span.in(text).toString());
    QTEST(words, "words");
}

void TestTokens::tellsKinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TokenKind>("kind");
    QTest::newRow("word") << u"word"_s << TokenKind::Word;
    QTest::newRow("decade") << u"1990s"_s << TokenKind::Number;
    QTest::newRow("hyphened number") << u"12-day"_s << TokenKind::Word;
    QTest::newRow("date") << u"2026-01-13"_s << TokenKind::Number;
    QTest::newRow("per cent") << u"%"_s << TokenKind::Symbol;
    QTest::newRow("guillemet") << u"\u00AB"_s << TokenKind::Quote;
    QTest::newRow("double dash") << u"--"_s << TokenKind::Punctuation;
    QTest::newRow("emoji") << u"\U0001F600"_s << TokenKind::Symbol;
}

void TestTokens::tellsKinds()
{
    QFETCH(QString, text);
    const QList<Token> tokens = tokenize(text, {0, text.size()});
    QCOMPARE(tokens.size(), 1);
    QTEST(tokens.first().kind, "kind");
}

void TestTokens::staysInsideTheSpan()
{
    const QString text = u"well-known U.S.A. 12:30"_s;
    for (qsizetype start = 0; start <= text.size(); ++start) {
        for (qsizetype end = start; end <= text.size(); ++end) {
            qsizetype at = start;
            for (const Token &token : tokenize(text, {start, end})) {
                QVERIFY(token.span.start >= at && token.span.end <= end && !token.span.isEmpty());
                at = token.span.end;
            }
        }
    }
}

DATELINE_CORE_TEST_MAIN(TestTokens)
#include "tst_tokens.moc"
