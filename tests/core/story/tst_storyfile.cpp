// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/story/StoryFixture.h"

#include <QFileInfo>
#include <QSysInfo>

#include <csignal>
#include <sys/fsuid.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace dateline;
using namespace dateline::test;

namespace {

/// Makes files ask the permissions of somebody else while it lives, where the test runs as root, whom none stops.
class AsNobody {
public:
    AsNobody()
        : m_before(setfsuid(geteuid() == 0 ? 65534 : geteuid()))
    {
    }
    ~AsNobody() { setfsuid(static_cast<uid_t>(m_before)); }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    int m_before;
};

/// Lets no file grow beyond a size while it lives: what a full disk does.
class FullDisk {
public:
    explicit FullDisk(qint64 bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

Result<void> addBigSource(Story &story)
{
    return story.edit(QStringLiteral("Import"), [](Edit &edit) -> Result<void> {
        const Result<Id> added = edit.addSource({}, QStringLiteral("text"), {}, QByteArray(2'000'000, 'b'));
        return added ? Result<void>() : added.error();
    });
}

} // namespace

class TestStoryFile : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void createOverwritesNothing();
    void whatMayNotBeReadIsRefused();
    void whatMayNotBeWrittenIsReadOnly_data();
    void whatMayNotBeWrittenIsReadOnly();
    void aSecondWriterReadsOnly();
    void theLockOfADeadProgramIsTakenOver();
    void aFullDiskLeavesTheStoryAsItWas();
    void aFileReplacedUnderItIsNotWritten();
    void savesACopy();
    void movesWithItsHistory();
};

void TestStoryFile::createOverwritesNothing()
{
    const StoryFixture fixture;
    write(fixture.path(), "mine");
    const auto refused = Story::create(fixture.path(), {}, fixture.options());
    QVERIFY(!refused);
    QVERIFY(refused.error().sentence.contains(QStringLiteral("already")));
    QCOMPARE(contentOf(fixture.path()), QByteArray("mine"));
    QVERIFY(!Story::create(fixture.path(QStringLiteral("no/such/folder.dateline")), {}, fixture.options()));
}

void TestStoryFile::whatMayNotBeReadIsRefused()
{
    const StoryFixture fixture;
    fixture.create();
    QVERIFY(QFile::setPermissions(QFileInfo(fixture.path()).path(), QFile::Permissions(0x7755)));
    QVERIFY(QFile::setPermissions(fixture.path(), QFile::Permissions()));
    const AsNobody nobody;
    const auto refused = Story::open(fixture.path(), fixture.options());
    QVERIFY(!refused);
    QVERIFY(refused.error().sentence.contains(QStringLiteral("cannot be read")));
}

void TestStoryFile::whatMayNotBeWrittenIsReadOnly_data()
{
    QTest::addColumn<int>("folder");
    QTest::addColumn<int>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("folder and file") << 0x5555 << 0x4444 << QStringLiteral("folder may not");
    QTest::newRow("folder alone") << 0x5555 << 0x6666 << QStringLiteral("folder may not");
    QTest::newRow("file alone") << 0x7777 << 0x4444 << QStringLiteral("file may not");
}

void TestStoryFile::whatMayNotBeWrittenIsReadOnly()
{
    QFETCH(int, folder);
    QFETCH(int, file);
    QFETCH(QString, says);
    const StoryFixture fixture;
    QVERIFY(fill(*fixture.create()));
    const QByteArray before = contentOf(fixture.path());
    QVERIFY(QFile::setPermissions(fixture.path(), QFile::Permissions(file)));
    QVERIFY(QFile::setPermissions(QFileInfo(fixture.path()).path(), QFile::Permissions(folder)));
    {
        const AsNobody nobody;
        const auto story = fixture.open();
        QVERIFY(story);
        QVERIFY(story->isReadOnly());
        QVERIFY2(story->readOnlyReason().contains(says), qPrintable(story->readOnlyReason()));
        QCOMPARE(story->data().items.size(), 3);
        QVERIFY(!story->canUndo() && !story->undo() && !addBigSource(*story));
        story->setViewState(QStringLiteral("axis"), QStringLiteral("linear"));
        QCOMPARE(story->viewState(QStringLiteral("axis")), QStringLiteral("linear"));
    }
    QVERIFY(QFile::setPermissions(QFileInfo(fixture.path()).path(), QFile::Permissions(0x7700)));
    QCOMPARE(contentOf(fixture.path()), before);
}

void TestStoryFile::aSecondWriterReadsOnly()
{
    const StoryFixture fixture;
    auto first = fixture.create();
    QVERIFY(fill(*first));
    const auto second = fixture.open();
    QVERIFY(second->isReadOnly());
    QVERIFY(second->readOnlyReason().contains(QStringLiteral("another window")));
    QCOMPARE(second->data().items.size(), 3);
    QVERIFY(first->undo());
    QVERIFY(!second->edit(QStringLiteral("Title"), [](Edit &edit) { return edit.setTitle(QStringLiteral("T")); }));
    first = nullptr;
    QVERIFY(!fixture.open()->isReadOnly());
}

void TestStoryFile::theLockOfADeadProgramIsTakenOver()
{
    const StoryFixture fixture;
    fixture.create();
    const QString lock = fixture.path(QStringLiteral(".story.dateline.lock"));
    const QString holder = QStringLiteral("%1\ndateline\n%2\n%3\n%4\n");
    const QString here = QSysInfo::machineHostName();
    // No process has this number: it is beyond what Linux gives.
    write(lock,
          holder
              .arg(QStringLiteral("99999999"), here, QString::fromLatin1(QSysInfo::machineUniqueId()),
                   QString::fromLatin1(QSysInfo::bootUniqueId()))
              .toUtf8());
    QVERIFY(!fixture.open()->isReadOnly());
    write(lock,
          holder.arg(QStringLiteral("1"), QStringLiteral("elsewhere"), QStringLiteral("m"), QStringLiteral("b"))
              .toUtf8());
    const auto story = fixture.open();
    QVERIFY(story->isReadOnly());
    QVERIFY(story->readOnlyReason().contains(QStringLiteral("elsewhere")));
}

void TestStoryFile::aFullDiskLeavesTheStoryAsItWas()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    QVERIFY(fill(*story));
    const StoryData before = story->data();
    {
        const FullDisk full(QFileInfo(fixture.path()).size() + 50'000);
        const Result<void> failed = addBigSource(*story);
        QVERIFY(!failed);
        QVERIFY2(failed.error().sentence.contains(QStringLiteral("disk")), qPrintable(failed.error().sentence));
        QVERIFY(!story->edit(QStringLiteral("Import, and look away"), [](Edit &edit) -> Result<void> {
            edit.setTitle(QStringLiteral("Lost")).ok();
            edit.addSource({}, QStringLiteral("text"), {}, QByteArray(9'000'000, 'c')).ok();
            edit.setTitle(QStringLiteral("Lost as well")).ok();
            return {};
        }));
    }
    {
        const FullDisk full(20'000);
        QVERIFY(!story->saveCopy(fixture.path(QStringLiteral("copy.dateline"))));
        QVERIFY(!Story::create(fixture.path(QStringLiteral("new.dateline")), {}, fixture.options()));
    }
    QCOMPARE(QFileInfo(fixture.path()).dir().entryList(QDir::Files), QStringList{QStringLiteral("story.dateline")});
    QVERIFY(sameData(story->data(), before));
    QCOMPARE(*checkStory(fixture.path()), QStringList());
    QCOMPARE(story->undoLabel(), QStringLiteral("Fill"));
    // With room again, all goes on.
    QVERIFY(addBigSource(*story));
}

void TestStoryFile::aFileReplacedUnderItIsNotWritten()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    fixture.create(QStringLiteral("other.dateline"));
    QVERIFY(QFile::rename(fixture.path(), fixture.path(QStringLiteral("away.dateline"))));
    QVERIFY(QFile::copy(fixture.path(QStringLiteral("other.dateline")), fixture.path()));
    const QByteArray before = contentOf(fixture.path());
    const Result<void> failed = addBigSource(*story);
    QVERIFY(!failed);
    QVERIFY2(failed.error().sentence.contains(QStringLiteral("replaced")), qPrintable(failed.error().detail));
    QCOMPARE(contentOf(fixture.path()), before);
}

void TestStoryFile::savesACopy()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    QVERIFY(fill(*story));
    const QString copy = QStringLiteral("copy.dateline");
    write(fixture.path(copy), "replaced, as the dialog has asked");
    QVERIFY(story->saveCopy(fixture.path(copy)));
    QCOMPARE(story->path(), fixture.path());
    {
        const auto copied = fixture.open(copy);
        QVERIFY(sameData(copied->data(), story->data()));
        QVERIFY(copied->canUndo());
        QVERIFY2(!story->saveCopy(fixture.path(copy)), "over a story that is open");
    }
    QVERIFY2(!story->saveCopy(fixture.path()), "over itself");
    QVERIFY(!story->saveCopy(fixture.path(QStringLiteral("no/such/folder.dateline"))));
    QCOMPARE(QFileInfo(fixture.path()).dir().entryList(QDir::Files).size(), 2);
}

void TestStoryFile::movesWithItsHistory()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    QVERIFY(fill(*story));
    const QString moved = fixture.path(QStringLiteral("moved.dateline"));
    write(moved, "mine");
    QVERIFY(!story->moveTo(moved));
    QCOMPARE(contentOf(moved), QByteArray("mine"));
    QCOMPARE(story->path(), fixture.path());
    QVERIFY(QFile::remove(moved));
    QVERIFY(story->moveTo(moved));
    QCOMPARE(story->path(), moved);
    QVERIFY(!QFile::exists(fixture.path()));
    QVERIFY(fixture.open(QStringLiteral("moved.dateline"))->isReadOnly());
    QVERIFY(story->undo());
    QVERIFY(story->redo());
    QCOMPARE(story->searchItems(QStringLiteral("ferry")).size(), 2);
    QVERIFY(fixture.create());
}

DATELINE_CORE_TEST_MAIN(TestStoryFile)
#include "tst_storyfile.moc"
