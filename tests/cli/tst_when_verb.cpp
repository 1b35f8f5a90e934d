// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Program.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace dateline;

class TestWhenVerb : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void asksForText();
    void saysWhatIsWrong();
    void printsALineForEach();
    void readsStandardInput();
    void keepsYearZeroAndFarYears();
};

namespace {

QList<QJsonObject> objects(const QByteArray &out)
{
    QList<QJsonObject> found;
    for (const QByteArray &line : out.trimmed().split('\n'))
        found.append(QJsonDocument::fromJson(line).object());
    return found;
}

} // namespace

void TestWhenVerb::asksForText()
{
    const test::ProgramRun run = test::runProgram({u"when"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains("Usage"));
}

void TestWhenVerb::saysWhatIsWrong()
{
    const test::ProgramRun run = test::runProgram({u"when"_s, u"soon"_s, u"2026"_s, QString()});
    QCOMPARE(run.exitCode, 1);
    const QList<QJsonObject> lines = objects(run.out);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0]["valid"_L1].toBool(), false);
    QVERIFY(lines[0]["edtf"_L1].isNull());
    QVERIFY(!lines[0]["error"_L1].toString().isEmpty());
    QCOMPARE(lines[1]["valid"_L1].toBool(), true);
    QCOMPARE(lines[2]["valid"_L1].toBool(), false);
}

void TestWhenVerb::printsALineForEach()
{
    const test::ProgramRun run = test::runProgram({u"when"_s, u"[..2026-01-13]"_s, u"Before 13 Jan 2026"_s});
    QCOMPARE(run.exitCode, 0);
    const QList<QJsonObject> lines = objects(run.out);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[1]["input"_L1].toString(), u"Before 13 Jan 2026"_s);
    for (const QJsonObject &line : lines) {
        QCOMPARE(line["edtf"_L1].toString(), u"[..2026-01-13]"_s);
        QCOMPARE(line["level"_L1].toInt(), 2);
        QVERIFY(line["earliest"_L1].isNull());
        QCOMPARE(line["latest"_L1].toString(), u"2026-01-13T23:59:59.999Z"_s);
        QCOMPARE(line["display"_L1].toString(), u"by 13 January 2026"_s);
        QVERIFY(line["error"_L1].isNull());
    }
}

void TestWhenVerb::readsStandardInput()
{
    const test::ProgramRun run = test::runProgram({u"when"_s, u"-"_s}, "2022\nsummer 2025\n");
    QCOMPARE(run.exitCode, 0);
    const QList<QJsonObject> lines = objects(run.out);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[1]["edtf"_L1].toString(), u"2025-22"_s);
}

void TestWhenVerb::keepsYearZeroAndFarYears()
{
    const QList<QJsonObject> lines =
        objects(test::runProgram({u"when"_s, u"0000"_s, u"Y-170000002"_s, u"44 BC"_s}).out);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0]["earliest"_L1].toString(), u"0000-01-01T00:00:00.000Z"_s);
    QCOMPARE(lines[1]["earliest"_L1].toString(), u"-170000002-01-01T00:00:00.000Z"_s);
    QCOMPARE(lines[2]["latest"_L1].toString(), u"-0043-12-31T23:59:59.999Z"_s);
}

DATELINE_CORE_TEST_MAIN(TestWhenVerb)
#include "tst_when_verb.moc"
