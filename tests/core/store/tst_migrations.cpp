// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Recorder.h"
#include "core/store/StoryFile.h"
#include "tests/core/story/StoryFixture.h"

using namespace dateline;
using namespace dateline::test;

namespace {

QByteArray firstStep()
{
    QFile file(QStringLiteral(":/dateline/schema/001.sql"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A program of the next version, which knows one column more.
Migrations nextVersion()
{
    return Migrations({firstStep(), "ALTER TABLE tag ADD COLUMN colour TEXT NOT NULL DEFAULT ''"});
}

} // namespace

class TestMigrations : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void everyTableIsRecordedOrMeantNotToBe();
    void everyTableIsStrictWithAKey();
    void anOlderStoryIsMigratedAfterABackup();
    void anOlderStoryIsReadInMemoryWhereItMayNotBeWritten();
    void aFailingStepLeavesTheVersionBefore();
    void whatWasAddedIsRefused_data();
    void whatWasAddedIsRefused();
};

void TestMigrations::everyTableIsRecordedOrMeantNotToBe()
{
    const auto database = Database::inMemory();
    QVERIFY(Migrations().run(**database));
    QStringList expected{
        QStringLiteral("change"),      QStringLiteral("changeset"),    QStringLiteral("history"),
        QStringLiteral("source_text"), QStringLiteral("source_bytes"), QStringLiteral("view_state"),
    };
    for (const QByteArray &table : Recorder::tables())
        expected.append(QString::fromLatin1(table));
    expected.sort();
    QCOMPARE(*(*database)->strings("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
                                   " ORDER BY name"),
             expected);
}

void TestMigrations::everyTableIsStrictWithAKey()
{
    const auto database = Database::inMemory();
    QVERIFY(Migrations().run(**database));
    QCOMPARE(*(*database)->strings("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                   " AND NOT strict AND name <> 'sqlite_schema'"),
             QStringList());
    for (const QByteArray &table : Recorder::tables()) {
        QCOMPARE(*(*database)->number("SELECT min(\"notnull\") FROM pragma_table_info('" + table + "') WHERE pk > 0"),
                 1);
        QCOMPARE(*(*database)->number("SELECT pk FROM pragma_table_info('" + table + "') WHERE cid = 0"), 1);
    }
}

void TestMigrations::anOlderStoryIsMigratedAfterABackup()
{
    const StoryFixture fixture;
    QVERIFY(fill(*fixture.create()));
    {
        const auto file = StoryFile::open(fixture.path(), false, nextVersion());
        QVERIFY(file);
        QCOMPARE(*(*file)->database().number("PRAGMA user_version"), 2);
        QCOMPARE(*(*file)->database().number("SELECT count(*) FROM tag WHERE colour = ''"), 1);
    }
    const QString backup = QStringLiteral("story.version-1.dateline");
    QVERIFY(QFile::exists(fixture.path(backup)));
    const auto kept = fixture.open(backup);
    QVERIFY(kept);
    QCOMPARE(kept->data().items.size(), 3);
    // The program of the version before says that it is too old.
    const auto tooNew = Story::open(fixture.path(), fixture.options());
    QVERIFY(!tooNew);
    QVERIFY(tooNew.error().sentence.contains(QStringLiteral("newer")));
}

void TestMigrations::anOlderStoryIsReadInMemoryWhereItMayNotBeWritten()
{
    const StoryFixture fixture;
    QVERIFY(fill(*fixture.create()));
    const auto file = StoryFile::open(fixture.path(), true, nextVersion());
    QVERIFY(file);
    QVERIFY((*file)->isReadOnly());
    QCOMPARE(*(*file)->database().number("SELECT count(*) FROM tag WHERE colour = ''"), 1);
    QVERIFY(fixture.open());
}

void TestMigrations::aFailingStepLeavesTheVersionBefore()
{
    const StoryFixture fixture;
    QVERIFY(fill(*fixture.create()));
    const Migrations broken({firstStep(), "CREATE TABLE half (a TEXT) STRICT; ALTER TABLE nothing ADD COLUMN b"});
    QVERIFY(!StoryFile::open(fixture.path(), false, broken));
    const auto story = fixture.open();
    QVERIFY(story);
    QCOMPARE(story->data().items.size(), 3);
}

void TestMigrations::whatWasAddedIsRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("trigger") << QByteArray("CREATE TRIGGER t AFTER INSERT ON item BEGIN DELETE FROM tag; END");
    QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT * FROM item");
    QTest::newRow("table") << QByteArray("CREATE TABLE extra (a TEXT)");
    QTest::newRow("index on an expression") << QByteArray("CREATE INDEX i ON item (lower(title))");
    QTest::newRow("missing index") << QByteArray("DROP INDEX passage_item");
    QTest::newRow("missing table") << QByteArray("DROP TABLE view_state");
    QTest::newRow("version before its schema") << QByteArray("PRAGMA user_version = 0");
}

void TestMigrations::whatWasAddedIsRefused()
{
    QFETCH(QByteArray, sql);
    const StoryFixture fixture;
    fixture.create();
    QVERIFY((*Database::open(fixture.path(), Database::Access::ReadWrite))->execute(sql));
    const auto refused = Story::open(fixture.path(), fixture.options());
    QVERIFY(!refused);
    QVERIFY2(refused.error().sentence.contains(QStringLiteral("not built as a story")),
             qPrintable(refused.error().sentence + refused.error().detail));
}

DATELINE_CORE_TEST_MAIN(TestMigrations)
#include "tst_migrations.moc"
