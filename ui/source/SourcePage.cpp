// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/SourcePage.h"

#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"
#include "ui/source/PassageCommands.h"
#include "ui/source/PassagePopup.h"
#include "ui/source/SourcePageAccessible.h"
#include "ui/source/TimePopup.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace dateline {

SourcePage::SourcePage(Workspace *workspace, QWidget *parent)
    : PageCanvas(workspace, parent)
    , m_workspace(workspace)
    , m_popup(new PassagePopup(workspace, viewport()))
    , m_times(new TimePopup(workspace, viewport()))
    , m_commands(new PassageCommands(workspace, this))
{
    QAccessible::installFactory(SourcePageAccessible::make);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Source"));
    setAccessibleDescription(tr("N and P go to the next and previous marked passage, Enter selects its item. "
                                "R changes where the selected item's passage begins and ends. "
                                "T shows what its time was resolved to. "
                                "E, Q, C and V make an event, quote, claim or evidence of selected words."));
    connect(m_popup, &PassagePopup::itemAsked, m_commands, &PassageCommands::makeItem);
    connect(m_popup, &PassagePopup::evidenceAsked, m_commands, &PassageCommands::attachEvidence);
    connect(this, &PageCanvas::textReplaced, this, [this] {
        m_reached = NoId;
        m_times->hide();
        clearSelection();
        followPassage();
    });
    connect(workspace, &Workspace::storyChanged, this, &SourcePage::followPassage);
    connect(workspace, &Workspace::filterChanged, this, &SourcePage::followPassage);
    connect(m_times, &TimePopup::closed, this, [this] { setFocus(Qt::PopupFocusReason); });
    connect(workspace, &Workspace::selectionChanged, this, [this](Id item) {
        m_reached = item;
        setFocused(NoId);
        followPassage();
        m_popup->setClaimSelected(m_commands->isClaimSelected());
    });
}

void SourcePage::selectText(Span span)
{
    m_selection.select(span);
    selectionMoved();
    placePopup();
}

QString SourcePage::selectedText() const
{
    return m_selection.span().in(text().text()).toString();
}

void SourcePage::copy() const
{
    if (!m_selection.isEmpty())
        QApplication::clipboard()->setText(selectedText());
}

void SourcePage::clearSelection()
{
    m_selection.clear();
    selectionMoved();
}

bool SourcePage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        static constexpr std::array Bare{Qt::Key_E, Qt::Key_Q, Qt::Key_C, Qt::Key_V,
                                         Qt::Key_N, Qt::Key_P, Qt::Key_T, Qt::Key_R};
        const bool bare = key->modifiers() == Qt::NoModifier && std::count(Bare.begin(), Bare.end(), key->key()) > 0;
        const bool ends = m_changingEnds && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right);
        if (bare || ends || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return PageCanvas::event(event);
}

bool SourcePage::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipFor(chipAt(toPage(help->pos()))), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        m_workspace->hover(NoId);
    return PageCanvas::viewportEvent(event);
}

QString SourcePage::tipFor(Id item) const
{
    if (item == NoId)
        return {};
    const Item of = m_workspace->story()->data().items.value(item);
    return of.draft ? tr("%1\nDraft: %2").arg(itemName(of), of.rule) : itemName(of);
}

void SourcePage::keyPressEvent(QKeyEvent *event)
{
    const bool bare = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool handled = handleEndsKey(event) || handleSelectionKey(event)
        || (bare && (handleBareKey(event->key()) || handleScrollKey(event->key())));
    if (!handled)
        event->ignore();
}

bool SourcePage::handleBareKey(int key)
{
    switch (key) {
    case Qt::Key_E:
    case Qt::Key_Q:
    case Qt::Key_C:
        m_commands->makeItem(key == Qt::Key_E ? ItemKind::Event : key == Qt::Key_Q ? ItemKind::Quote : ItemKind::Claim);
        return true;
    case Qt::Key_V:
        chooseEvidence();
        return true;
    case Qt::Key_N:
        goToMark(1);
        return true;
    case Qt::Key_P:
        goToMark(-1);
        return true;
    case Qt::Key_R:
        changeEnds();
        return true;
    case Qt::Key_T:
        showTimeOf(m_reached);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_reached != NoId)
            m_workspace->select(m_reached);
        return m_reached != NoId;
    case Qt::Key_Escape:
        if (m_selection.isEmpty())
            return false;
        clearSelection();
        return true;
    default:
        return false;
    }
}

bool SourcePage::handleScrollKey(int key)
{
    static const QHash<int, QAbstractSlider::SliderAction> actions{
        {Qt::Key_Up, QAbstractSlider::SliderSingleStepSub},   {Qt::Key_Down, QAbstractSlider::SliderSingleStepAdd},
        {Qt::Key_PageUp, QAbstractSlider::SliderPageStepSub}, {Qt::Key_PageDown, QAbstractSlider::SliderPageStepAdd},
        {Qt::Key_Space, QAbstractSlider::SliderPageStepAdd},  {Qt::Key_Home, QAbstractSlider::SliderToMinimum},
        {Qt::Key_End, QAbstractSlider::SliderToMaximum},
    };
    const auto action = actions.constFind(key);
    if (action != actions.constEnd())
        verticalScrollBar()->triggerAction(*action);
    return action != actions.constEnd();
}

bool SourcePage::handleSelectionKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectText({0, text().text().size()});
        return true;
    }
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const int key = event->key();
    if (control && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        goToMark(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (!event->modifiers().testFlag(Qt::ShiftModifier) || text().isEmpty())
        return false;
    if (m_selection.caret() < 0)
        m_selection.place(std::max<qsizetype>(0, page().positionAt(toPage({}))));
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        m_selection.extendBy(text().text(), control ? TextSelection::Step::Word : TextSelection::Step::Letter,
                             key == Qt::Key_Right ? 1 : -1);
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        m_selection.extendTo(page().positionByLine(m_selection.caret(), key == Qt::Key_Down ? 1 : -1));
    else
        return false;
    selectionMoved();
    reveal({m_selection.caret(), m_selection.caret() + 1});
    placePopup();
    return true;
}

void SourcePage::goToMark(int direction)
{
    const QList<Id> &items = marks().itemsInOrder();
    if (items.isEmpty())
        return;
    const qsizetype at = items.indexOf(m_reached);
    const qsizetype next = at < 0 ? (direction > 0 ? 0 : items.size() - 1) : at + direction;
    m_reached = items.at(std::clamp<qsizetype>(next, 0, items.size() - 1));
    setFocused(m_reached);
    const Span span = marks().mainOf(m_reached).span;
    m_selection.place(span.start);
    selectionMoved();
    reveal(span);
}

void SourcePage::selectionMoved()
{
    const Span span = m_selection.span();
    setLetters(span);
    if (span.isEmpty())
        m_popup->hide();
    if (m_selection.caret() < 0)
        return;
    const auto caret = static_cast<int>(m_selection.caret());
    if (span.isEmpty()) {
        QAccessibleTextCursorEvent moved(this, caret);
        QAccessible::updateAccessibility(&moved);
        return;
    }
    QAccessibleTextSelectionEvent selected(this, static_cast<int>(span.start), static_cast<int>(span.end));
    selected.setCursorPosition(caret);
    QAccessible::updateAccessibility(&selected);
}

void SourcePage::placePopup()
{
    if (m_selection.isEmpty() || m_dragging)
        return;
    const QRectF first = toViewport(page().caret(m_selection.span().start));
    const QRectF last = toViewport(page().caret(m_selection.span().end));
    m_popup->setClaimSelected(m_commands->isClaimSelected());
    m_popup->showBeside(first.united(last).toAlignedRect());
}

void SourcePage::scrollContentsBy(int dx, int dy)
{
    PageCanvas::scrollContentsBy(dx, dy);
    if (m_times->isVisible())
        placeTimes();
    if (m_popup->isVisible())
        placePopup();
}

void SourcePage::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->pos();
    m_times->hide();
    m_dragged = handleAt(toPage(event->pos()));
    if (m_dragged) {
        m_changingEnds = true;
        moveEnds(false);
        return;
    }
    finishEnds(false);
    if (const Id chip = chipAt(toPage(event->pos())); chip != NoId) {
        m_workspace->select(chip);
        return;
    }
    const qsizetype position = page().positionAt(toPage(event->pos()));
    if (position < 0)
        return;
    m_dragging = true;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_selection.extendTo(position);
    else
        m_selection.place(position);
    m_popup->hide();
    selectionMoved();
}

void SourcePage::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = toPage(event->pos());
    if (m_dragging) {
        m_selection.extendTo(page().positionAt(point));
        selectionMoved();
        if (!viewport()->rect().contains(event->pos()))
            reveal({m_selection.caret(), m_selection.caret() + 1});
        return;
    }
    if (m_dragged) {
        m_ends.moveTo(text().text(), *m_dragged, page().positionAt(point),
                      event->modifiers().testFlag(Qt::AltModifier));
        moveEnds(false);
        return;
    }
    Id under = chipAt(point);
    if (handleAt(point)) {
        viewport()->setCursor(Qt::SizeHorCursor);
        return;
    }
    viewport()->setCursor(under != NoId ? Qt::PointingHandCursor : Qt::IBeamCursor);
    if (under == NoId && page().isOnText(point))
        under = marks().itemsAt(page().positionAt(point)).value(0, NoId);
    m_workspace->hover(under);
}

void SourcePage::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_dragged)
        finishEnds(true);
    if (event->button() != Qt::LeftButton || !m_dragging)
        return;
    m_dragging = false;
    const bool moved = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_selection.isEmpty() && moved)
        placePopup();
    else if (!moved)
        clickAt(toPage(event->pos()));
}

void SourcePage::clickAt(QPointF pagePoint)
{
    if (!page().isOnText(pagePoint))
        return;
    const qsizetype position = page().positionAt(pagePoint);
    const QList<Id> items = marks().itemsAt(position);
    if (items.isEmpty())
        return;
    m_workspace->select(items.at((items.indexOf(m_workspace->selected()) + 1) % items.size()));
    if (const Id time = marks().timeAt(position, m_workspace->selected()); time != NoId)
        showTime(time, false);
}

void SourcePage::mouseDoubleClickEvent(QMouseEvent *event)
{
    const qsizetype position = page().positionAt(toPage(event->pos()));
    if (position < 0 || event->button() != Qt::LeftButton)
        return;
    m_selection.selectWord(text().text(), position);
    selectionMoved();
    placePopup();
}

void SourcePage::chooseEvidence()
{
    if (m_commands->mayAttachEvidence())
        m_popup->chooseEvidence();
}

void SourcePage::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyWords = menu.addAction(tr("Copy"));
    copyWords->setEnabled(!m_selection.isEmpty());
    connect(copyWords, &QAction::triggered, this, &SourcePage::copy);
    connect(menu.addAction(tr("Select all")), &QAction::triggered, this, [this] {
        selectText({0, text().text().size()});
    });
    menu.addSeparator();
    m_commands->addTo(menu);
    menu.exec(event->globalPos());
}

QRect SourcePage::caretRect(qsizetype position)
{
    return toViewport(page().caret(position)).toAlignedRect();
}

qsizetype SourcePage::positionAt(QPoint viewportPoint)
{
    return page().positionAt(toPage(viewportPoint));
}

} // namespace dateline
