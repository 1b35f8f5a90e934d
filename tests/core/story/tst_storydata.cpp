// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/Filter.h"
#include "tests/core/story/StoryFixture.h"

using namespace dateline;
using namespace dateline::test;

namespace {

When when(const char *edtf)
{
    return *edtf ? *When::fromEdtf(QString::fromLatin1(edtf)) : When();
}

Id put(Story &story, const Item &item)
{
    Id id = NoId;
    const Result<void> done = story.edit(QStringLiteral("Put"), [&](Edit &edit) -> Result<void> {
        const Result<Id> added = edit.put(item);
        id = added ? *added : NoId;
        return added ? Result<void>() : added.error();
    });
    return done ? id : NoId;
}

} // namespace

class TestStoryData : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void initials_data();
    void initials();
    void placing_data();
    void placing();
    void itemsStandByTimeThenPlaceInTheSource();
    void itemsOfOnePlaceStandByKindAndTitle();
    void personsStandByHowMuchTheySay();
    void theMainPassageIsTheFirstOfTheContent();
    void filterPasses_data();
    void filterPasses();
};

void TestStoryData::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    const auto row = [](const char *name, const QString &person, const QString &expected) {
        QTest::newRow(name) << person << expected;
    };
    row("nameless", QString(), QStringLiteral("?"));
    row("signs", QStringLiteral("– !"), QStringLiteral("?"));
    row("one word", QStringLiteral("Lind"), QStringLiteral("L"));
    row("two words", QStringLiteral("Mara Lind"), QStringLiteral("ML"));
    row("first and last of three", QStringLiteral("Mara Elin Lind"), QStringLiteral("ML"));
    row("particles", QStringLiteral("Ines van der Berg"), QStringLiteral("IB"));
    row("article first", QStringLiteral("the Harbour Office"), QStringLiteral("HO"));
    row("all small", QStringLiteral("mara lind"), QStringLiteral("ML"));
    row("hyphen", QStringLiteral("Anne-Marie"), QStringLiteral("AM"));
    row("apostrophe", QStringLiteral("Sean O’Lind"), QStringLiteral("SO"));
    row("beyond Latin", QStringLiteral("Élodie Ødegård"), QStringLiteral("ÉØ"));
    row("no letter case", QStringLiteral("港 長"), QStringLiteral("港長"));
    row("beyond the BMP", QStringLiteral("\U0001D4DCara Lind"), QStringLiteral("\U0001D4DCL"));
}

void TestStoryData::initials()
{
    QFETCH(QString, name);
    QFETCH(QString, initials);
    Person person;
    person.name = name;
    QCOMPARE(person.initials(), initials);
}

void TestStoryData::placing_data()
{
    QTest::addColumn<ItemKind>("kind");
    QTest::addColumn<QByteArray>("happened");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("placed");
    const QByteArray happened = "2022";
    const QByteArray said = "2024-05-01";
    const QByteArray published = "2024-05-02";
    QTest::newRow("quote: said") << ItemKind::Quote << happened << said << said;
    QTest::newRow("quote: happened") << ItemKind::Quote << happened << QByteArray() << happened;
    QTest::newRow("quote: published") << ItemKind::Quote << QByteArray() << QByteArray() << published;
    QTest::newRow("claim: what it is about") << ItemKind::Claim << happened << said << happened;
    QTest::newRow("claim: said") << ItemKind::Claim << QByteArray() << said << said;
    QTest::newRow("event: happened") << ItemKind::Event << happened << said << happened;
    QTest::newRow("event: not said") << ItemKind::Event << QByteArray() << said << published;
    QTest::newRow("photo: published") << ItemKind::Photo << QByteArray() << QByteArray() << published;
}

void TestStoryData::placing()
{
    QFETCH(ItemKind, kind);
    QFETCH(QByteArray, happened);
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, placed);
    Item item;
    item.kind = kind;
    item.happened.when = when(happened.constData());
    item.said.when = when(said.constData());
    item.published.when = when("2024-05-02");
    QCOMPARE(item.placing().when.edtf(), QString::fromLatin1(placed));
}

void TestStoryData::itemsStandByTimeThenPlaceInTheSource()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    Item late;
    late.happened.when = when("2025-02-03");
    Item early;
    early.happened.when = when("2025-02");
    const Id lateId = put(*story, late);
    const Id earlyId = put(*story, early);
    // Without a time come last: first what stands in no source, then by where they stand.
    QCOMPARE(story->data().itemsInOrder(), (QList<Id>{earlyId, lateId, ids->event, ids->quote, ids->claim}));
}

void TestStoryData::itemsOfOnePlaceStandByKindAndTitle()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    QList<Id> byKindAndTitle;
    for (const ItemKind kind : {ItemKind::Claim, ItemKind::Event}) {
        for (const char *title : {"D", "C", "B", "A"}) {
            Item item;
            item.kind = kind;
            item.title = QString::fromLatin1(title);
            byKindAndTitle.prepend(put(*story, item));
        }
    }
    QCOMPARE(story->data().itemsInOrder(), byKindAndTitle);
}

void TestStoryData::personsStandByHowMuchTheySay()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    QVERIFY(fill(*story));
    QVERIFY(story->edit(QStringLiteral("Persons"), [](Edit &edit) -> Result<void> {
        for (const QString &name : {QStringLiteral("Zoe"), QStringLiteral("abel")}) {
            Person person;
            person.name = name;
            if (const Result<Id> added = edit.put(person); !added)
                return added.error();
        }
        return {};
    }));
    QStringList names;
    for (const Person &person : story->data().personsInOrder())
        names.append(person.name);
    QCOMPARE(names.join(u' '), QStringLiteral("Mara Lind abel Zoe"));
}

void TestStoryData::theMainPassageIsTheFirstOfTheContent()
{
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    QVERIFY(story->edit(QStringLiteral("Speaker"), [&](Edit &edit) -> Result<void> {
        const Result<Id> speaker =
            edit.put(Passage{NoId, ids->quote, ids->source, PassageRole::Speaker, 0, 5, QStringLiteral("Ferry")});
        return speaker ? Result<void>() : speaker.error();
    }));
    QCOMPARE(story->data().passagesOf(ids->quote).constFirst().role, PassageRole::Speaker);
    QCOMPARE(story->data().mainPassage(ids->quote).id, ids->passage);
    QCOMPARE(story->data().mainPassage(ids->claim).id, ids->support);
    QCOMPARE(story->data().mainPassage(ids->event).id, NoId);
}

void TestStoryData::filterPasses_data()
{
    using Set = std::function<void(Filter &, const Filled &)>;
    QTest::addColumn<Set>("set");
    QTest::addColumn<QString>("passing");
    const auto row = [](const char *name, Set set, const char *passing) {
        QTest::newRow(name) << set << QString::fromLatin1(passing);
    };
    row(
        "empty", [](Filter &, const Filled &) {}, "event quote claim");
    row(
        "hidden kind", [](Filter &filter, const Filled &) { filter.hiddenKinds = {ItemKind::Quote}; }, "event claim");
    row(
        "no drafts", [](Filter &filter, const Filled &) { filter.hideDrafts = true; }, "event claim");
    row(
        "drafts that are sure", [](Filter &filter, const Filled &) { filter.leastConfidence = 0.8; },
        "event quote claim");
    row(
        "drafts that are surer", [](Filter &filter, const Filled &) { filter.leastConfidence = 0.9; }, "event claim");
    row(
        "speaker or participant", [](Filter &filter, const Filled &ids) { filter.persons = {ids.person}; },
        "event quote");
    row(
        "an unknown person", [](Filter &filter, const Filled &) { filter.persons = {77}; }, "");
    row(
        "source", [](Filter &filter, const Filled &ids) { filter.sources = {ids.source}; }, "quote claim");
    row(
        "verdict", [](Filter &filter, const Filled &) { filter.verdicts = {1}; }, "claim");
    row(
        "another verdict",
        [](Filter &filter, const Filled &) {
            filter.verdicts = {2, 6};
        },
        "");
    row(
        "tag", [](Filter &filter, const Filled &ids) { filter.tags = {ids.tag}; }, "quote");
    row(
        "found", [](Filter &filter, const Filled &ids) { filter.found = QSet<Id>{ids.event}; }, "event");
    row(
        "nothing found", [](Filter &filter, const Filled &) { filter.found = QSet<Id>(); }, "");
    row(
        "all at once",
        [](Filter &filter, const Filled &ids) {
            filter.persons = {ids.person};
            filter.sources = {ids.source};
            filter.tags = {ids.tag};
        },
        "quote");
}

void TestStoryData::filterPasses()
{
    QFETCH(std::function<void(Filter &, const Filled &)>, set);
    QFETCH(QString, passing);
    const StoryFixture fixture;
    const auto story = fixture.create();
    const Result<Filled> ids = fill(*story);
    Filter filter;
    set(filter, *ids);
    QStringList passed;
    for (const auto &[name, id] : {std::pair(u"event", ids->event), {u"quote", ids->quote}, {u"claim", ids->claim}}) {
        if (filter.passes(story->data(), story->data().items.value(id)))
            passed.append(QString::fromUtf16(name));
    }
    QCOMPARE(passed.join(u' '), passing);
}

DATELINE_CORE_TEST_MAIN(TestStoryData)
#include "tst_storydata.moc"
