// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/render/SampleLayout.h"
#include "tests/support/TestMain.h"
#include "ui/render/Glyphs.h"
#include "ui/render/TimelinePainter.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QImage painted(const TimelineLayout &layout, const Theme &theme, const TimelineState &state = {})
{
    QImage image(layout.size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paintTimeline(painter, layout, theme, state);
    return image;
}

const TimelineBox &boxOf(const TimelineLayout &layout, Id item)
{
    for (const TimelineBox &box : layout.boxes) {
        if (box.item == item)
            return box;
    }
    qFatal("no such item");
}

/// One event alone.
TimelineLayout sampleEvent()
{
    TimelineLayout layout = test::sampleLayout();
    layout.boxes = {test::sampleBox(6, BoxShape::Chip, ItemKind::Event, QRectF(300, 88, 170, 24), u"Street blocked"_s)};
    layout.weekends.clear();
    layout.gridLines.clear();
    return layout;
}

int distance(QRgb a, const QColor &b)
{
    return qAbs(qRed(a) - b.red()) + qAbs(qGreen(a) - b.green()) + qAbs(qBlue(a) - b.blue());
}

QImage verdictMark(const QString &style, bool draft)
{
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintVerdictMark(painter, QRectF(0, 0, 20, 20), style, Theme::of(ThemeKind::Print), draft);
    return image.convertToFormat(QImage::Format_Mono, Qt::MonoOnly | Qt::ThresholdDither);
}

} // namespace

class TestTimelinePainter : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyLayoutPaintsNothing();
    void paintsGroundsAndShapes_data();
    void paintsGroundsAndShapes();
    void aFadeLosesItsTint();
    void aDraftLooksDifferent_data();
    void aDraftLooksDifferent();
    void theSelectedBoxHasARing();
    void aGroupHasARing();
    void verdictsDifferWithoutColour();
    void uncertainDatesHaveSigns();
    void theChosenDateIsSolidAndItsRivalHollow();
    void theStripIsStrongerWithMoreSources();
    void todayHasALine();
};

void TestTimelinePainter::anEmptyLayoutPaintsNothing()
{
    QImage image(10, 10, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paintTimeline(painter, TimelineLayout(), Theme::of(ThemeKind::Light));
    painter.end();
    QCOMPARE(image.pixelColor(5, 5), QColor(Qt::magenta));
}

void TestTimelinePainter::paintsGroundsAndShapes_data()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::newRow("light") << ThemeKind::Light;
    QTest::newRow("dark") << ThemeKind::Dark;
    QTest::newRow("print") << ThemeKind::Print;
    QTest::newRow("grey") << ThemeKind::Grey;
    QTest::newRow("contrast") << ThemeKind::Contrast;
}

void TestTimelinePainter::paintsGroundsAndShapes()
{
    QFETCH(ThemeKind, kind);
    const Theme &theme = Theme::of(kind);
    const TimelineLayout layout = test::sampleLayout();
    const QImage image = painted(layout, theme);
    const auto at = [&image](QPointF point) { return image.pixelColor(point.toPoint()); };

    QCOMPARE(at({40, 300}), theme.paper);
    QCOMPARE(at({40, 20}), theme.panel);
    QVERIFY(at({160, 250}) != theme.paper);
    QVERIFY(at({720, 250}) != theme.paper);
    QCOMPARE(at(boxOf(layout, 6).edge.center() - QPointF(0.5, 0)), theme.event);
    QCOMPARE(at(boxOf(layout, 6).body.bottomRight() - QPointF(8, 4)), theme.eventGround);
    QCOMPARE(at(boxOf(layout, 10).body.center() + QPointF(0, 6)), theme.supported);
    const TimelineBox &badge = boxOf(layout, 30);
    QCOMPARE(at(badge.body.center() + QPointF(0, 9)), theme.personColor(badge.person, badge.personName));
    QCOMPARE(at({894, 298}), theme.quoteGround);
    QCOMPARE(at(QPointF(854, 13)), theme.event);
}

void TestTimelinePainter::aFadeLosesItsTint()
{
    const Theme &theme = Theme::of(ThemeKind::Light);
    const TimelineLayout layout = test::sampleLayout();
    const QImage image = painted(layout, theme);
    const int y = 77;
    const int near = distance(image.pixel(110, y), theme.eventGround);
    const int middle = distance(image.pixel(500, y), theme.eventGround);
    const int far = distance(image.pixel(830, y), theme.eventGround);
    QVERIFY2(near < middle && middle < far, qPrintable(u"%1 %2 %3"_s.arg(near).arg(middle).arg(far)));
    QVERIFY(distance(image.pixel(876, y), theme.paper) < 12);
}

void TestTimelinePainter::aDraftLooksDifferent_data()
{
    QTest::addColumn<Id>("item");
    QTest::newRow("event") << Id(6);
    QTest::newRow("claim") << Id(10);
    QTest::newRow("quote") << Id(30);
    QTest::newRow("photo") << Id(50);
}

void TestTimelinePainter::aDraftLooksDifferent()
{
    QFETCH(Id, item);
    TimelineLayout layout = test::sampleLayout();
    const Theme &theme = Theme::of(ThemeKind::Light);
    const QRect body = boxOf(layout, item).body.toAlignedRect();
    const QImage accepted = painted(layout, theme).copy(body);
    for (TimelineBox &box : layout.boxes)
        box.draft = box.draft || box.item == item;
    QVERIFY(painted(layout, theme).copy(body) != accepted);
}

void TestTimelinePainter::theSelectedBoxHasARing()
{
    const Theme &theme = Theme::of(ThemeKind::Dark);
    const TimelineLayout layout = test::sampleLayout();
    const QImage image = painted(layout, theme, {.selected = {layout.boxOf(31)}});
    const QRectF body = boxOf(layout, 31).body;
    QCOMPARE(image.pixelColor(QPointF(body.center().x(), body.top() - 5).toPoint()), theme.selectionLine);
}

void TestTimelinePainter::aGroupHasARing()
{
    const Theme &theme = Theme::of(ThemeKind::Light);
    const TimelineLayout layout = test::sampleLayout();
    const auto more = std::find_if(layout.boxes.begin(), layout.boxes.end(),
                                   [](const TimelineBox &box) { return box.shape == BoxShape::More; });
    const QImage image = painted(layout, theme, {.selected = {more - layout.boxes.begin()}});
    QVERIFY(distance(image.pixel(932, 275), theme.selectionLine) < 30);
}

void TestTimelinePainter::verdictsDifferWithoutColour()
{
    const QStringList styles{u"supported"_s, u"disputed"_s, u"false"_s, u"misleading"_s, u"uncheckable"_s, u"open"_s};
    QList<QImage> seen;
    for (const bool draft : {false, true}) {
        for (const QString &style : styles) {
            const QImage mark = verdictMark(style, draft);
            QVERIFY2(!seen.contains(mark), qPrintable(style));
            seen.append(mark);
        }
    }
    QCOMPARE(verdictMark(u"of our own"_s, false), verdictMark(u"open"_s, false));
}

void TestTimelinePainter::uncertainDatesHaveSigns()
{
    TimelineLayout layout = test::sampleLayout();
    const Theme &theme = Theme::of(ThemeKind::Print);
    const QRect around = boxOf(layout, 6).body.toAlignedRect().adjusted(-8, -8, 8, 8);
    QList<QImage> seen{painted(layout, theme).copy(around)};
    for (const DateMark mark : {DateMark::Approximate, DateMark::Uncertain, DateMark::UnknownDigits, DateMark::OneOf,
                                DateMark::OpenStart, DateMark::OpenEnd}) {
        for (TimelineBox &box : layout.boxes) {
            if (box.item == 6)
                box.marks = mark;
        }
        const QImage image = painted(layout, theme).copy(around);
        QVERIFY2(!seen.contains(image), qPrintable(QString::number(int(mark))));
        seen.append(image);
    }
}

void TestTimelinePainter::theChosenDateIsSolidAndItsRivalHollow()
{
    const Theme &theme = Theme::of(ThemeKind::Light);
    TimelineLayout layout = sampleEvent();
    const QPoint inside = (layout.boxes.first().body.bottomRight() - QPointF(12, 6)).toPoint();
    QVERIFY(distance(painted(layout, theme).pixel(inside), theme.eventGround) < 12);
    layout.boxes.first().marks = DateMark::Rival;
    QVERIFY(distance(painted(layout, theme).pixel(inside), theme.paper) < 12);
}

void TestTimelinePainter::theStripIsStrongerWithMoreSources()
{
    const Theme &theme = Theme::of(ThemeKind::Light);
    TimelineLayout layout = sampleEvent();
    for (int sources = 0; sources < 4; ++sources)
        layout.coverage.append({QRectF(400 + 50 * sources, 42, 50, 3), sources});
    const QImage image = painted(layout, theme);
    int before = -1;
    for (int sources = 0; sources < 4; ++sources) {
        const int strength = distance(image.pixel(425 + 50 * sources, 43), theme.panel);
        QVERIFY2(strength > before + 10, qPrintable(QString::number(sources)));
        before = strength;
    }
}

void TestTimelinePainter::todayHasALine()
{
    const Theme &theme = Theme::of(ThemeKind::Dark);
    TimelineLayout layout = sampleEvent();
    layout.today = TodayMark{600.5, u"Today"_s, QRectF(604, 370, 40, 12)};
    const QImage image = painted(layout, theme);
    QVERIFY(distance(image.pixel(600, 340), theme.accent) < 30);
    QVERIFY(distance(image.pixel(590, 340), theme.accent) > 60);
}

DATELINE_UI_TEST_MAIN(TestTimelinePainter, QGuiApplication)
#include "tst_timelinepainter.moc"
