// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does with the selected item's passage and its time: the other half of SourcePage.

#include "ui/models/Workspace.h"
#include "ui/source/PassageCommands.h"
#include "ui/source/PassagePopup.h"
#include "ui/source/SourcePage.h"
#include "ui/source/TimePopup.h"

#include <QAccessible>
#include <QKeyEvent>

namespace dateline {

void SourcePage::showTimeOf(Id item)
{
    const Id passage = timePassageOf(*m_workspace, item);
    if (passage != NoId)
        showTime(passage, true);
    else
        m_workspace->announce(item == NoId ? tr("Go to a passage first, with N or P.")
                                           : tr("No words in the source stand for the time of this item."));
}

void SourcePage::showTime(Id passage, bool takeFocus)
{
    if (!m_times->setPassage(passage))
        return;
    const Passage words = m_workspace->story()->data().passages.value(passage);
    if (takeFocus)
        reveal(text().points().toUtf16(words.start, words.end));
    m_popup->hide();
    m_times->show();
    placeTimes();
    if (takeFocus)
        m_times->takeFocus();
}

void SourcePage::placeTimes()
{
    const Passage words = m_workspace->story()->data().passages.value(m_times->passage());
    const Span span = text().points().toUtf16(words.start, words.end);
    QRectF around = page().caret(span.start);
    for (const QRectF &line : page().rects(span))
        around |= line;
    m_times->showBeside(toViewport(around).toAlignedRect());
}

void SourcePage::followPassage()
{
    const Story *story = m_workspace->story();
    const Passage main = story ? story->data().mainPassage(m_workspace->selected()) : Passage();
    const Span marked = marks().mainOf(m_workspace->selected()).span;
    m_dragged.reset();
    m_changingEnds = false;
    if (marked.isEmpty() || main.source != source() || story->isReadOnly())
        m_ends.clear();
    else
        m_ends.begin(main.id, marked);
    setEnds(m_ends.span(), false);
}

void SourcePage::changeEnds()
{
    m_changingEnds = m_ends.passage() != NoId;
    if (!m_changingEnds) {
        m_workspace->announce(tr("Select an item first, then R changes where its passage begins and ends."));
        return;
    }
    clearSelection();
    moveEnds(true);
    m_workspace->announce(tr("Left and Right move where the passage begins, with Shift where it ends, with Alt by "
                             "letters. Enter writes, Escape leaves."));
}

void SourcePage::moveEnds(bool keyboard)
{
    setEnds(m_ends.span(), true);
    if (!keyboard)
        return;
    QAccessibleTextSelectionEvent selected(this, static_cast<int>(m_ends.span().start),
                                           static_cast<int>(m_ends.span().end));
    QAccessible::updateAccessibility(&selected);
}

void SourcePage::finishEnds(bool write)
{
    if (!m_changingEnds)
        return;
    m_changingEnds = false;
    m_dragged.reset();
    if (write && m_ends.isChanged())
        m_commands->changePassage(m_ends.passage(), m_ends.span());
    followPassage();
}

bool SourcePage::handleEndsKey(QKeyEvent *event)
{
    if (!m_changingEnds)
        return false;
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
        finishEnds(key != Qt::Key_Escape);
        return true;
    }
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return false;
    const bool last = event->modifiers().testFlag(Qt::ShiftModifier);
    m_ends.moveBy(text().text(), last ? PassageEnds::End::Last : PassageEnds::End::Start, key == Qt::Key_Right ? 1 : -1,
                  event->modifiers().testFlag(Qt::AltModifier));
    moveEnds(true);
    const qsizetype at = last ? m_ends.span().end - 1 : m_ends.span().start;
    reveal({at, at + 1});
    return true;
}

std::optional<PassageEnds::End> SourcePage::handleAt(QPointF pagePoint)
{
    constexpr double Grip = 5; ///< Around a handle.
    if (m_ends.passage() == NoId)
        return std::nullopt;
    const EndHandles handles = endHandles(page(), m_ends.span());
    const auto isAt = [&](const QRectF &handle) { return handle.adjusted(0, -Grip, 0, Grip).contains(pagePoint); };
    if (isAt(handles.last))
        return PassageEnds::End::Last;
    return isAt(handles.start) ? std::optional(PassageEnds::End::Start) : std::nullopt;
}

} // namespace dateline
