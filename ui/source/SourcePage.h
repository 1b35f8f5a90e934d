// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/PageCanvas.h"
#include "ui/source/PassageEnds.h"
#include "ui/source/TextSelection.h"

#include <optional>

namespace dateline {

class PassageCommands;
class PassagePopup;
class TimePopup;

/// The page as a person uses it: selects words, follows marks by pointer and keyboard, makes items of words.
class SourcePage : public PageCanvas {
    Q_OBJECT
public:
    explicit SourcePage(Workspace *workspace, QWidget *parent = nullptr);

    const TextSelection &selection() const { return m_selection; }
    /// Selects a span of the text (UTF-16), as a person would, and shows what can be made of it.
    void selectText(Span span);
    QString selectedText() const;
    void copy() const;

    void clearSelection();
    /// Shows what an expression of time was resolved to, by its passage; with the keyboard in it where wanted.
    void showTime(Id passage, bool takeFocus);
    /// What can be made of the selected words.
    PassageCommands *commands() const { return m_commands; }

    /// The rectangle of a position in the viewport, and the position at a point of it; for screen readers.
    QRect caretRect(qsizetype position);
    qsizetype positionAt(QPoint viewportPoint);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    bool handleBareKey(int key);
    bool handleSelectionKey(QKeyEvent *event);
    bool handleScrollKey(int key);
    void goToMark(int direction);
    void chooseEvidence();
    /// Takes the selected item's main passage, where it lies in this source and may be changed.
    void followPassage();
    void changeEnds();
    void moveEnds(bool keyboard);
    void finishEnds(bool write);
    bool handleEndsKey(QKeyEvent *event);
    /// The end whose handle lies at a point of the page.
    std::optional<PassageEnds::End> handleAt(QPointF pagePoint);
    void selectionMoved();
    void placePopup();
    void clickAt(QPointF pagePoint);
    void showTimeOf(Id item);
    void placeTimes();
    QString tipFor(Id item) const;

    Workspace *m_workspace;
    PassagePopup *m_popup;
    TimePopup *m_times;
    PassageCommands *m_commands;
    TextSelection m_selection;
    PassageEnds m_ends;
    std::optional<PassageEnds::End> m_dragged; ///< By the pointer.
    bool m_changingEnds = false; ///< By keyboard or pointer.
    Id m_reached = NoId; ///< The item the keyboard stands at.
    QPoint m_pressed;
    bool m_dragging = false;
};

} // namespace dateline
