// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/models/FindQuery.h"

#include <QGuiApplication>

#include <algorithm>

using namespace dateline;
using test::HarbourStory;

class TestFindQuery : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void withoutAStoryNothingIsFound();
    void finds_data();
    void finds();
    void findsBySpeakersOtherNames();
};

void TestFindQuery::withoutAStoryNothingIsFound()
{
    const Workspace empty;
    QVERIFY(findItems(empty, QStringLiteral("harbour")).isEmpty());
}

void TestFindQuery::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("found"); // Letters of what is found: e, q, s(econd quote), c, p.

    const auto row = [](const char *name, const char *query, const char *found) {
        QTest::newRow(name) << QString::fromUtf8(query) << QString::fromLatin1(found);
    };
    row("nothing", "", "");
    row("blanks", " \t ", "");
    row("a quotation mark alone", "\"", "");
    row("signs the index knows", "ferry* OR ( NEAR", "");
    row("word of no item", "submarine", "");
    row("no such kind", "kind:dragon", "");
    row("no such speaker", "speaker:Olaf", "");
    row("a word", "crowns", "c");
    row("beginning of the last word", "cro", "c");
    row("two words in two places", "million crowns", "c");
    row("words in any order", "crowns million", "c");
    row("phrase", "\"two million\"", "c");
    row("phrase that is in no order of the text", "\"million two\"", "");
    row("curly quotation marks", "“two million”", "c");
    row("phrase not ended", "\"two million", "c");
    row("speaker", "speaker:lind", "qs");
    row("speaker in quotation marks", "speaker:\"mara lind\"", "qs");
    row("speaker and word", "speaker:Mara worse", "s");
    row("kind", "kind:photo", "p");
    row("beginning of a kind", "KIND:cl", "c");
    row("kind and word", "kind:event harbour", "e");
    row("kinds that exclude each other", "kind:event kind:photo", "");
}

void TestFindQuery::finds()
{
    QFETCH(QString, query);
    QFETCH(QString, found);
    const HarbourStory story;
    const QHash<Id, QChar> letters{
        {story.event, u'e'}, {story.quote, u'q'}, {story.secondQuote, u's'}, {story.claim, u'c'}, {story.photo, u'p'}};
    QString result;
    for (const Id id : findItems(story.workspace, query))
        result += letters.value(id);
    std::sort(result.begin(), result.end());
    QCOMPARE(result, found);
}

void TestFindQuery::findsBySpeakersOtherNames()
{
    HarbourStory story;
    QVERIFY(story.workspace.edit(QStringLiteral("Alias"), [&story](Edit &edit) -> Result<void> {
        Person mara = edit.data().persons.value(story.mara);
        mara.aliases.append(QStringLiteral("The Harbour Master"));
        const Result<Id> put = edit.put(mara);
        return put ? Result<void>() : put.error();
    }));
    QCOMPARE(findItems(story.workspace, QStringLiteral("speaker:master")).size(), 2);
}

DATELINE_UI_TEST_MAIN(TestFindQuery, QGuiApplication)
#include "tst_findquery.moc"
