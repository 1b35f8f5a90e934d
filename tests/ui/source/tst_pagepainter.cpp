// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/models/LoadedTexts.h"
#include "ui/source/PagePainter.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

using namespace dateline;
using test::HarbourStory;

class TestPagePainter : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void marksHaveTheirGrounds_data();
    void marksHaveTheirGrounds();
    void draftsArePalerThanConfirmed();
    void selectedWordsStandOut();
    void captionsHaveTheirBar();

private:
    struct Painted {
        QImage image;
        PageLayout page;
    };
    static Painted paint(HarbourStory &story, const Theme &theme, PageLook look)
    {
        const auto text = LoadedTexts::of(story.workspace).text(story.source);
        Painted painted{QImage(600, 800, QImage::Format_RGB32), PageLayout(text, {}, 600)};
        painted.page.ensure(0, 800);
        painted.image.fill(theme.paper);
        const SourceMarks marks(story.data(), story.workspace.visibleItems(), story.source, *text);
        look.exposed = painted.image.rect();
        QPainter painter(&painted.image);
        paintPage(painter, painted.page, marks, theme, look);
        return painted;
    }
    /// The ground of words: what is left of the first letter's top left corner, inside the mark.
    static QColor ground(Painted &painted, Span words)
    {
        const QRectF line = painted.page.rects(words).first();
        return painted.image.pixelColor(static_cast<int>(line.left()) + 3, static_cast<int>(line.top()) + 2);
    }
    static QColor underline(Painted &painted, Span words)
    {
        const QRectF line = painted.page.rects(words).first();
        return painted.image.pixelColor(static_cast<int>(line.left()) + 4, static_cast<int>(line.bottom()) - 1);
    }
};

void TestPagePainter::marksHaveTheirGrounds_data()
{
    QTest::addColumn<ThemeKind>("theme");
    QTest::newRow("light") << ThemeKind::Light;
    QTest::newRow("dark") << ThemeKind::Dark;
}

void TestPagePainter::marksHaveTheirGrounds()
{
    QFETCH(ThemeKind, theme);
    const Theme &colors = Theme::of(theme);
    HarbourStory story;
    const Span quote = story.span(QStringLiteral("“No ferry will leave before the wind turns,”"));
    Painted plain = paint(story, colors, {});
    QCOMPARE(ground(plain, quote), colors.quoteGround);
    QCOMPARE(ground(plain, story.span(QStringLiteral("reportedly"))), colors.paper);
    QCOMPARE(ground(plain, story.span(QStringLiteral(", 4 March"))), colors.eventGround);
    QCOMPARE(ground(plain, story.span(QStringLiteral("on Monday"))), colors.paper);
    PageLook look;
    look.selected = story.quote;
    Painted selected = paint(story, colors, look);
    QCOMPARE(ground(selected, quote), colors.selection);
    QCOMPARE(underline(selected, quote), colors.selectionLine);
    look = {};
    look.hovered = story.quote;
    Painted hovered = paint(story, colors, look);
    QVERIFY(ground(hovered, quote) != colors.quoteGround);
    QVERIFY(ground(hovered, quote) != colors.selection);
    QCOMPARE(hovered.page.height(), plain.page.height());
}

void TestPagePainter::draftsArePalerThanConfirmed()
{
    HarbourStory story;
    const Theme &colors = Theme::of(ThemeKind::Light);
    Painted painted = paint(story, colors, {});
    const QColor draft = ground(painted, story.span(QStringLiteral("“We have seen worse,”")));
    QVERIFY(draft != colors.quoteGround);
    QVERIFY(draft != colors.paper);
}

void TestPagePainter::selectedWordsStandOut()
{
    HarbourStory story;
    const Theme &colors = Theme::of(ThemeKind::Dark);
    PageLook look;
    look.letters = story.span(QStringLiteral("after two days of wind"));
    Painted painted = paint(story, colors, look);
    QCOMPARE(ground(painted, story.span(QStringLiteral("two days"))), colors.accent);
    QCOMPARE(ground(painted, story.span(QStringLiteral("she said"))), colors.paper);
}

void TestPagePainter::captionsHaveTheirBar()
{
    HarbourStory story;
    const Theme &colors = Theme::of(ThemeKind::Light);
    Painted painted = paint(story, colors, {});
    const auto bar = [&](const QString &words) {
        const QRectF line = painted.page.rects(story.span(words)).first();
        return painted.image.pixelColor(1, static_cast<int>(line.center().y()));
    };
    QCOMPARE(bar(QStringLiteral("Waves break")), colors.photo);
    QCOMPARE(bar(QStringLiteral("Olaf Berg")), colors.photo);
    QCOMPARE(bar(QStringLiteral("What the wind")) == colors.photo, false);
}

DATELINE_UI_TEST_MAIN(TestPagePainter, QGuiApplication)
#include "tst_pagepainter.moc"
