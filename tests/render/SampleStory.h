// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/StoryData.h"

namespace dateline::test {

/// A small story in memory, in names of our own: nine items of four kinds from 1979 to January 2026, one of them
/// without a date; ids 1 to 9, person 100, source 200. All are accepted.
inline StoryData sampleStory()
{
    using namespace Qt::StringLiterals;
    StoryData story;
    story.title = u"The harbour & the bridge"_s;
    const auto when = [](const char16_t *edtf) {
        const Result<When> read = When::fromEdtf(QStringView(edtf));
        return read ? *read : When();
    };
    Id id = 0;
    const auto add = [&](ItemKind kind, const char16_t *title, const char16_t *edtf) -> Item & {
        Item item;
        item.id = ++id;
        item.kind = kind;
        item.title = QString::fromUtf16(title);
        item.happened.when = when(edtf);
        item.happened.basis.kind = BasisKind::Written;
        Passage passage;
        passage.id = 1000 + id;
        passage.item = id;
        passage.source = 200;
        story.passages.insert(passage.id, passage);
        story.passagesByItem.insert(id, passage.id);
        return *story.items.insert(id, item);
    };
    add(ItemKind::Event, u"Harbour open", u"1979/..");
    add(ItemKind::Event, u"Bridge closes", u"2022");
    add(ItemKind::Event, u"Ferry stopped at the pier", u"2026-01-09");
    add(ItemKind::Event, u"Toll raised", u"[..2026-01-13]");
    add(ItemKind::Quote, u"The harbour will stay open", u"2026-01-12").speaker = 100;
    add(ItemKind::Claim, u"The bridge was inspected", u"2025-06~").speaker = 100;
    add(ItemKind::Photo, u"Ferry at the pier", u"2022-07-19").credit = u"A. Marlowe / Example Images"_s;
    add(ItemKind::Photo, u"Empty quay", u"2024-10-11").credit = u"A. Marlowe / Example Images"_s;
    add(ItemKind::Event, u"Somebody paid the captain", u"");

    Person person;
    person.id = 100;
    person.name = u"Ada Marlowe"_s;
    story.persons.insert(person.id, person);
    Source source;
    source.id = 200;
    source.title = u"What the harbour lost"_s;
    source.titleIsOurs = true;
    source.publisher = u"Daily Example"_s;
    source.published = when(u"2026-01-13");
    story.sources.insert(source.id, source);
    const char16_t *styles[] = {u"supported", u"disputed", u"false", u"misleading", u"uncheckable", u"open"};
    for (int i = 0; i < 6; ++i) {
        Verdict verdict;
        verdict.id = 300 + i;
        verdict.name = verdict.style = QString::fromUtf16(styles[i]);
        verdict.order = i;
        story.verdicts.insert(verdict.id, verdict);
    }
    return story;
}

} // namespace dateline::test
