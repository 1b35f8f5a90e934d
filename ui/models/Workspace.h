// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Filter.h"
#include "core/story/Story.h"
#include "core/time/AxisShape.h"
#include "ui/render/Theme.h"

#include <QObject>

#include <memory>

namespace dateline {

/// What all parts of one window share: the story, the one selection, the one hover, the filter, the theme. Parts never
/// talk to each other; they set it here and hear of it here.
class Workspace : public QObject {
    Q_OBJECT
public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    /// The open story; none: nullptr.
    Story *story() const { return m_story.get(); }
    /// Takes a story, or none. Selection, filter and the way back are cleared; then storyReplaced().
    void setStory(std::unique_ptr<Story> story);

    /// The selected item, or NoId; and the source that is shown.
    Id selected() const { return m_selected; }
    Id source() const { return m_source; }
    enum class Beside { Drop, Keep };
    /// Selects an item anywhere; shows its source. Remembered for goBack().
    void select(Id item, Beside beside = Beside::Drop);
    /// Items held beside the selected one, to be seen or linked with it, in the order they were taken up.
    const QList<Id> &beside() const { return m_beside; }
    void setBeside(const QList<Id> &items);
    /// Shows a source; the selection stays only if it has a passage there.
    void showSource(Id source);

    /// The item under the pointer in any part, or NoId.
    Id hovered() const { return m_hovered; }
    void hover(Id item);

    /// The stretch of time that the timeline shows: part of the place that is looked at.
    void setView(TimeRange view);
    /// Like setView(), for a jump: remembered for goBack(), to the view before.
    void jumpToView(TimeRange before, TimeRange view);

    bool canGoBack() const;
    bool canGoForward() const;
    void goBack();
    void goForward();

    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter);
    /// All items in the story's order; kept until the story changes.
    const QList<Id> &items() const;
    /// Items that pass the filter, in the story's order; kept until story or filter change.
    const QList<Id> &visibleItems() const;

    const Theme &theme() const;
    void setTheme(ThemeKind kind);

    /// Runs an edit and reports its failure to failed(); true on success.
    bool edit(const QString &label, const std::function<Result<void>(Edit &)> &work);

    /// Shown for a while in the status bar, with an Undo button where undoable.
    void announce(const QString &sentence, bool undoable = false);
    void fail(const Error &error);

Q_SIGNALS:
    void storyReplaced();
    /// Forwards Story::changed.
    void storyChanged(const dateline::Touched &touched);
    void historyChanged();
    void selectionChanged(dateline::Id item);
    void besideChanged();
    void sourceShown(dateline::Id source);
    void hoverChanged(dateline::Id item);
    void filterChanged();
    void themeChanged();
    void wayChanged(); ///< canGoBack or canGoForward
    /// A part asks for Details (E on a card, double click): the window brings the panel up and gives it the focus.
    void detailsRequested(dateline::Id item);
    /// The way back leads to another stretch of time.
    void viewRequested(dateline::TimeRange view);
    /// A part asks to see a passage: the source view brings it into sight.
    void passageRequested(dateline::Id passage);
    /// A part asks what an expression of time means, by its passage: the source view shows it there.
    void timeRequested(dateline::Id passage);
    void announced(const QString &sentence, bool undoable);
    void failed(const dateline::Error &error);

private:
    std::unique_ptr<Story> m_story;
    Id m_selected = NoId;
    QList<Id> m_beside;
    Id m_source = NoId;
    Id m_hovered = NoId;
    TimeRange m_view;
    Filter m_filter;
    ThemeKind m_theme = ThemeKind::Light;
    mutable QList<Id> m_visible;
    mutable bool m_visibleValid = false;
    mutable QList<Id> m_order; ///< All items; kept until the story changes.
    struct Place {
        Id item = NoId;
        Id source = NoId;
        TimeRange view;
        bool operator==(const Place &) const = default;
    };
    QList<Place> m_way;
    qsizetype m_here = -1;
    void take(const Touched &touched);
    Place here() const { return {m_selected, m_source, m_view}; }
    void remember();
    /// The nearest place of the way in a direction (1 or -1) that is still there and is another; -1 where there is
    /// none.
    qsizetype placeBeside(int direction) const;
    void go(qsizetype here);
};

} // namespace dateline
