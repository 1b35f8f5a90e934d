// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Program.h"
#include "tests/core/story/StoryFixture.h"

using namespace dateline;
using namespace dateline::test;

class TestCheckVerb : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void saysHowAStoryIs_data();
    void saysHowAStoryIs();
    void asksForOneStory();
};

void TestCheckVerb::saysHowAStoryIs_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<QByteArray>("err");
    QTest::newRow("sound") << QByteArray() << QByteArray() << 0 << QByteArray("is sound") << QByteArray();
    QTest::newRow("damaged") << QByteArray("Ferry stops\nThe") << QByteArray("Ferry stops\nAll") << 1
                             << QByteArray("not what was imported") << QByteArray();
    QTest::newRow("no story") << QByteArray("SQLite format 3") << QByteArray("Another format!") << 1 << QByteArray()
                              << QByteArray("not a story");
}

void TestCheckVerb::saysHowAStoryIs()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, out);
    QFETCH(QByteArray, err);
    const StoryFixture fixture;
    QVERIFY(fill(*fixture.create()));
    QFile file(fixture.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    file.seek(0);
    file.write(from.isEmpty() ? content : content.replace(from, to));
    file.close();
    const ProgramRun run = runProgram({QStringLiteral("check"), fixture.path()});
    QCOMPARE(run.exitCode, exitCode);
    QVERIFY2(run.out.contains(out) && run.err.contains(err), run.out + run.err);
    QCOMPARE(run.err.isEmpty(), err.isEmpty());
}

void TestCheckVerb::asksForOneStory()
{
    const ProgramRun none = runProgram({QStringLiteral("check")});
    QCOMPARE(none.exitCode, 2);
    QVERIFY(none.err.contains("Usage: dateline check STORY"));
    QCOMPARE(runProgram({QStringLiteral("check"), QStringLiteral("a"), QStringLiteral("b")}).exitCode, 2);
    QCOMPARE(runProgram({QStringLiteral("check"), QStringLiteral("/no/such/story")}).exitCode, 1);
}

DATELINE_CORE_TEST_MAIN(TestCheckVerb)
#include "tst_check_verb.moc"
