// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Calendar.h"
#include "core/timeline/TimelineLayout.h"
#include "tests/core/timeline/LetterMeasure.h"

namespace dateline::test {

struct TestItem : TimelineItem {
    QString label;
};

inline TestItem item(Id id, ItemKind kind, double from, double to,
                     const QString &label = QStringLiteral("Bridge opened"))
{
    TestItem made;
    made.id = id;
    made.kind = kind;
    made.from = made.sureFrom = from;
    made.to = made.sureTo = to;
    made.label = label;
    return made;
}

inline TestItem onDay(Id id, ItemKind kind, CivilDay day, const QString &label = QStringLiteral("Bridge opened"))
{
    return item(id, kind, day.start(), day.start() + MillisecondsPerDay, label);
}

inline TimelineItems storyOf(const QList<TestItem> &items)
{
    TimelineItems story;
    QHash<Id, QString> labels;
    for (const TestItem &made : items) {
        story.moments.append({made.from, made.to});
        labels.insert(made.id, made.label);
    }
    story.setItems({items.begin(), items.end()});
    story.setLanes({{QStringLiteral("events"), QStringLiteral("Events")},
                    {QStringLiteral("statements"), QStringLiteral("Statements")},
                    {QStringLiteral("photos"), QStringLiteral("Photos")}},
                   [](const TimelineItem &made) {
                       return QList<int>{made.kind == ItemKind::Event ? 0 : made.kind == ItemKind::Photo ? 2 : 1};
                   });
    story.wordsOf = [labels](Id id) { return TimelineWords{labels.value(id), {}, QStringLiteral("AB"), NoId, {}, {}}; };
    return story;
}

struct View {
    TimelineItems story;
    AxisShape shape;
    QSizeF size{1000, 392};
    TimeRange range = shape.whole();

    explicit View(const TimelineItems &items, bool folded = true)
        : story(items)
        , shape(folded ? AxisShape::folded(items.moments) : AxisShape::linear(items.moments))
    {
    }

    TimeScale scale() const { return TimeScale(shape, range, 86, size.width() - 86); }
    TimelineLayout layout() const { return layoutTimeline(story, scale(), {size}, LetterMeasure()); }
};

} // namespace dateline::test
