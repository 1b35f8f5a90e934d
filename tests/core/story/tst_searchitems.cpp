// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/story/StoryFixture.h"

using namespace dateline;
using namespace dateline::test;

class TestSearchItems : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void findsItems_data();
    void findsItems();
    void searchFollowsUndoAndRenamedSpeakers();
};

void TestSearchItems::findsItems_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("signs only") << QStringLiteral("\" * - ( AND") << QString();
    QTest::newRow("operators are words") << QStringLiteral("ferry NOT monday") << QString();
    QTest::newRow("word of a title") << QStringLiteral("stops") << QStringLiteral("event");
    QTest::newRow("prefix") << QStringLiteral("FERR") << QStringLiteral("event quote");
    QTest::newRow("only the last word is a prefix") << QStringLiteral("fer stop") << QString();
    QTest::newRow("speaker, without accents") << QStringLiteral("mára") << QStringLiteral("claim quote");
    QTest::newRow("phrase") << QStringLiteral("\"stopped on\" ferry") << QStringLiteral("quote");
    QTest::newRow("phrase is no prefix") << QStringLiteral("\"stopped on Mon\"") << QString();
    QTest::newRow("unclosed phrase") << QStringLiteral("\"on monday") << QStringLiteral("claim quote");
    QTest::newRow("column filter is a word") << QStringLiteral("title:ferry") << QString();
}

void TestSearchItems::findsItems()
{
    QFETCH(QString, query);
    QFETCH(QString, found);
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    const QHash<Id, QString> names{{ids->event, QStringLiteral("event")},
                                   {ids->quote, QStringLiteral("quote")},
                                   {ids->claim, QStringLiteral("claim")}};
    QStringList all;
    for (const Id id : story->searchItems(query))
        all.append(names.value(id));
    all.sort();
    QCOMPARE(all.join(u' '), found);
}

void TestSearchItems::searchFollowsUndoAndRenamedSpeakers()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    QVERIFY(story->edit(QStringLiteral("Rename"), [&](Edit &edit) -> Result<void> {
        Person person = edit.data().persons.value(ids->person);
        person.name = QStringLiteral("Nora Quist");
        const Result<Id> put = edit.put(person);
        return put ? Result<void>() : put.error();
    }));
    QCOMPARE(story->searchItems(QStringLiteral("quist")), QList<Id>{ids->quote});
    QVERIFY(story->undo());
    QVERIFY(story->searchItems(QStringLiteral("quist")).isEmpty());
    QVERIFY(story->undo());
    QVERIFY(story->searchItems(QStringLiteral("ferry")).isEmpty());
    QVERIFY(story->redo());
    QCOMPARE(story->searchItems(QStringLiteral("ferry")).size(), 2);
}

DATELINE_CORE_TEST_MAIN(TestSearchItems)
#include "tst_searchitems.moc"
