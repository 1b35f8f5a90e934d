// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/AxisShape.h"
#include "core/timeline/TimelineItem.h"

#include <QWidget>

class QScrollBar;

namespace dateline {

class MiniMap;
class TimelineCanvas;
class TimelineCommands;
class TimelineContent;
class TimelineLegend;
class VisibleRange;
class Workspace;

/// The timeline of the window: axis and lanes, the lanes' scroll bar, and the mini-map.
class TimelineView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(Workspace *workspace, QWidget *parent = nullptr);

    bool isFolded() const;
    /// Folds quiet stretches away, or shows time evenly.
    void setFolded(bool folded);
    LaneGrouping grouping() const;
    void setGrouping(LaneGrouping grouping);

    /// Whose clocks the axis tells, by its IANA name; empty: UTC.
    QString zone() const;
    void setZone(const QString &name);

    /// What is shown, in milliseconds since the epoch.
    TimeRange range() const;
    void setRange(TimeRange range, bool animated);
    void zoomIn();
    void zoomOut();
    /// Shows all.
    void fit();
    void centreSelected();
    /// A box over the timeline that says what the marks mean that are seen.
    void showLegend(bool shows);

    /// The view as JSON, for Story::viewState.
    QString saveState() const;
    /// Takes what saveState() gave; what cannot be read stays as it is. False where nothing could be.
    bool restoreState(const QString &state);

Q_SIGNALS:
    /// Range, folding or grouping came to rest as something else: worth remembering.
    void viewChanged();

private:
    Workspace *m_workspace;
    TimelineContent *m_content;
    VisibleRange *m_range;
    TimelineCanvas *m_canvas;
    TimelineCommands *m_commands;
    TimelineLegend *m_legend;
    MiniMap *m_miniMap;
    QScrollBar *m_scrollBar;

    void connectParts();
    void arrangeParts();
    void updateScrollBar();
};

} // namespace dateline
