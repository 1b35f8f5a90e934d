// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Program.h"
#include "tests/core/story/StoryFixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace dateline;
using namespace dateline::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray article =
    "Ferry to Lund stops\n"
    "\"\xF0\x9F\x9A\xA2 We have not sailed since Monday,\" Bo Ostrow, captain of the ferry, told the "
    "Gazette on Tuesday.\n";

} // namespace

class TestReadVerbs : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void extractPrintsCodePoints();
    void extractGivesTheSameTwice();
    void extractReadsByTheLanguage_data();
    void extractReadsByTheLanguage();
    void importMakesAStoryAndAddsToIt();
    void importOfNothingLeavesNoStory();
    void importGoesOnAfterAFileThatCannotBeRead();
    void wrongUsage_data();
    void wrongUsage();

private:
    QString file(const QString &name, const QByteArray &bytes = article) const
    {
        QFile file(m_fixture.path(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? file.fileName() : QString();
    }

    StoryFixture m_fixture;
};

void TestReadVerbs::extractPrintsCodePoints()
{
    const ProgramRun run =
        runProgram({u"extract"_s, file(u"a.txt"_s), u"--published"_s, u"13 January 2026"_s, u"--format"_s, u"json"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.err.isEmpty(), run.err);
    const QJsonObject object = QJsonDocument::fromJson(run.out).object();
    const QList<uint> text = object["text"_L1].toString().toUcs4();
    const auto wordsAt = [&](const QJsonValue &span) {
        const int start = span["start"_L1].toInt();
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(text.constData()) + start,
                                 span["end"_L1].toInt() - start);
    };
    QCOMPARE(object["title"_L1].toString(), u"Ferry to Lund stops"_s);
    QCOMPARE(object["published"_L1].toString(), u"2026-01-13"_s);
    const QJsonArray times = object["timexes"_L1].toArray();
    QCOMPARE(times.size(), 2);
    QCOMPARE(wordsAt(times[0]), u"Monday"_s);
    QCOMPARE(times[0]["value"_L1].toString(), u"2026-01-12"_s);
    QCOMPARE(times[1]["value"_L1].toString(), u"2026-01-13"_s);
    const QJsonObject said = object["attributions"_L1][0].toObject();
    QCOMPARE(said["speaker"_L1].toString(), u"Bo Ostrow"_s);
    QCOMPARE(said["kind"_L1].toString(), u"direct"_s);
    QCOMPARE(wordsAt(object["blocks"_L1][0]), u"Ferry to Lund stops"_s);
}

void TestReadVerbs::extractGivesTheSameTwice()
{
    const QStringList arguments{u"extract"_s, file(u"a.txt"_s)};
    const QByteArray first = runProgram(arguments).out;
    QVERIFY(!first.isEmpty());
    QCOMPARE(runProgram(arguments).out, first);
}

void TestReadVerbs::extractReadsByTheLanguage_data()
{
    QTest::addColumn<QStringList>("option");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("times");
    QTest::addColumn<bool>("noted");
    QTest::newRow("too short to tell") << QStringList() << u"en"_s << 2 << false;
    QTest::newRow("one that is read") << QStringList{u"--language"_s, u"es"_s} << u"es"_s << 0 << false;
    QTest::newRow("one that is not") << QStringList{u"--language"_s, u"de-AT"_s} << u"de"_s << 0 << true;
}

void TestReadVerbs::extractReadsByTheLanguage()
{
    QFETCH(QStringList, option);
    QFETCH(bool, noted);
    const ProgramRun run = runProgram(QStringList{u"extract"_s, file(u"a.txt"_s)} + option);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(!run.err.isEmpty(), noted);
    const QJsonObject object = QJsonDocument::fromJson(run.out).object();
    QTEST(object["language"_L1].toString(), "language");
    QTEST(int(object["timexes"_L1].toArray().size()), "times");
}

void TestReadVerbs::importMakesAStoryAndAddsToIt()
{
    const QString story = m_fixture.path(u"new.dateline"_s);
    const QStringList arguments{u"import"_s, story, file(u"a.txt"_s), u"--published"_s, u"2026-01-13"_s};
    ProgramRun run = runProgram(arguments);
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains("1 quote"), run.out);
    QVERIFY(runProgram({u"check"_s, story}).out.contains("sound"));
    run = runProgram(arguments);
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains("already"), run.out);
    const QString folder = m_fixture.path(u"many"_s);
    QVERIFY(QDir().mkpath(folder + u"/.hidden"_s) && QDir().mkpath(folder + u"/deeper"_s));
    for (const char *name : {"/.hidden/c.txt", "/deeper/b.txt", "/a.txt"}) {
        QFile copy(folder + QLatin1StringView(name));
        QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(QByteArray("A ferry stopped in 2024.") + name) > 0);
    }
    run = runProgram({u"import"_s, story, folder});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains("2 of 2 files imported"), run.out);
    const auto opened = StoryFixture::take(Story::open(story, m_fixture.options()));
    QVERIFY(opened);
    QCOMPARE(opened->data().title, u"new"_s);
    QCOMPARE(opened->data().sources.size(), 3);
}

void TestReadVerbs::importOfNothingLeavesNoStory()
{
    const QString story = m_fixture.path(u"none.dateline"_s);
    const ProgramRun run = runProgram({u"import"_s, story, m_fixture.path(u"absent.txt"_s)});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.err.contains("absent.txt"));
    QVERIFY(!QFile::exists(story));
}

void TestReadVerbs::importGoesOnAfterAFileThatCannotBeRead()
{
    const QString story = m_fixture.path(u"some.dateline"_s);
    const ProgramRun run = runProgram({u"import"_s, story, file(u"b.txt"_s, QByteArray("\0\0", 2)), file(u"a.txt"_s)});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.err.contains("binary"));
    QVERIFY(run.out.contains("a.txt"));
    QVERIFY(QFile::exists(story));
}

void TestReadVerbs::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("extract nothing") << QStringList{u"extract"_s};
    QTest::newRow("extract two") << QStringList{u"extract"_s, u"a"_s, u"b"_s};
    QTest::newRow("unknown format") << QStringList{u"extract"_s, u"a"_s, u"--format"_s, u"xml"_s};
    QTest::newRow("unknown option") << QStringList{u"extract"_s, u"a"_s, u"--colour"_s};
    QTest::newRow("no date") << QStringList{u"extract"_s, u"a"_s, u"--published"_s, u"someday"_s};
    QTest::newRow("no language") << QStringList{u"extract"_s, u"a"_s, u"--language"_s, u"qq"_s};
    QTest::newRow("import without a file") << QStringList{u"import"_s, u"a.dateline"_s};
}

void TestReadVerbs::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const ProgramRun run = runProgram(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.err.isEmpty());
}

DATELINE_CORE_TEST_MAIN(TestReadVerbs)
#include "tst_read_verbs.moc"
