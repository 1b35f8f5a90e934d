// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Filter.h"
#include "core/story/Story.h"
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
    /// Selects an item anywhere; shows its source. Remembered for back().
    void select(Id item);
    /// Shows a source; the selection stays only if it has a passage there.
    void showSource(Id source);

    /// The item under the pointer in any part, or NoId.
    Id hovered() const { return m_hovered; }
    void hover(Id item);

    bool canGoBack() const;
    bool canGoForward() const;
    void goBack();
    void goForward();

    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter);
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
    void sourceShown(dateline::Id source);
    void hoverChanged(dateline::Id item);
    void filterChanged();
    void themeChanged();
    void wayChanged(); ///< canGoBack or canGoForward
    /// A part asks for Details (E on a card, double click): the window brings the panel up and gives it the focus.
    void detailsRequested(dateline::Id item);
    /// A part asks to see a passage: the source view brings it into sight.
    void passageRequested(dateline::Id passage);
    void announced(const QString &sentence, bool undoable);
    void failed(const dateline::Error &error);

private:
    std::unique_ptr<Story> m_story;
    Id m_selected = NoId;
    Id m_source = NoId;
    Id m_hovered = NoId;
    Filter m_filter;
    ThemeKind m_theme = ThemeKind::Light;
    mutable QList<Id> m_visible;
    mutable bool m_visibleValid = false;
    struct Place {
        Id item = NoId;
        Id source = NoId;
        bool operator==(const Place &) const = default;
    };
    QList<Place> m_way;
    qsizetype m_here = -1;
    void take(const Touched &touched);
    void remember();
    /// The nearest place of the way in a direction (1 or -1) that is still there and is another; -1 where there is
    /// none.
    qsizetype placeBeside(int direction) const;
    void go(qsizetype here);
};

} // namespace dateline
