// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/models/ItemCommands.h"
#include "ui/window/StatusLine.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace dateline;
using test::HarbourStory;

class TestStatusLine : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void withoutAStory();
    void draftsAreCountedApart();
    void theRangeSpansTheDates_data();
    void theRangeSpansTheDates();
    void tellsHowManyPassTheFilter();
    void saysWhatIsSelected();
    void newsOfferUndo();
    void theLastChangeCanBeUndone();

private:
    static QString said(const StatusLine &line)
    {
        QStringList all;
        for (const QLabel *label : line.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&line))
                all.append(label->text());
        }
        return all.join(u'|');
    }
    static QPushButton *button(const StatusLine &line, const QString &beginning)
    {
        for (QPushButton *each : line.findChildren<QPushButton *>()) {
            if (each->isVisibleTo(&line) && each->text().startsWith(beginning))
                return each;
        }
        return nullptr;
    }
};

void TestStatusLine::withoutAStory()
{
    Workspace empty;
    const StatusLine line(&empty);
    QVERIFY(said(line).contains(QStringLiteral("No story open")));
    QVERIFY(!button(line, QStringLiteral("Undo")));
}

void TestStatusLine::draftsAreCountedApart()
{
    HarbourStory story;
    const StatusLine line(&story.workspace);
    QVERIFY2(said(line).startsWith(QStringLiteral("4 + 1 draft(s) · 1 source(s) · 4 Mar 2024 – 5 Mar 2024")),
             qPrintable(said(line)));
    QVERIFY(acceptItems(story.workspace, {story.secondQuote}));
    QVERIFY2(said(line).startsWith(QStringLiteral("5 item(s) · ")), qPrintable(said(line)));
    QVERIFY(said(line).contains(QStringLiteral("All changes saved")));
}

void TestStatusLine::theRangeSpansTheDates_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("range");
    QTest::newRow("unknown") << QString() << QStringLiteral("4 Mar 2024 – 5 Mar 2024");
    QTest::newRow("open end") << QStringLiteral("1979/..") << QStringLiteral("1979 – 5 Mar 2024");
    QTest::newRow("open start") << QStringLiteral("../2030") << QStringLiteral("4 Mar 2024 – 2030");
    QTest::newRow("about") << QStringLiteral("1990-06~") << QStringLiteral("c. Jun 1990 – 5 Mar 2024");
    QTest::newRow("one of") << QStringLiteral("[1990..2030]") << QStringLiteral("1990 – 2030");
    QTest::newRow("before Christ") << QStringLiteral("-0043") << QStringLiteral("44 BC – 5 Mar 2024");
}

void TestStatusLine::theRangeSpansTheDates()
{
    QFETCH(QString, edtf);
    QFETCH(QString, range);
    HarbourStory story;
    const StatusLine line(&story.workspace);
    QVERIFY(story.workspace.edit(QStringLiteral("Date"), [&](Edit &edit) -> Result<void> {
        Item photo = edit.data().items.value(story.photo);
        photo.happened.when = *When::fromEdtf(edtf);
        return edit.put(photo).ok() ? Result<void>() : Error{};
    }));
    QVERIFY2(said(line).contains(range), qPrintable(said(line)));
}

void TestStatusLine::tellsHowManyPassTheFilter()
{
    HarbourStory story;
    const StatusLine line(&story.workspace);
    Filter filter;
    filter.hideDrafts = true;
    story.workspace.setFilter(filter);
    QVERIFY2(said(line).contains(QStringLiteral("4 shown")), qPrintable(said(line)));
}

void TestStatusLine::saysWhatIsSelected()
{
    HarbourStory story;
    const StatusLine line(&story.workspace);
    story.workspace.select(story.quote);
    QVERIFY2(said(line).contains(QStringLiteral("1 selected: quote, Mara Lind")), qPrintable(said(line)));
    story.workspace.select(story.event);
    QVERIFY2(said(line).contains(QStringLiteral("1 selected: event, Harbour closes")), qPrintable(said(line)));
}

void TestStatusLine::newsOfferUndo()
{
    HarbourStory story;
    const StatusLine line(&story.workspace);
    QSignalSpy undo(&line, &StatusLine::undoRequested);
    story.workspace.announce(QStringLiteral("A copy is made."));
    QVERIFY(said(line).contains(QStringLiteral("A copy is made.")));
    story.workspace.announce(QStringLiteral("Deleted."), true);
    QPushButton *offered = button(line, QStringLiteral("Undo"));
    QVERIFY(offered);
    QCOMPARE(offered->text(), QStringLiteral("Undo"));
    offered->click();
    QCOMPARE(undo.size(), 1);
    QVERIFY(!said(line).contains(QStringLiteral("Deleted.")));
}

void TestStatusLine::theLastChangeCanBeUndone()
{
    HarbourStory story;
    const StatusLine line(&story.workspace);
    QVERIFY(setVerdictByKey(story.workspace, story.claim, 1));
    QPushButton *last = button(line, QStringLiteral("Undo: “"));
    QVERIFY(last);
    QVERIFY(last->text().contains(story.workspace.story()->undoLabel()));
    QSignalSpy undo(&line, &StatusLine::undoRequested);
    last->click();
    QCOMPARE(undo.size(), 1);
}

DATELINE_UI_TEST_MAIN(TestStatusLine, QApplication)
#include "tst_statusline.moc"
