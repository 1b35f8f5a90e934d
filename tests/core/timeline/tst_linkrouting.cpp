// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Calendar.h"
#include "core/timeline/LinkRouting.h"
#include "tests/core/timeline/LetterMeasure.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace dateline;

namespace {

TimelineItem onDay(Id id, ItemKind kind, CivilDay day, int days = 1)
{
    TimelineItem item;
    item.id = id;
    item.kind = kind;
    item.from = item.sureFrom = day.start();
    item.to = item.sureTo = day.start() + days * MillisecondsPerDay;
    return item;
}

TimelineItems storyOf(const QList<TimelineItem> &items, const QString &label)
{
    TimelineItems story;
    for (const TimelineItem &item : items)
        story.moments.append({item.from, item.to});
    story.setItems(items);
    story.setLanes({{QStringLiteral("events"), QStringLiteral("Events")},
                    {QStringLiteral("statements"), QStringLiteral("Statements")},
                    {QStringLiteral("photos"), QStringLiteral("Photos")}},
                   [](const TimelineItem &item) {
                       return QList<int>{item.kind == ItemKind::Event ? 0 : item.kind == ItemKind::Photo ? 2 : 1};
                   });
    story.wordsOf = [label](Id id) {
        return TimelineWords{label.left(4 + id % 20), QStringLiteral("4 May"), QStringLiteral("AB"), NoId, {}, {}};
    };
    return story;
}

TimelineLayout layoutOf(const TimelineItems &story, QSizeF size = {1000, 500})
{
    const AxisShape shape = AxisShape::linear(story.moments);
    return layoutTimeline(story, TimeScale(shape, shape.whole(), 86, size.width() - 86), {size}, test::LetterMeasure());
}

bool crosses(QPointF a, QPointF b, const QRectF &rect)
{
    const QRectF line(QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())),
                      QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y())));
    return line.left() < rect.right() && line.right() > rect.left() && line.top() < rect.bottom()
        && line.bottom() > rect.top();
}

void verifyLine(const LinkLine &line, const TimelineLayout &layout, const TimelineItems &story)
{
    const QList<QRectF> obstacles = linkObstacles(layout, test::LetterMeasure());
    QVERIFY(line.points.size() >= 2);
    for (qsizetype i = 1; i < line.points.size(); ++i) {
        const QPointF a = line.points.at(i - 1);
        const QPointF b = line.points.at(i);
        QVERIFY2((a.x() == b.x()) != (a.y() == b.y()), "level or upright, and somewhere");
        QVERIFY(layout.lanesArea.contains(a) && layout.lanesArea.contains(b));
        for (const QRectF &obstacle : obstacles)
            QVERIFY2(!crosses(a, b, obstacle), "words are crossed");
    }
    const auto touches = [&](Id item, QPointF end) {
        for (const qsizetype box : boxesShowing(layout, story, item)) {
            if (layout.boxes.at(box).body.adjusted(-0.01, -0.01, 0.01, 0.01).contains(end))
                return true;
        }
        return false;
    };
    const QRectF &area = layout.lanesArea;
    const auto isOnEdge = [&area](QPointF end) {
        return end.x() == area.left() || end.x() == area.right() || end.y() == area.top() || end.y() == area.bottom();
    };
    QVERIFY(!line.beginsOutside || !line.endsOutside);
    QVERIFY(line.beginsOutside ? isOnEdge(line.points.first()) : touches(line.tie.from, line.points.first()));
    QVERIFY(line.endsOutside ? isOnEdge(line.points.last()) : touches(line.tie.to, line.points.last()));
    for (const QRectF &obstacle : obstacles)
        QVERIFY(line.mark.isEmpty() || !line.mark.intersects(obstacle));
}

} // namespace

class TestLinkRouting : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void tiesTwoItems();
    void goesToTheEdgeForWhatIsOutOfSight_data();
    void goesToTheEdgeForWhatIsOutOfSight();
    void whatIsNotThereIsLeftOut();
    void crossesNoWordsInAnyStory_data();
    void crossesNoWordsInAnyStory();
};

void TestLinkRouting::tiesTwoItems()
{
    const TimelineItems story =
        storyOf({onDay(1, ItemKind::Event, {2026, 5, 4}), onDay(2, ItemKind::Claim, {2026, 5, 9}),
                 onDay(3, ItemKind::Photo, {2026, 5, 20})},
                QStringLiteral("Bridge opened"));
    const TimelineLayout layout = layoutOf(story);
    const QList<LinkLine> lines = routeLinks(
        layout, story, {{LinkKind::Repeats, 2, 1, 7}, {EvidenceKind::Supports, 3, 2, 8}}, test::LetterMeasure());
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().tie.id, Id(7));
    for (const LinkLine &line : lines) {
        verifyLine(line, layout, story);
        QVERIFY2(!line.mark.isEmpty(), "there is room for a sign");
    }
}

void TestLinkRouting::goesToTheEdgeForWhatIsOutOfSight_data()
{
    QTest::addColumn<Id>("other");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<QPointF>("edge"); // of a square of side 2 about 0
    QTest::newRow("before what is shown") << Id(2) << QSizeF(1000, 500) << QPointF(-1, 0);
    QTest::newRow("after it") << Id(3) << QSizeF(1000, 500) << QPointF(1, 0);
    QTest::newRow("in a lane below") << Id(4) << QSizeF(1000, 90) << QPointF(0, 1);
    QTest::newRow("in a collapsed lane") << Id(4) << QSizeF(1000, 500) << QPointF();
}

void TestLinkRouting::goesToTheEdgeForWhatIsOutOfSight()
{
    QFETCH(Id, other);
    QFETCH(QSizeF, size);
    QFETCH(QPointF, edge);
    TimelineItems story = storyOf({onDay(1, ItemKind::Event, {2026, 5, 4}), onDay(2, ItemKind::Event, {2026, 3, 4}),
                                   onDay(3, ItemKind::Claim, {2026, 8, 4}), onDay(4, ItemKind::Photo, {2026, 5, 5})},
                                  QStringLiteral("Bridge opened"));
    story.lanes.last().isCollapsed = edge.isNull();
    const TimeRange shown{CivilDay{2026, 5, 1}.start(), CivilDay{2026, 5, 9}.start()};
    const TimeScale scale(AxisShape::linear(story.moments), shown, 86, size.width() - 86);
    const TimelineLayout layout = layoutTimeline(story, scale, {size}, test::LetterMeasure());
    QVERIFY(layout.boxOf(1) >= 0);
    for (const bool backwards : {false, true}) {
        const ItemTie tie{LinkKind::Repeats, backwards ? other : 1, backwards ? 1 : other, 7};
        const QList<LinkLine> lines = routeLinks(layout, story, {tie}, test::LetterMeasure());
        QCOMPARE(lines.size(), edge.isNull() ? 0 : 1);
        if (edge.isNull())
            continue;
        verifyLine(lines.first(), layout, story);
        QCOMPARE(lines.first().beginsOutside, backwards);
        QCOMPARE(lines.first().endsOutside, !backwards);
        const QPointF end = backwards ? lines.first().points.first() : lines.first().points.last();
        if (edge.x() != 0)
            QCOMPARE(end.x(), edge.x() < 0 ? layout.lanesArea.left() : layout.lanesArea.right());
        else
            QCOMPARE(end.y(), layout.lanesArea.bottom());
    }
}

void TestLinkRouting::whatIsNotThereIsLeftOut()
{
    const TimelineItems story = storyOf({onDay(1, ItemKind::Event, {2026, 5, 4})}, QStringLiteral("Bridge opened"));
    const TimelineLayout layout = layoutOf(story);
    QVERIFY(routeLinks(layout, story, {}, test::LetterMeasure()).isEmpty());
    QVERIFY(
        routeLinks(layout, story, {{LinkKind::Repeats, 1, 99, 7}, {LinkKind::Repeats, 1, 1, 8}}, test::LetterMeasure())
            .isEmpty());
    QVERIFY(routeLinks(TimelineLayout(), story, {{LinkKind::Repeats, 1, 2, 7}}, test::LetterMeasure()).isEmpty());
}

void TestLinkRouting::crossesNoWordsInAnyStory_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("few") << 6 << QSizeF(1000, 500);
    QTest::newRow("some") << 40 << QSizeF(1000, 500);
    QTest::newRow("many, counted together") << 300 << QSizeF(1000, 400);
    QTest::newRow("a narrow window") << 40 << QSizeF(420, 300);
}

void TestLinkRouting::crossesNoWordsInAnyStory()
{
    QFETCH(int, count);
    QFETCH(QSizeF, size);
    QRandomGenerator random(count);
    int drawn = 0;
    for (int round = 0; round < 12; ++round) {
        QList<TimelineItem> items;
        for (Id id = 1; id <= count; ++id)
            items.append(onDay(id, static_cast<ItemKind>(random.bounded(4)),
                               {2026, 1 + random.bounded(3), 1 + random.bounded(28)}, random.bounded(5) == 0 ? 40 : 1));
        const TimelineItems story = storyOf(items, QString(24, QLatin1Char('m')));
        const TimelineLayout layout = layoutOf(story, size);
        QList<ItemTie> ties;
        for (Id id = 1; id <= 8; ++id)
            ties.append({LinkKind::SameEvent, 1 + random.bounded(count), 1 + random.bounded(count), id});
        for (const LinkLine &line : routeLinks(layout, story, ties, test::LetterMeasure())) {
            verifyLine(line, layout, story);
            ++drawn;
        }
    }
    QVERIFY2(drawn > 12, "most find a way");
}

DATELINE_CORE_TEST_MAIN(TestLinkRouting)
#include "tst_linkrouting.moc"
