// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Drafting.h"
#include "core/reading/Pipeline.h"
#include "tests/core/story/StoryFixture.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestRedrafting : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_story.reset(); }
    void nothingNewIsNoChange();
    void rejectedStaysRejected();
    void aRejectionUndoneIsNone();
    void acceptedItemsStayAsTheyAre();
    void whatSomebodyDidToADraftStays();
    void aNewReadingReplacesDrafts();
    void isOneChange();

private:
    QString text = u"\U0001F6A2 Ferry to Lund stops\n"
                   "\"We have not sailed for a while,\" Bo Ostrow, captain of the ferry, told the Gazette on Monday.\n"
                   "\"It stopped on 3 May 1999 as well,\" Ada Lind told reporters on 7 January 2026.\n"_s;
    test::StoryFixture m_fixture;
    int m_stories = 0;
    std::unique_ptr<Story> m_story;
    Id m_source = NoId;

    Item quote(const QString &words) const
    {
        for (const Item &item : m_story->data().items) {
            if (item.kind == ItemKind::Quote && item.text.contains(words))
                return item;
        }
        return {};
    }
    void put(const Item &item)
    {
        QVERIFY(m_story
                    ->edit(u"Put"_s,
                           [&](Edit &edit) -> Result<void> {
                               const Result<Id> put = edit.put(item);
                               return put ? Result<void>() : put.error();
                           })
                    .ok());
    }
    void reject(Id item)
    {
        QVERIFY(m_story->edit(u"Reject"_s, [&](Edit &edit) { return edit.removeItem(item); }).ok());
    }
    Rereading again(const std::function<void(Reading &)> &otherwise = {})
    {
        const KnownSource known = knownSource(*m_story, m_source);
        const Document document = documentOf(known, CodePoints(known.text));
        Reading reading = *readDocument(document);
        if (otherwise)
            otherwise(reading);
        const Result<Rereading> read = redraft(*m_story, known, document, reading);
        return read ? *read : Rereading();
    }
};

void TestRedrafting::init()
{
    m_story = m_fixture.create(u"%1.dateline"_s.arg(++m_stories));
    ImportedSource imported;
    imported.document = makeDocument(text);
    imported.document.published = *When::fromEdtf(u"2026-01-13");
    imported.source.title = imported.document.title;
    imported.source.published = imported.document.published;
    imported.bytes = text.toUtf8();
    const Result<DraftCounts> counts = addDrafts(*m_story, imported, *readDocument(imported.document));
    QVERIFY(counts.ok());
    m_source = counts->source;
    QVERIFY(quote(u"not sailed"_s).draft);
    QVERIFY(quote(u"as well"_s).draft);
}

void TestRedrafting::nothingNewIsNoChange()
{
    const QString before = m_story->undoLabel();
    const auto items = m_story->data().items;
    const Rereading read = again();
    QCOMPARE(read.added, 0);
    QCOMPARE(read.gone, 0);
    QCOMPARE(read.kept, items.size());
    QCOMPARE(m_story->data().items, items);
    QCOMPARE(m_story->undoLabel(), before);
}

void TestRedrafting::rejectedStaysRejected()
{
    const Id rejected = quote(u"not sailed"_s).id;
    const Id speaker = quote(u"not sailed"_s).speaker;
    reject(rejected);
    QVERIFY(m_story->edit(u"Forget"_s, [&](Edit &edit) { return edit.removePerson(speaker); }).ok());
    const auto left = m_story->data().items.size();
    const Rereading read = again();
    QCOMPARE(read.rejected, 1);
    QCOMPARE(read.added, 0);
    QCOMPARE(m_story->data().items.size(), left);
    QCOMPARE(quote(u"not sailed"_s).id, NoId);
    QVERIFY(!m_story->data().persons.contains(speaker));
}

void TestRedrafting::aRejectionUndoneIsNone()
{
    reject(quote(u"not sailed"_s).id);
    QVERIFY(m_story->undo().ok());
    QCOMPARE(again().rejected, 0);
    QVERIFY(quote(u"not sailed"_s).draft);
}

void TestRedrafting::acceptedItemsStayAsTheyAre()
{
    Item item = quote(u"not sailed"_s);
    item.draft = false;
    item.text = u"We have not sailed at all"_s;
    put(item);
    const auto count = m_story->data().items.size();
    const Rereading read = again();
    QCOMPARE(read.accepted, 1);
    QCOMPARE(m_story->data().items.size(), count);
    QCOMPARE(m_story->data().items.value(item.id), item);
}

void TestRedrafting::whatSomebodyDidToADraftStays()
{
    Item item = quote(u"not sailed"_s);
    item.note = u"Ask the captain."_s;
    item.importance = 1;
    item.said = {*When::fromEdtf(u"2026-01-11"), {BasisKind::ByHand, {}, {}, {}}};
    put(item);
    again();
    QCOMPARE(m_story->data().items.value(item.id), item);
}

void TestRedrafting::aNewReadingReplacesDrafts()
{
    const Id gone = quote(u"not sailed"_s).id;
    const Id kept = quote(u"as well"_s).id;
    const Rereading read = again([&](Reading &reading) {
        reading.attributions.removeIf(
            [&](const Attribution &said) { return said.content.first().in(text).contains(u"not sailed"); });
        reading.claims.clear();
        reading.events.clear();
        for (Attribution &said : reading.attributions)
            said.rule = u"Another rule"_s;
    });
    QVERIFY(read.gone >= 1);
    QVERIFY(!m_story->data().items.contains(gone));
    QCOMPARE(m_story->data().items.value(kept).rule, u"Another rule"_s);
    QVERIFY(m_story->data().mainPassage(kept).id != NoId);
}

void TestRedrafting::isOneChange()
{
    const auto items = m_story->data().items;
    again([](Reading &reading) { reading.attributions.clear(); });
    QVERIFY(m_story->undoLabel().contains(u"again"_s));
    QVERIFY(m_story->undo().ok());
    QCOMPARE(m_story->data().items, items);
}

DATELINE_CORE_TEST_MAIN(TestRedrafting)
#include "tst_redrafting.moc"
