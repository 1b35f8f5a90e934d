// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace dateline;
using test::HarbourStory;

class TestWorkspace : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void nothingHappensWithoutAStory();
    void unknownThingsAreNotShown();
    void selectingShowsTheSource();
    void aSourceWithoutTheItemDropsTheSelection();
    void goesBackAndForward();
    void aNewStepForgetsTheWayForward();
    void theWayLeadsThroughStretchesOfTime();
    void holdsItemsBesideTheSelectedOne();
    void theWayPassesOverWhatIsGone();
    void anUndoneSelectionIsDropped();
    void filterNarrowsWhatIsVisible();
    void anotherStoryBeginsAnew();
    void failedEditsAreTold();

private:
    static Id secondSource(HarbourStory &story)
    {
        Id added = NoId;
        story.workspace.edit(QStringLiteral("Add"), [&added](Edit &edit) -> Result<void> {
            Source source;
            source.title = QStringLiteral("Ferries sail again");
            added = *edit.addSource(source, QStringLiteral("Ferries sail."), {}, "Ferries sail.");
            return {};
        });
        return added;
    }
};

void TestWorkspace::nothingHappensWithoutAStory()
{
    Workspace empty;
    empty.select(7);
    empty.showSource(7);
    empty.goBack();
    empty.goForward();
    QCOMPARE(empty.selected(), NoId);
    QVERIFY(empty.visibleItems().isEmpty());
    QVERIFY(!empty.edit(QStringLiteral("Edit"), [](Edit &) { return Result<void>(); }));
}

void TestWorkspace::unknownThingsAreNotShown()
{
    HarbourStory story;
    QSignalSpy selected(&story.workspace, &Workspace::selectionChanged);
    QSignalSpy shown(&story.workspace, &Workspace::sourceShown);
    story.workspace.select(12345);
    story.workspace.showSource(12345);
    QCOMPARE(selected.size() + shown.size(), 0);
    QVERIFY(!story.workspace.canGoBack());
}

void TestWorkspace::selectingShowsTheSource()
{
    HarbourStory story;
    story.workspace.showSource(secondSource(story));
    QSignalSpy shown(&story.workspace, &Workspace::sourceShown);
    story.workspace.select(story.quote);
    QCOMPARE(story.workspace.source(), story.source);
    QCOMPARE(shown.size(), 1);
    story.workspace.select(story.claim);
    QCOMPARE(shown.size(), 1);
}

void TestWorkspace::aSourceWithoutTheItemDropsTheSelection()
{
    HarbourStory story;
    const Id other = secondSource(story);
    story.workspace.select(story.quote);
    story.workspace.showSource(other);
    QCOMPARE(story.workspace.selected(), NoId);
    QCOMPARE(story.workspace.source(), other);
}

void TestWorkspace::goesBackAndForward()
{
    HarbourStory story;
    const Id other = secondSource(story);
    story.workspace.select(story.quote);
    story.workspace.select(story.claim);
    story.workspace.showSource(other);
    QVERIFY(!story.workspace.canGoForward());
    story.workspace.goBack();
    QCOMPARE(story.workspace.selected(), story.claim);
    QCOMPARE(story.workspace.source(), story.source);
    story.workspace.goBack();
    QCOMPARE(story.workspace.selected(), story.quote);
    story.workspace.goBack(); // to where it began
    QCOMPARE(story.workspace.selected(), NoId);
    QCOMPARE(story.workspace.source(), story.source);
    QVERIFY(!story.workspace.canGoBack());
    story.workspace.goForward();
    QCOMPARE(story.workspace.selected(), story.quote);
    story.workspace.goForward();
    story.workspace.goForward();
    QCOMPARE(story.workspace.selected(), NoId);
    QCOMPARE(story.workspace.source(), other);
}

void TestWorkspace::aNewStepForgetsTheWayForward()
{
    HarbourStory story;
    story.workspace.select(story.quote);
    story.workspace.select(story.claim);
    story.workspace.goBack();
    story.workspace.select(story.photo);
    QVERIFY(!story.workspace.canGoForward());
    story.workspace.goBack();
    QCOMPARE(story.workspace.selected(), story.quote);
}

void TestWorkspace::theWayLeadsThroughStretchesOfTime()
{
    HarbourStory story;
    Workspace &workspace = story.workspace;
    workspace.setView({0, 100});
    workspace.jumpToView({10, 110}, {40, 50});
    workspace.select(story.quote);
    workspace.setView({60, 70});
    QSignalSpy asked(&workspace, &Workspace::viewRequested);
    const auto last = [&asked] { return asked.isEmpty() ? TimeRange() : asked.last().first().value<TimeRange>(); };
    workspace.goBack();
    QCOMPARE(workspace.selected(), NoId);
    QCOMPARE(last(), (TimeRange{40, 50}));
    workspace.goBack();
    QCOMPARE(last(), (TimeRange{10, 110}));
    QVERIFY(!workspace.canGoBack());
    workspace.goForward();
    workspace.goForward();
    QCOMPARE(workspace.selected(), story.quote);
    QCOMPARE(last(), (TimeRange{60, 70}));
    Workspace empty;
    empty.setView({0, 1});
    empty.jumpToView({0, 1}, {2, 3});
    QVERIFY(!empty.canGoBack());
}

void TestWorkspace::holdsItemsBesideTheSelectedOne()
{
    HarbourStory story;
    Workspace &workspace = story.workspace;
    QSignalSpy changed(&workspace, &Workspace::besideChanged);
    workspace.setBeside({story.quote, story.photo});
    workspace.select(story.claim, Workspace::Beside::Keep);
    QCOMPARE(workspace.beside(), QList<Id>({story.quote, story.photo}));
    QVERIFY(workspace.edit(QStringLiteral("Delete"), [&](Edit &edit) { return edit.removeItem(story.photo); }));
    QCOMPARE(workspace.beside(), QList<Id>({story.quote}));
    workspace.select(story.claim);
    QVERIFY2(workspace.beside().isEmpty(), "selecting alone drops the others");
    QCOMPARE(changed.size(), 3);
}

void TestWorkspace::theWayPassesOverWhatIsGone()
{
    HarbourStory story;
    story.workspace.select(story.quote);
    story.workspace.select(story.claim);
    QVERIFY(story.workspace.edit(QStringLiteral("Delete"), [&](Edit &edit) { return edit.removeItem(story.quote); }));
    story.workspace.goBack();
    QCOMPARE(story.workspace.selected(), NoId);
    story.workspace.goForward();
    QCOMPARE(story.workspace.selected(), story.claim);
}

void TestWorkspace::anUndoneSelectionIsDropped()
{
    HarbourStory story;
    Id made = NoId;
    QVERIFY(story.workspace.edit(QStringLiteral("Make"), [&made](Edit &edit) -> Result<void> {
        Item item;
        item.title = QStringLiteral("Pier repaired");
        made = *edit.put(item);
        return {};
    }));
    story.workspace.select(made);
    story.workspace.hover(made);
    QSignalSpy selected(&story.workspace, &Workspace::selectionChanged);
    QVERIFY(story.workspace.story()->undo());
    QCOMPARE(story.workspace.selected(), NoId);
    QCOMPARE(story.workspace.hovered(), NoId);
    QCOMPARE(selected.size(), 1);
}

void TestWorkspace::filterNarrowsWhatIsVisible()
{
    HarbourStory story;
    QCOMPARE(story.workspace.visibleItems().size(), 5);
    Filter filter;
    filter.hideDrafts = true;
    filter.hiddenKinds = {ItemKind::Photo};
    QSignalSpy changed(&story.workspace, &Workspace::filterChanged);
    story.workspace.setFilter(filter);
    story.workspace.setFilter(filter);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(story.workspace.visibleItems().size(), 3);
    QVERIFY(!story.workspace.visibleItems().contains(story.secondQuote));
    QVERIFY(story.workspace.edit(QStringLiteral("Accept"), [&](Edit &edit) -> Result<void> {
        Item draft = edit.data().items.value(story.secondQuote);
        draft.draft = false;
        const Result<Id> put = edit.put(draft);
        return put ? Result<void>() : put.error();
    }));
    QVERIFY(story.workspace.visibleItems().contains(story.secondQuote));
}

void TestWorkspace::anotherStoryBeginsAnew()
{
    HarbourStory story;
    Filter filter;
    filter.hideDrafts = true;
    story.workspace.setFilter(filter);
    story.workspace.select(story.quote);
    story.workspace.select(story.claim);
    QSignalSpy replaced(&story.workspace, &Workspace::storyReplaced);
    story.workspace.setStory(nullptr);
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(story.workspace.selected(), NoId);
    QCOMPARE(story.workspace.source(), NoId);
    QVERIFY(story.workspace.filter().isEmpty());
    QVERIFY(!story.workspace.canGoBack());
}

void TestWorkspace::failedEditsAreTold()
{
    HarbourStory story;
    QSignalSpy failed(&story.workspace, &Workspace::failed);
    QVERIFY(!story.workspace.edit(QStringLiteral("Delete"), [](Edit &edit) { return edit.removeItem(12345); }));
    QCOMPARE(failed.size(), 1);
    QVERIFY(!failed.first().first().value<Error>().sentence.isEmpty());
    QCOMPARE(story.workspace.visibleItems().size(), 5);
}

DATELINE_UI_TEST_MAIN(TestWorkspace, QGuiApplication)
#include "tst_workspace.moc"
