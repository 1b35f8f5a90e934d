// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Finders.h"
#include "core/reading/times/TimePatterns.h"
#include "core/text/WordList.h"
#include "tests/core/reading/TimeValues.h"

using namespace dateline;
using namespace dateline::test;
using namespace Qt::StringLiterals;

class TestTimes : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void countsWeekdaysFromDaysAlone();
    void findsValues_data();
    void findsValues();
    void tellsTheSideByTense_data();
    void tellsTheSideByTense();
    void readsFiguresByContext();
    void countsFromTheTextItself();
    void tellsOfOtherTimes();
    void saysWhy();
    void isSureByKind();
    void makesWhens_data();
    void makesWhens();
    void survivesOddFigures_data();
    void survivesOddFigures();
};

void TestTimes::findsValues_data()
{
    addValueColumns();
    row("nothing", u"Nobody may march on 10 Downing Street or pay 2000 dollars."_s, QString());
    row("a word that two could have", u"It sank two weeks later March 2024."_s,
        u"two weeks later = 2026-W05; March 2024 = 2024-03"_s);
    row("American date", u"It sailed on July 19, 2022, and sank."_s, u"July 19, 2022 = 2022-07-19"_s);
    row("British date", u"It sailed on Tuesday, 19th of July 2022."_s, u"Tuesday, 19th of July 2022 = 2022-07-19"_s);
    row("ISO date", u"It sailed on 2022-07-19."_s, u"2022-07-19 = 2022-07-19"_s);
    row("figures", u"It sailed on 7/19/2022 and 19.07.2022."_s, u"7/19/2022 = 2022-07-19; 19.07.2022 = 2022-07-19"_s);
    row("month and year", u"They met in Sept. 2021 and May 2024."_s, u"Sept. 2021 = 2021-09; May 2024 = 2024-05"_s);
    row("bare year", u"It sank in 1979 after 2000 trips."_s, u"1979 = 1979"_s);
    row("years in a row", u"The war of 1914-18 ended."_s, u"1914 = 1914; 18 = 1918"_s);
    row("era", u"The port was built in 264 BC."_s, u"264 BC = BC0264"_s);
    row("decades and centuries", u"It ran in the late 1990s and the 19th century."_s,
        u"the late 1990s = 199; the 19th century = 18"_s);
    row("weekday behind", u"She decried it on Monday."_s, u"Monday = 2026-01-12"_s);
    row("weekday of publication", u"She said Tuesday that it sank."_s, u"Tuesday = 2026-01-13"_s);
    row("weekday ahead", u"The ferry will sail on Monday."_s, u"Monday = 2026-01-19"_s);
    row("last weekday", u"She left last Tuesday."_s, u"last Tuesday = 2026-01-06"_s);
    row("part of the day", u"It sank on Sunday night."_s, u"Sunday night = 2026-01-11TNI"_s);
    row("deictic", u"Yesterday it sank; today nobody sails."_s, u"Yesterday = 2026-01-12; today = 2026-01-13"_s);
    row("month behind", u"The ferry sank in October."_s, u"October = 2025-10"_s);
    row("month and day near", u"It is due on Jan. 20."_s, u"Jan. 20 = 2026-01-20"_s);
    row("month and day with verb", u"They will meet on July 1."_s, u"July 1 = 2026-07-01"_s);
    row("two days of a month", u"They met on 3 and 4 May 2025."_s, u"3 = 2025-05-03; 4 May 2025 = 2025-05-04"_s);
    row("units", u"Last week, this month and next year count."_s,
        u"Last week = 2026-W02; this month = 2026-01; next year = 2027"_s);
    row("last month of that name", u"It sank last November."_s, u"last November = 2025-11"_s);
    row("season", u"It sank in the summer of 2022."_s, u"the summer of 2022 = 2022-SU"_s);
    row("quarter", u"Fares rose in the third quarter of 2025."_s, u"the third quarter of 2025 = 2025-Q3"_s);
    row("feast", u"It sank on Christmas Day and Good Friday 2024."_s,
        u"Christmas Day = 2025-12-25; Good Friday 2024 = 2024-03-29"_s);
    row("ago", u"It sank two years ago, or 12 days ago."_s, u"two years ago = 2024; 12 days ago = 2026-01-01"_s);
    row("too long ago to count", u"It sank 99999999999 years ago."_s, u"99999999999 years ago = PAST_REF"_s);
    row("beyond the calendar", u"It will end in 900000 weeks."_s, u"900000 weeks = FUTURE_REF"_s);
    row("long ago", u"It sank several years ago."_s, u"several years ago = PAST_REF"_s);
    row("clock", u"It sank at 3:30 p.m. on Monday."_s, u"3:30 p.m. on Monday = 2026-01-12T15:30"_s);
    row("clock in one word", u"It sank at 9am today."_s, u"9am today = 2026-01-13T09:00"_s);
    row("lengths", u"After 12 days and a 5-hour wait, two and a half years passed."_s,
        u"12 days = P12D; 5-hour = PT5H; two and a half years = P2.5Y"_s);
    row("vague lengths", u"Over the last few years it sank."_s, u"the last few years = PXY"_s);
    row("the fall of a town", u"They left after the fall of Lund, in the fall of 2021."_s,
        u"the fall of 2021 = 2021-FA"_s);
    row("two months of a year", u"It snowed in March and April 2024."_s, u"March = 2024-03; April 2024 = 2024-04"_s);
    row("two years of an era", u"It stood from 264 to 241 BC."_s, u"264 = BC0264; 241 BC = BC0241"_s);
    row("ages are none", u"A 44-year-old sailor, 12 years old, swam."_s, QString());
    row("sets", u"It sails daily, every Monday and every two weeks."_s,
        u"daily = P1D; every Monday = XXXX-WXX-1; every two weeks = P2W"_s);
    row("vague", u"Right now it waits, as it recently did in the past."_s,
        u"Right now = PRESENT_REF; recently = PAST_REF; the past = PAST_REF"_s);
    row("names of months that are none", u"May said that Jan Kos will march in March."_s, u"March = 2026-03"_s);
    row("no such day", u"It sank on February 30, 2024."_s, u"2024 = 2024"_s);
    row("possessive", u"It is Friday's last trip."_s, u"Friday = 2026-01-09"_s);
}

void TestTimes::findsValues()
{
    QFETCH(QString, text);
    const QString values = valuesIn(text);
    QTEST(values, "values");
}

void TestTimes::tellsTheSideByTense_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ahead");
    const auto row = [](const char *name, const QString &text, bool ahead) { QTest::newRow(name) << text << ahead; };
    row("names end in -ed as well", u"On Friday, Mohamed Lind and United Ports are to meet."_s, true);
    row("nothing but nouns", u"Friday's need for speed"_s, false);
    row("ahead of", u"Ahead of Friday's vote nobody slept."_s, true);
    row("said", u"She said on Friday that it will sail."_s, false);
    row("agreed to", u"They agreed to meet on Friday."_s, true);
    row("refused to", u"They refused to meet on Friday."_s, false);
    row("headline", u"Ministers to meet Friday"_s, true);
    row("has to", u"He has to leave on Friday."_s, true);
    row("has", u"He has left on Friday."_s, false);
    row("may", u"The court may rule on Friday."_s, true);
    row("may have", u"The ship may have sunk on Friday."_s, false);
    row("must be", u"It must be done by Friday."_s, true);
    row("postponed", u"The vote was moved to Friday."_s, true);
    row("as soon as", u"It sank; the report is out as soon as Friday."_s, true);
    row("starting", u"It stays shut starting Friday."_s, true);
    row("plain present", u"The port opens on Friday."_s, true);
    row("plural present", u"Schools reopen on Friday."_s, true);
    row("they", u"They meet on Friday."_s, true);
    row("close to", u"Officials close to the port on Friday slept."_s, false);
    row("clause in the plural present", u"People who live there left on Friday."_s, false);
    row("will, shortened", u"I'll be back on Friday."_s, true);
    row("no verb but by", u"All votes by Friday"_s, true);
    row("clause of a noun behind", u"Her joy at the visit on Friday that she calls great"_s, false);
    row("ahead of something on that day", u"It fell ahead of the vote in Lund on Friday."_s, true);
    row("ahead of another thing", u"Just ahead of the vote, the port on Friday shut."_s, false);
    row("at a genitive", u"They will speak at Friday's talks."_s, true);
    row("object in the genitive", u"They will appeal Friday's ruling."_s, false);
    row("ordered to be", u"She ordered that the lists be sent by Friday."_s, true);
    row("told in the present", u"She says it sank on Friday."_s, false);
}

void TestTimes::tellsTheSideByTense()
{
    QFETCH(QString, text);
    const QList<TimeMention> times = timesIn(text);
    QCOMPARE(times.size(), 1);
    QTEST(times.first().value == u"2026-01-16", "ahead");
}

void TestTimes::readsFiguresByContext()
{
    QVERIFY(valuesIn(u"It sank on 07/01/26."_s).endsWith(u"= 2026-07-01"_s));
    QVERIFY(valuesIn(u"It sank on 5 May and 3 June, and on 07/01/26."_s).endsWith(u"07/01/26 = 2026-01-07"_s));
    QVERIFY(valuesIn(u"It sank on 25/12/25 and 07/01/26."_s).endsWith(u"07/01/26 = 2026-01-07"_s));
    QVERIFY(valuesIn(u"It sank on May 5 and 07/01/26."_s).endsWith(u"07/01/26 = 2026-07-01"_s));
}

void TestTimes::countsFromTheTextItself()
{
    QCOMPARE(valuesIn(u"It sank on 3 May 2020. The next day nobody came, nor two weeks later."_s, QString()),
             u"3 May 2020 = 2020-05-03; The next day = 2020-05-04; two weeks later = 2020-W21"_s);
    QCOMPARE(valuesIn(u"It sank on Monday."_s, QString()), u"Monday = XXXX-WXX-1"_s);
    QCOMPARE(valuesIn(u"It sailed on 3 March 2020. On Thursday it sank."_s, QString()),
             u"3 March 2020 = 2020-03-03; Thursday = 2020-03-05"_s);
    QCOMPARE(valuesIn(u"The war began in 264 BC. Two years later, in March, the city fell; a century later it rose."_s,
                      QString()),
             u"264 BC = BC0264; Two years later = BC0262; March = BC0262-03; a century later = BC0162"_s);
}

void TestTimes::tellsOfOtherTimes()
{
    const QString text = u"In 1801 and 1802 the port grew. From 1803 to 1805 it shrank, until 1806. In 1807 the "
                         "ice came. It left on 4 March."_s;
    QVERIFY(valuesIn(text).endsWith(u"1807 = 1807; 4 March = 1807-03-04"_s));
    const QString quoting = u"In 1801 and 1802 the port grew. From 1803 to 1805 it shrank, until 1806. In 1807 the "
                            "ice came: \"Today it is we.\" It left on 4 March."_s;
    QVERIFY(valuesIn(quoting).endsWith(u"4 March = 1807-03-04"_s));
    const QString news = u"She won in 2012, 2014, 2016, 2018, 2020 and 2022. Voters meet on 4 March."_s;
    QVERIFY(valuesIn(news).endsWith(u"4 March = 2026-03-04"_s));
}

void TestTimes::saysWhy()
{
    const Basis counted = timesIn(u"She spoke on Monday."_s).first().basis;
    QCOMPARE(counted.kind, BasisKind::Resolved);
    QCOMPARE(counted.phrase, u"Monday"_s);
    QCOMPARE(counted.reference, u"2026-01-13"_s);
    QCOMPARE(counted.rule, u"“Monday” counted back from publication on Tuesday 13 January 2026"_s);
    const Basis written = timesIn(u"She spoke on 3 May 2025."_s).first().basis;
    QCOMPARE(written.kind, BasisKind::Written);
    QVERIFY(written.reference.isEmpty());
}

void TestTimes::isSureByKind()
{
    const auto confidence = [](const QString &text) { return timesIn(text).first().confidence; };
    QVERIFY(confidence(u"It sank on 3 May 2025."_s) > 0.9);
    QVERIFY(confidence(u"It sank on Monday."_s) < 0.9);
    QVERIFY(confidence(u"It sank for two days."_s) < confidence(u"It sank on Monday."_s));
    QVERIFY(confidence(u"It is sinking now."_s) < confidence(u"It sank for two days."_s));
}

void TestTimes::makesWhens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("edtf");
    QTest::newRow("day") << u"on 3 May 2025"_s << u"2025-05-03"_s;
    QTest::newRow("clock") << u"at 3:30 p.m. on Monday"_s << u"2026-01-12T15:30:00"_s;
    QTest::newRow("night") << u"on Sunday night"_s << u"2026-01-11"_s;
    QTest::newRow("week") << u"she said last week"_s << u"[2026-01-05..2026-01-11]"_s;
    QTest::newRow("winter") << u"in the winter of 2024"_s << u"2024-24"_s;
    QTest::newRow("quarter") << u"in the second quarter of 2024"_s << u"2024-34"_s;
    QTest::newRow("decade") << u"in the 1990s"_s << u"199X"_s;
    QTest::newRow("century") << u"in the 19th century"_s << u"18XX"_s;
    QTest::newRow("before Christ") << u"in 44 BC"_s << u"-0043"_s;
    QTest::newRow("day before Christ") << u"on 15 March 44 BC"_s << u"-0043-03-15"_s;
    QTest::newRow("about") << u"in about 2004"_s << u"2004~"_s;
    QTest::newRow("length") << u"for 12 days"_s << QString();
    QTest::newRow("vague") << u"recently"_s << QString();
}

void TestTimes::makesWhens()
{
    QFETCH(QString, text);
    const QList<TimeMention> times = timesIn(text);
    QCOMPARE(times.size(), 1);
    QTEST(times.first().when.edtf(), "edtf");
}

void TestTimes::survivesOddFigures_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("huge quantity") << u"99999999999999999999 years ago, 999999999 days later"_s;
    QTest::newRow("huge quantity of months") << u"in 30000000 months"_s;
    QTest::newRow("clock past midnight") << u"at 24:59 p.m. and 25:00 and 0:00:00:00"_s;
    QTest::newRow("dashes") << u"2022- -2022 2022--12 1-1-1 '' '9 'a 's - \u2013"_s;
    QTest::newRow("slashes") << u"1/2/3 99/99/9999 0/0/00 1//2 31/12/1999"_s;
    QTest::newRow("years out of range") << u"in 0000, 9999 AD, 10000 BC, the 99th century BC"_s;
    QTest::newRow("other digits") << u"\u0663 \u0645\u0627\u064A\u0648 \u0662\u0660\u0662\u0665, \u096A days ago"_s;
    QTest::newRow("number words") << u"a hundred thousand million billion years ago"_s;
    QTest::newRow("decades and quarters")
        << u"the 0000s, Q1 0001 from a year earlier, Friday the 31st, the year-ago quarter"_s;
    QTest::newRow("weeks") << u"the week of February 29, this century, last millennium, every other quarter"_s;
}

void TestTimes::survivesOddFigures()
{
    QFETCH(QString, text);
    for (const QString &published : {QString(), u"2026-01-13"_s, u"0001-01-01"_s, u"9999-12-31"_s, u"-0500"_s}) {
        for (const TimeMention &time : timesIn(text, published)) {
            QVERIFY(!time.value.isEmpty());
            QVERIFY(time.span.start >= 0 && time.span.end <= text.size() && !time.span.isEmpty());
        }
    }
}

void TestTimes::countsWeekdaysFromDaysAlone()
{
    QCOMPARE(valuesIn(u"The council was founded in 1979. On Tuesday it met again."_s, QString()),
             u"1979 = 1979; Tuesday = XXXX-WXX-2"_s);
    QVERIFY(!valuesIn(u"The council met on 12 May 1979. On Tuesday it met again."_s, QString()).contains("XXXX"_L1));
}

DATELINE_CORE_TEST_MAIN(TestTimes)
#include "tst_times.moc"
