// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineLinks.h"

#include "ui/models/ItemWords.h"
#include "ui/models/TieCommands.h"
#include "ui/models/Workspace.h"
#include "ui/timeline/TimelineContent.h"

#include <ctime>

namespace dateline {

TimelineLinks::TimelineLinks(Workspace *workspace, const TimelineContent *content, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_content(content)
{
    connect(workspace, &Workspace::storyReplaced, this, &TimelineLinks::collect);
    connect(workspace, &Workspace::storyChanged, this, &TimelineLinks::collect);
    connect(workspace, &Workspace::selectionChanged, this, &TimelineLinks::collect);
    connect(workspace, &Workspace::besideChanged, this, &TimelineLinks::collect);
    collect();
}

void TimelineLinks::collect()
{
    const Story *story = m_workspace->story();
    m_isCostly = false;
    m_rest.stop();
    m_ties =
        story ? tiesOf(story->data(), QList<Id>{m_workspace->selected()} + m_workspace->beside()) : QList<ItemTie>();
    invalidate();
    Q_EMIT changed();
}

void TimelineLinks::invalidate()
{
    constexpr int rest = 120; ///< milliseconds
    m_isValid = false;
    if (!m_isCostly)
        return;
    m_lines.clear();
    m_rest.start(rest, this);
}

void TimelineLinks::timerEvent(QTimerEvent *)
{
    m_rest.stop();
    Q_EMIT changed();
}

const QList<LinkLine> &TimelineLinks::lines(const TimelineLayout &layout, const TextMeasure &measure)
{
    constexpr double costly = 0.008; ///< seconds of the processor
    if (m_isValid || m_rest.isActive())
        return m_lines;
    const std::clock_t start = std::clock();
    m_lines = routeLinks(layout, m_content->items(), m_ties, measure);
    m_isValid = true;
    m_isCostly = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC > costly;
    return m_lines;
}

QString TimelineLinks::words(const LinkLine &line) const
{
    constexpr qsizetype longestName = 60;
    const StoryData &story = m_workspace->story()->data();
    const auto name = [&story](Id id) { return beginningOf(itemName(story.items.value(id)), longestName); };
    const QString words = isMutual(line.tie.kind) ? tr("%1: “%2” and “%3”", "a link") : tr("“%2” %1 “%3”", "a link");
    return words.arg(tieWord(line.tie.kind), name(line.tie.from), name(line.tie.to));
}

} // namespace dateline
