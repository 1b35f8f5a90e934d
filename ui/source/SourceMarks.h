// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"
#include "core/text/Span.h"
#include "ui/models/SourceText.h"

#include <QHash>
#include <QList>

namespace dateline {

struct StoryData;

/// A passage as the page marks it.
struct SourceMark {
    Span span; ///< UTF-16
    Id item = NoId;
    Id passage = NoId;
    ItemKind kind = ItemKind::Event;
    PassageRole role = PassageRole::Content;
    bool draft = false;
};

/// The passages of the visible items in one source.
class SourceMarks {
public:
    SourceMarks() = default;
    SourceMarks(const StoryData &story, const QList<Id> &visible, Id source, const SourceText &text);

    /// By start, then end.
    const QList<SourceMark> &all() const { return m_marks; }
    /// Indices of the marks that touch a span, the longest first: so painted, short ones lie on top.
    QList<qsizetype> touching(Span span) const;
    /// Items with a mark at a position, that with the shortest mark first.
    QList<Id> itemsAt(qsizetype position) const;
    /// The passage of an expression of time at a position, an item's own first; NoId where there is none.
    Id timeAt(qsizetype position, Id item) const;
    /// Items by where their main mark stands: the first content, else the first of any role.
    const QList<Id> &itemsInOrder() const { return m_items; }
    /// The main mark of an item; an empty span where it has none here.
    SourceMark mainOf(Id item) const;

private:
    QList<SourceMark> m_marks;
    QList<qsizetype> m_furthest; ///< For each mark, the greatest end of it and all before it.
    QList<Id> m_items;
    QHash<Id, SourceMark> m_main;
};

} // namespace dateline
