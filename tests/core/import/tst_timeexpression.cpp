// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/TimeExpression.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestTimeExpression : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void countsFromAnyDay_data();
    void countsFromAnyDay();
    void boundsStayBounds();
    void saysWhatItWasCountedFrom();

private:
    static TimeExpression expression(const QString &text, const QString &phrase)
    {
        KnownSource known;
        known.text = text;
        known.source.language = u"en"_s;
        known.source.published = *When::fromEdtf(u"2026-01-13");
        const CodePoints points(text);
        known.blocks = {{BlockKind::Paragraph, 0, points.count()}};
        const qsizetype at = text.indexOf(phrase);
        return {known, points.fromUtf16(at), points.fromUtf16(at + phrase.size())};
    }
};

void TestTimeExpression::countsFromAnyDay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("edtf");
    const QDate friday(2026, 2, 20);
    QTest::newRow("no day") << u"The ferry stopped on Monday."_s << u"Monday"_s << QDate() << QString();
    QTest::newRow("no time") << u"The ferry stopped on Monday."_s << u"ferry"_s << friday << QString();
    QTest::newRow("no text") << QString() << QString() << friday << QString();
    QTest::newRow("past") << u"\U0001F6A2 The ferry stopped on Monday."_s << u"Monday"_s << friday << u"2026-02-16"_s;
    QTest::newRow("future") << u"The ferry will sail on Monday."_s << u"Monday"_s << friday << u"2026-02-23"_s;
    QTest::newRow("yesterday") << u"The ferry stopped yesterday."_s << u"yesterday"_s << friday << u"2026-02-19"_s;
    QTest::newRow("another date beside it") << u"The harbour froze on 3 May 1999, but a ferry sailed the day before."_s
                                            << u"the day before"_s << friday << u"2026-02-19"_s;
    QTest::newRow("written in full") << u"The ferry stopped on 3 May 1999."_s << u"3 May 1999"_s << friday
                                     << u"1999-05-03"_s;
    QTest::newRow("far in a long paragraph")
        << u"Nothing was said. "_s.repeated(500) + u"The ferry stopped on Monday."_s << u"Monday"_s << friday
        << u"2026-02-16"_s;
}

void TestTimeExpression::countsFromAnyDay()
{
    QFETCH(QString, text);
    QFETCH(QString, phrase);
    QFETCH(QDate, day);
    const std::optional<When> when = expression(text, phrase).from(day);
    QTEST(when ? when->edtf() : QString(), "edtf");
}

void TestTimeExpression::boundsStayBounds()
{
    const Timing since{*When::fromEdtf(u"2026-01-12/.."), {BasisKind::Resolved, u"Monday"_s, u"2026-01-13"_s, {}}};
    const auto moved = expression(u"It has been shut since Monday."_s, u"Monday"_s).moved(since, {2026, 2, 20});
    QVERIFY(moved);
    QCOMPARE(moved->when.edtf(), u"2026-02-16/.."_s);
    QVERIFY(!expression(u"It has been shut."_s, u"shut"_s).moved(since, {2026, 2, 20}));
}

void TestTimeExpression::saysWhatItWasCountedFrom()
{
    const TimeExpression monday = expression(u"The ferry stopped on Monday."_s, u"Monday"_s);
    const Timing before{*When::fromEdtf(u"2026-01-12"), {BasisKind::Resolved, u"Monday"_s, u"2026-01-13"_s, {}}};
    const auto moved = monday.moved(before, {2026, 2, 20});
    QVERIFY(moved);
    QCOMPARE(moved->basis.kind, BasisKind::Resolved);
    QCOMPARE(moved->basis.reference, u"2026-02-20"_s);
    QVERIFY2(moved->basis.rule.contains(u"Friday 20 February 2026"_s), qPrintable(moved->basis.rule));
    const auto back = monday.moved(*moved, {2026, 1, 13});
    QVERIFY(back);
    QCOMPARE(back->when, before.when);
    QVERIFY2(back->basis.rule.contains(u"publication"_s), qPrintable(back->basis.rule));
}

DATELINE_CORE_TEST_MAIN(TestTimeExpression)
#include "tst_timeexpression.moc"
