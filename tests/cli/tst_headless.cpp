// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Program.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace dateline;

/// What the program does where there is no display to open a window on.
class TestHeadless : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void refusesUnknownOptions_data();
    void refusesUnknownOptions();
    void saysWhyAFileCannotBeImported();
    void drawsTheSampleStory();
    void importsATextIntoANewStory();

private:
    test::ProgramRun run(const QStringList &arguments) const;
    QStringList files(const QString &pattern) const;
    QTemporaryDir m_home;
};

test::ProgramRun TestHeadless::run(const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"HOME"_s, m_home.path());
    return test::runProgram(arguments, {}, environment);
}

QStringList TestHeadless::files(const QString &pattern) const
{
    QStringList found;
    QDirIterator all(m_home.path(), {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        found.append(all.next());
    return found;
}

void TestHeadless::refusesUnknownOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no such option") << QStringList{u"--shiny"_s};
    QTest::newRow("no such theme") << QStringList{u"--theme"_s, u"shiny"_s};
    QTest::newRow("a theme that is missing") << QStringList{u"--theme"_s};
}

void TestHeadless::refusesUnknownOptions()
{
    QFETCH(QStringList, arguments);
    const test::ProgramRun ended = run(arguments);
    QCOMPARE(ended.exitCode, 2);
    QVERIFY(!ended.err.isEmpty());
    QVERIFY(files(u"*.png"_s).isEmpty());
}

void TestHeadless::saysWhyAFileCannotBeImported()
{
    const test::ProgramRun ended = run({m_home.filePath(u"nothing.txt"_s)});
    QCOMPARE(ended.exitCode, 1);
    QVERIFY(ended.err.contains("nothing.txt"));
    QVERIFY(files(u"*.png"_s).isEmpty());
}

void TestHeadless::drawsTheSampleStory()
{
    const test::ProgramRun ended = run({u"--theme"_s, u"dark"_s});
    QCOMPARE(ended.exitCode, 0);
    const QStringList pictures = files(u"*.png"_s);
    QCOMPARE(pictures.size(), 1);
    QVERIFY(ended.out.contains(pictures.first().toUtf8()));
    QVERIFY(ended.out.contains("0 of them drafts"));
    QVERIFY(QFile(pictures.first()).size() > 10'000);
}

void TestHeadless::importsATextIntoANewStory()
{
    QFile article(m_home.filePath(u"harbour.txt"_s));
    QVERIFY(article.open(QIODevice::WriteOnly));
    article.write(
        "Harbour closed after storm\n\nThe harbour of Elmsund was closed on 3 May 2024. “Nobody was hurt,” said "
        "Ada Lund, the harbour master.\n");
    article.close();
    const test::ProgramRun ended = run({article.fileName()});
    QCOMPARE(ended.exitCode, 0);
    const QStringList stories = files(u"Harbour closed*.dateline"_s);
    QCOMPARE(stories.size(), 1);
    QVERIFY(stories.first().contains("/Documents/Dateline/"_L1));
    QVERIFY(ended.out.contains(stories.first().toUtf8()));
}

DATELINE_CORE_TEST_MAIN(TestHeadless)
#include "tst_headless.moc"
