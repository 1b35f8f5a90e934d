// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/IsoText.h"
#include "core/time/When.h"
#include "tests/support/TestMain.h"

using namespace Qt::StringLiterals;
using namespace dateline;

/// EDTF by the letter: the examples of the Library of Congress' page and what lies beside them.
class TestWhen : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void reads_data();
    void reads();
    void marks();
    void saturatesFarYears();
    void sorts();
};

namespace {

QString iso(std::optional<qint64> moment)
{
    return moment ? isoMoment(*moment).chopped(1) : QString();
}

} // namespace

void TestWhen::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"2004-6-1",
                             "2004-06-1",
                             "204",
                             "20045",
                             "2021-02-30",
                             "2021-02-29",
                             "2004-13",
                             "2004-00",
                             "2004-42",
                             "2004-06-00",
                             "2004-06-31",
                             "2004-21-01",
                             "-0000",
                             "Y2004",
                             "Y02004",
                             "Y17E",
                             "Y170000002-01",
                             "2004-06-11T",
                             "2004-06-11T10:00",
                             "2004-06T10:00:00",
                             "2004-06-11T25:00:00Z",
                             "2004-06-11T10:60:00Z",
                             "2004-06-11T10:00:00+5",
                             "2004-06-11T10:00:00-00:00",
                             "2004-06-11T24:00:00Z",
                             "2004-06-11?T10:00:00Z",
                             "2004-06-11T10:00:00.5Z",
                             "2024/2022",
                             "/",
                             "../..",
                             "2004/2005/2006",
                             "2004-06-11T10:00:00Z/2005",
                             "[",
                             "[]",
                             "[2004",
                             "[2004}",
                             "[2004,,2005]",
                             "[2004,..2005]",
                             "[2004..,2005]",
                             "[2005..2004]",
                             "[..]",
                             "{2004]",
                             "19XX-13",
                             "2004-XX-4X",
                             "2004?~",
                             "2004??",
                             "~2004",
                             "?2004-06-11?-01",
                             "2004-?06?",
                             "XXX1-02-29",
                             "2001-2X",
                             "Y1E3",
                             "[2004, 2005]",
                             "[2004-06-11T10:00:00Z]",
                             "1950S0",
                             "1950S9",
                             "1950S",
                             "2004-06-11 ",
                             " 2004",
                             "13 January 2026",
                             "2004—06",
                             "２００４",
                             "20-04"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestWhen::refuses()
{
    QFETCH(QString, text);
    const Result<When> when = When::fromEdtf(text);
    QVERIFY(!when);
    QVERIFY(!when.error().sentence.isEmpty());
}

void TestWhen::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("earliest");
    QTest::addColumn<QString>("latest");
    const auto row = [](const char *text, int level, const char *earliest, const char *latest) {
        QTest::newRow(text) << QString::fromLatin1(text) << level << QString::fromLatin1(earliest)
                            << QString::fromLatin1(latest);
    };
    const char *open = "";
    row("1985-04-12", 0, "1985-04-12T00:00:00.000", "1985-04-12T23:59:59.999");
    row("2004-02", 0, "2004-02-01T00:00:00.000", "2004-02-29T23:59:59.999");
    row("1985", 0, "1985-01-01T00:00:00.000", "1985-12-31T23:59:59.999");
    row("1985-04-12T23:20:30", 0, "1985-04-12T23:20:30.000", "1985-04-12T23:20:30.999");
    row("1985-04-12T23:20:30Z", 0, "1985-04-12T23:20:30.000", "1985-04-12T23:20:30.999");
    row("1985-04-12T23:20:30-04", 0, "1985-04-13T03:20:30.000", "1985-04-13T03:20:30.999");
    row("1985-04-12T23:20:30+04:30", 0, "1985-04-12T18:50:30.000", "1985-04-12T18:50:30.999");
    row("1964/2008", 0, "1964-01-01T00:00:00.000", "2008-12-31T23:59:59.999");
    row("2004-02-01/2005", 0, "2004-02-01T00:00:00.000", "2005-12-31T23:59:59.999");
    row("2001-21", 1, "2001-03-01T00:00:00.000", "2001-05-31T23:59:59.999");
    row("2001-24", 1, "2001-12-01T00:00:00.000", "2002-02-28T23:59:59.999");
    row("1984?", 1, "1984-01-01T00:00:00.000", "1984-12-31T23:59:59.999");
    row("2004-06~", 1, "2004-06-01T00:00:00.000", "2004-06-30T23:59:59.999");
    row("2004-06-11%", 1, "2004-06-11T00:00:00.000", "2004-06-11T23:59:59.999");
    row("201X", 1, "2010-01-01T00:00:00.000", "2019-12-31T23:59:59.999");
    row("20XX", 1, "2000-01-01T00:00:00.000", "2099-12-31T23:59:59.999");
    row("2004-XX", 1, "2004-01-01T00:00:00.000", "2004-12-31T23:59:59.999");
    row("1985-02-XX", 1, "1985-02-01T00:00:00.000", "1985-02-28T23:59:59.999");
    row("1985-XX-XX", 1, "1985-01-01T00:00:00.000", "1985-12-31T23:59:59.999");
    row("1985-04-12/..", 1, "1985-04-12T00:00:00.000", open);
    row("../1985", 1, open, "1985-12-31T23:59:59.999");
    row("/1985-04", 1, open, "1985-04-30T23:59:59.999");
    row("1985/", 1, "1985-01-01T00:00:00.000", open);
    row("1984~/2004-06", 1, "1984-01-01T00:00:00.000", "2004-06-30T23:59:59.999");
    row("0000", 0, "0000-01-01T00:00:00.000", "0000-12-31T23:59:59.999");
    row("1950S2", 2, "1900-01-01T00:00:00.000", "1999-12-31T23:59:59.999");
    row("2001-29", 2, "2001-09-01T00:00:00.000", "2001-11-30T23:59:59.999");
    row("2001-34", 2, "2001-04-01T00:00:00.000", "2001-06-30T23:59:59.999");
    row("2001-37", 2, "2001-01-01T00:00:00.000", "2001-04-30T23:59:59.999");
    row("2001-41", 2, "2001-07-01T00:00:00.000", "2001-12-31T23:59:59.999");
    row("[1667,1668,1670..1672]", 2, "1667-01-01T00:00:00.000", "1672-12-31T23:59:59.999");
    row("[..1760-12-03]", 2, open, "1760-12-03T23:59:59.999");
    row("[1760-12..]", 2, "1760-12-01T00:00:00.000", open);
    row("[1760-01,1760-02,1760-12..]", 2, "1760-01-01T00:00:00.000", open);
    row("{1960,1961-12}", 2, "1960-01-01T00:00:00.000", "1961-12-31T23:59:59.999");
    row("{..1984}", 2, open, "1984-12-31T23:59:59.999");
    row("2004-06~-11", 2, "2004-06-11T00:00:00.000", "2004-06-11T23:59:59.999");
    row("?2004-06-~11", 2, "2004-06-11T00:00:00.000", "2004-06-11T23:59:59.999");
    row("156X-12-25", 2, "1560-12-25T00:00:00.000", "1569-12-25T23:59:59.999");
    row("15XX-12-XX", 2, "1500-12-01T00:00:00.000", "1599-12-31T23:59:59.999");
    row("XXXX-02-29", 2, "0000-02-29T00:00:00.000", "9996-02-29T23:59:59.999");
    row("1984-1X", 2, "1984-10-01T00:00:00.000", "1984-12-31T23:59:59.999");
    row("-000X", 1, "-0009-01-01T00:00:00.000", "-0001-12-31T23:59:59.999");
    row("2004-06-XX/2004-07-03", 2, "2004-06-01T00:00:00.000", "2004-07-03T23:59:59.999");
    row("Y3388E2S3", 2, "+338000-01-01T00:00:00.000", "+338999-12-31T23:59:59.999");
    row("-1950S2", 2, "-1999-01-01T00:00:00.000", "-1900-12-31T23:59:59.999");
    row("Y292000001", 1, "+292000001-01-01T00:00:00.000", "+292000001-12-31T23:59:59.999");
    row("2004-06-~01/2004-06-~20", 2, "2004-06-01T00:00:00.000", "2004-06-20T23:59:59.999");
}

void TestWhen::reads()
{
    QFETCH(QString, text);
    const Result<When> when = When::fromEdtf(text);
    QVERIFY2(when, when ? "" : qPrintable(when.error().sentence));
    QCOMPARE(when->edtf(), text);
    QTEST(when->level(), "level");
    QTEST(iso(when->earliest()), "earliest");
    QTEST(iso(when->latest()), "latest");
}

void TestWhen::marks()
{
    QVERIFY(When::fromEdtf(u"2004%"_s)->isApproximate());
    QVERIFY(When::fromEdtf(u"2004%"_s)->isUncertain());
    QVERIFY(!When::fromEdtf(u"2004?"_s)->isApproximate());
    QVERIFY(When::fromEdtf(u"200X"_s)->hasUnknownDigits());
    QVERIFY(When::fromEdtf(u"1979/.."_s)->isOpenEnd());
    QVERIFY2(!When::fromEdtf(u"1979/"_s)->isOpenEnd(), "an unknown end is no open one");
    QVERIFY(!When::fromEdtf(u"/1979"_s)->isOpenStart());
    QVERIFY(When().needsPlacing());
    QVERIFY(When::fromEdtf(u"[..2026-01-13]"_s)->needsPlacing());
    QVERIFY(When::fromEdtf(u"[2022..2026-01-13]"_s)->needsPlacing());
    QVERIFY(!When::fromEdtf(u"[2020-05-01,2020-05-03]"_s)->needsPlacing());
    QVERIFY(!When::fromEdtf(u"2022/2026-01-13"_s)->needsPlacing());
}

void TestWhen::saturatesFarYears()
{
    const Result<When> far = When::fromEdtf(u"Y-17E18"_s);
    QVERIFY(far);
    QVERIFY(far->isSaturated());
    QCOMPARE(*far->earliest(), std::numeric_limits<qint64>::min());
    QCOMPARE(*When::fromEdtf(u"Y17E8"_s)->earliest(), std::numeric_limits<qint64>::max());
    QVERIFY(When::fromEdtf(u"Y9E999999999999999999"_s)->isSaturated());
    const Result<When> near = When::fromEdtf(u"Y170000002"_s);
    QVERIFY(near);
    QVERIFY(!near->isSaturated());
    QCOMPARE(near->level(), 1);
    QVERIFY(*near->earliest() < *near->latest());
}

void TestWhen::sorts()
{
    QList<When> whens;
    for (const char16_t *text : {u"2026", u"", u"2022", u"[..2026-01-13]", u"2022-07-19", u"-0043"})
        whens.append(*When::fromEdtf(QStringView(text)));
    std::sort(whens.begin(), whens.end());
    QStringList order;
    for (const When &when : whens)
        order.append(when.edtf());
    QCOMPARE(order, QStringList({u"[..2026-01-13]"_s, u"-0043"_s, u"2022"_s, u"2022-07-19"_s, u"2026"_s, QString()}));
}

DATELINE_CORE_TEST_MAIN(TestWhen)
#include "tst_when.moc"
