// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/models/LoadedTexts.h"

#include <QGuiApplication>

using namespace dateline;
using test::HarbourStory;

class TestSourceText : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void unknownSourceIsEmpty();
    void numbersParagraphsOnly();
    void longBlocksAreCutBetweenCharacters();

private:
    static std::shared_ptr<const SourceText> add(HarbourStory &story, const QString &text, const QList<Block> &blocks)
    {
        Id id = NoId;
        story.workspace.edit(QStringLiteral("Import"), [&](Edit &edit) -> Result<void> {
            id = *edit.addSource(Source(), text, blocks, text.toUtf8());
            return {};
        });
        return LoadedTexts::of(story.workspace).text(id);
    }
};

void TestSourceText::unknownSourceIsEmpty()
{
    HarbourStory story;
    const auto text = LoadedTexts::of(story.workspace).text(12345);
    QVERIFY(text->isEmpty());
    QCOMPARE(text->pieceAt(7), 0);
    QCOMPARE(text->paragraphCount(), 0);
    QCOMPARE(LoadedTexts::of(story.workspace).place(Passage()), QString());
}

void TestSourceText::numbersParagraphsOnly()
{
    HarbourStory story;
    const auto text = LoadedTexts::of(story.workspace).text(story.source);
    QStringList places;
    for (const SourceText::Piece &piece : text->pieces())
        places.append(placeOf(piece));
    QCOMPARE(places.join(u'|'), QStringLiteral("title|¶ 1|¶ 2|caption|credit|heading|¶ 3"));
    QCOMPARE(placeOf(text->pieces().at(text->pieceAt(story.span(QStringLiteral("she said")).start))),
             QStringLiteral("¶ 2"));
    QCOMPARE(text->pieceAt(story.text.size() + 99), text->pieces().size() - 1);
}

void TestSourceText::longBlocksAreCutBetweenCharacters()
{
    HarbourStory story;
    // Every character is a pair, and there is no white space to cut at.
    const QString ships = QStringLiteral("\U0001F6A2").repeated(9001);
    const auto text = add(story, ships, {{BlockKind::Paragraph, 0, 9001}});
    QVERIFY(text->pieces().size() > 2);
    qsizetype end = 0;
    for (const SourceText::Piece &piece : text->pieces()) {
        QCOMPARE(piece.span.start, end);
        QVERIFY(ships.at(piece.span.start).isHighSurrogate());
        QCOMPARE(piece.paragraph, 1);
        QCOMPARE(piece.continues, piece.span.start > 0);
        end = piece.span.end;
    }
    QCOMPARE(end, ships.size());
}

DATELINE_UI_TEST_MAIN(TestSourceText, QGuiApplication)
#include "tst_sourcetext.moc"
