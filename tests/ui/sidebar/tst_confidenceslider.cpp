// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/models/ItemCommands.h"
#include "ui/sidebar/ConfidenceSlider.h"

#include <QApplication>
#include <QLabel>
#include <QSlider>

using namespace dateline;
using test::HarbourStory;

namespace {

QString words(const ConfidenceSlider &slider)
{
    QStringList all;
    for (const QLabel *label : slider.findChildren<QLabel *>())
        all.append(label->text());
    return all.join(QLatin1Char('|'));
}

} // namespace

class TestConfidenceSlider : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void withoutDraftsItHides();
    void leavesOutLessSureDrafts_data();
    void leavesOutLessSureDrafts();
    void followsTheFilter();
};

void TestConfidenceSlider::withoutDraftsItHides()
{
    Workspace none;
    QVERIFY(ConfidenceSlider(&none).isHidden());
    HarbourStory story;
    const ConfidenceSlider slider(&story.workspace);
    QVERIFY(!slider.isHidden());
    acceptItems(story.workspace, {story.secondQuote});
    QVERIFY(slider.isHidden());
}

void TestConfidenceSlider::leavesOutLessSureDrafts_data()
{
    QTest::addColumn<int>("step"); // Of 5 %; the draft is 80 % sure.
    QTest::addColumn<bool>("shown");
    QTest::addColumn<QString>("said");
    QTest::newRow("all") << 0 << true << QStringLiteral("All drafts|");
    QTest::newRow("exactly as sure") << 16 << true << QStringLiteral("Drafts from 80 % sure|");
    QTest::newRow("less sure") << 17 << false << QStringLiteral("Drafts from 85 % sure|1 hidden");
    QTest::newRow("certain ones only") << 20 << false << QStringLiteral("Drafts from 100 % sure|1 hidden");
}

void TestConfidenceSlider::leavesOutLessSureDrafts()
{
    QFETCH(int, step);
    QFETCH(bool, shown);
    HarbourStory story;
    const ConfidenceSlider slider(&story.workspace);
    slider.findChild<QSlider *>()->setValue(step);
    QCOMPARE(story.workspace.visibleItems().contains(story.secondQuote), shown);
    QVERIFY(story.workspace.visibleItems().contains(story.quote)); // Accepted: as sure as can be.
    QTEST(words(slider), "said");
}

void TestConfidenceSlider::followsTheFilter()
{
    HarbourStory story;
    const ConfidenceSlider slider(&story.workspace);
    slider.findChild<QSlider *>()->setValue(18);
    Filter filter = story.workspace.filter();
    filter.hiddenKinds = {ItemKind::Quote};
    story.workspace.setFilter(filter); // It is hidden as a quote then, not as unsure.
    QCOMPARE(words(slider), QStringLiteral("Drafts from 90 % sure|"));
    story.workspace.setFilter({});
    QCOMPARE(slider.findChild<QSlider *>()->value(), 0);
}

DATELINE_UI_TEST_MAIN(TestConfidenceSlider, QApplication)
#include "tst_confidenceslider.moc"
