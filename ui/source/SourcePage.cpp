// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/SourcePage.h"

#include "ui/models/ItemCommands.h"
#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"
#include "ui/source/PassagePopup.h"

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
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Source"));
    setAccessibleDescription(tr("N and P go to the next and previous marked passage, Enter selects its item. "
                                "E, Q, C and V make an event, quote, claim or evidence of selected words."));
    connect(m_popup, &PassagePopup::itemAsked, this, &SourcePage::makeItem);
    connect(m_popup, &PassagePopup::evidenceAsked, this, &SourcePage::attachEvidence);
    connect(this, &PageCanvas::textReplaced, this, [this] {
        m_selection.clear();
        m_reached = NoId;
        selectionMoved();
    });
    connect(workspace, &Workspace::selectionChanged, this, [this](Id item) {
        m_reached = item;
        setFocused(NoId);
        m_popup->setClaimSelected(claimIsSelected());
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

bool SourcePage::claimIsSelected() const
{
    const Story *story = m_workspace->story();
    const Id selected = m_workspace->selected();
    return story && selected != NoId && story->data().items.value(selected).kind == ItemKind::Claim;
}

bool SourcePage::hasWords() const
{
    if (m_selection.isEmpty())
        m_workspace->announce(tr("Select words in the source first."));
    return !m_selection.isEmpty();
}

void SourcePage::makeItem(ItemKind kind)
{
    if (!hasWords())
        return;
    const Span span = m_selection.span();
    const CodePoints &points = text().points();
    const Id made = dateline::makeItem(*m_workspace, kind, m_workspace->source(), points.fromUtf16(span.start),
                                       points.fromUtf16(span.end));
    if (made == NoId)
        return;
    m_selection.clear();
    selectionMoved();
    m_workspace->announce(tr("New %1. Details has its fields.").arg(kindWord(kind)), true);
    if (kind == ItemKind::Quote || kind == ItemKind::Claim)
        Q_EMIT m_workspace->detailsRequested(made);
}

void SourcePage::attachEvidence(EvidenceKind kind)
{
    if (!hasWords())
        return;
    const Span span = m_selection.span();
    const CodePoints &points = text().points();
    if (!dateline::attachEvidence(*m_workspace, m_workspace->selected(), kind, m_workspace->source(),
                                  points.fromUtf16(span.start), points.fromUtf16(span.end)))
        return;
    m_selection.clear();
    selectionMoved();
    m_workspace->announce(tr("Evidence attached: it %1.").arg(evidenceKindWord(kind)), true);
}

void SourcePage::chooseEvidence()
{
    if (!hasWords())
        return;
    if (claimIsSelected())
        m_popup->chooseEvidence();
    else
        m_workspace->announce(tr("Select a claim first, then the words that are evidence for or against it."));
}

bool SourcePage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        static constexpr std::array Bare{Qt::Key_E, Qt::Key_Q, Qt::Key_C, Qt::Key_V, Qt::Key_N, Qt::Key_P};
        const bool bare = key->modifiers() == Qt::NoModifier && std::count(Bare.begin(), Bare.end(), key->key()) > 0;
        if (bare || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
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
    const bool handled =
        handleSelectionKey(event) || (bare && (handleBareKey(event->key()) || handleScrollKey(event->key())));
    if (!handled)
        event->ignore();
}

bool SourcePage::handleBareKey(int key)
{
    switch (key) {
    case Qt::Key_E:
        makeItem(ItemKind::Event);
        return true;
    case Qt::Key_Q:
        makeItem(ItemKind::Quote);
        return true;
    case Qt::Key_C:
        makeItem(ItemKind::Claim);
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
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_reached != NoId)
            m_workspace->select(m_reached);
        return m_reached != NoId;
    case Qt::Key_Escape:
        if (m_selection.isEmpty())
            return false;
        m_selection.clear();
        selectionMoved();
        return true;
    default:
        return false;
    }
}

bool SourcePage::handleScrollKey(int key)
{
    QScrollBar *bar = verticalScrollBar();
    switch (key) {
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_Space:
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return true;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return true;
    default:
        return false;
    }
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
    QAccessibleTextSelectionEvent event(this, static_cast<int>(span.start), static_cast<int>(span.end));
    event.setCursorPosition(caret);
    QAccessible::updateAccessibility(&event);
}

void SourcePage::placePopup()
{
    if (m_selection.isEmpty() || m_dragging)
        return;
    const QRectF first = toViewport(page().caret(m_selection.span().start));
    const QRectF last = toViewport(page().caret(m_selection.span().end));
    m_popup->setClaimSelected(claimIsSelected());
    m_popup->showBeside(first.united(last).toAlignedRect());
}

void SourcePage::scrollContentsBy(int dx, int dy)
{
    PageCanvas::scrollContentsBy(dx, dy);
    if (m_popup->isVisible())
        placePopup();
}

void SourcePage::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->pos();
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
    Id under = chipAt(point);
    viewport()->setCursor(under != NoId ? Qt::PointingHandCursor : Qt::IBeamCursor);
    if (under == NoId && page().isOnText(point))
        under = marks().itemsAt(page().positionAt(point)).value(0, NoId);
    m_workspace->hover(under);
}

void SourcePage::mouseReleaseEvent(QMouseEvent *event)
{
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
    const QList<Id> items = marks().itemsAt(page().positionAt(pagePoint));
    if (!items.isEmpty())
        m_workspace->select(items.at((items.indexOf(m_workspace->selected()) + 1) % items.size()));
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

void SourcePage::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const auto add = [&](const QString &text, bool enabled, auto &&work) {
        QAction *action = menu.addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, work);
    };
    const bool words = !m_selection.isEmpty();
    add(tr("Copy"), words, [this] { copy(); });
    add(tr("Select all"), !text().isEmpty(), [this] { selectText({0, text().text().size()}); });
    menu.addSeparator();
    add(tr("New event of these words"), words, [this] { makeItem(ItemKind::Event); });
    add(tr("New quote of these words"), words, [this] { makeItem(ItemKind::Quote); });
    add(tr("New claim of these words"), words, [this] { makeItem(ItemKind::Claim); });
    add(tr("Evidence for the selected claim…"), words && claimIsSelected(), [this] { m_popup->chooseEvidence(); });
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
