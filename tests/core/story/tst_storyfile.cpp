// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"
#include "tests/core/story/StoryFixture.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <csignal>
#include <sys/fsuid.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace dateline;
using namespace dateline::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

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
    void whatIsNoStoryIsRefusedAndLeftAlone_data();
    void whatIsNoStoryIsRefusedAndLeftAlone();
    void aDamagedStoryIsRefused_data();
    void aDamagedStoryIsRefused();
    void offsetsThatNoTextHasAreRefused();
    void checkFindsWhatWasChangedBehindItsBack_data();
    void checkFindsWhatWasChangedBehindItsBack();
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

void TestStoryFile::whatIsNoStoryIsRefusedAndLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QByteArray header("SQLite format 3\0\x10\0\1\1\0\x40\x20\x20", 24);
    header.append(76, '\0');
    QByteArray newer = header;
    newer.replace(68, 4, "DtLn").replace(60, 4, QByteArray("\0\0\0\x63", 4));
    QTest::newRow("empty") << QByteArray("") << QStringLiteral("is empty");
    QTest::newRow("text") << QByteArray("Ferry stops\n") << QStringLiteral("not a story");
    QTest::newRow("binary") << QByteArray(5000, '\xfe') << QStringLiteral("not a story");
    QTest::newRow("cut off in the header") << header.first(50) << QStringLiteral("cut off");
    QTest::newRow("another database") << header << QStringLiteral("another program");
    QTest::newRow("newer") << newer << QStringLiteral("newer Dateline");
}

void TestStoryFile::whatIsNoStoryIsRefusedAndLeftAlone()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const StoryFixture fixture;
    write(fixture.path(), content);
    const auto refused = Story::open(fixture.path(), fixture.options());
    QVERIFY(!refused);
    QVERIFY2(refused.error().sentence.contains(says), qPrintable(refused.error().sentence));
    QVERIFY(refused.error().sentence.contains(fixture.path()));
    QCOMPARE(contentOf(fixture.path()), content);
    QCOMPARE(QFileInfo(fixture.path()).dir().entryList(QDir::Files | QDir::Hidden).size(), 1);

    QVERIFY(!Story::open(fixture.path(QStringLiteral("missing")), fixture.options()));
    QVERIFY(!Story::open(QFileInfo(fixture.path()).path(), fixture.options()));
    QVERIFY(!checkStory(fixture.path(QStringLiteral("missing"))));
}

void TestStoryFile::aDamagedStoryIsRefused_data()
{
    using Damage = std::function<void(QByteArray &)>;
    QTest::addColumn<Damage>("damage");
    const auto row = [](const char *name, Damage damage) { QTest::newRow(name) << damage; };
    row("cut in half", [](QByteArray &file) { file.truncate(file.size() / 2); });
    row("cut to its header", [](QByteArray &file) { file.truncate(100); });
    row("the first page garbled", [](QByteArray &file) { file.replace(100, 200, QByteArray(200, '\xa5')); });
    row("a page of zeros", [](QByteArray &file) { file.replace(5 * 4096, 4096, QByteArray(4096, '\0')); });
    row("a page of noise", [](QByteArray &file) { file.replace(8 * 4096, 4096, QByteArray(4096, '\xff')); });
    row("a page size of one", [](QByteArray &file) { file[16] = file[17] = '\1'; });
}

void TestStoryFile::aDamagedStoryIsRefused()
{
    QFETCH(std::function<void(QByteArray &)>, damage);
    const StoryFixture fixture;
    QVERIFY(fill(*fixture.create()));
    QByteArray content = contentOf(fixture.path());
    damage(content);
    write(fixture.path(), content);
    const auto refused = Story::open(fixture.path(), fixture.options());
    QVERIFY(!refused);
    QVERIFY2(refused.error().sentence.contains(QStringLiteral("damaged")),
             qPrintable(refused.error().sentence + refused.error().detail));
    QCOMPARE(contentOf(fixture.path()), content);
    const Result<QStringList> faults = checkStory(fixture.path());
    QVERIFY(!faults || !faults->isEmpty());
}

void TestStoryFile::offsetsThatNoTextHasAreRefused()
{
    const StoryFixture fixture;
    QVERIFY(fill(*fixture.create()));
    {
        const auto database = Database::open(fixture.path(), Database::Access::ReadWrite);
        QVERIFY((*database)->execute("PRAGMA ignore_check_constraints = ON;"
                                     "UPDATE passage SET \"end\" = 4294967296"));
    }
    QVERIFY(!Story::open(fixture.path(), fixture.options()));
}

void TestStoryFile::checkFindsWhatWasChangedBehindItsBack_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QString();
    QTest::newRow("a letter of a source's text") << QByteArray("stops\nThe ferry s") << QByteArray("stops\nThe ferrY s")
                                                 << QStringLiteral("not what was imported");
    QTest::newRow("a date") << QByteArray("2024-02-29") << QByteArray("2024-02-30") << QStringLiteral("no date");
}

void TestStoryFile::checkFindsWhatWasChangedBehindItsBack()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    const StoryFixture fixture;
    {
        const auto story = fixture.create();
        QVERIFY(fill(*story));
        QVERIFY(story->edit(QStringLiteral("Photo"), [](Edit &edit) -> Result<void> {
            Item photo;
            photo.kind = ItemKind::Photo;
            photo.happened.when = *When::fromEdtf(u"2024-02-29");
            const Result<Id> put = edit.put(photo);
            return put ? Result<void>() : put.error();
        }));
    }
    QByteArray content = contentOf(fixture.path());
    if (!from.isEmpty())
        QVERIFY(content.contains(from));
    write(fixture.path(), content.replace(from, to));
    const Result<QStringList> faults = checkStory(fixture.path());
    QVERIFY(faults);
    QVERIFY2(says.isEmpty() ? faults->isEmpty() : faults->join(u' ').contains(says), qPrintable(faults->join(u' ')));
}

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
