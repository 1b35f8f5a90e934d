// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSplitter;
class QTabWidget;

namespace dateline {

class PanelTabs;
class TimelineView;
class Workspace;

// How a window looked at a story, kept in the story's view state: the timeline's view, the splitters, the panel, the
// source and the selected item. Not an edit; nothing of it is undone.

void rememberStoryView(Workspace &workspace, const TimelineView &timeline, const QSplitter &columns,
                       const QSplitter &middle, const QTabWidget &panels);
/// What was not remembered, or no longer fits, stays as it is; a story seen for the first time is shown whole, with the
/// drafts that wait or else its quotes.
void restoreStoryView(Workspace &workspace, TimelineView &timeline, QSplitter &columns, QSplitter &middle,
                      PanelTabs &panels);

} // namespace dateline
