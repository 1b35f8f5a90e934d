// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Importer.h"
#include "tests/cli/Program.h"
#include "tests/support/TestMain.h"

using namespace Qt::StringLiterals;
using namespace dateline;

class TestCommandLine : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void helpNamesEveryVerb();
    void tellsItsVersion();
};

void TestCommandLine::helpNamesEveryVerb()
{
    const test::ProgramRun run = test::runProgram({u"--help"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.startsWith("Usage: dateline"));
    for (const char *verb : {"check", "export", "extract", "import", "when"})
        QVERIFY2(run.out.contains(QByteArray("\n  ") + verb + ' '), verb);
    for (const ImportFormat &format : importFormats())
        QVERIFY2(run.out.contains(format.name.toUtf8()), qPrintable(format.name));
}

void TestCommandLine::tellsItsVersion()
{
    const test::ProgramRun run = test::runProgram({u"--version"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.startsWith("dateline 0."));
}

DATELINE_CORE_TEST_MAIN(TestCommandLine)
#include "tst_commandline.moc"
