// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Drafting.h"
#include "core/import/Redating.h"
#include "core/reading/Pipeline.h"
#include "tests/core/story/StoryFixture.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestRedating : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_story.reset(); }
    void timesFollowTheDay_data();
    void timesFollowTheDay();
    void whatWasSetByHandStays();
    void aDayChosenByHandStays();
    void anotherDayAgainIsFollowedAgain();
    void rejectedDraftsStayRejected();
    void acceptedItemsFollowOnlyWhereWanted();
    void cancellingSaysSo();

private:
    QString text = u"\U0001F6A2 Ferry to Lund stops\n"
                   "\"We have not sailed for a while,\" Bo Ostrow, captain of the ferry, told the Gazette on Monday.\n"
                   "\"It stopped on 3 May 1999 as well,\" Bo Ostrow told reporters on 7 January 2026.\n"_s;
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
    Redating redated(const QString &day, const Progress &progress = Progress()) const
    {
        const Result<When> published = When::fromEdtf(day);
        const KnownSource known = knownSource(*m_story, m_source);
        const Result<Redating> result = redate(m_story->data(), known, *published, progress);
        return result ? *result : Redating();
    }
    void write(const Redating &redating, bool acceptedToo)
    {
        QVERIFY(
            m_story->edit(u"Redate"_s, [&](Edit &edit) { return writeRedating(edit, redating, acceptedToo); }).ok());
    }
};

void TestRedating::init()
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
    QCOMPARE(quote(u"not sailed"_s).said.when.edtf(), u"2026-01-12"_s);
}

void TestRedating::timesFollowTheDay_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("monday");
    QTest::newRow("a month on") << u"2026-02-13"_s << u"2026-02-09"_s;
    QTest::newRow("over a new year") << u"2025-01-02"_s << u"2024-12-30"_s;
}

void TestRedating::timesFollowTheDay()
{
    QFETCH(QString, day);
    write(redated(day), false);
    const Item resolved = quote(u"not sailed"_s);
    QTEST(resolved.said.when.edtf(), "monday");
    QCOMPARE(resolved.said.basis.phrase, u"Monday"_s);
    QCOMPARE(resolved.said.basis.reference, day);
    QCOMPARE(resolved.published.when.edtf(), day);
    QCOMPARE(quote(u"as well"_s).said.when.edtf(), u"2026-01-07"_s);
    QCOMPARE(m_story->data().sources.value(m_source).published.edtf(), day);
    QVERIFY(m_story->undo().ok());
    QCOMPARE(quote(u"not sailed"_s).said.when.edtf(), u"2026-01-12"_s);
    QCOMPARE(m_story->data().sources.value(m_source).published.edtf(), u"2026-01-13"_s);
}

void TestRedating::whatWasSetByHandStays()
{
    Item item = quote(u"not sailed"_s);
    item.said.basis = {BasisKind::ByHand, {}, {}, {}};
    put(item);
    write(redated(u"2026-02-13"_s), true);
    QCOMPARE(quote(u"not sailed"_s).said, item.said);
}

void TestRedating::aDayChosenByHandStays()
{
    Item item = quote(u"not sailed"_s);
    item.said.basis.reference = u"2026-01-18"_s; // A Sunday that has the same Monday before it.
    put(item);
    write(redated(u"2026-02-13"_s), true);
    QCOMPARE(quote(u"not sailed"_s).said, item.said);
}

void TestRedating::anotherDayAgainIsFollowedAgain()
{
    write(redated(u"2026-01-14"_s), false); // Of the same Monday.
    write(redated(u"2026-02-13"_s), false);
    QCOMPARE(quote(u"not sailed"_s).said.when.edtf(), u"2026-02-09"_s);
}

void TestRedating::rejectedDraftsStayRejected()
{
    const Id rejected = quote(u"not sailed"_s).id;
    QVERIFY(m_story->edit(u"Reject"_s, [&](Edit &edit) { return edit.removeItem(rejected); }).ok());
    const auto count = m_story->data().items.size();
    write(redated(u"2026-02-13"_s), true);
    QCOMPARE(m_story->data().items.size(), count);
    QVERIFY(!m_story->data().items.contains(rejected));
}

void TestRedating::acceptedItemsFollowOnlyWhereWanted()
{
    Item item = quote(u"not sailed"_s);
    item.draft = false;
    put(item);
    const Redating redating = redated(u"2026-02-13"_s);
    QCOMPARE(redating.accepted.size(), 1);
    write(redating, false);
    QCOMPARE(quote(u"not sailed"_s), item);
    QVERIFY(m_story->undo().ok());
    write(redating, true);
    QCOMPARE(quote(u"not sailed"_s).said.when.edtf(), u"2026-02-09"_s);
    QVERIFY(!quote(u"not sailed"_s).draft);
}

void TestRedating::cancellingSaysSo()
{
    const Progress progress;
    progress.cancel();
    const KnownSource known{m_story->data().sources.value(m_source), text, {}};
    const Result<Redating> result = redate(m_story->data(), known, When(), progress);
    QVERIFY(!result);
    QVERIFY(result.error().sentence.contains(u"cancelled"_s));
}

DATELINE_CORE_TEST_MAIN(TestRedating)
#include "tst_redating.moc"
