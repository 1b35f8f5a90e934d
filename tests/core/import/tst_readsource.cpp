// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ReadSource.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace dateline;
using namespace Qt::StringLiterals;

class TestReadSource : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void namesTheFilesOfAFolder();
    void refusesAFolderOfNothing();
    void sameBytesAreKnown();

private:
    QString file(const QString &path, const QByteArray &bytes) const
    {
        const QString whole = m_folder.filePath(path);
        QDir().mkpath(QFileInfo(whole).path());
        QFile file(whole);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? whole : QString();
    }

    QTemporaryDir m_folder;
};

void TestReadSource::namesTheFilesOfAFolder()
{
    const QString first = file(u"all/b.txt"_s, "b");
    const QString page = file(u"all/page.html"_s, "p");
    const QString deeper = file(u"all/deeper/a.txt"_s, "a");
    const QString files = file(u"all/notes_files/c.txt"_s, "c");
    file(u"all/page_files/script.txt"_s, "x");
    file(u"all/.hidden/x.txt"_s, "x");
    file(u"all/.x.txt"_s, "x");
    file(u"all/story.dateline"_s, "x");
    QVERIFY(QFile::link(m_folder.filePath(u"all"_s), m_folder.filePath(u"all/loop"_s)));
    const Result<QStringList> found = filesToImport({m_folder.filePath(u"all"_s), first, u"absent.txt"_s});
    QVERIFY(found);
    QCOMPARE(*found, QStringList({first, page, deeper, files, u"absent.txt"_s}));
}

void TestReadSource::refusesAFolderOfNothing()
{
    QVERIFY(QDir().mkpath(m_folder.filePath(u"empty/deeper"_s)));
    const Result<QStringList> found = filesToImport({m_folder.filePath(u"empty"_s)});
    QVERIFY(!found);
    QVERIFY(found.error().sentence.contains(u"empty"_s));
}

void TestReadSource::sameBytesAreKnown()
{
    const auto story = Story::create(m_folder.filePath(u"a.dateline"_s), u"Ferry"_s, {});
    QVERIFY(story);
    const QByteArray text = "Ferry stops\n\nThe ferry stopped on 5 March 2024, Mara Lind said.\n";
    const FileReport first = addRead(**story, readSource(file(u"a.txt"_s, text), {}));
    QVERIFY2(first.outcome == FileReport::Outcome::Imported, qPrintable(first.sentence));
    const FileReport second = addRead(**story, readSource(file(u"b.txt"_s, text), {}));
    QVERIFY(second.outcome == FileReport::Outcome::Known);
    QCOMPARE(second.source, first.source);
    QVERIFY(second.sentence.contains(u"Ferry stops"_s));
    const FileReport other = addRead(**story, readSource(file(u"b.txt"_s, text + "More.\n"), {}));
    QVERIFY(other.outcome == FileReport::Outcome::Imported);
    const FileReport absent = addRead(**story, readSource(m_folder.filePath(u"absent.txt"_s), {}));
    QVERIFY(absent.outcome == FileReport::Outcome::Refused);
    QCOMPARE((*story)->history().size(), 2);
    QVERIFY((*story)->undo());
    QCOMPARE((*story)->data().sources.size(), 1);
}

DATELINE_CORE_TEST_MAIN(TestReadSource)
#include "tst_readsource.moc"
