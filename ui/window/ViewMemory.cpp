// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ViewMemory.h"

#include "ui/models/Workspace.h"
#include "ui/timeline/TimelineView.h"
#include "ui/window/PanelTabs.h"

#include <QSplitter>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

const QString timelineKey = u"timeline"_s;
const QString columnsKey = u"window.columns"_s;
const QString middleKey = u"window.middle"_s;
const QString panelKey = u"window.panel"_s;
const QString sourceKey = u"window.source"_s;
const QString confidenceKey = u"filter.leastConfidence"_s;
const QString selectedKey = u"window.selected"_s;

void remember(Story &story, const QString &key, const QSplitter &splitter)
{
    story.setViewState(key, QString::fromLatin1(splitter.saveState().toBase64()));
}

void restore(const Story &story, const QString &key, QSplitter &splitter)
{
    const QString state = story.viewState(key);
    if (!state.isEmpty())
        splitter.restoreState(QByteArray::fromBase64(state.toLatin1()));
}

} // namespace

void rememberStoryView(Workspace &workspace, const TimelineView &timeline, const QSplitter &columns,
                       const QSplitter &middle, const QTabWidget &panels)
{
    Story &story = *workspace.story();
    story.setViewState(timelineKey, timeline.saveState());
    remember(story, columnsKey, columns);
    remember(story, middleKey, middle);
    story.setViewState(panelKey, QString::number(panels.currentIndex()));
    story.setViewState(sourceKey, QString::number(workspace.source()));
    story.setViewState(confidenceKey, QString::number(workspace.filter().leastConfidence));
    story.setViewState(selectedKey, QString::number(workspace.selected()));
}

void restoreStoryView(Workspace &workspace, TimelineView &timeline, QSplitter &columns, QSplitter &middle,
                      PanelTabs &panels)
{
    const Story &story = *workspace.story();
    restore(story, columnsKey, columns);
    restore(story, middleKey, middle);
    if (const QString panel = story.viewState(panelKey); !panel.isEmpty())
        panels.setCurrentIndex(panel.toInt());
    else
        panels.showFirst();
    Filter filter = workspace.filter();
    filter.leastConfidence = qBound(0.0, story.viewState(confidenceKey).toDouble(), 1.0);
    workspace.setFilter(filter);
    workspace.showSource(story.viewState(sourceKey).toLongLong());
    workspace.select(story.viewState(selectedKey).toLongLong());
    if (!timeline.restoreState(story.viewState(timelineKey)))
        timeline.fit();
}

} // namespace dateline
