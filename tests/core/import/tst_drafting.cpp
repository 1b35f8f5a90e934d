// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Drafting.h"
#include "core/reading/Pipeline.h"
#include "core/text/CodePoints.h"
#include "tests/core/story/StoryFixture.h"

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString article = u"Ferry to Lund stops\n"
                        "\U0001F6A2 A ferry lies in the ice near Lund, Sweden on January 9, 2026.\n"
                        "Ada Lind | Getty Images\n"
                        "\"We have not sailed since Monday, and nobody has told us why,\" Bo Ostrow, captain of the "
                        "ferry, told the Gazette on Tuesday.\n"
                        "\"It stopped in 1999 as well,\" he said.\n"_s;

ImportedSource source()
{
    ImportedSource imported;
    imported.document = makeDocument(article);
    imported.document.published = *When::fromEdtf(u"2026-01-13");
    imported.source.title = imported.document.title;
    imported.source.published = imported.document.published;
    imported.bytes = article.toUtf8();
    return imported;
}

} // namespace

class TestDrafting : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { m_story = nullptr; }
    void writesDraftsWithPassages();
    void aQuoteKnowsItsSpeaker();
    void aTimeKnowsItsWords();
    void aPhotoKnowsDatePlaceAndCredit();
    void anEventIsLinkedToItsQuote();
    void leavesOutWhatIsMerelySpokenOf();
    void knownPersonsAreUsedAgain();
    void isOneChange();

private:
    QList<Item> items(ItemKind kind) const
    {
        QList<Item> found;
        for (Id id : m_story->data().itemsInOrder()) {
            if (m_story->data().items.value(id).kind == kind)
                found.append(m_story->data().items.value(id));
        }
        return found;
    }
    DraftCounts import(const Reading &reading)
    {
        if (!m_story) {
            m_fixture = std::make_unique<test::StoryFixture>();
            m_story = m_fixture->create();
        }
        const Result<DraftCounts> counts = addDrafts(*m_story, source(), reading);
        return counts ? *counts : DraftCounts();
    }
    DraftCounts import() { return import(*readDocument(source().document)); }

    std::unique_ptr<test::StoryFixture> m_fixture;
    std::unique_ptr<Story> m_story;
};

void TestDrafting::writesDraftsWithPassages()
{
    const DraftCounts counts = import();
    QVERIFY(counts.source != NoId);
    QCOMPARE(counts.quotes, items(ItemKind::Quote).size());
    QCOMPARE(counts.claims, items(ItemKind::Claim).size());
    QCOMPARE(counts.events, items(ItemKind::Event).size());
    QCOMPARE(m_story->text(counts.source), article);
    const CodePoints points(article);
    for (const Item &item : m_story->data().items) {
        QVERIFY(item.draft);
        QVERIFY2(!item.title.isEmpty() && !item.rule.isEmpty(), qPrintable(item.text));
        QCOMPARE(item.published.when.edtf(), u"2026-01-13"_s);
        QVERIFY(m_story->data().mainPassage(item.id).id != NoId);
        for (const Passage &passage : m_story->data().passagesOf(item.id))
            QCOMPARE(passage.words, points.toUtf16(passage.start, passage.end).in(article).toString());
    }
}

void TestDrafting::aQuoteKnowsItsSpeaker()
{
    import();
    const QList<Item> quotes = items(ItemKind::Quote);
    QCOMPARE(quotes.size(), 2);
    for (const Item &quote : quotes)
        QCOMPARE(m_story->data().persons.value(quote.speaker).name, u"Bo Ostrow"_s);
    QCOMPARE(quotes.first().cue, u"told"_s);
    QCOMPARE(quotes.first().said.when.edtf(), u"2026-01-13"_s);
    QVERIFY(!quotes.first().text.contains(u'"'));
}

void TestDrafting::aTimeKnowsItsWords()
{
    import();
    const auto timeOf = [this](Id item) {
        QStringList words;
        for (const Passage &passage : m_story->data().passagesOf(item)) {
            if (passage.role == PassageRole::Time)
                words.append(passage.words);
        }
        return words;
    };
    QCOMPARE(timeOf(items(ItemKind::Quote).first().id), QStringList{u"Tuesday"_s});
    QCOMPARE(timeOf(items(ItemKind::Photo).first().id), QStringList{u"January 9, 2026"_s});
}

void TestDrafting::aPhotoKnowsDatePlaceAndCredit()
{
    import();
    const QList<Item> photos = items(ItemKind::Photo);
    QCOMPARE(photos.size(), 1);
    QCOMPARE(photos.first().happened.when.edtf(), u"2026-01-09"_s);
    QCOMPARE(photos.first().place, u"Lund, Sweden"_s);
    QCOMPARE(photos.first().credit, u"Ada Lind | Getty Images"_s);
}

void TestDrafting::anEventIsLinkedToItsQuote()
{
    Reading reading = *readDocument(source().document);
    QVERIFY(!reading.attributions.isEmpty());
    FoundEvent event;
    event.passages = reading.attributions.first().cue;
    event.title = u"Ostrow speaks"_s;
    event.reports = 0;
    event.rule = u"A saying with a date of its own"_s;
    reading.events = {event};
    import(reading);
    QCOMPARE(m_story->data().links.size(), 1);
    const ItemLink link = *m_story->data().links.begin();
    QCOMPARE(link.kind, LinkKind::Reports);
    QCOMPARE(m_story->data().items.value(link.a).title, event.title);
    QCOMPARE(m_story->data().items.value(link.b).kind, ItemKind::Quote);
}

void TestDrafting::leavesOutWhatIsMerelySpokenOf()
{
    Reading reading = *readDocument(source().document);
    reading.claims.clear();
    reading.events.clear();
    const qsizetype quotes = reading.attributions.size();
    FoundPerson town;
    town.kind = PersonKind::Place;
    town.name = u"Lund"_s;
    reading.people.append(town);
    Attribution unsure = reading.attributions.first();
    unsure.kind = QuoteKind::Indirect;
    unsure.confidence = 0.5;
    unsure.person = reading.people.size() - 1;
    reading.attributions.append(unsure);
    QCOMPARE(import(reading).quotes, quotes);
    for (const Person &person : m_story->data().persons)
        QVERIFY(person.name != town.name);
}

void TestDrafting::knownPersonsAreUsedAgain()
{
    QVERIFY(import().persons > 0);
    const qsizetype persons = m_story->data().persons.size();
    QCOMPARE(import().persons, 0);
    QCOMPARE(m_story->data().persons.size(), persons);
    QCOMPARE(m_story->data().sources.size(), 2);
}

void TestDrafting::isOneChange()
{
    import();
    QCOMPARE(m_story->undoLabel(), u"Import Ferry to Lund stops"_s);
    QVERIFY(m_story->undo());
    QVERIFY(m_story->data().items.isEmpty() && m_story->data().sources.isEmpty() && m_story->data().persons.isEmpty());
    QVERIFY(m_story->redo());
    QCOMPARE(items(ItemKind::Photo).size(), 1);
}

DATELINE_CORE_TEST_MAIN(TestDrafting)
#include "tst_drafting.moc"
