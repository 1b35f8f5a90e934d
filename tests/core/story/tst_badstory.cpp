// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"
#include "tests/core/story/StoryFixture.h"

#include <QFileInfo>
#include <QRandomGenerator>

using namespace dateline;
using namespace dateline::test;

class TestBadStory : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoStoryIsRefusedAndLeftAlone_data();
    void whatIsNoStoryIsRefusedAndLeftAlone();
    void aDamagedStoryIsRefused_data();
    void aDamagedStoryIsRefused();
    void aGarbledStoryIsReadOrRefused();
    void offsetsThatNoTextHasAreRefused();
    void checkFindsWhatWasChangedBehindItsBack_data();
    void checkFindsWhatWasChangedBehindItsBack();
};

void TestBadStory::whatIsNoStoryIsRefusedAndLeftAlone_data()
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

void TestBadStory::whatIsNoStoryIsRefusedAndLeftAlone()
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

void TestBadStory::aDamagedStoryIsRefused_data()
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

void TestBadStory::aDamagedStoryIsRefused()
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

void TestBadStory::aGarbledStoryIsReadOrRefused()
{
    const StoryFixture fixture;
    QVERIFY(fill(*fixture.create()));
    const QByteArray sound = contentOf(fixture.path());
    QRandomGenerator random(1979);
    int refused = 0;
    for (int round = 0; round < 60; ++round) {
        QByteArray content = sound;
        for (int i = random.bounded(1, 40); i > 0; --i)
            content[random.bounded(static_cast<int>(content.size()))] = static_cast<char>(random.bounded(256));
        write(fixture.path(), content);
        const auto story = Story::open(fixture.path(), fixture.options());
        if (!story) {
            ++refused;
            QVERIFY(!story.error().sentence.isEmpty());
            continue;
        }
        for (const Source &source : (*story)->data().sourcesInOrder())
            (*story)->text(source.id);
        (*story)->data().itemsInOrder();
        (*story)->searchItems(QStringLiteral("ferry stop"));
        fill(**story).ok();
        (*story)->undo().ok();
        (*story)->undo().ok();
    }
    QVERIFY(refused > 0);
}

void TestBadStory::offsetsThatNoTextHasAreRefused()
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

void TestBadStory::checkFindsWhatWasChangedBehindItsBack_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QString();
    QTest::newRow("a letter of a source's text") << QByteArray("stops\nThe ferry s") << QByteArray("stops\nThe ferrY s")
                                                 << QStringLiteral("not what was imported");
    QTest::newRow("a date") << QByteArray("2024-02-29") << QByteArray("2024-02-30") << QStringLiteral("no date");
}

void TestBadStory::checkFindsWhatWasChangedBehindItsBack()
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

DATELINE_CORE_TEST_MAIN(TestBadStory)
#include "tst_badstory.moc"
