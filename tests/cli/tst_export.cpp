// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/Story.h"
#include "tests/cli/Program.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

using namespace dateline;
using namespace Qt::StringLiterals;

class TestExport : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refusesBadUsage_data();
    void refusesBadUsage();
    void aFileThatIsNoStoryFails();
    void writesEveryFormat_data();
    void writesEveryFormat();
    void theSuffixNamesTheFormat();
    void helpListsTheSettings();
    void presetsAreKeptAndListed();

private:
    QTemporaryDir m_folder;
    QString m_story;

    QString at(const QString &name) const { return m_folder.filePath(name); }
};

void TestExport::initTestCase()
{
    m_story = at(u"story.dateline"_s);
    auto story = Story::create(m_story, u"The harbour"_s, {});
    QVERIFY(story);
    const auto work = [](Edit &edit) -> Result<void> {
        for (const QString &edtf : {u"1979"_s, u"2026-01-12"_s, u"2026-01-13"_s}) {
            Item item;
            item.title = u"Ferry of %1"_s.arg(edtf);
            item.happened.when = When::fromEdtf(edtf).value();
            item.draft = edtf == u"1979"_s;
            if (const Result<Id> put = edit.put(item); !put)
                return put.error();
        }
        return {};
    };
    QVERIFY((*story)->edit(u"Fill"_s, work));
}

void TestExport::refusesBadUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString out = at(u"bad.png"_s);
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no output") << QStringList{m_story};
    QTest::newRow("two stories") << QStringList{m_story, m_story, u"--output"_s, out};
    QTest::newRow("no such story") << QStringList{at(u"none.dateline"_s), u"--output"_s, out};
    QTest::newRow("a folder as story") << QStringList{m_folder.path(), u"--output"_s, out};
    QTest::newRow("a folder as output") << QStringList{m_story, u"--format"_s, u"png"_s, u"--output"_s,
                                                       m_folder.path()};
    QTest::newRow("no such folder") << QStringList{m_story, u"--output"_s, at(u"none/bad.png"_s)};
    QTest::newRow("over the story") << QStringList{m_story, u"--format"_s, u"png"_s, u"--output"_s, m_story};
    QTest::newRow("option without value") << QStringList{m_story, u"--output"_s};
    QTest::newRow("unknown option") << QStringList{m_story, u"--output"_s, out, u"--colour"_s, u"red"_s};
    const auto wrong = [&](const char *name, const QString &option, const QString &value) {
        QTest::newRow(name) << QStringList{m_story, u"--output"_s, out, option, value};
    };
    wrong("no such preset", u"--preset"_s, u"no such preset"_s);
    wrong("pages of a PNG", u"--pages"_s, u"2"_s);
    wrong("format", u"--format"_s, u"bmp"_s);
    wrong("range without a screen", u"--range"_s, u"screen"_s);
    wrong("size without height", u"--size"_s, u"1600"_s);
    wrong("size with sign", u"--size"_s, u"-1600x900"_s);
    wrong("size beyond numbers", u"--size"_s, u"99999999999999x900"_s);
    wrong("size too small", u"--size"_s, u"1x1"_s);
    wrong("resolution in words", u"--dpi"_s, u"fine"_s);
    wrong("resolution too high", u"--dpi"_s, u"1000000"_s);
    wrong("from", u"--from"_s, u"2026-13-45"_s);
    wrong("to", u"--to"_s, u"some day"_s);
    wrong("axis", u"--axis"_s, u"round"_s);
    wrong("theme", u"--theme"_s, u"Light"_s);
    wrong("drafts", u"--drafts"_s, u"all"_s);
}

void TestExport::refusesBadUsage()
{
    QFETCH(QStringList, arguments);
    const test::ProgramRun run = test::runProgram(QStringList{u"export"_s} + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(!run.err.trimmed().isEmpty());
    QVERIFY(run.out.isEmpty());
    QVERIFY(!QFile::exists(at(u"bad.png"_s)));
}

void TestExport::aFileThatIsNoStoryFails()
{
    QFile file(at(u"text.dateline"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no story at all");
    file.close();
    const test::ProgramRun run = test::runProgram({u"export"_s, file.fileName(), u"--output"_s, at(u"none.png"_s)});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(!run.err.trimmed().isEmpty());
    QVERIFY(!QFile::exists(at(u"none.png"_s)));
}

void TestExport::writesEveryFormat_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << QByteArray("\x89PNG");
    QTest::newRow("svg") << QByteArray("<?xml");
    QTest::newRow("pdf") << QByteArray("%PDF");
}

void TestExport::writesEveryFormat()
{
    QFETCH(QByteArray, start);
    const QString format = QString::fromLatin1(QTest::currentDataTag());
    const QString out = at(u"picture"_s);
    const test::ProgramRun run =
        test::runProgram({u"export"_s,   m_story,      u"--format"_s, format,         u"--output"_s, out,
                          u"--size"_s,   u"800x600"_s, u"--dpi"_s,    u"150"_s,       u"--from"_s,   u"1970"_s,
                          u"--to"_s,     u"2027"_s,    u"--axis"_s,   u"linear"_s,    u"--theme"_s,  u"print"_s,
                          u"--drafts"_s, u"marked"_s,  u"--title"_s,  u"A picture"_s, u"--theme"_s,  u"grey"_s,
                          u"--bleed"_s,  u"3"_s,       u"--text"_s,   u"80"_s,        u"--lanes"_s,  u"person"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QString printed = QString::fromUtf8(run.out);
    QVERIFY2(printed.contains(out) && printed.contains(u"3 items in 1 lane, 1 draft"_s), run.out.constData());
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(start));
}

void TestExport::theSuffixNamesTheFormat()
{
    const QString out = at(u"plain.SVG"_s);
    const test::ProgramRun run = test::runProgram({u"export"_s, m_story, u"--output"_s, out});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(run.out.contains("2 items in 1 lane, 0 drafts"));
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("<svg"));
}

void TestExport::helpListsTheSettings()
{
    const test::ProgramRun run = test::runProgram({u"export"_s, u"--help"_s});
    QCOMPARE(run.exitCode, 0);
    for (const char *line : {"--size SIZE", "--dpi 30 to 2400", "--axis folded|linear", "--legend on|off"})
        QVERIFY2(run.out.contains(line), run.out.constData());
}

void TestExport::presetsAreKeptAndListed()
{
    QProcessEnvironment home = QProcessEnvironment::systemEnvironment();
    home.insert(u"HOME"_s, m_folder.path());
    home.remove(u"XDG_CONFIG_HOME"_s);
    const test::ProgramRun kept = test::runProgram({u"export"_s, m_story, u"--output"_s, at(u"kept.png"_s), u"--size"_s,
                                                    u"640x480"_s, u"--save-preset"_s, u"small"_s},
                                                   {}, home);
    QVERIFY2(kept.exitCode == 0, kept.err.constData());
    QVERIFY(test::runProgram({u"export"_s, u"--presets"_s}, {}, home).out.contains("small: size=640x480\n"));
    const QString out = at(u"again.png"_s);
    const test::ProgramRun again =
        test::runProgram({u"export"_s, m_story, u"--output"_s, out, u"--preset"_s, u"small"_s}, {}, home);
    QVERIFY2(again.exitCode == 0, again.err.constData());
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(24).sliced(16), QByteArray::fromHex("00000280000001e0"));
}

DATELINE_CORE_TEST_MAIN(TestExport)
#include "tst_export.moc"
