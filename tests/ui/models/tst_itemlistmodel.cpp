// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/models/ItemCard.h"
#include "ui/models/ItemCommands.h"
#include "ui/models/ItemListModel.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace dateline;
using test::HarbourStory;

class TestItemListModel : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void isEmptyWithoutAStory();
    void listsOneKindInTheStorysOrder();
    void tellsOnlyTheRowThatChanged();
    void followsTheFilter();
    void followsAnyOrderOfChanges();
    void cardsSayWhatThereIs();
    void lettingGoOfTheStoryEmptiesIt();

private:
    static ItemCard card(const ItemListModel &model, Id item)
    {
        return model.index(model.rowOf(item)).data(ItemListModel::CardRole).value<ItemCard>();
    }
};

void TestItemListModel::isEmptyWithoutAStory()
{
    Workspace workspace;
    ItemListModel model(&workspace, ItemKind::Quote);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.itemAt(0), NoId);
    QCOMPARE(model.draftCount(), 0);
}

void TestItemListModel::listsOneKindInTheStorysOrder()
{
    HarbourStory story;
    ItemListModel model(&story.workspace, ItemKind::Quote);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.itemAt(0), story.quote);
    QCOMPARE(model.itemAt(1), story.secondQuote);
    QCOMPARE(model.draftCount(), 1);
}

void TestItemListModel::tellsOnlyTheRowThatChanged()
{
    HarbourStory story;
    ItemListModel model(&story.workspace, ItemKind::Quote);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy changed(&model, &ItemListModel::dataChanged);
    QSignalSpy counted(&model, &ItemListModel::countsChanged);
    QVERIFY(acceptItems(story.workspace, {story.secondQuote}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(counted.size(), 1);
    QCOMPARE(model.draftCount(), 0);
    QVERIFY(setVerdictByKey(story.workspace, story.claim, 1));
    QCOMPARE(changed.size(), 1);
}

void TestItemListModel::followsTheFilter()
{
    HarbourStory story;
    ItemListModel model(&story.workspace, ItemKind::Quote);
    const QAbstractItemModelTester tester(&model);
    Filter filter;
    filter.hideDrafts = true;
    story.workspace.setFilter(filter);
    QCOMPARE(model.rowCount(), 1);
    filter.hiddenKinds = {ItemKind::Quote};
    story.workspace.setFilter(filter);
    QCOMPARE(model.rowCount(), 0);
    story.workspace.setFilter({});
    QCOMPARE(model.rowCount(), 2);
}

void TestItemListModel::followsAnyOrderOfChanges()
{
    HarbourStory story;
    ItemListModel model(&story.workspace, ItemKind::Event);
    const QAbstractItemModelTester tester(&model);
    QRandomGenerator random(7);
    for (int step = 0; step < 60; ++step) {
        const When when = *When::fromEdtf(QString::number(1900 + random.bounded(120)));
        const Id known = model.itemAt(random.bounded(model.rowCount() + 1));
        switch (random.bounded(4)) {
        case 0:
            removeItems(story.workspace, {known});
            break;
        case 1:
            makeEvent(story.workspace, when);
            break;
        case 2:
            if (story.workspace.story()->canUndo() && step > 5)
                QVERIFY(story.workspace.story()->undo());
            break;
        default:
            story.workspace.edit(QStringLiteral("Set when"), [&](Edit &edit) -> Result<void> {
                Item item = edit.data().items.value(known);
                item.happened.when = when;
                if (const Result<Id> put = edit.put(item); !put)
                    return put.error();
                return {};
            });
        }
        QList<Id> expected;
        for (const Id id : story.workspace.visibleItems()) {
            if (story.item(id).kind == ItemKind::Event)
                expected.append(id);
        }
        QList<Id> shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.append(model.itemAt(row));
        QCOMPARE(shown, expected);
    }
}

void TestItemListModel::cardsSayWhatThereIs()
{
    HarbourStory story;
    ItemListModel quotes(&story.workspace, ItemKind::Quote);
    const ItemCard quote = card(quotes, story.quote);
    QCOMPARE(quote.head, QStringLiteral("Mara Lind"));
    QCOMPARE(quote.badge, QStringLiteral("ML"));
    QCOMPARE(quote.under, QStringLiteral("harbour master"));
    QCOMPARE(quote.pill, QStringLiteral("direct"));
    QCOMPARE(quote.meta, QStringLiteral("told the Lindvik Post · Mon 4 Mar 2024"));
    QCOMPARE(quote.place, QStringLiteral("¶ 2"));
    QVERIFY(quote.tip.isEmpty());
    const ItemCard draft = card(quotes, story.secondQuote);
    QVERIFY(draft.draft);
    QCOMPARE(draft.under, QStringLiteral("“she”, resolved"));
    QCOMPARE(draft.tip, QStringLiteral("Draft, 80 % sure: words between quotation marks"));
    QVERIFY(draft.spoken().startsWith(QStringLiteral("Draft quote, Mara Lind")));

    ItemListModel claims(&story.workspace, ItemKind::Claim);
    QVERIFY(setVerdictByKey(story.workspace, story.claim, 2));
    QVERIFY(setReason(story.workspace, story.claim, QStringLiteral("two figures")));
    const ItemCard claim = card(claims, story.claim);
    QCOMPARE(claim.head, QStringLiteral("unattributed"));
    QCOMPARE(claim.badge, QStringLiteral("?"));
    QCOMPARE(claim.verdictStyle, QStringLiteral("disputed"));
    QCOMPARE(claim.reason, QStringLiteral("two figures"));

    ItemListModel photos(&story.workspace, ItemKind::Photo);
    const ItemCard photo = card(photos, story.photo);
    QCOMPARE(photo.under, QStringLiteral("Mon 4 Mar 2024"));
    QCOMPARE(photo.meta, QStringLiteral("Olaf Berg | Lindvik Post"));
    QCOMPARE(photo.place, QStringLiteral("caption"));
}

void TestItemListModel::lettingGoOfTheStoryEmptiesIt()
{
    HarbourStory story;
    ItemListModel model(&story.workspace, ItemKind::Quote);
    const QAbstractItemModelTester tester(&model);
    story.workspace.setStory(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.index(0).isValid());
}

DATELINE_UI_TEST_MAIN(TestItemListModel, QGuiApplication)
#include "tst_itemlistmodel.moc"
