// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/source/SourcePage.h"
#include "ui/source/SourceView.h"
#include "ui/source/TimePopup.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace dateline;
using test::HarbourStory;

class TestTimePopup : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void aClickOnATimeSaysWhatItIs();
    void anotherDayIsOneChange();
    void acceptedItemsFollowOnlyWhereAsked();
    void whatIsNoDayCannotBeApplied();
    void theKeyboardComesAndGoes();
    void itemsWithoutWordsSaySo();
    void readOnlyStoriesOnlyTell();

private:
    /// A source of its own whose event is dated by "Monday", counted from publication.
    struct Page {
        HarbourStory story;
        SourceView view{&story.workspace};
        TimePopup *popup = view.page()->findChild<TimePopup *>();
        QLineEdit *day = popup->findChild<QComboBox *>()->lineEdit();
        QPushButton *apply = popup->findChildren<QPushButton *>().first();
        QString text = QStringLiteral("The ferry stopped on Monday. Nobody said why.\n");
        Id event = NoId;
        Id passage = NoId;

        explicit Page(bool draft = true)
        {
            Id source = NoId;
            const bool made = story.workspace.edit(QStringLiteral("Add"), [&](Edit &edit) -> Result<void> {
                Source row;
                row.published = *When::fromEdtf(u"2024-03-05");
                const auto end = static_cast<int>(text.size());
                source = *edit.addSource(row, text, {{BlockKind::Paragraph, 0, end - 1}}, text.toUtf8());
                Item item;
                item.draft = draft;
                item.happened = {*When::fromEdtf(u"2024-03-04"),
                                 {BasisKind::Resolved, QStringLiteral("Monday"), QStringLiteral("2024-03-05"), {}}};
                event = *edit.put(item);
                if (!edit.put(Passage{NoId, event, source, PassageRole::Content, 0, 27, text.first(27)}))
                    return Error{};
                passage = *edit.put(Passage{NoId, event, source, PassageRole::Time, 21, 27, text.sliced(21, 6)});
                return {};
            });
            if (!made)
                qFatal("no source");
            story.workspace.showSource(source);
            view.resize(900, 700);
            view.grab();
        }
        void click()
        {
            const qsizetype at = text.indexOf(QStringLiteral("Monday")) + 1;
            QTest::mouseClick(view.page()->viewport(), Qt::LeftButton, {},
                              view.page()->caretRect(at).center() + QPoint(2, 0));
        }
        QString edtf() const { return story.item(event).happened.when.edtf(); }
    };
};

void TestTimePopup::aClickOnATimeSaysWhatItIs()
{
    Page page;
    QVERIFY(page.popup->isHidden());
    page.click();
    QCOMPARE(page.story.workspace.selected(), page.event);
    QVERIFY(!page.popup->isHidden());
    QVERIFY2(page.popup->accessibleName().contains(QStringLiteral("Monday 4 March 2024")),
             qPrintable(page.popup->accessibleName()));
    QVERIFY(page.day->text().contains(QStringLiteral("Publication")));
    QVERIFY(!page.apply->isEnabled()); // Nothing is changed yet.
    const qsizetype elsewhere = page.text.indexOf(QStringLiteral("Nobody")) + 1;
    QTest::mouseClick(page.view.page()->viewport(), Qt::LeftButton, {},
                      page.view.page()->caretRect(elsewhere).center());
    QVERIFY(page.popup->isHidden());
}

void TestTimePopup::anotherDayIsOneChange()
{
    Page page;
    page.click();
    page.day->setText(QStringLiteral("20 March 2024"));
    QVERIFY(page.apply->isEnabled());
    QSignalSpy announced(&page.story.workspace, &Workspace::announced);
    QTest::keyClick(page.day, Qt::Key_Return);
    QCOMPARE(page.edtf(), QStringLiteral("2024-03-18"));
    QCOMPARE(page.story.item(page.event).happened.basis.reference, QStringLiteral("2024-03-20"));
    QVERIFY(page.popup->isHidden());
    QCOMPARE(announced.size(), 1);
    QVERIFY(announced.first().at(1).toBool());
    QVERIFY(page.story.workspace.story()->undo());
    QCOMPARE(page.edtf(), QStringLiteral("2024-03-04"));
}

void TestTimePopup::acceptedItemsFollowOnlyWhereAsked()
{
    Page page(false);
    page.click();
    auto *accepted = page.popup->findChild<QCheckBox *>();
    page.day->setText(QStringLiteral("2024-03-20"));
    QVERIFY(!accepted->isHidden());
    QVERIFY(!page.apply->isEnabled());
    QTest::keyClick(page.day, Qt::Key_Return);
    QCOMPARE(page.edtf(), QStringLiteral("2024-03-04"));
    accepted->setChecked(true);
    page.apply->click();
    QCOMPARE(page.edtf(), QStringLiteral("2024-03-18"));
}

void TestTimePopup::whatIsNoDayCannotBeApplied()
{
    Page page;
    page.click();
    for (const char *words : {"", "soon", "2024", "between 2022 and 2024"}) {
        page.day->setText(QString::fromUtf8(words));
        QVERIFY2(!page.apply->isEnabled(), words);
    }
}

void TestTimePopup::theKeyboardComesAndGoes()
{
    Page page;
    page.view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page.view));
    QTest::keyClick(page.view.page(), Qt::Key_N);
    QTest::keyClick(page.view.page(), Qt::Key_T);
    QVERIFY(!page.popup->isHidden());
    QCOMPARE(page.popup->passage(), page.passage);
    const auto items = page.story.data().items.size();
    QTest::keyClick(page.apply, Qt::Key_E); // Makes nothing of the page's words.
    QCOMPARE(page.story.data().items.size(), items);
    QTest::keyClick(page.day, Qt::Key_Escape);
    QVERIFY(page.popup->isHidden());
    Q_EMIT page.story.workspace.timeRequested(page.passage);
    QVERIFY(!page.popup->isHidden());
}

void TestTimePopup::itemsWithoutWordsSaySo()
{
    Page page;
    QSignalSpy announced(&page.story.workspace, &Workspace::announced);
    QTest::keyClick(page.view.page(), Qt::Key_T);
    page.story.workspace.select(page.story.claim);
    QTest::keyClick(page.view.page(), Qt::Key_T);
    QCOMPARE(announced.size(), 2);
    QVERIFY(page.popup->isHidden());
}

void TestTimePopup::readOnlyStoriesOnlyTell()
{
    Page page;
    Workspace other;
    Story::Options options;
    options.readOnly = true;
    auto opened = Story::open(page.story.workspace.story()->path(), options);
    QVERIFY(opened);
    other.setStory(std::move(*opened));
    SourceView view(&other);
    view.resize(900, 700);
    view.grab();
    auto *popup = view.page()->findChild<TimePopup *>();
    Q_EMIT other.timeRequested(page.passage);
    QVERIFY(!popup->isHidden());
    QVERIFY(!popup->findChild<QComboBox *>()->isVisibleTo(popup));
    QVERIFY(popup->findChildren<QPushButton *>().first()->isHidden());
}

DATELINE_UI_TEST_MAIN(TestTimePopup, QApplication)
#include "tst_timepopup.moc"
