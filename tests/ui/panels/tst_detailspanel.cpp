// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/WhenText.h"
#include "tests/ui/HarbourStory.h"
#include "ui/models/ItemCommands.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/DraftBar.h"
#include "ui/panels/TieList.h"
#include "ui/panels/WhenField.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace dateline;
using test::HarbourStory;

class TestDetailsPanel : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatToDoWhileNothingIsSelected();
    void formFitsTheKind_data();
    void formFitsTheKind();
    void lineIsOneLabelledChange();
    void typedTextOutlivesOtherChanges();
    void anotherItemsTurnCommits();
    void escapeTakesBack();
    void severalLinesCommitOnLeaving();
    void whenIsReadWhileTyping();
    void whatIsNotUnderstoodStays();
    void sameWhenKeepsItsBasis();
    void newNameMakesAPerson();
    void knownNamesAreUsedAgain();
    void namesAreAList();
    void wrongZoneIsRefusedAndStays();
    void choicesAreWrittenAtOnce();
    void wheelChangesNothing();
    void draftIsAnswered();
    void tiesAreShownAndRemoved();
    void everyWhenCanBeTypedBack_data();
    void everyWhenCanBeTypedBack();

private:
    /// The input that a screen reader calls by a name.
    template <typename Editor> static Editor *field(const DetailsPanel &panel, const QString &name)
    {
        const QList<Editor *> editors = panel.findChildren<Editor *>();
        for (Editor *editor : editors) {
            const auto *box = qobject_cast<QComboBox *>(editor->parentWidget());
            if (editor->accessibleName() == name || (box && box->accessibleName() == name))
                return editor;
        }
        return nullptr;
    }
    static void type(QLineEdit *line, const QString &text)
    {
        line->selectAll();
        QTest::keyClicks(line, text);
    }
};

void TestDetailsPanel::saysWhatToDoWhileNothingIsSelected()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    QVERIFY(field<QLineEdit>(panel, QStringLiteral("Title")) == nullptr);
    story.workspace.select(story.event);
    QVERIFY(field<QLineEdit>(panel, QStringLiteral("Title")) != nullptr);
    story.workspace.setStory(nullptr);
    QVERIFY(!panel.grab().isNull());
}

void TestDetailsPanel::formFitsTheKind_data()
{
    QTest::addColumn<Id HarbourStory::*>("item");
    QTest::addColumn<QStringList>("shown");
    QTest::addColumn<QStringList>("hidden");
    const auto words = [](const char *list) { return QString::fromLatin1(list).split(u','); };
    QTest::newRow("event") << &HarbourStory::event << words("Title,Text,Happened,Published,Participants,Tags,Note")
                           << words("Said,Speaker,Cue,Credit");
    QTest::newRow("quote") << &HarbourStory::quote << words("Speaker,Kind,Cue,Told to,Said,Published")
                           << words("Happened,Credit,Participants");
    QTest::newRow("claim") << &HarbourStory::claim << words("Claimant,Said,Happened,Published")
                           << words("Cue,Kind,Credit");
    QTest::newRow("photo") << &HarbourStory::photo << words("Caption,Happened,Credit,Place,Participants")
                           << words("Said,Cue");
}

void TestDetailsPanel::formFitsTheKind()
{
    QFETCH(Id HarbourStory::*, item);
    QFETCH(QStringList, shown);
    QFETCH(QStringList, hidden);
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.*item);
    QStringList labels;
    const auto *form = panel.findChild<QFormLayout *>();
    for (int row = 0; row < form->rowCount(); ++row) {
        if (form->isRowVisible(row))
            labels.append(qobject_cast<QLabel *>(form->itemAt(row, QFormLayout::LabelRole)->widget())->text());
    }
    for (const QString &label : std::as_const(shown))
        QVERIFY2(labels.contains(label), qPrintable(label));
    for (const QString &label : std::as_const(hidden))
        QVERIFY2(!labels.contains(label), qPrintable(label));
}

void TestDetailsPanel::lineIsOneLabelledChange()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.event);
    auto *title = field<QLineEdit>(panel, QStringLiteral("Title"));
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(story.workspace.story()->history().size(), 1);
    type(title, QStringLiteral("The harbour closes"));
    QCOMPARE(story.item(story.event).title, QStringLiteral("Harbour closes"));
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(story.item(story.event).title, QStringLiteral("The harbour closes"));
    QCOMPARE(story.workspace.story()->undoLabel(), QStringLiteral("Set title"));
    QVERIFY(story.workspace.story()->undo());
    QCOMPARE(title->text(), QStringLiteral("Harbour closes"));
}

void TestDetailsPanel::typedTextOutlivesOtherChanges()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.event);
    auto *title = field<QLineEdit>(panel, QStringLiteral("Title"));
    type(title, QStringLiteral("Half a tit"));
    story.workspace.edit(QStringLiteral("Elsewhere"), [&](Edit &edit) -> Result<void> {
        Item item = edit.data().items.value(story.event);
        item.title = QStringLiteral("Theirs");
        item.place = QStringLiteral("Lindvik");
        return edit.put(item).ok() ? Result<void>() : Error{};
    });
    QCOMPARE(title->text(), QStringLiteral("Half a tit"));
    QCOMPARE(field<QLineEdit>(panel, QStringLiteral("Place"))->text(), QStringLiteral("Lindvik"));
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(story.item(story.event).title, QStringLiteral("Half a tit"));
    QCOMPARE(story.item(story.event).place, QStringLiteral("Lindvik"));
}

void TestDetailsPanel::anotherItemsTurnCommits()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.event);
    type(field<QLineEdit>(panel, QStringLiteral("Title")), QStringLiteral("Closed"));
    story.workspace.select(story.photo);
    QCOMPARE(story.item(story.event).title, QStringLiteral("Closed"));
    QCOMPARE(story.item(story.photo).title, QStringLiteral("Waves at Lindvik"));
    type(field<QLineEdit>(panel, QStringLiteral("Title")), QStringLiteral("Waves"));
    story.workspace.select(NoId);
    QCOMPARE(story.item(story.photo).title, QStringLiteral("Waves"));
}

void TestDetailsPanel::escapeTakesBack()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.event);
    auto *title = field<QLineEdit>(panel, QStringLiteral("Title"));
    type(title, QStringLiteral("Wrong"));
    QTest::keyClick(title, Qt::Key_Escape);
    QCOMPARE(title->text(), QStringLiteral("Harbour closes"));
    QCOMPARE(story.workspace.story()->history().size(), 1);
}

void TestDetailsPanel::severalLinesCommitOnLeaving()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.event);
    auto *note = field<QPlainTextEdit>(panel, QStringLiteral("Note"));
    QTest::keyClicks(note, QStringLiteral("one"));
    QTest::keyClick(note, Qt::Key_Return);
    QTest::keyClicks(note, QStringLiteral("two"));
    QVERIFY(story.item(story.event).note.isEmpty());
    QFocusEvent leaving(QEvent::FocusOut, Qt::TabFocusReason);
    QApplication::sendEvent(note, &leaving);
    QCOMPARE(story.item(story.event).note, QStringLiteral("one\ntwo"));
}

void TestDetailsPanel::whenIsReadWhileTyping()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.event);
    auto *when = field<QLineEdit>(panel, QStringLiteral("Happened"));
    QCOMPARE(when->text(), QStringLiteral("4 March 2024"));
    QCOMPARE(when->accessibleDescription(), QStringLiteral("“Monday”, written in the text"));
    type(when, QStringLiteral("before 13 Jan 2026"));
    QCOMPARE(when->accessibleDescription(), QStringLiteral("understood as by 13 January 2026 ([..2026-01-13])"));
    QTest::keyClick(when, Qt::Key_Return);
    QCOMPARE(story.item(story.event).happened.when.edtf(), QStringLiteral("[..2026-01-13]"));
    QCOMPARE(story.item(story.event).happened.basis.kind, BasisKind::ByHand);
    type(when, QStringLiteral(" "));
    QTest::keyClick(when, Qt::Key_Return);
    QVERIFY(story.item(story.event).happened.when.isNull());
    QCOMPARE(story.item(story.event).happened.basis.kind, BasisKind::None);
}

void TestDetailsPanel::whatIsNotUnderstoodStays()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.event);
    auto *when = field<QLineEdit>(panel, QStringLiteral("Happened"));
    type(when, QStringLiteral("30 February 2024"));
    QVERIFY(!when->accessibleDescription().isEmpty());
    QVERIFY(!when->accessibleDescription().startsWith(QStringLiteral("understood")));
    QTest::keyClick(when, Qt::Key_Return);
    QCOMPARE(when->text(), QStringLiteral("30 February 2024"));
    story.workspace.select(story.photo);
    QCOMPARE(when->text(), QStringLiteral("4 March 2024"));
    story.workspace.select(story.event);
    QCOMPARE(when->text(), QStringLiteral("30 February 2024"));
    QCOMPARE(story.item(story.event).happened.when.edtf(), QStringLiteral("2024-03-04"));
    QTest::keyClick(when, Qt::Key_Escape);
    QCOMPARE(when->text(), QStringLiteral("4 March 2024"));
}

void TestDetailsPanel::sameWhenKeepsItsBasis()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.event);
    auto *when = field<QLineEdit>(panel, QStringLiteral("Happened"));
    type(when, QStringLiteral("2024-03-04"));
    QTest::keyClick(when, Qt::Key_Return);
    QCOMPARE(story.item(story.event).happened.basis.kind, BasisKind::Written);
    QCOMPARE(when->text(), QStringLiteral("4 March 2024"));
}

void TestDetailsPanel::newNameMakesAPerson()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.claim);
    QVERIFY(panel.focusProxy()->inherits("QComboBox")); // The claimant is asked for first.
    auto *claimant = field<QLineEdit>(panel, QStringLiteral("Claimant"));
    type(claimant, QStringLiteral("Jon Dahl"));
    QTest::keyClick(claimant, Qt::Key_Return);
    const Id speaker = story.item(story.claim).speaker;
    QCOMPARE(story.data().persons.value(speaker).name, QStringLiteral("Jon Dahl"));
    QCOMPARE(story.data().persons.size(), 2);
    QVERIFY(story.workspace.story()->undo());
    QCOMPARE(story.data().persons.size(), 1);
    QVERIFY(claimant->text().isEmpty());
}

void TestDetailsPanel::knownNamesAreUsedAgain()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.claim);
    auto *claimant = field<QLineEdit>(panel, QStringLiteral("Claimant"));
    claimant->setText(QStringLiteral("mara lind ")); // Typing would open the choice of names.
    QTest::keyClick(claimant, Qt::Key_Return);
    QCOMPARE(story.item(story.claim).speaker, story.mara);
    QCOMPARE(claimant->text(), QStringLiteral("Mara Lind"));
}

void TestDetailsPanel::namesAreAList()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.event);
    auto *tags = field<QLineEdit>(panel, QStringLiteral("Tags"));
    type(tags, QStringLiteral("storm, , harbour,Storm"));
    QTest::keyClick(tags, Qt::Key_Return);
    QCOMPARE(story.item(story.event).tags.size(), 2);
    QCOMPARE(story.data().tags.size(), 2);
    QCOMPARE(tags->text(), QStringLiteral("harbour, storm"));
    auto *participants = field<QLineEdit>(panel, QStringLiteral("Participants"));
    type(participants, QStringLiteral("Mara Lind, Town council"));
    QTest::keyClick(participants, Qt::Key_Return);
    QVERIFY(story.item(story.event).participants.contains(story.mara));
    QCOMPARE(story.item(story.event).participants.size(), 2);
}

void TestDetailsPanel::wrongZoneIsRefusedAndStays()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.event);
    QSignalSpy failed(&story.workspace, &Workspace::failed);
    auto *zone = field<QLineEdit>(panel, QStringLiteral("Time zone"));
    type(zone, QStringLiteral("Lindvik time"));
    QTest::keyClick(zone, Qt::Key_Return);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(zone->text(), QStringLiteral("Lindvik time"));
    type(zone, QStringLiteral("Europe/Oslo"));
    QTest::keyClick(zone, Qt::Key_Return);
    QCOMPARE(story.item(story.event).zone, QStringLiteral("Europe/Oslo"));
}

void TestDetailsPanel::choicesAreWrittenAtOnce()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.quote);
    auto *kind = field<QComboBox>(panel, QStringLiteral("Kind"));
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(story.item(story.quote).quoteKind, QuoteKind::Indirect);
    auto *importance = field<QComboBox>(panel, QStringLiteral("Importance"));
    QCOMPARE(importance->currentText(), QStringLiteral("usual"));
    QTest::keyClick(importance, Qt::Key_End);
    QCOMPARE(story.item(story.quote).importance, 2);
    QVERIFY(story.workspace.story()->undo());
    QCOMPARE(importance->currentText(), QStringLiteral("usual"));
}

void TestDetailsPanel::wheelChangesNothing()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.claim);
    for (const char *name : {"Importance", "Claimant"}) {
        auto *box = field<QComboBox>(panel, QString::fromLatin1(name));
        QWheelEvent wheel({5, 5}, box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(box, &wheel);
    }
    QCOMPARE(story.workspace.story()->history().size(), 1);
}

void TestDetailsPanel::draftIsAnswered()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    auto *bar = panel.findChild<DraftBar *>();
    story.workspace.select(story.quote);
    QVERIFY(bar->isHidden());
    story.workspace.select(story.secondQuote);
    QVERIFY(!bar->isHidden());
    QCOMPARE(bar->findChild<QLabel *>()->text(), QStringLiteral("Draft, 80 % sure: words between quotation marks"));
    bar->findChildren<QPushButton *>().first()->click();
    QVERIFY(!story.item(story.secondQuote).draft);
    QVERIFY(bar->isHidden());
    QVERIFY(story.workspace.story()->undo());
    QVERIFY(!bar->isHidden());
    bar->findChildren<QPushButton *>().last()->click();
    QVERIFY(!story.data().items.contains(story.secondQuote));
}

void TestDetailsPanel::tiesAreShownAndRemoved()
{
    HarbourStory story;
    DetailsPanel panel(&story.workspace);
    story.workspace.select(story.claim);
    QVERIFY(attachEvidence(story.workspace, story.claim, EvidenceKind::Supports, story.source, 0, 14));
    const QList<TieList *> lists = panel.findChildren<TieList *>();
    TieList *evidence = lists.first();
    QVERIFY(!evidence->isHidden());
    QCOMPARE(evidence->findChildren<QLabel *>().last()->text(), QStringLiteral("supports · title  Harbour closes"));
    QSignalSpy asked(&story.workspace, &Workspace::passageRequested);
    evidence->findChildren<QToolButton *>().first()->click();
    QCOMPARE(asked.size(), 1);
    evidence->findChildren<QToolButton *>().last()->click();
    QVERIFY(story.data().evidenceOf(story.claim).isEmpty());
    QCOMPARE(story.data().passagesOf(story.claim).size(), 1);
    QVERIFY(evidence->isHidden());
    QVERIFY(story.workspace.story()->undo());
    QVERIFY(!evidence->isHidden());
}

void TestDetailsPanel::everyWhenCanBeTypedBack_data()
{
    QTest::addColumn<QString>("edtf");
    for (const char *edtf : {"2026-01-13", "2004-06~", "[2022..2026-01-13]", "[..2026-01-13]", "2022/2026-01-13",
                             "1979/..", "-0043", "{1667,1668}", "2001-21", "156X-12-25", "Y-17E7"})
        QTest::newRow(edtf) << QString::fromLatin1(edtf);
}

void TestDetailsPanel::everyWhenCanBeTypedBack()
{
    QFETCH(QString, edtf);
    const Result<When> when = When::fromEdtf(edtf);
    QVERIFY(when.ok());
    const Result<When> again = readWhen(enterableWhen(*when));
    QVERIFY(again.ok());
    QCOMPARE(again->edtf(), edtf);
}

DATELINE_UI_TEST_MAIN(TestDetailsPanel, QApplication)
#include "tst_detailspanel.moc"
