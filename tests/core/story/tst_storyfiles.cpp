// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/StoryFiles.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace dateline;

class TestStoryFiles : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void namesAFileAfterTheTitle_data();
    void namesAFileAfterTheTitle();
    void numbersRatherThanOverwrites();
};

void TestStoryFiles::namesAFileAfterTheTitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString() << u"Story.dateline"_s;
    QTest::newRow("only forbidden signs") << u"///"_s << u"Story.dateline"_s;
    QTest::newRow("a way out of the folder") << u"../../etc/passwd"_s << u"etc passwd.dateline"_s;
    QTest::newRow("line break and quotes") << u"Who said \"no\"?\nAnd when"_s << u"Who said no And when.dateline"_s;
    QTest::newRow("too long") << QString(300, u'é') << QString(100, u'é') + u".dateline"_s;
    QTest::newRow("plain") << u"The flood of 2024"_s << u"The flood of 2024.dateline"_s;
}

void TestStoryFiles::namesAFileAfterTheTitle()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    const Result<QString> path = newStoryPath(title);
    QVERIFY(path);
    QVERIFY(path->startsWith(home.path()));
    QCOMPARE(QFileInfo(*path).fileName(), name);
    QVERIFY(QFileInfo(*path).dir().exists());
}

void TestStoryFiles::numbersRatherThanOverwrites()
{
    QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    for (const char *name : {"Flood.dateline", "Flood 2.dateline", "Flood 3.dateline"}) {
        const Result<QString> path = newStoryPath(u"Flood"_s);
        QVERIFY(path);
        QCOMPARE(QFileInfo(*path).fileName(), QString::fromLatin1(name));
        QFile file(*path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
}

DATELINE_CORE_TEST_MAIN(TestStoryFiles)
#include "tst_storyfiles.moc"
