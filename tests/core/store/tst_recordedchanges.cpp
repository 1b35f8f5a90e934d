// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"
#include "core/store/Recorder.h"
#include "tests/core/story/StoryFixture.h"

#include <QRandomGenerator>

using namespace dateline;
using namespace dateline::test;

namespace {

std::unique_ptr<Database> beside(const StoryFixture &fixture)
{
    auto database = Database::open(fixture.path(), Database::Access::ReadWrite);
    return database ? std::move(*database) : nullptr;
}

/// Every recorded row and every row of the search index as text.
QStringList dump(const Database &database)
{
    QStringList all;
    const QByteArrayList tables = Recorder::tables() + QByteArrayList{"search"};
    for (const QByteArray &table : tables) {
        const QStringList columns =
            *database.strings("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('" + table + "')");
        const QByteArray row = columns.join(QStringLiteral("||','||")).toUtf8();
        const QByteArray from = table == "search" ? "rowid||','||" + row : row;
        all += *database.strings("SELECT '" + table + ":'||" + from + " FROM " + table + " ORDER BY 1");
    }
    return all;
}

/// The index agrees with itself, and holds what building it anew would.
bool searchIsIntact(Database &database)
{
    return database.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        && *database.number("SELECT count(*) FROM search") == *database.number("SELECT count(*) FROM item")
        && *database.number("SELECT count(*) FROM search JOIN item ON item.id = search.rowid"
                            " WHERE item.title <> search.title OR item.text <> search.text")
        == 0;
}

template <typename Row> Id anyOf(const QHash<Id, Row> &rows, QRandomGenerator &random)
{
    QList<Id> ids = rows.keys();
    std::sort(ids.begin(), ids.end());
    return ids.isEmpty() ? NoId : ids.at(random.bounded(static_cast<int>(ids.size())));
}

QString word(QRandomGenerator &random)
{
    return QStringLiteral("word%1").arg(random.bounded(50));
}

void putItem(Edit &edit, QRandomGenerator &random)
{
    Item item = edit.data().items.value(random.bounded(2) ? anyOf(edit.data().items, random) : NoId);
    item.kind = static_cast<ItemKind>(random.bounded(4));
    item.title = word(random);
    item.note = word(random);
    item.speaker = anyOf(edit.data().persons, random);
    item.happened = {*When::fromEdtf(QStringLiteral("2024-%1").arg(random.bounded(1, 13), 2, 10, QLatin1Char('0'))),
                     {BasisKind::ByHand, {}, {}, {}}};
    for (int i = random.bounded(3); i > 0 && !edit.data().tags.isEmpty(); --i)
        item.tags.append(anyOf(edit.data().tags, random));
    edit.put(item).ok();
}

void removeSomething(Edit &edit, QRandomGenerator &random)
{
    const StoryData &data = edit.data();
    switch (random.bounded(6)) {
    case 0:
        edit.removeSource(anyOf(data.sources, random)).ok();
        break;
    case 1:
        edit.removePerson(anyOf(data.persons, random)).ok();
        break;
    case 2:
        edit.removeTag(anyOf(data.tags, random)).ok();
        break;
    case 3:
        edit.removePassage(anyOf(data.passages, random)).ok();
        break;
    default:
        edit.removeItem(anyOf(data.items, random)).ok();
    }
}

/// One random step; what does not fit is refused and leaves nothing, which is as good a step as any.
void step(Edit &edit, QRandomGenerator &random)
{
    const StoryData &data = edit.data();
    const Id item = anyOf(data.items, random);
    switch (random.bounded(9)) {
    case 0:
        edit.addSource({}, word(random), {{BlockKind::Paragraph, 0, 4}}, word(random).toUtf8()).ok();
        break;
    case 1:
        edit.put(Person{random.bounded(2) ? anyOf(data.persons, random) : NoId,
                        PersonKind::Office,
                        word(random),
                        {},
                        {word(random), word(random)},
                        {}})
            .ok();
        break;
    case 2:
        edit.put(Tag{NoId, word(random)}).ok();
        break;
    case 3:
        edit.put(Passage{NoId, item, anyOf(data.sources, random), PassageRole::Content, 0, 4, QStringLiteral("word")})
            .ok();
        break;
    case 4:
        edit.put(Judgement{NoId, item, anyOf(data.verdicts, random), word(random), 0, {}}).ok();
        edit.put(Evidence{NoId, item, EvidenceKind::Context, NoId, anyOf(data.items, random), {}}).ok();
        break;
    case 5:
        edit.put(ItemLink{NoId, LinkKind::Repeats, item, anyOf(data.items, random)}).ok();
        break;
    case 6:
        removeSomething(edit, random);
        break;
    default:
        putItem(edit, random);
    }
}

} // namespace

class TestRecordedChanges : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void randomGroupsAreUndoneAndRedone();
    void manyItemsAreUndoneAndFound();
    void bytesAreNotRecorded();
    void undoRefusesARowThatIsNotAsItWas();
    void aForgedChangesetIsNotApplied_data();
    void aForgedChangesetIsNotApplied();
    void aForeignChangeEndsTheStackBelowIt();
};

void TestRecordedChanges::randomGroupsAreUndoneAndRedone()
{
    const StoryFixture fixture;
    auto story = fixture.create();
    const auto file = beside(fixture);
    QRandomGenerator random(20260113);
    QList<QStringList> states{dump(*file)};
    while (states.size() <= 60) {
        const qsizetype changesBefore = story->history().size();
        QVERIFY(story->edit(QStringLiteral("Step"), [&random](Edit &edit) -> Result<void> {
            for (int i = random.bounded(1, 8); i > 0; --i)
                step(edit, random);
            return {};
        }));
        QVERIFY(searchIsIntact(*file));
        if (story->history().size() > changesBefore)
            states.append(dump(*file));
        // Now and then some steps back, and from there another way or the same way again.
        if (random.bounded(5) == 0) {
            const qsizetype back = random.bounded(static_cast<int>(std::min<qsizetype>(states.size(), 9)));
            for (qsizetype i = 0; i < back; ++i) {
                QVERIFY(story->undo());
                QCOMPARE(dump(*file), states.at(states.size() - 2 - i));
                QVERIFY(searchIsIntact(*file));
            }
            if (random.bounded(2) == 0) {
                states.resize(states.size() - back);
                continue;
            }
            for (qsizetype i = back; i > 0; --i) {
                QVERIFY(story->redo());
                QCOMPARE(dump(*file), states.at(states.size() - i));
            }
        }
    }
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        QVERIFY(story->undo());
        QCOMPARE(dump(*file), states.at(i));
    }
    QVERIFY(searchIsIntact(*file));
    story = nullptr;
    story = fixture.open();
    for (qsizetype i = 1; i < states.size(); ++i)
        QVERIFY(story->redo());
    QCOMPARE(dump(*file), states.constLast());
    QVERIFY(searchIsIntact(*file));
    // What is in memory is what is in the file.
    QVERIFY(sameData(story->data(), StoryFixture::take(Story::open(fixture.path(), fixture.options()))->data()));
}

void TestRecordedChanges::manyItemsAreUndoneAndFound()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const auto file = beside(fixture);
    QVERIFY(story->edit(QStringLiteral("Many"), [](Edit &edit) -> Result<void> {
        for (int i = 0; i < 2500; ++i) {
            Item item;
            item.title = QStringLiteral("Ferry number %1").arg(i);
            if (const Result<Id> put = edit.put(item); !put)
                return put.error();
        }
        return {};
    }));
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(story->searchItems(QStringLiteral("ferry 2499")).size(), 1);
        QVERIFY(searchIsIntact(*file));
        QVERIFY(story->undo());
        QVERIFY(story->searchItems(QStringLiteral("ferry")).isEmpty());
        QVERIFY(searchIsIntact(*file));
        QVERIFY(story->redo());
    }
}

void TestRecordedChanges::bytesAreNotRecorded()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const QByteArray bytes(3'000'000, 'b');
    Id source = NoId;
    QVERIFY(story->edit(QStringLiteral("Import"), [&](Edit &edit) -> Result<void> {
        const Result<Id> added = edit.addSource({}, QString(1'000'000, QLatin1Char('t')), {}, bytes);
        source = added ? *added : NoId;
        return added ? Result<void>() : added.error();
    }));
    QVERIFY(*beside(fixture)->number("SELECT length(bytes) FROM changeset") < 1000);
    QVERIFY(story->undo());
    QVERIFY(story->bytes(source).isEmpty());
    QVERIFY(story->redo());
    QCOMPARE(story->bytes(source), bytes);
    QCOMPARE(story->text(source).size(), 1'000'000);
}

void TestRecordedChanges::undoRefusesARowThatIsNotAsItWas()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const auto file = beside(fixture);
    QVERIFY(fill(*story));
    QVERIFY(file->execute("UPDATE person SET name = 'Somebody else'"));
    const QStringList before = dump(*file);
    const StoryData data = story->data();
    const Result<void> refused = story->undo();
    QVERIFY(!refused);
    QVERIFY(!refused.error().sentence.isEmpty());
    QCOMPARE(dump(*file), before);
    QVERIFY(sameData(story->data(), data));
    // Foreign keys hold again after it.
    QVERIFY(story->edit(QStringLiteral("Try"), [](Edit &edit) -> Result<void> {
        Item item;
        item.speaker = 77;
        return edit.put(item) ? Error{QStringLiteral("an unknown speaker was taken"), {}} : Result<void>();
    }));
}

void TestRecordedChanges::aForgedChangesetIsNotApplied_data()
{
    QTest::addColumn<QByteArray>("forgery");
    QTest::newRow("other bytes") << QByteArray("UPDATE changeset SET bytes = X'54' WHERE change = 2");
    QTest::newRow("hanging bytes") << QByteArray("UPDATE changeset SET bytes = X'540000000000000000'");
    QTest::newRow("another's place") << QByteArray("UPDATE changeset SET bytes = (SELECT bytes FROM changeset WHERE "
                                                   "change = 1), signature = (SELECT signature FROM changeset WHERE "
                                                   "change = 1) WHERE change = 2");
    QTest::newRow("another row count") << QByteArray("UPDATE changeset SET row_count = 7 WHERE change = 2");
    QTest::newRow("another version") << QByteArray("UPDATE changeset SET schema_version = 7 WHERE change = 2");
    QTest::newRow("a change left out below") << QByteArray("DELETE FROM changeset WHERE change = 1");
    QTest::newRow("another story") << QByteArray("UPDATE property SET value = 'other' WHERE name = 'identity'");
    QTest::newRow("no signature") << QByteArray("UPDATE changeset SET signature = X''");
}

void TestRecordedChanges::aForgedChangesetIsNotApplied()
{
    QFETCH(QByteArray, forgery);
    const StoryFixture fixture;
    {
        const auto story = fixture.create();
        QVERIFY(fill(*story));
        QVERIFY(story->edit(QStringLiteral("Title"), [](Edit &edit) { return edit.setTitle(QStringLiteral("New")); }));
    }
    QVERIFY(beside(fixture)->execute(forgery));
    const auto story = fixture.open();
    QVERIFY(story);
    QVERIFY(!story->canUndo());
    QVERIFY(!story->undo());
    QCOMPARE(story->data().title, QStringLiteral("New"));
}

void TestRecordedChanges::aForeignChangeEndsTheStackBelowIt()
{
    const StoryFixture fixture;
    QVERIFY(fill(*fixture.create()));
    Story::Options colleague = fixture.options();
    colleague.key = QByteArray(32, 'c');
    {
        const auto story = StoryFixture::take(Story::open(fixture.path(), colleague));
        QVERIFY(story->edit(QStringLiteral("Title"), [](Edit &edit) { return edit.setTitle(QStringLiteral("Hers")); }));
        QVERIFY(story->undo());
        QVERIFY(!story->canUndo());
        QVERIFY(story->redo());
    }
    const auto story = fixture.open();
    QVERIFY(!story->canUndo());
    QVERIFY(story->edit(QStringLiteral("Title"), [](Edit &edit) { return edit.setTitle(QStringLiteral("Mine")); }));
    QVERIFY(story->undo());
    QCOMPARE(story->data().title, QStringLiteral("Hers"));
    QVERIFY(!story->canUndo());
}

DATELINE_CORE_TEST_MAIN(TestRecordedChanges)
#include "tst_recordedchanges.moc"
