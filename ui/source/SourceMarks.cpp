// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/SourceMarks.h"

#include "core/story/StoryData.h"

#include <algorithm>
#include <tuple>

namespace dateline {

SourceMarks::SourceMarks(const StoryData &story, const QList<Id> &visible, Id source, const SourceText &text)
{
    const int last = text.points().count();
    for (const Id id : visible) {
        const Item item = story.items.value(id);
        for (const Passage &passage : story.passagesOf(id)) {
            if (passage.source != source || passage.start < 0 || passage.end > last || passage.end <= passage.start)
                continue;
            const SourceMark mark{
                text.points().toUtf16(passage.start, passage.end), id, passage.id, item.kind, passage.role, item.draft};
            m_marks.append(mark);
            const auto main = m_main.constFind(id);
            const bool better =
                mark.role == PassageRole::Content && main != m_main.constEnd() && main->role != PassageRole::Content;
            if (main == m_main.constEnd() || better)
                m_main.insert(id, mark);
        }
    }
    std::stable_sort(m_marks.begin(), m_marks.end(), [](const SourceMark &a, const SourceMark &b) {
        return std::tie(a.span.start, a.span.end) < std::tie(b.span.start, b.span.end);
    });
    qsizetype furthest = 0;
    for (const SourceMark &mark : std::as_const(m_marks)) {
        furthest = std::max(furthest, mark.span.end);
        m_furthest.append(furthest);
    }
    m_items = m_main.keys();
    std::sort(m_items.begin(), m_items.end(), [this](Id a, Id b) {
        const SourceMark &first = m_main[a];
        const SourceMark &second = m_main[b];
        return std::tie(first.span.start, first.span.end, first.kind, a)
            < std::tie(second.span.start, second.span.end, second.kind, b);
    });
}

QList<qsizetype> SourceMarks::touching(Span span) const
{
    QList<qsizetype> found;
    const auto reaching = std::upper_bound(m_furthest.begin(), m_furthest.end(), span.start);
    for (qsizetype i = std::distance(m_furthest.begin(), reaching); i < m_marks.size(); ++i) {
        if (m_marks.at(i).span.start >= span.end)
            break;
        if (m_marks.at(i).span.overlaps(span))
            found.append(i);
    }
    std::stable_sort(found.begin(), found.end(), [this](qsizetype a, qsizetype b) {
        return m_marks.at(a).span.length() > m_marks.at(b).span.length();
    });
    return found;
}

QList<Id> SourceMarks::itemsAt(qsizetype position) const
{
    QList<Id> items;
    const QList<qsizetype> marks = touching({position, position + 1});
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        const Id item = m_marks.at(*mark).item;
        if (!items.contains(item))
            items.append(item);
    }
    return items;
}

Id SourceMarks::timeAt(qsizetype position, Id item) const
{
    Id found = NoId;
    for (const qsizetype at : touching({position, position + 1})) {
        const SourceMark &mark = m_marks.at(at);
        if (mark.role == PassageRole::Time && (found == NoId || mark.item == item))
            found = mark.passage;
    }
    return found;
}

SourceMark SourceMarks::mainOf(Id item) const
{
    return m_main.value(item);
}

} // namespace dateline
