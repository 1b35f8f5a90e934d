// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"
#include "ui/render/FontMeasure.h"
#include "ui/render/Theme.h"

#include <QGuiApplication>

#include <cmath>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// Relative luminance and contrast by WCAG 2.1.
double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return qMax(x, y) / qMin(x, y);
}

} // namespace

class TestTheme : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void textCanBeReadOnEveryGround_data();
    void textCanBeReadOnEveryGround();
    void greyHasNoColour();
    void whiteLettersCanBeReadOnEveryBadge();
    void aPersonKeepsTheColour();
    void anUnknownVerdictIsOpen();
    void widthsHaveSlackAndAddUp();
};

void TestTheme::textCanBeReadOnEveryGround_data()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::newRow("light") << ThemeKind::Light;
    QTest::newRow("dark") << ThemeKind::Dark;
    QTest::newRow("print") << ThemeKind::Print;
    QTest::newRow("grey") << ThemeKind::Grey;
    QTest::newRow("contrast") << ThemeKind::Contrast;
}

void TestTheme::textCanBeReadOnEveryGround()
{
    QFETCH(ThemeKind, kind);
    const Theme &theme = Theme::of(kind);
    QCOMPARE(theme.kind, kind);
    const QList<QColor> inks{theme.ink,     theme.softInk, theme.faintInk,   theme.accent,     theme.event,
                             theme.quote,   theme.claim,   theme.photo,      theme.supported,  theme.disputed,
                             theme.refuted, theme.open,    theme.misleading, theme.uncheckable};
    const QList<QColor> grounds{theme.background,  theme.panel,       theme.paper,       theme.selection,
                                theme.eventGround, theme.quoteGround, theme.claimGround, theme.photoGround};
    for (const QColor &ink : inks) {
        for (const QColor &ground : grounds)
            QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + u" on "_s + ground.name()));
    }
    for (const QColor &ground : {theme.accent, theme.event})
        QVERIFY2(contrast(theme.onAccent, ground) >= 4.5, qPrintable(ground.name()));
}

void TestTheme::whiteLettersCanBeReadOnEveryBadge()
{
    QSet<QRgb> colors{Theme::of(ThemeKind::Light).personColor(NoId, QString()).rgb()};
    for (int i = 0; i < 200; ++i)
        colors.insert(Theme::of(ThemeKind::Light).personColor(i + 1, u"Person %1"_s.arg(i)).rgb());
    QVERIFY(colors.size() > 8);
    for (const QRgb color : std::as_const(colors))
        QVERIFY2(contrast(Qt::white, QColor(color)) >= 4.5, qPrintable(QColor(color).name()));
}

void TestTheme::aPersonKeepsTheColour()
{
    const QColor color = Theme::of(ThemeKind::Light).personColor(7, u"Åsa Öberg"_s);
    QCOMPARE(Theme::of(ThemeKind::Light).personColor(99, u"åsa öberg"_s), color);
    QCOMPARE(Theme::of(ThemeKind::Light).personColor(7, QString()),
             Theme::of(ThemeKind::Light).personColor(7, QString()));
}

void TestTheme::greyHasNoColour()
{
    const Theme &theme = Theme::of(ThemeKind::Grey);
    for (const QColor &color : {theme.ink, theme.event, theme.photoGround, theme.refuted, theme.selection,
                                theme.personColor(7, u"Åsa"_s), theme.shown(QColor(0xd8c4c0))})
        QCOMPARE(color.saturation(), 0);
}

void TestTheme::anUnknownVerdictIsOpen()
{
    const Theme &theme = Theme::of(ThemeKind::Light);
    QCOMPARE(theme.verdictColor(u"no such verdict"_s), theme.open);
    QCOMPARE(theme.verdictColor(u"false"_s), theme.refuted);
}

void TestTheme::widthsHaveSlackAndAddUp()
{
    const FontMeasure measure;
    QCOMPARE(measure.width(QString(), TextStyle::Label), 0.0);
    const double once = measure.width(u"harbour"_s, TextStyle::Label);
    QVERIFY(once > 0);
    QCOMPARE(measure.width(u"harbour"_s, TextStyle::Label), once);
    QVERIFY(measure.width(u"harbour harbour"_s, TextStyle::Label) > 2 * once);
    QCOMPARE(measure.width(u"events"_s, TextStyle::LaneTitle), measure.width(u"EVENTS"_s, TextStyle::LaneTitle));
    QVERIFY(measure.height(TextStyle::AxisMajor) >= measure.height(TextStyle::BreakLabel));
}

DATELINE_UI_TEST_MAIN(TestTheme, QGuiApplication)
#include "tst_theme.moc"
