// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/WhenShift.h"
#include "tests/support/TestMain.h"

using namespace dateline;

namespace {

When when(const QString &edtf)
{
    const Result<When> read = When::fromEdtf(edtf);
    return read ? *read : When();
}

} // namespace

class TestWhenShift : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void shifts_data();
    void shifts();
    void resizes_data();
    void resizes();
};

void TestWhenShift::shifts_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<double>("days");
    QTest::addColumn<DatePrecision>("finest");
    QTest::addColumn<QString>("moved");
    const auto row = [](const char *name, const char *edtf, double days, const char *moved,
                        DatePrecision finest = DatePrecision::Day) {
        QTest::newRow(name) << QString::fromLatin1(edtf) << days << finest << QString::fromLatin1(moved);
    };
    row("nothing known", "", 3, "");
    row("one of two", "[2020,2021]", 3, "");
    row("a season", "2021-22", 3, "");
    row("unknown digits", "202X", 3, "");
    row("before a day", "[..2020-01-01]", 3, "");
    row("over a leap day", "2024-02-28", 2, "2024-03-01");
    row("to the nearest day", "2026-01-13", 1.4, "2026-01-14");
    row("back over the year", "2026-01-01", -1, "2025-12-31");
    row("a qualifier stays", "2026-01-13~", 1, "2026-01-14~");
    row("a clock stays", "2026-01-13T10:00:00Z", 1, "2026-01-14T10:00:00Z");
    row("a month", "2026-01", 40, "2026-02");
    row("a month by a little", "2026-01", 5, "2026-01");
    row("a year", "2026", 400, "2027");
    row("before our era", "-0043-03-15", 1, "-0043-03-16");
    row("far years", "Y-12000", 366, "Y-11999");
    row("both ends", "2026-01-13/2026-01-20", 7, "2026-01-20/2026-01-27");
    row("an open end", "2026-01-13/..", 1, "2026-01-14/..");
    row("no finer than the hand", "2026-01-13", 40, "2026-03", DatePrecision::Month);
    row("nor its clock", "2026-01-13T10:00:00Z", 400, "2027", DatePrecision::Year);
}

void TestWhenShift::shifts()
{
    QFETCH(QString, edtf);
    QFETCH(double, days);
    QFETCH(DatePrecision, finest);
    QTEST(shiftedWhen(when(edtf), days * MillisecondsPerDay, finest).edtf(), "moved");
}

void TestWhenShift::resizes_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<WhenSide>("side");
    QTest::addColumn<double>("to");
    QTest::addColumn<QString>("resized");
    const auto row = [](const char *name, const char *edtf, WhenSide side, CivilDay to, const char *resized) {
        QTest::newRow(name) << QString::fromLatin1(edtf) << side << to.start() << QString::fromLatin1(resized);
    };
    using enum WhenSide;
    row("a set", "{2020,2021}", End, {2026, 1, 1}, "");
    row("an open end has no edge", "2020/..", End, {2026, 1, 1}, "");
    row("the begin of an open one", "2020-05-01/..", Begin, {2020, 5, 3}, "2020-05-03/..");
    row("a day becomes a stretch", "2026-01-13", End, {2026, 1, 16}, "2026-01-13/2026-01-15");
    row("the end is inclusive", "2026-01-13/2026-01-20", End, {2026, 1, 19}, "2026-01-13/2026-01-18");
    row("the begin", "2026-01-13/2026-01-20", Begin, {2026, 1, 10}, "2026-01-10/2026-01-20");
    row("a stretch becomes a day", "2026-01-13/2026-01-20", End, {2026, 1, 14}, "2026-01-13");
    row("no end before the begin", "2026-01-13/2026-01-20", End, {2025, 12, 1}, "2026-01-13");
    row("no begin behind the end", "2026-01-13/2026-01-20", Begin, {2026, 3, 1}, "2026-01-20");
    row("a qualifier stays", "2026-01-13/2026-01-20~", End, {2026, 1, 22}, "2026-01-13/2026-01-21~");
    row("years", "2020/2022", End, {2025, 1, 1}, "2020/2024");
}

void TestWhenShift::resizes()
{
    QFETCH(QString, edtf);
    QFETCH(WhenSide, side);
    QFETCH(double, to);
    QTEST(resizedWhen(when(edtf), side, to, DatePrecision::Day).edtf(), "resized");
}

DATELINE_CORE_TEST_MAIN(TestWhenShift)
#include "tst_whenshift.moc"
