// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/WhenText.h"
#include "tests/support/TestMain.h"

using namespace Qt::StringLiterals;
using namespace dateline;

class TestWhenText : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void reads_data();
    void reads();
    void displays_data();
    void displays();
    void readsWhatItDisplays_data();
    void readsWhatItDisplays();
    void anEmptyTextIsNoDate();
};

void TestWhenText::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("because");
    const auto row = [](const QString &text, const QString &because) {
        QTest::newRow(qPrintable(text.left(30))) << text << because;
    };
    row(u"soon"_s, u"not understood"_s);
    row(u"?"_s, u"not an EDTF date"_s);
    row(u"~"_s, u"not an EDTF date"_s);
    row(u"before"_s, u"not understood"_s);
    row(u"between 2022"_s, u"not understood"_s);
    row(u"13 January"_s, u"needs a year"_s);
    row(u"12345"_s, u"four digits, or an era"_s);
    row(u"476"_s, u"four digits, or an era"_s);
    row(u"13 January 26"_s, u"year of four digits"_s);
    row(u"13 2026"_s, u"needs a month"_s);
    row(u"31 February 2026"_s, u"does not have"_s);
    row(u"07/08/2022"_s, u"two different days"_s);
    row(u"Monday 13 January 2026"_s, u"another day of the week"_s);
    row(u"2024 to 2022"_s, u"ends before it begins"_s);
    row(u"June 2004, 10:00"_s, u"no day"_s);
    row(u"13 January 2026, 25:00"_s, u"has a time"_s);
    row(u"13 January 2026, 13 pm"_s, u"not understood"_s);
    row(u"pm"_s, u"not understood"_s);
    row(u"June 2004 at 3pm"_s, u"no day"_s);
    row(u"Tuesday 2026"_s, u"day of the week"_s);
    row(u"fifth quarter of 2024"_s, u"not understood"_s);
    row(u"Q5 2024"_s, u"not understood"_s);
    row(u"winter 2025/27"_s, u"not understood"_s);
    row(u"1990s BC"_s, u"not understood"_s);
    row(u"some day of 3 May 2020"_s, u"not understood"_s);
    row(u"2004-6-1"_s, u"almost EDTF"_s);
    row(u"2024/2022"_s, u"ends before it begins"_s);
    row(u"2022-000000000099-01"_s, u"EDTF"_s);
    row(u"2026 2027"_s, u"not understood"_s);
    row(u"May May 2020"_s, u"not understood"_s);
    row(u"0 BC"_s, u"not understood"_s);
    row(QString(1000, u'9'), u"too long"_s);
    row(u"１３ January 2026 \u202e"_s, u"not understood"_s);
}

void TestWhenText::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, because);
    const Result<When> when = readWhen(text);
    QVERIFY2(!when, when ? qPrintable(when->edtf()) : "");
    QVERIFY2(when.error().sentence.contains(because), qPrintable(when.error().sentence));
}

void TestWhenText::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("edtf");
    const auto row = [](const QString &text, const QString &edtf) { QTest::newRow(qPrintable(text)) << text << edtf; };
    row(u"  19 july 2022 "_s, u"2022-07-19"_s);
    row(u"July 19, 2022"_s, u"2022-07-19"_s);
    row(u"July 19th 2022"_s, u"2022-07-19"_s);
    row(u"the 3rd of May 2020"_s, u"2020-05-03"_s);
    row(u"Sept. 1999"_s, u"1999-09"_s);
    row(u"2022"_s, u"2022"_s);
    row(u"2004-06~"_s, u"2004-06~"_s);
    row(u"before 13 Jan 2026"_s, u"[..2026-01-13]"_s);
    row(u"by 2026-01-13"_s, u"[..2026-01-13]"_s);
    row(u"after 2020"_s, u"[2020..]"_s);
    row(u"~2004"_s, u"2004~"_s);
    row(u"%2004"_s, u"2004%"_s);
    row(u"c2004"_s, u"2004~"_s);
    row(u"[2022, 2024]"_s, u"[2022,2024]"_s);
    row(u"2022-2024"_s, u"2022/2024"_s);
    row(u"3-5 May 2020"_s, u"2020-05-03/2020-05-05"_s);
    row(u"13-Jan-2026"_s, u"2026-01-13"_s);
    row(u"before 2004-06"_s, u"[..2004-06]"_s);
    row(u"about 2004-06"_s, u"2004-06~"_s);
    row(u"either 2020 or 2021"_s, u"[2020,2021]"_s);
    row(u"winter 2025/26"_s, u"2025-24"_s);
    row(u"1st quarter of 2024"_s, u"2024-33"_s);
    row(u"2024-Q3"_s, u"2024-35"_s);
    row(u"H2 2024"_s, u"2024-41"_s);
    row(u"AD 79"_s, u"0079"_s);
    row(u"14 AD"_s, u"0014"_s);
    row(u"12000 BC"_s, u"Y-11999"_s);
    row(u"yesterday"_s, u"2026-02-28"_s);
    row(u"since Tomorrow"_s, u"2026-03-02/.."_s);
    row(u"13 January 2026 at 12.30 a.m."_s, u"2026-01-13T00:30:00Z"_s);
    row(u"13 January 2026, 3 pm UTC+02:00"_s, u"2026-01-13T15:00:00+02:00"_s);
    row(u"2026-01-13T10:00:30.25-05"_s, u"2026-01-13T10:00:30-05"_s);
    row(u"~ 2004"_s, u"2004~"_s);
    row(u"c. 2004?"_s, u"2004%"_s);
    row(u"about June 2004"_s, u"2004-06~"_s);
    row(u"between 2022 and 13 January 2026"_s, u"[2022..2026-01-13]"_s);
    row(u"2022 to 2024"_s, u"2022/2024"_s);
    row(u"from 2022 until 2024"_s, u"2022/2024"_s);
    row(u"3 to 5 May 2020"_s, u"2020-05-03/2020-05-05"_s);
    row(u"June – August 2020"_s, u"2020-06/2020-08"_s);
    row(u"since 1979"_s, u"1979/.."_s);
    row(u"until 2024"_s, u"../2024"_s);
    row(u"summer 2025"_s, u"2025-22"_s);
    row(u"Q3 2024"_s, u"2024-35"_s);
    row(u"third quarter of 2024"_s, u"2024-35"_s);
    row(u"second half of 2024"_s, u"2024-41"_s);
    row(u"44 BC"_s, u"-0043"_s);
    row(u"1 BC"_s, u"0000"_s);
    row(u"15 March 44 BC"_s, u"-0043-03-15"_s);
    row(u"1990s"_s, u"199X"_s);
    row(u"19th century"_s, u"18XX"_s);
    row(u"Tuesday 13 January 2026"_s, u"2026-01-13"_s);
    row(u"19.7.2022"_s, u"2022-07-19"_s);
    row(u"2022/07/19"_s, u"2022-07-19"_s);
    row(u"19/07/2022"_s, u"2022-07-19"_s);
    row(u"13 January 2026, 10:00 UTC"_s, u"2026-01-13T10:00:00Z"_s);
    row(u"2026-01-13T10:00Z"_s, u"2026-01-13T10:00:00Z"_s);
    row(u"1 May 2020 or 3 May 2020"_s, u"[2020-05-01,2020-05-03]"_s);
}

void TestWhenText::reads()
{
    QFETCH(QString, text);
    constexpr qint64 firstOfMarch = 1'772'323'200'000; // 2026
    const Result<When> when = readWhenAt(text, firstOfMarch);
    QVERIFY2(when, when ? "" : qPrintable(when.error().sentence));
    QTEST(when->edtf(), "edtf");
}

void TestWhenText::displays_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("brief");
    const auto row = [](const QString &edtf, const QString &full, const QString &brief) {
        QTest::newRow(qPrintable(edtf)) << edtf << full << brief;
    };
    row(QString(), QString(), QString());
    row(u"2004-06~"_s, u"about June 2004"_s, u"c. Jun 2004"_s);
    row(u"2004%"_s, u"about 2004, uncertain"_s, u"c. 2004?"_s);
    row(u"[2022..2026-01-13]"_s, u"between 2022 and 13 January 2026"_s, u"between 2022 and 13 Jan 2026"_s);
    row(u"[..2026-01-13]"_s, u"by 13 January 2026"_s, u"before 13 Jan 2026"_s);
    row(u"[2020..]"_s, u"not before 2020"_s, u"after 2020"_s);
    row(u"2022/2026-01-13"_s, u"2022 to 13 January 2026"_s, u"2022 – 13 Jan 2026"_s);
    row(u"1979/.."_s, u"since 1979"_s, u"since 1979"_s);
    row(u"1985/"_s, u"1985 to an unknown date"_s, u"1985 – an unknown date"_s);
    row(u"-0043"_s, u"44 BC"_s, u"44 BC"_s);
    row(u"-0043-03-15"_s, u"15 March 44 BC"_s, u"15 Mar 44 BC"_s);
    row(u"0000"_s, u"1 BC"_s, u"1 BC"_s);
    row(u"199X"_s, u"1990s"_s, u"1990s"_s);
    row(u"18XX"_s, u"19th century"_s, u"19th century"_s);
    row(u"20XX"_s, u"21st century"_s, u"21st century"_s);
    row(u"1985-04-XX"_s, u"some day of April 1985"_s, u"some day of Apr 1985"_s);
    row(u"2025-22"_s, u"summer 2025"_s, u"summer 2025"_s);
    row(u"2024-35"_s, u"third quarter of 2024"_s, u"third quarter of 2024"_s);
    row(u"2026-01-13T10:00:00Z"_s, u"13 January 2026, 10:00 UTC"_s, u"13 Jan 2026, 10:00 UTC"_s);
    row(u"Y-170000002"_s, u"170000003 BC"_s, u"170000003 BC"_s);
    row(u"[2020-05-01,2020-05-03]"_s, u"one of 1 May 2020, 3 May 2020"_s, u"one of 1 May 2020, 3 May 2020"_s);
    row(u"2026-01-13T10:00:30-05"_s, u"13 January 2026, 10:00:30 UTC-05"_s, u"13 Jan 2026, 10:00:30 UTC-05"_s);
    row(u"1950S2"_s, u"about 1950 (1900 to 1999)"_s, u"c. 1950 (1900 to 1999)"_s);
    row(u"0079-08-24"_s, u"24 August AD 79"_s, u"24 Aug AD 79"_s);
    row(u"Y17E18"_s, u"Y17E18"_s, u"Y17E18"_s);
    row(u"156X-12-25~"_s, u"about 156X-12-25"_s, u"c. 156X-12-25"_s);
    row(u"{..1984}"_s, u"up to 1984"_s, u"up to 1984"_s);
    row(u"{1960,1961-12}"_s, u"1960 and December 1961"_s, u"1960 and Dec 1961"_s);
}

void TestWhenText::displays()
{
    QFETCH(QString, edtf);
    const Result<When> when = When::fromEdtf(edtf);
    QVERIFY(when);
    QTEST(displayWhen(*when), "full");
    QTEST(displayWhenShort(*when), "brief");
}

void TestWhenText::readsWhatItDisplays_data()
{
    QTest::addColumn<QString>("edtf");
    for (const char *edtf : {"2026-01-13",
                             "2004-06",
                             "2004-06~",
                             "2004?",
                             "2004%",
                             "[2022..2026-01-13]",
                             "[..2026-01-13]",
                             "[2020..]",
                             "2022/2026-01-13",
                             "1979/..",
                             "../2024",
                             "-0043",
                             "0000",
                             "199X",
                             "18XX",
                             "2025-22",
                             "2024-35",
                             "2024-41",
                             "2026-01-13T10:00:00Z",
                             "[2020-05-01,2020-05-03]",
                             "{1960,1961-12}",
                             "2004-06~/2004-08",
                             "1985/",
                             "/1985-04-12",
                             "2004-XX",
                             "1985-04-XX",
                             "1985-XX-XX",
                             "2001-39",
                             "0079",
                             "Y170000002",
                             "Y-170000002",
                             "2026-01-13T10:00:30+04:30"})
        QTest::newRow(edtf) << QString::fromLatin1(edtf);
}

void TestWhenText::readsWhatItDisplays()
{
    QFETCH(QString, edtf);
    const Result<When> when = readWhen(displayWhen(*When::fromEdtf(edtf)));
    QVERIFY2(when, when ? "" : qPrintable(when.error().sentence));
    QCOMPARE(when->edtf(), edtf);
}

void TestWhenText::anEmptyTextIsNoDate()
{
    const Result<When> when = readWhen(u"  "_s);
    QVERIFY(when);
    QVERIFY(when->isNull());
}

DATELINE_CORE_TEST_MAIN(TestWhenText)
#include "tst_whentext.moc"
