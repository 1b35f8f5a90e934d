// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/TimelineLayout.h"

namespace dateline::test {

/// A box with its body at body; the label to the right of a mark, inside a bar.
inline TimelineBox sampleBox(Id item, BoxShape shape, ItemKind kind, const QRectF &body, const QString &label)
{
    TimelineBox box;
    box.item = item;
    box.shape = shape;
    box.kind = kind;
    box.rect = body;
    box.body = body;
    box.label = label;
    const bool inside = shape == BoxShape::Bar || shape == BoxShape::Chip;
    box.labelRect = inside ? body.adjusted(10, 0, -6, 0) : QRectF(body.right() + 4, body.top(), 180, body.height());
    if (inside)
        box.edge = QRectF(body.left(), body.top(), 3.5, body.height());
    return box;
}

/// A layout made by hand, 1000 by 392: every shape, every verdict, drafts, fades, breaks, weekends and a publication.
inline TimelineLayout sampleLayout()
{
    using enum BoxShape;
    const auto s = [](const char16_t *text) { return QString::fromUtf16(text); };
    TimelineLayout layout;
    layout.size = QSizeF(1000, 392);
    layout.headerWidth = 86;
    layout.axis = QRectF(0, 0, 1000, 46);
    layout.lanesArea = QRectF(86, 46, 914, 346);
    const auto lane = [&](const char16_t *title, double y, double h) {
        layout.lanes.append({s(title), s(title), QRectF(0, y, 1000, h), QRectF(14, y + 8, 70, 16), 5, false, {}});
    };
    lane(u"Events", 46, 150);
    lane(u"Statements", 196, 126);
    lane(u"Photos", 322, 70);
    const auto label = [&](double x, const char16_t *text, bool major) {
        layout.labels.append({x, s(text), QRectF(x + 4, major ? 5 : 26, 120, 16), major});
    };
    label(86, u"1979", true);
    label(170, u"2022", true);
    label(580, u"January 2026", true);
    label(172, u"Jan", false);
    label(219, u"Apr", false);
    for (int day = 8; day <= 14; ++day) {
        const double x = 590 + (day - 8) * 58;
        layout.gridLines.append(x);
        label(x, day == 10 ? u"Sat 10" : u"12", false);
    }
    layout.weekends = {QRectF(706, 46, 116, 346)};
    layout.breaks = {{QRectF(150, 0, 20, 392), s(u"43 y"), QRectF(140, 378, 40, 12), 0, 1},
                     {QRectF(560, 0, 20, 392), s(u"6 mo"), QRectF(550, 378, 40, 12), 2, 3}};
    layout.axisLines = {QRectF(86, 46, 64, 0), QRectF(170, 46, 390, 0), QRectF(580, 46, 400, 0)};
    layout.publications = {{896, s(u"Daily article"), QRectF(848, 4, 96, 18)}};

    const auto add = [&](TimelineBox box) { layout.boxes.append(std::move(box)); };
    TimelineBox box = sampleBox(1, Bar, ItemKind::Event, QRectF(92, 56, 800, 24), s(u"Harbour open, since 1979"));
    box.fadeEnd = 800;
    box.marks = DateMark::OpenEnd;
    add(box);
    box = sampleBox(2, Bar, ItemKind::Event, QRectF(172, 88, 188, 24), s(u"Bridge closes (2022)"));
    box.edge = {};
    box.fadeStart = box.fadeEnd = 94;
    box.marks = DateMark::Within;
    add(box);
    box = sampleBox(3, Chip, ItemKind::Event, QRectF(281, 120, 240, 24), s(u"Mayor and captain meet at the quay"));
    box.marks = DateMark::Approximate;
    add(box);
    box = sampleBox(4, Chip, ItemKind::Event, QRectF(421, 152, 132, 24), s(u"Draft: ferry delayed"));
    box.draft = true;
    box.marks = DateMark::Uncertain | DateMark::UnknownDigits;
    add(box);
    box = sampleBox(5, Chip, ItemKind::Event, QRectF(492, 88, 86, 24), s(u"12 days of…"));
    box.edge = {};
    box.dashed = true;
    add(box);
    add(sampleBox(6, Chip, ItemKind::Event, QRectF(652, 88, 170, 24), s(u"Street blocked at the port")));
    const char16_t *verdicts[] = {u"supported", u"disputed", u"false", u"misleading", u"uncheckable", u"open"};
    for (int i = 0; i < 6; ++i) {
        box = sampleBox(10 + i, Diamond, ItemKind::Claim, QRectF(190 + 170 * (i / 3), 206 + 30 * (i % 3), 20, 20),
                        s(verdicts[i]));
        box.verdictStyle = s(verdicts[i]);
        add(box);
        box = sampleBox(20 + i, Diamond, ItemKind::Claim, QRectF(550 + 30 * i, 286, 20, 20), QString());
        box.verdictStyle = s(verdicts[i]);
        box.draft = true;
        add(box);
    }
    const char16_t *people[] = {u"AB", u"CD", u"EF", u"G", u"?"};
    for (int i = 0; i < 5; ++i) {
        box = sampleBox(30 + i, Badge, ItemKind::Quote, QRectF(660 + 40 * i, 210, 25, 25), QString());
        box.badge = s(people[i]);
        box.personName = s(people[i]);
        box.person = i == 4 ? NoId : 100 + i;
        box.draft = i == 2;
        add(box);
    }
    box = sampleBox(NoId, More, ItemKind::Quote, QRectF(884, 278, 96, 22), s(u"+ 11 more"));
    box.count = 11;
    add(box);
    for (int i = 0; i < 3; ++i) {
        box = sampleBox(50 + i, Thumbnail, ItemKind::Photo, QRectF(266 + 180 * i, 334, 64, 46), QString());
        box.label = s(u"Ferry leaving");
        box.subLabel = s(u"19 Jul 2022");
        box.labelRect = QRectF(box.body.right() + 8, 342, 100, 16);
        box.subLabelRect = QRectF(box.body.right() + 8, 358, 100, 14);
        box.draft = i == 2;
        add(box);
    }
    return layout;
}

} // namespace dateline::test
