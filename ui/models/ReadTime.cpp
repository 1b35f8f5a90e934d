// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ReadTime.h"

#include "core/import/TimeExpression.h"
#include "core/time/WhenText.h"
#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace dateline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReadTime)
};

constexpr qsizetype MostDays = 6; ///< Offered to count from.

bool hangsOn(const Timing &timing, const QString &words)
{
    const QString &phrase = timing.basis.phrase;
    return timing.basis.kind != BasisKind::ByHand && !phrase.isEmpty()
        && (words.contains(phrase, Qt::CaseInsensitive) || phrase.contains(words, Qt::CaseInsensitive));
}

/// The item's times that hang on words; none where they have other reasons.
QList<Timing Item::*> hanging(const Item &item, const QString &words)
{
    QList<Timing Item::*> times;
    for (Timing Item::*const time : {&Item::happened, &Item::said}) {
        if (hangsOn(item.*time, words))
            times.append(time);
    }
    return times;
}

/// Items by their order on the timeline, so that what is shown is always the same.
bool isEarlier(const Item &a, const Item &b)
{
    return a.id < b.id;
}

TimeExpression expressionOf(const Workspace &workspace, const Passage &passage)
{
    return {knownSource(*workspace.story(), passage.source), passage.start, passage.end};
}

} // namespace

bool ReadTime::isCounted() const
{
    return QDate::fromString(timing.basis.reference, Qt::ISODate).isValid();
}

ReadTime readTimeAt(const Workspace &workspace, Id passage)
{
    ReadTime time;
    if (!workspace.story())
        return time;
    const StoryData &story = workspace.story()->data();
    const Passage at = story.passages.value(passage);
    if (at.id == NoId || at.role != PassageRole::Time)
        return time;
    time.passage = at;
    QList<Item> items;
    for (const Passage &other : story.passages) {
        if (other.role == PassageRole::Time && other.source == at.source && other.start < at.end
            && at.start < other.end)
            items.append(story.items.value(other.item));
    }
    std::sort(items.begin(), items.end(), isEarlier);
    for (const Item &item : std::as_const(items)) {
        const QList<Timing Item::*> times = hanging(item, at.words);
        if (times.isEmpty())
            continue;
        if (time.drafts.isEmpty() && time.accepted.isEmpty())
            time.timing = item.*times.first();
        (item.draft ? time.drafts : time.accepted).append(item.id);
    }
    return time;
}

Id timePassageOf(const Workspace &workspace, Id item)
{
    if (!workspace.story())
        return NoId;
    const StoryData &story = workspace.story()->data();
    for (const Passage &passage : story.passagesOf(item)) {
        if (passage.role == PassageRole::Time && !hanging(story.items.value(item), passage.words).isEmpty())
            return passage.id;
    }
    return NoId;
}

QList<ReferenceDay> referenceDays(const Workspace &workspace, const ReadTime &time)
{
    const StoryData &story = workspace.story()->data();
    QList<ReferenceDay> days;
    const auto add = [&days](const When &when, const QString &name) {
        const QDate day = singleDay(when);
        const bool known =
            std::any_of(days.begin(), days.end(), [day](const ReferenceDay &each) { return each.day == day; });
        if (day.isValid() && !known && days.size() < MostDays)
            days.append({day, name.arg(withWeekday(when, QLocale::ShortFormat))});
    };
    add(story.sources.value(time.passage.source).published, Words::tr("Publication, %1"));
    QList<Passage> before;
    for (const Passage &passage : story.passages) {
        if (passage.role == PassageRole::Time && passage.source == time.passage.source
            && passage.end <= time.passage.start)
            before.append(passage);
    }
    std::sort(before.begin(), before.end(),
              [](const Passage &a, const Passage &b) { return std::tie(a.start, a.id) > std::tie(b.start, b.id); });
    for (const Passage &passage : std::as_const(before)) {
        const Item item = story.items.value(passage.item);
        for (Timing Item::*const told : hanging(item, passage.words))
            add((item.*told).when, Words::tr("“%1”, %2").arg(beginningOf(passage.words, 24), QStringLiteral("%1")));
    }
    return days;
}

std::optional<Timing> countedFrom(const Workspace &workspace, const ReadTime &time, QDate day)
{
    if (time.isEmpty() || !workspace.story())
        return std::nullopt;
    return expressionOf(workspace, time.passage).moved(time.timing, day);
}

bool countFrom(Workspace &workspace, const ReadTime &time, QDate day, bool acceptedToo)
{
    const QList<Id> items = acceptedToo ? time.drafts + time.accepted : time.drafts;
    if (items.isEmpty() || !workspace.story())
        return false;
    const TimeExpression expression = expressionOf(workspace, time.passage);
    int moved = 0;
    const QString label = Words::tr("Count “%1” from another day").arg(beginningOf(time.passage.words, 30));
    const bool done = workspace.edit(label, [&](Edit &edit) -> Result<void> {
        for (const Id id : items) {
            Item item = edit.data().items.value(id);
            for (Timing Item::*const told : hanging(item, time.passage.words))
                item.*told = expression.moved(item.*told, day).value_or(item.*told);
            if (item == edit.data().items.value(id))
                continue;
            if (const Result<Id> put = edit.put(item); !put)
                return put.error();
            ++moved;
        }
        return {};
    });
    if (!done || moved == 0)
        return false;
    workspace.announce(
        Words::tr("“%1” is counted from %2 now, for %n item(s).", nullptr, moved)
            .arg(beginningOf(time.passage.words, 30), displayWhen(*When::fromEdtf(day.toString(Qt::ISODate)))),
        true);
    return true;
}

} // namespace dateline
