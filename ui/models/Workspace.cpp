// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Workspace.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace dateline {

namespace {
Q_LOGGING_CATEGORY(workspaceLog, "dateline.workspace", QtInfoMsg)
} // namespace

Workspace::Workspace(QObject *parent)
    : QObject(parent)
{
}

Workspace::~Workspace() = default;

void Workspace::setStory(std::unique_ptr<Story> story)
{
    // The old story outlives the signal: parts let go of it when they hear that it was replaced.
    const std::unique_ptr<Story> old = std::exchange(m_story, std::move(story));
    m_selected = NoId;
    m_beside.clear();
    m_hovered = NoId;
    m_source = NoId;
    m_view = {};
    m_filter = {};
    m_visibleValid = false;
    m_order.clear();
    m_way.clear();
    m_here = -1;
    if (m_story) {
        const QList<Source> sources = m_story->data().sourcesInOrder();
        m_source = sources.isEmpty() ? NoId : sources.first().id;
        m_way.append(here());
        m_here = 0;
        connect(m_story.get(), &Story::changed, this, &Workspace::take);
        connect(m_story.get(), &Story::historyChanged, this, &Workspace::historyChanged);
    }
    Q_EMIT storyReplaced();
    Q_EMIT filterChanged();
    Q_EMIT wayChanged();
    Q_EMIT historyChanged();
}

void Workspace::take(const Touched &touched)
{
    m_visibleValid = false;
    m_order.clear();
    const StoryData &data = m_story->data();
    const bool selectionGone = m_selected != NoId && !data.items.contains(m_selected);
    const bool sourceGone = m_source != NoId && !data.sources.contains(m_source);
    if (selectionGone)
        m_selected = NoId;
    if (m_hovered != NoId && !data.items.contains(m_hovered))
        m_hovered = NoId;
    if (sourceGone || (m_source == NoId && !data.sources.isEmpty())) {
        const QList<Source> sources = data.sourcesInOrder();
        m_source = sources.isEmpty() ? NoId : sources.first().id;
    }
    QList<Id> beside = m_beside;
    beside.removeIf([&data](Id id) { return !data.items.contains(id); });
    setBeside(beside);
    Q_EMIT storyChanged(touched);
    if (selectionGone)
        Q_EMIT selectionChanged(NoId);
    if (sourceGone || touched.everything || touched.sources.contains(m_source))
        Q_EMIT sourceShown(m_source);
}

void Workspace::select(Id item, Beside beside)
{
    if (item != NoId && (!m_story || !m_story->data().items.contains(item)))
        return;
    if (beside == Beside::Drop)
        setBeside({});
    if (item == m_selected)
        return;
    m_selected = item;
    const Id source = item == NoId ? NoId : m_story->data().mainPassage(item).source;
    const bool shown = source != NoId && source != m_source;
    if (shown)
        m_source = source;
    remember();
    if (shown)
        Q_EMIT sourceShown(m_source);
    Q_EMIT selectionChanged(m_selected);
}

void Workspace::setBeside(const QList<Id> &items)
{
    if (items == m_beside)
        return;
    m_beside = items;
    Q_EMIT besideChanged();
}

void Workspace::showSource(Id source)
{
    if (source == m_source || !m_story || !m_story->data().sources.contains(source))
        return;
    m_source = source;
    const QList<Passage> passages = m_story->data().passagesOf(m_selected);
    const bool stays = std::any_of(passages.begin(), passages.end(),
                                   [source](const Passage &passage) { return passage.source == source; });
    const bool gone = m_selected != NoId && !stays;
    if (gone)
        m_selected = NoId;
    remember();
    Q_EMIT sourceShown(m_source);
    if (gone)
        Q_EMIT selectionChanged(NoId);
}

void Workspace::hover(Id item)
{
    if (std::exchange(m_hovered, item) != item)
        Q_EMIT hoverChanged(item);
}

void Workspace::setView(TimeRange view)
{
    m_view = view;
    if (m_here >= 0)
        m_way[m_here].view = view;
}

void Workspace::jumpToView(TimeRange before, TimeRange view)
{
    setView(before);
    m_view = view;
    if (m_here >= 0)
        remember();
}

bool Workspace::canGoBack() const
{
    return placeBeside(-1) >= 0;
}

bool Workspace::canGoForward() const
{
    return placeBeside(1) >= 0;
}

void Workspace::goBack()
{
    if (const qsizetype place = placeBeside(-1); place >= 0)
        go(place);
}

void Workspace::goForward()
{
    if (const qsizetype place = placeBeside(1); place >= 0)
        go(place);
}

void Workspace::remember()
{
    const Place place = here();
    if (m_here >= 0 && m_way[m_here] == place)
        return;
    m_way.resize(m_here + 1);
    m_way.append(place);
    ++m_here;
    Q_EMIT wayChanged();
}

qsizetype Workspace::placeBeside(int direction) const
{
    if (!m_story)
        return -1;
    const StoryData &data = m_story->data();
    for (qsizetype at = m_here + direction; at >= 0 && at < m_way.size(); at += direction) {
        const Place &place = m_way[at];
        const bool isThere = (place.item == NoId || data.items.contains(place.item))
            && (place.source == NoId || data.sources.contains(place.source));
        if (isThere && place != here())
            return at;
    }
    return -1;
}

void Workspace::go(qsizetype here)
{
    m_here = here;
    const Place place = m_way[here];
    setBeside({});
    if (std::exchange(m_source, place.source) != place.source)
        Q_EMIT sourceShown(m_source);
    if (std::exchange(m_selected, place.item) != place.item)
        Q_EMIT selectionChanged(m_selected);
    if (place.view.length() > 0 && place.view != std::exchange(m_view, place.view))
        Q_EMIT viewRequested(place.view);
    Q_EMIT wayChanged();
}

void Workspace::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_visibleValid = false;
    Q_EMIT filterChanged();
}

const QList<Id> &Workspace::items() const
{
    if (m_order.isEmpty() && m_story)
        m_order = m_story->data().itemsInOrder();
    return m_order;
}

const QList<Id> &Workspace::visibleItems() const
{
    if (!m_visibleValid) {
        m_visible.clear();
        if (m_story) {
            const StoryData &data = m_story->data();
            std::copy_if(items().cbegin(), items().cend(), std::back_inserter(m_visible),
                         [this, &data](Id id) { return m_filter.passes(data, *data.items.constFind(id)); });
        }
        m_visibleValid = true;
    }
    return m_visible;
}

const Theme &Workspace::theme() const
{
    return Theme::of(m_theme);
}

void Workspace::setTheme(ThemeKind kind)
{
    if (std::exchange(m_theme, kind) != kind)
        Q_EMIT themeChanged();
}

bool Workspace::edit(const QString &label, const std::function<Result<void>(Edit &)> &work)
{
    if (!m_story)
        return false;
    const Result<void> done = m_story->edit(label, work);
    if (!done)
        fail(done.error());
    return done.ok();
}

void Workspace::announce(const QString &sentence, bool undoable)
{
    Q_EMIT announced(sentence, undoable);
}

void Workspace::fail(const Error &error)
{
    qCInfo(workspaceLog).noquote() << error.sentence << error.detail;
    Q_EMIT failed(error);
}

} // namespace dateline
