// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/models/LoadedTexts.h"
#include "ui/source/MarginChips.h"
#include "ui/source/PageLayout.h"
#include "ui/source/TextSelection.h"

#include <QGuiApplication>

using namespace dateline;
using test::HarbourStory;

class TestPageLayout : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void emptyPageHasNoPlaces();
    void everyPlaceIsFoundAgain();
    void rectanglesLieInTheirBlocks();
    void ownTitleStandsOnlyWhereTheTextHasNone();
    void estimatesBecomeExact();
    void chipsNeverOverlap();
    void shortMarksComeFirst();
    void selectionStepsOverWholeCharacters();

private:
    static PageLayout page(HarbourStory &story, double width = 400)
    {
        return {LoadedTexts::of(story.workspace).text(story.source),
                {QStringLiteral("Ours"), QStringLiteral("About")},
                width};
    }
};

void TestPageLayout::emptyPageHasNoPlaces()
{
    PageLayout none(std::make_shared<const SourceText>(), {}, 300);
    QCOMPARE(none.height(), 0);
    QCOMPARE(none.blockAt(10), -1);
    QCOMPARE(none.blockOf(10), -1);
    QCOMPARE(none.positionAt({5, 5}), -1);
    QVERIFY(none.rects({0, 10}).isEmpty());
    QVERIFY(none.caret(3).isNull());
    QVERIFY(!none.settle());
    QVERIFY(!none.ensure(0, 1000));
}

void TestPageLayout::everyPlaceIsFoundAgain()
{
    HarbourStory story;
    PageLayout layout = page(story);
    layout.ensure(0, 10000);
    const auto text = LoadedTexts::of(story.workspace).text(story.source);
    for (const SourceText::Piece &piece : text->pieces()) {
        for (qsizetype at = piece.span.start; at < piece.span.end; ++at) {
            if (story.text.at(at).isLowSurrogate() || story.text.at(at).isSpace())
                continue; // A space may hang over the end of its line.
            const QRectF caret = layout.caret(at);
            QCOMPARE(layout.positionAt(caret.center() + QPointF(0.6, 0)), at);
        }
    }
}

void TestPageLayout::rectanglesLieInTheirBlocks()
{
    HarbourStory story;
    PageLayout layout = page(story, 220);
    const Span span = story.span(QStringLiteral("two days of wind"));
    const Span whole{0, story.text.size()};
    double bottom = 0;
    for (const QRectF &line : layout.rects(whole)) {
        QVERIFY(line.left() >= 0 && line.right() <= 220.5);
        QVERIFY(line.center().y() > bottom);
        bottom = line.center().y();
    }
    const QList<QRectF> lines = layout.rects(span);
    QVERIFY(!lines.isEmpty());
    QVERIFY(layout.isOnText(lines.first().center()));
    QVERIFY(!layout.isOnText(lines.first().center() + QPointF(2000, 0)));
    QCOMPARE(layout.blockOf(span.start), layout.blockAt(lines.first().center().y()));
}

void TestPageLayout::ownTitleStandsOnlyWhereTheTextHasNone()
{
    HarbourStory story;
    const PageLayout titled = page(story);
    QCOMPARE(titled.style(0), PageStyle::Headline);
    QVERIFY(!titled.span(0).isEmpty());
    QCOMPARE(titled.style(1), PageStyle::About);
    Id id = NoId;
    story.workspace.edit(QStringLiteral("Import"), [&](Edit &edit) -> Result<void> {
        id = *edit.addSource(Source(), QStringLiteral("Words."), {{BlockKind::Paragraph, 0, 6}}, "Words.");
        return {};
    });
    const PageLayout ours(LoadedTexts::of(story.workspace).text(id), {QStringLiteral("Ours"), QStringLiteral("About")},
                          400);
    QCOMPARE(ours.count(), 3);
    QVERIFY(ours.span(0).isEmpty());
    QCOMPARE(ours.style(1), PageStyle::About);
    QCOMPARE(ours.blockOf(0), 2);
}

void TestPageLayout::estimatesBecomeExact()
{
    HarbourStory story;
    QString text;
    QList<Block> blocks;
    for (int i = 0; i < 1000; ++i) {
        const auto start = static_cast<int>(text.size());
        text += QStringLiteral("word ").repeated(1 + i % 40) + QLatin1Char('\n');
        blocks.append({BlockKind::Paragraph, start, static_cast<int>(text.size()) - 1});
    }
    Id id = NoId;
    story.workspace.edit(QStringLiteral("Import"), [&](Edit &edit) -> Result<void> {
        id = *edit.addSource(Source(), text, blocks, text.toUtf8());
        return {};
    });
    const auto source = LoadedTexts::of(story.workspace).text(id);
    PageLayout lazy(source, {}, 300);
    QVERIFY(lazy.ensure(9000, 9800));
    QVERIFY(!lazy.ensure(lazy.rect(lazy.blockAt(9000)).top(), 9500));
    while (lazy.settle()) { }
    PageLayout thorough(source, {}, 300);
    thorough.ensure(0, 1e9);
    QCOMPARE(lazy.height(), thorough.height());
    QCOMPARE(lazy.rect(999), thorough.rect(999));
}

void TestPageLayout::chipsNeverOverlap()
{
    HarbourStory story;
    PageLayout layout = page(story);
    layout.ensure(0, 10000);
    const auto text = LoadedTexts::of(story.workspace).text(story.source);
    const SourceMarks marks(story.data(), story.workspace.visibleItems(), story.source, *text);
    const QList<MarginChip> chips = layoutChips(layout, marks, 500, 170);
    QCOMPARE(chips.size(), 5);
    for (qsizetype i = 1; i < chips.size(); ++i)
        QVERIFY(chips.at(i).rect.top() >= chips.at(i - 1).rect.bottom());
    const QRectF passage = layout.rects(story.span(QStringLiteral("“No ferry"))).first();
    QCOMPARE(chips.at(1).item, story.quote);
    QVERIFY(chips.at(1).rect.top() <= passage.bottom() && chips.at(1).rect.bottom() >= passage.top());
    QCOMPARE(chipWords(story.data(), story.item(story.secondQuote)).rest, QStringLiteral("“she” → Lind"));
}

void TestPageLayout::shortMarksComeFirst()
{
    HarbourStory story;
    const auto text = LoadedTexts::of(story.workspace).text(story.source);
    const SourceMarks all(story.data(), {story.event, story.claim}, story.source, *text);
    const Span day = story.span(QStringLiteral("Monday, 4 March 2024"));
    const QList<qsizetype> touching = all.touching(day);
    QCOMPARE(touching.size(), 2);
    QCOMPARE(all.all().at(touching.last()).role, PassageRole::Time);
    QCOMPARE(all.itemsAt(day.start), QList<Id>{story.event});
    QVERIFY(all.itemsAt(story.span(QStringLiteral("after two")).start).isEmpty());
    QCOMPARE(all.itemsInOrder(), (QList<Id>{story.event, story.claim}));
    QVERIFY(all.mainOf(story.quote).span.isEmpty());
}

void TestPageLayout::selectionStepsOverWholeCharacters()
{
    const QString text = QStringLiteral("a\U0001F6A2 two  words");
    TextSelection selection;
    QVERIFY(selection.isEmpty());
    selection.place(1);
    selection.extendBy(text, TextSelection::Step::Letter, 1);
    QCOMPARE(selection.span(), (Span{1, 3}));
    selection.extendBy(text, TextSelection::Step::Letter, -1);
    selection.extendBy(text, TextSelection::Step::Letter, -1);
    QCOMPARE(selection.span(), (Span{0, 1}));
    selection.selectWord(text, 5);
    QCOMPARE(selection.span().in(text).toString(), QStringLiteral("two"));
    selection.place(text.size());
    selection.extendBy(text, TextSelection::Step::Letter, 1);
    QVERIFY(selection.isEmpty());
    selection.extendBy(text, TextSelection::Step::Word, -1);
    QCOMPARE(selection.span().in(text).toString(), QStringLiteral("words"));
}

DATELINE_UI_TEST_MAIN(TestPageLayout, QGuiApplication)
#include "tst_pagelayout.moc"
