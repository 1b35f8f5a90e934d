// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/models/ItemCommands.h"
#include "ui/sidebar/Sidebar.h"
#include "ui/sidebar/SidebarCommands.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>

using namespace dateline;
using test::HarbourStory;
using Kind = SidebarRow::Kind;

namespace {

/// A harbour story with its sidebar, under the eye of the model tester.
class Harbour : public HarbourStory {
public:
    Harbour()
    {
        sidebar.resize(248, 900);
        sidebar.grab();
    }

    Sidebar sidebar{&workspace};
    QAbstractItemModelTester tester{sidebar.model(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    QModelIndex index(Kind kind, const QString &title) const
    {
        for (int i = 0; i < sidebar.model()->rowCount(); ++i) {
            const QModelIndex each = sidebar.model()->index(i, 0);
            const SidebarRow row = each.data(SidebarModel::RowRole).value<SidebarRow>();
            if (row.kind == kind && row.title == title)
                return each;
        }
        return {};
    }
    SidebarRow row(Kind kind, const QString &title) const
    {
        return index(kind, title).data(SidebarModel::RowRole).value<SidebarRow>();
    }
    void click(Kind kind, const QString &title)
    {
        const QRect rect = sidebar.visualRect(index(kind, title));
        QTest::mouseClick(sidebar.viewport(), Qt::LeftButton, {}, rect.center());
    }
    Id addTag(const QString &name)
    {
        Id tag = NoId;
        workspace.edit(QStringLiteral("Tag"), [&](Edit &edit) -> Result<void> {
            tag = *edit.put(Tag{NoId, name});
            Item tagged = edit.data().items.value(event);
            tagged.tags = {tag};
            return edit.put(tagged).ok() ? Result<void>() : Error{};
        });
        return tag;
    }
};

const QString people = QStringLiteral("Mara Lind");

} // namespace

class TestSidebar : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void withoutAStoryItIsEmptyAndTakesAnyKey();
    void countsWhatIsThere();
    void countsFollowTheFilter();
    void participantsCount();
    void clicksSwitchFilters();
    void keysPassOverHeadingsAndKeepTheirPlace();
    void itemsWithoutAKnownMomentWait();
    void sourcesAreShown();
    void tagsComeAndGo();
    void deletingSaysWhatHangsOnIt_data();
    void deletingSaysWhatHangsOnIt();
    void renaming();
    void screenReadersHearWhatIsOn();
};

void TestSidebar::withoutAStoryItIsEmptyAndTakesAnyKey()
{
    Workspace empty;
    Sidebar sidebar(&empty);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_Delete, Qt::Key_Down})
        QTest::keyClick(&sidebar, key);
    QCOMPARE(sidebar.model()->rowCount(), 0);
}

void TestSidebar::countsWhatIsThere()
{
    const Harbour story;
    QCOMPARE(story.row(Kind::Heading, QStringLiteral("Sources")).count, 1);
    QCOMPARE(story.row(Kind::Source, QStringLiteral("Harbour closes as storm nears")).under,
             QStringLiteral("Lindvik Post · 5 Mar 2024 · 3 paragraph(s)"));
    QCOMPARE(story.row(Kind::ItemKind, QStringLiteral("Events")).count, 1);
    const SidebarRow quotes = story.row(Kind::ItemKind, QStringLiteral("Quotes"));
    QCOMPARE(quotes.count, 1);
    QCOMPARE(quotes.drafts, 1);
    QCOMPARE(story.row(Kind::Person, people).count, 1);
    QCOMPARE(story.row(Kind::Person, people).drafts, 1);
    QCOMPARE(story.row(Kind::Verdict, QStringLiteral("Not checked")).count, 1);
}

void TestSidebar::countsFollowTheFilter()
{
    Harbour story;
    QVERIFY(setVerdictByKey(story.workspace, story.claim, 1));
    QCOMPARE(story.row(Kind::Verdict, QStringLiteral("Not checked")).count, 0);
    Filter filter;
    filter.persons = {story.mara};
    story.workspace.setFilter(filter);
    QCOMPARE(story.row(Kind::ItemKind, QStringLiteral("Events")).count, 0);
    QCOMPARE(story.row(Kind::ItemKind, QStringLiteral("Quotes")).count, 1);
    // What a filter would leave does not depend on that filter itself.
    QCOMPARE(story.row(Kind::Person, people).count, 1);
    filter = {};
    filter.hiddenKinds = {ItemKind::Event, ItemKind::Quote};
    story.workspace.setFilter(filter);
    QCOMPARE(story.row(Kind::ItemKind, QStringLiteral("Events")).count, 1);
    QCOMPARE(story.row(Kind::Person, people).count, 0);
}

void TestSidebar::participantsCount()
{
    Harbour story;
    QVERIFY(story.workspace.edit(QStringLiteral("Participant"), [&story](Edit &edit) -> Result<void> {
        for (const Id id : {story.event, story.quote}) {
            Item item = edit.data().items.value(id);
            item.participants = {story.mara};
            if (!edit.put(item))
                return Error{};
        }
        return {};
    }));
    QCOMPARE(story.row(Kind::Person, people).count, 2);
    story.click(Kind::Person, people);
    QCOMPARE(story.workspace.visibleItems().size(), 3); // And the draft.
}

void TestSidebar::clicksSwitchFilters()
{
    Harbour story;
    story.click(Kind::ItemKind, QStringLiteral("Photos"));
    QVERIFY(!story.workspace.visibleItems().contains(story.photo));
    QVERIFY(!story.row(Kind::ItemKind, QStringLiteral("Photos")).on);
    story.click(Kind::ItemKind, QStringLiteral("Photos"));
    QVERIFY(story.workspace.filter().isEmpty());
    story.click(Kind::Person, people);
    QCOMPARE(story.workspace.visibleItems(), QList<Id>({story.quote, story.secondQuote}));
    story.click(Kind::Person, people);
    story.click(Kind::Verdict, QStringLiteral("Not checked"));
    QCOMPARE(story.workspace.visibleItems(), QList<Id>{story.claim});
}

void TestSidebar::keysPassOverHeadingsAndKeepTheirPlace()
{
    Harbour story;
    QVERIFY(story.workspace.edit(QStringLiteral("No date"), [&story](Edit &edit) -> Result<void> {
        Item photo = edit.data().items.value(story.photo);
        photo.happened = {};
        return edit.put(photo).ok() ? Result<void>() : Error{};
    }));
    story.sidebar.setCurrentIndex(story.index(Kind::Source, QStringLiteral("Harbour closes as storm nears")));
    QTest::keyClick(&story.sidebar, Qt::Key_Down);
    QCOMPARE(story.sidebar.currentIndex(), story.index(Kind::ItemKind, QStringLiteral("Events")));
    story.sidebar.setCurrentIndex(story.index(Kind::ItemKind, QStringLiteral("Photos")));
    QTest::keyClick(&story.sidebar, Qt::Key_Space); // The rows of what waits for a date go.
    QVERIFY(!story.index(Kind::ToPlace, QStringLiteral("Waves at Lindvik")).isValid());
    QCOMPARE(story.sidebar.currentIndex(), story.index(Kind::ItemKind, QStringLiteral("Photos")));
    QTest::keyClick(&story.sidebar, Qt::Key_Space);
    QVERIFY(story.index(Kind::ToPlace, QStringLiteral("Waves at Lindvik")).isValid());
}

void TestSidebar::itemsWithoutAKnownMomentWait()
{
    Harbour story;
    QVERIFY(!story.index(Kind::Heading, QStringLiteral("To place")).isValid());
    QVERIFY(story.workspace.edit(QStringLiteral("Bound"), [&story](Edit &edit) -> Result<void> {
        Item event = edit.data().items.value(story.event);
        event.happened.when = *When::fromEdtf(u"[..2024-03-05]");
        Item photo = edit.data().items.value(story.photo);
        photo.happened = {};
        return edit.put(event).ok() && edit.put(photo).ok() ? Result<void>() : Error{};
    }));
    QCOMPARE(story.row(Kind::Heading, QStringLiteral("To place")).count, 2);
    QCOMPARE(story.row(Kind::ToPlace, QStringLiteral("Harbour closes")).under, QStringLiteral("before 5 Mar 2024"));
    QCOMPARE(story.row(Kind::ToPlace, QStringLiteral("Waves at Lindvik")).under, QStringLiteral("no date yet"));
    story.click(Kind::ToPlace, QStringLiteral("Harbour closes"));
    QCOMPARE(story.workspace.selected(), story.event);
    QVERIFY(story.row(Kind::ToPlace, QStringLiteral("Harbour closes")).on);
}

void TestSidebar::sourcesAreShown()
{
    Harbour story;
    QVERIFY(story.workspace.edit(QStringLiteral("Add"), [](Edit &edit) -> Result<void> {
        Source source;
        source.fileName = QStringLiteral("note.txt");
        return edit.addSource(source, QStringLiteral("A note."), {}, "A note.").ok() ? Result<void>() : Error{};
    }));
    story.click(Kind::Source, QStringLiteral("note.txt"));
    QVERIFY(story.row(Kind::Source, QStringLiteral("note.txt")).on);
    QVERIFY(!story.row(Kind::Source, QStringLiteral("Harbour closes as storm nears")).on);
    QVERIFY(story.workspace.source() != story.source);
}

void TestSidebar::tagsComeAndGo()
{
    Harbour story;
    QVERIFY(!story.index(Kind::Heading, QStringLiteral("Tags")).isValid());
    story.addTag(QStringLiteral("weather"));
    QCOMPARE(story.row(Kind::Tag, QStringLiteral("weather")).count, 1);
    story.click(Kind::Tag, QStringLiteral("weather"));
    QCOMPARE(story.workspace.visibleItems(), QList<Id>{story.event});
    story.workspace.setFilter({});
    QVERIFY(story.workspace.story()->undo());
    QVERIFY(!story.index(Kind::Heading, QStringLiteral("Tags")).isValid());
}

void TestSidebar::deletingSaysWhatHangsOnIt_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("hanging");
    QTest::newRow("source") << Kind::Source << QStringLiteral("Harbour closes as storm nears")
                            << QStringLiteral("5 item(s) stand in it alone and go with it.");
    QTest::newRow("person") << Kind::Person << people
                            << QStringLiteral("2 item(s) name this person; they stay, without the person.");
    QTest::newRow("tag") << Kind::Tag << QStringLiteral("weather")
                         << QStringLiteral("1 item(s) have this tag; they stay, without it.");
}

void TestSidebar::deletingSaysWhatHangsOnIt()
{
    QFETCH(Kind, kind);
    QFETCH(QString, title);
    QFETCH(QString, hanging);
    Harbour story;
    story.addTag(QStringLiteral("weather"));
    QSignalSpy announced(&story.workspace, &Workspace::announced);
    story.sidebar.setCurrentIndex(story.index(kind, title));
    QTest::keyClick(&story.sidebar, Qt::Key_Delete);
    QVERIFY(!story.index(kind, title).isValid());
    QCOMPARE(announced.size(), 1);
    QVERIFY2(announced.first().first().toString().contains(hanging), qPrintable(announced.first().first().toString()));
    QVERIFY(announced.first().at(1).toBool());
    QVERIFY(story.workspace.story()->undo());
    QVERIFY(story.index(kind, title).isValid());
}

void TestSidebar::renaming()
{
    Harbour story;
    renameSubject(story.workspace, story.row(Kind::Person, people), QStringLiteral("  "));
    QVERIFY(story.index(Kind::Person, people).isValid());
    renameSubject(story.workspace, story.row(Kind::Person, people), QStringLiteral("Mara Lindt"));
    QVERIFY(story.index(Kind::Person, QStringLiteral("Mara Lindt")).isValid());
    QVERIFY(story.data().persons.value(story.mara).aliases.contains(people));
    renameSubject(story.workspace, story.row(Kind::Source, QStringLiteral("Harbour closes as storm nears")),
                  QStringLiteral("Storm"));
    QVERIFY(story.data().sources.value(story.source).titleIsOurs);
    QVERIFY(!canBeEdited(story.row(Kind::Verdict, QStringLiteral("False"))));
}

void TestSidebar::screenReadersHearWhatIsOn()
{
    Harbour story;
    const auto spoken = [&story](Kind kind, const QString &title) {
        return story.index(kind, title).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(Kind::ItemKind, QStringLiteral("Quotes")), QStringLiteral("Quotes, 1 item(s), 1 draft(s), shown"));
    QCOMPARE(spoken(Kind::Person, people), QStringLiteral("Mara Lind, 1 item(s), 1 draft(s)"));
    story.click(Kind::Person, people);
    QVERIFY(spoken(Kind::Person, people).endsWith(QStringLiteral("filter on")));
    story.click(Kind::ItemKind, QStringLiteral("Quotes"));
    QVERIFY(spoken(Kind::ItemKind, QStringLiteral("Quotes")).endsWith(QStringLiteral("hidden")));
}

DATELINE_UI_TEST_MAIN(TestSidebar, QApplication)
#include "tst_sidebar.moc"
