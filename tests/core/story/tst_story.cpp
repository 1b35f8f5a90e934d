// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/story/StoryFixture.h"

#include <QCryptographicHash>
#include <QSignalSpy>

using namespace dateline;
using namespace dateline::test;

class TestStory : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void aNewStoryHasItsVerdicts();
    void keepsEveryKindOfRow();
    void undoAndRedoGoThereAndBack();
    void undoSurvivesARestartWithTheSameKeyOnly();
    void aNewChangeEndsRedo();
    void aFailedEditLeavesNothing();
    void nothingChangedIsNoChange();
    void tellsWhatWasTouched();
    void tellsTheHistoryFieldByField();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void removesWhatHangsOnIt();
    void removingASourceTakesItemsThatStandNowhereElse();
    void laterJudgementsCountEvenWhereTheClockStandsStill();
    void remembersTheViewWithoutHistory();
};

void TestStory::aNewStoryHasItsVerdicts()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    QVERIFY(story);
    QCOMPARE(story->data().title, QStringLiteral("The ferry"));
    QStringList styles;
    for (const Verdict &verdict : story->data().verdictsInOrder())
        styles.append(verdict.style);
    QCOMPARE(styles.join(u' '), QStringLiteral("supported disputed false misleading uncheckable open"));
    QVERIFY(!story->canUndo());
    QVERIFY(!story->canRedo());
    QVERIFY(!story->isReadOnly());
}

void TestStory::keepsEveryKindOfRow()
{
    const StoryFixture fixture;
    auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    QVERIFY(ids);
    const StoryData before = story->data();
    story = nullptr;
    story = fixture.open();
    QVERIFY(sameData(story->data(), before));
    QCOMPARE(story->text(ids->source), ferryText);
    QCOMPARE(story->bytes(ids->source), ferryText.toUtf8());
    QCOMPARE(story->data().sources.value(ids->source).bytesHash,
             QCryptographicHash::hash(ferryText.toUtf8(), QCryptographicHash::Sha256));
    QCOMPARE(story->blocks(ids->source), (QList<Block>{{BlockKind::Title, 0, 11}, {BlockKind::Paragraph, 12, 58}}));
    QCOMPARE(story->data().persons.value(ids->person).aliases, QStringList{QStringLiteral("Lind")});
    QCOMPARE(story->data().verdictOf(ids->claim).style, QStringLiteral("supported"));
    QCOMPARE(story->text(NoId), QString());
}

void TestStory::undoAndRedoGoThereAndBack()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const StoryData empty = story->data();
    const Result<Filled> ids = fill(*story);
    const StoryData full = story->data();
    QVERIFY(story->edit(QStringLiteral("Title"), [](Edit &edit) { return edit.setTitle(QStringLiteral("New")); }));
    QCOMPARE(story->undoLabel(), QStringLiteral("Title"));

    QVERIFY(story->undo());
    QVERIFY(sameData(story->data(), full));
    QCOMPARE(story->redoLabel(), QStringLiteral("Title"));
    QVERIFY(story->undo());
    QVERIFY(sameData(story->data(), empty));
    QVERIFY(!story->canUndo());
    QVERIFY(!story->undo());
    QVERIFY(story->blocks(ids->source).isEmpty());

    QVERIFY(story->redo());
    QVERIFY(sameData(story->data(), full));
    QCOMPARE(story->text(ids->source), ferryText);
    QCOMPARE(story->blocks(ids->source).size(), 2);
    QVERIFY(story->redo());
    QCOMPARE(story->data().title, QStringLiteral("New"));
    QVERIFY(!story->redo());
}

void TestStory::undoSurvivesARestartWithTheSameKeyOnly()
{
    const StoryFixture fixture;
    fill(*fixture.create()).ok();
    Story::Options foreign = fixture.options();
    foreign.key = QByteArray(32, 'x');
    QVERIFY(!StoryFixture::take(Story::open(fixture.path(), foreign))->canUndo());
    foreign.key.clear();
    QVERIFY(!StoryFixture::take(Story::open(fixture.path(), foreign))->canUndo());

    auto story = fixture.open();
    QVERIFY(story->undo());
    QVERIFY(story->data().items.isEmpty());
    story = nullptr;
    story = fixture.open();
    QCOMPARE(story->redoLabel(), QStringLiteral("Fill"));
    QVERIFY(story->redo());
    QCOMPARE(story->data().items.size(), 3);
}

void TestStory::aNewChangeEndsRedo()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    QVERIFY(fill(*story));
    QVERIFY(story->undo());
    QVERIFY(story->edit(QStringLiteral("Tag"), [](Edit &edit) -> Result<void> {
        const Result<Id> tag = edit.put(Tag{NoId, QStringLiteral("sea")});
        return tag ? Result<void>() : tag.error();
    }));
    QVERIFY(!story->canRedo());
    QCOMPARE(story->history().size(), 2);
    QVERIFY(story->history().constFirst().undone);
    QVERIFY(story->undo());
    QVERIFY(!story->canUndo());
    QVERIFY(story->data().tags.isEmpty());
}

void TestStory::aFailedEditLeavesNothing()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    const StoryData before = story->data();
    const QSignalSpy changed(story.get(), &Story::changed);
    const Result<void> failed = story->edit(QStringLiteral("Fail"), [&](Edit &edit) -> Result<void> {
        edit.removeSource(ids->source).ok();
        edit.removePerson(ids->person).ok();
        if (!edit.data().sources.isEmpty())
            return Error{QStringLiteral("the edit does not see its own work"), {}};
        return Error{QStringLiteral("on purpose"), {}};
    });
    QCOMPARE(failed.error().sentence, QStringLiteral("on purpose"));
    QVERIFY(sameData(story->data(), before));
    QVERIFY(sameData(StoryFixture::take(Story::open(fixture.path(), fixture.options()))->data(), before));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(story->undoLabel(), QStringLiteral("Fill"));
}

void TestStory::nothingChangedIsNoChange()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    const QSignalSpy changed(story.get(), &Story::changed);
    QVERIFY(story->edit(QStringLiteral("Same"), [&](Edit &edit) -> Result<void> {
        const Item item = edit.data().items.value(ids->quote);
        Item other = item;
        other.title = QStringLiteral("for a moment");
        other.tags.clear();
        edit.put(other).ok();
        edit.put(item).ok();
        return {};
    }));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(story->history().size(), 1);
}

void TestStory::tellsWhatWasTouched()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    QList<Touched> heard;
    connect(story.get(), &Story::changed, this, [&heard](const Touched &touched) { heard.append(touched); });
    QVERIFY(
        story->edit(QStringLiteral("Remove evidence"), [&](Edit &edit) { return edit.removeEvidence(ids->evidence); }));
    QVERIFY(story->edit(QStringLiteral("Remove person"), [&](Edit &edit) { return edit.removePerson(ids->person); }));
    QVERIFY(story->undo());
    QVERIFY(story->edit(QStringLiteral("Title"), [&](Edit &edit) { return edit.setTitle(QStringLiteral("T")); }));
    QCOMPARE(heard.size(), 4);
    QCOMPARE(heard[0].items, QSet<Id>{ids->claim});
    QVERIFY(heard[0].persons.isEmpty() && !heard[0].properties);
    for (const Touched &touched : {heard[1], heard[2]}) {
        QCOMPARE(touched.items, (QSet<Id>{ids->event, ids->quote}));
        QCOMPARE(touched.persons, QSet<Id>{ids->person});
        QVERIFY(touched.tags.isEmpty() && touched.sources.isEmpty());
    }
    QVERIFY(heard[3].properties && heard[3].items.isEmpty());
}

void TestStory::tellsTheHistoryFieldByField()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    QVERIFY(story->edit(QStringLiteral("Correct"), [&](Edit &edit) -> Result<void> {
        Item item = edit.data().items.value(ids->claim);
        item.title = QStringLiteral("It stopped on Tuesday");
        item.tags = {ids->tag};
        const Result<Id> put = edit.put(item);
        return put ? Result<void>() : put.error();
    }));
    const QList<FieldChange> fields = story->changedFields(2);
    const QList<FieldChange> expected{{ids->claim, QStringLiteral("item.title"), QStringLiteral("It stopped on Monday"),
                                       QStringLiteral("It stopped on Tuesday")},
                                      {ids->claim, QStringLiteral("item.tag"), {}, QString::number(ids->tag)}};
    QCOMPARE(fields, expected);
    const Change last = story->history().constLast();
    QCOMPARE(last.sequence, 2);
    QCOMPARE(last.author, QStringLiteral("Ada"));
    QCOMPARE(last.at, fixture.now);
    QVERIFY(story->changedFields(99).isEmpty());
}

void TestStory::refusesWhatDoesNotFit_data()
{
    using Put = std::function<bool(Edit &, const Filled &)>;
    QTest::addColumn<Put>("put");
    const auto row = [](const char *name, Put put) { QTest::newRow(name) << put; };
    row("words that are not in the source", [](Edit &edit, const Filled &ids) {
        return edit.put(Passage{NoId, ids.quote, ids.source, PassageRole::Content, 12, 15, QStringLiteral("the")}).ok();
    });
    row("a passage beyond the end", [](Edit &edit, const Filled &ids) {
        return edit.put(Passage{NoId, ids.quote, ids.source, PassageRole::Content, 5000, 5000, {}}).ok();
    });
    row("a passage of no item", [](Edit &edit, const Filled &ids) {
        return edit.put(Passage{NoId, 77, ids.source, PassageRole::Content, 12, 15, QStringLiteral("The")}).ok();
    });
    row("an unknown speaker", [](Edit &edit, const Filled &ids) {
        Item item = edit.data().items.value(ids.quote);
        item.speaker = 77;
        return edit.put(item).ok();
    });
    row("an unknown tag after a known one", [](Edit &edit, const Filled &ids) {
        Item item = edit.data().items.value(ids.event);
        item.tags = {ids.tag, std::numeric_limits<Id>::max()};
        return edit.put(item).ok();
    });
    row("an unknown item", [](Edit &edit, const Filled &) {
        Item item;
        item.id = 77;
        return edit.put(item).ok();
    });
    row("a verdict on an event", [](Edit &edit, const Filled &ids) {
        return edit.put(Judgement{NoId, ids.event, 1, {}, 0, {}}).ok();
    });
    row("evidence of nothing", [](Edit &edit, const Filled &ids) {
        return edit.put(Evidence{NoId, ids.claim, EvidenceKind::Supports, NoId, NoId, {}}).ok();
    });
    row("another text for a source", [](Edit &edit, const Filled &ids) {
        Source source = edit.data().sources.value(ids.source);
        source.textHash = QByteArray(32, 'a');
        return edit.put(source).ok();
    });
    row("a block beyond the end", [](Edit &edit, const Filled &) {
        return edit.addSource({}, QStringLiteral("short"), {{BlockKind::Paragraph, 0, 6}}, {}).ok();
    });
    row("removing what is not there", [](Edit &edit, const Filled &) { return edit.removeItem(77).ok(); });
}

void TestStory::refusesWhatDoesNotFit()
{
    QFETCH(std::function<bool(Edit &, const Filled &)>, put);
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    const StoryData before = story->data();
    bool accepted = true;
    QVERIFY(story->edit(QStringLiteral("Try"), [&](Edit &edit) -> Result<void> {
        accepted = put(edit, *ids);
        return {};
    }));
    QVERIFY(!accepted);
    QVERIFY(sameData(story->data(), before));
    QCOMPARE(story->history().size(), 1);
}

void TestStory::removesWhatHangsOnIt()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    const StoryData before = story->data();
    QVERIFY(story->edit(QStringLiteral("Remove"), [&](Edit &edit) -> Result<void> {
        if (const Result<void> removed = edit.removeItem(ids->claim); !removed)
            return removed;
        if (const Result<void> removed = edit.removeTag(ids->tag); !removed)
            return removed;
        return edit.removeItem(ids->event);
    }));
    const StoryData &data = story->data();
    QVERIFY(data.judgements.isEmpty() && data.evidence.isEmpty() && data.links.isEmpty());
    QVERIFY(data.passagesByItem.values(ids->claim).isEmpty());
    QVERIFY(data.items.value(ids->quote).tags.isEmpty());
    QVERIFY(story->undo());
    QVERIFY(sameData(story->data(), before));
}

void TestStory::removingASourceTakesItemsThatStandNowhereElse()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    QVERIFY(story->edit(QStringLiteral("Second telling"), [&](Edit &edit) -> Result<void> {
        const Result<Id> second = edit.addSource({}, QStringLiteral("Again"), {}, {});
        if (!second)
            return second.error();
        const Result<Id> passage =
            edit.put(Passage{NoId, ids->quote, *second, PassageRole::Content, 0, 5, QStringLiteral("Again")});
        return passage ? Result<void>() : passage.error();
    }));
    QVERIFY(story->edit(QStringLiteral("Remove"), [&](Edit &edit) { return edit.removeSource(ids->source); }));
    QCOMPARE(story->data().items.keys().size(), 2);
    QVERIFY(!story->data().items.contains(ids->claim));
    QCOMPARE(story->data().passagesOf(ids->quote).size(), 1);
    QVERIFY(story->undo());
    QCOMPARE(story->text(ids->source), ferryText);
}

void TestStory::laterJudgementsCountEvenWhereTheClockStandsStill()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    for (const Id verdict : {2, 3, 4, 5}) {
        QVERIFY(story->edit(QStringLiteral("Judge"), [&](Edit &edit) -> Result<void> {
            const Result<Id> put = edit.put(Judgement{NoId, ids->claim, verdict, {}, 0, {}});
            return put ? Result<void>() : put.error();
        }));
        QCOMPARE(story->data().verdictOf(ids->claim).id, verdict);
    }
    QCOMPARE(story->data().judgementsOf(ids->claim).size(), 5);
    QCOMPARE(story->data().judgementsOf(ids->claim).constLast().author, QStringLiteral("Ada"));
}

void TestStory::remembersTheViewWithoutHistory()
{
    const StoryFixture fixture;
    auto story = fixture.create();
    const QSignalSpy changed(story.get(), &Story::changed);
    story->setViewState(QStringLiteral("axis"), QStringLiteral("folded"));
    QCOMPARE(changed.size(), 0);
    QVERIFY(story->history().isEmpty());
    story = nullptr;
    story = fixture.open();
    QCOMPARE(story->viewState(QStringLiteral("axis")), QStringLiteral("folded"));
    QCOMPARE(story->viewState(QStringLiteral("unknown")), QString());
}

DATELINE_CORE_TEST_MAIN(TestStory)
#include "tst_story.moc"
