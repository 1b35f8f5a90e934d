// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/CardList.h"

#include "ui/models/ItemCommands.h"
#include "ui/models/Workspace.h"
#include "ui/panels/CardDelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace dateline {

CardList::CardList(Workspace *workspace, ItemListModel *model, const QString &emptySentence, QWidget *parent)
    : QListView(parent)
    , m_workspace(workspace)
    , m_items(model)
    , m_emptySentence(emptySentence)
{
    setModel(model);
    setItemDelegate(new CardDelegate(workspace, this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(24);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setLayoutMode(Batched);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);

    connect(workspace, &Workspace::selectionChanged, this, &CardList::follow);
    connect(workspace, &Workspace::hoverChanged, viewport(), qOverload<>(&QWidget::update));
    connect(workspace, &Workspace::themeChanged, viewport(), qOverload<>(&QWidget::update));
    connect(model, &ItemListModel::countsChanged, this, [this] { follow(m_workspace->selected()); });
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT m_workspace->detailsRequested(m_items->itemAt(index.row())); });
    follow(workspace->selected());
}

QList<Id> CardList::selectedItems() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QList<Id> items;
    for (const QModelIndex &row : std::as_const(rows))
        items.append(m_items->itemAt(row.row()));
    return items;
}

void CardList::follow(Id item)
{
    const int row = m_items->rowOf(item);
    if (row >= 0 && currentIndex().row() == row && selectionModel()->isSelected(currentIndex()))
        return;
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
    } else {
        setCurrentIndex(m_items->index(row));
        scrollTo(m_items->index(row));
    }
}

void CardList::tellCurrent()
{
    if (const Id current = m_items->itemAt(currentIndex().row()); current != NoId)
        m_workspace->select(current);
}

bool CardList::isDraft(const QModelIndex &index) const
{
    return index.data(ItemListModel::DraftRole).toBool();
}

bool CardList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ours = key->key() == Qt::Key_Delete || key->key() == Qt::Key_E || key->key() == Qt::Key_S
            || verdictKey(key->key(), key->modifiers()) > 0;
        if (ours && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(event->key(), event->modifiers()))
        return;
    QListView::keyPressEvent(event);
    tellCurrent();
}

void CardList::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    if (indexAt(event->pos()).isValid())
        tellCurrent();
}

bool CardList::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const Id current = m_items->itemAt(currentIndex().row());
    if ((modifiers & ~Qt::KeypadModifier) != Qt::NoModifier || current == NoId)
        return false;
    if (const int verdict = verdictKey(key, modifiers); verdict > 0 && kindOf(current) == ItemKind::Claim)
        return setVerdictByKey(*m_workspace, current, verdict);
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        acceptSelected();
        return true;
    case Qt::Key_Delete:
        removeSelected();
        return true;
    case Qt::Key_S:
        skip();
        return true;
    case Qt::Key_E:
        Q_EMIT m_workspace->detailsRequested(current);
        return true;
    default:
        return false;
    }
}

void CardList::acceptSelected()
{
    const QList<Id> chosen = selectedItems();
    const Id next = beside(chosen, true);
    if (!acceptItems(*m_workspace, chosen)) {
        Q_EMIT m_workspace->detailsRequested(m_items->itemAt(currentIndex().row()));
        return;
    }
    const bool stays = m_items->rowOf(chosen.first()) >= 0; // Only drafts leave a list of drafts.
    const bool waits = stays && (chosen.size() > 1 || kindOf(chosen.first()) == ItemKind::Claim); // For its verdict.
    if (!waits && next != NoId)
        m_workspace->select(next);
}

void CardList::removeSelected()
{
    const QList<Id> chosen = selectedItems();
    const Id next = beside(chosen, false);
    if (removeItems(*m_workspace, chosen) && next != NoId)
        m_workspace->select(next);
}

void CardList::skip()
{
    const int rows = m_items->rowCount();
    for (int step = 1; step < rows; ++step) {
        const QModelIndex index = m_items->index((currentIndex().row() + step) % rows);
        if (isDraft(index)) {
            m_workspace->select(m_items->itemAt(index.row()));
            return;
        }
    }
}

Id CardList::beside(const QList<Id> &items, bool onlyDrafts) const
{
    if (items.isEmpty())
        return NoId;
    const auto passes = [&](int row) {
        return !items.contains(m_items->itemAt(row)) && (!onlyDrafts || isDraft(m_items->index(row)));
    };
    const int last = m_items->rowOf(items.last());
    for (int row = last + 1; row < m_items->rowCount(); ++row) {
        if (passes(row))
            return m_items->itemAt(row);
    }
    for (int row = last - 1; row >= 0; --row) {
        if (passes(row))
            return m_items->itemAt(row);
    }
    return NoId;
}

ItemKind CardList::kindOf(Id item) const
{
    return m_workspace->story()->data().items.value(item).kind;
}

void CardList::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    m_workspace->hover(m_items->itemAt(indexAt(event->pos()).row()));
}

void CardList::leaveEvent(QEvent *event)
{
    QListView::leaveEvent(event);
    m_workspace->hover(NoId);
}

void CardList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void CardList::contextMenuEvent(QContextMenuEvent *event)
{
    const QList<Id> chosen = selectedItems();
    if (chosen.isEmpty())
        return;
    const bool drafts = std::any_of(chosen.begin(), chosen.end(),
                                    [this](Id id) { return isDraft(m_items->index(m_items->rowOf(id))); });
    const bool writable = !m_workspace->story()->isReadOnly();
    QMenu menu(this);
    connect(menu.addAction(tr("Details")), &QAction::triggered, this,
            [this, chosen] { Q_EMIT m_workspace->detailsRequested(chosen.first()); });
    if (drafts && writable)
        connect(menu.addAction(tr("Accept")), &QAction::triggered, this,
                [this, chosen] { acceptItems(*m_workspace, chosen); });
    if (kindOf(chosen.first()) == ItemKind::Claim && chosen.size() == 1 && writable) {
        menu.addSection(tr("Verdict"));
        const QList<Verdict> verdicts = m_workspace->story()->data().verdictsInOrder();
        for (const Verdict &verdict : verdicts)
            connect(menu.addAction(verdict.name), &QAction::triggered, this,
                    [this, claim = chosen.first(), id = verdict.id] { setVerdict(*m_workspace, claim, id); });
    }
    if (writable) {
        menu.addSeparator();
        connect(menu.addAction(drafts ? tr("Reject") : tr("Delete")), &QAction::triggered, this,
                [this, chosen] { removeItems(*m_workspace, chosen); });
    }
    menu.exec(event->globalPos());
}

void CardList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = m_workspace->theme();
    painter.fillRect(viewport()->rect(), theme.panel);
    if (m_items->rowCount() == 0) {
        const bool filtered = m_workspace->story() && !m_workspace->filter().isEmpty();
        painter.setPen(theme.softInk);
        painter.setFont(interfaceFont(13));
        painter.drawText(
            viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
            filtered ? tr("Nothing passes the filter. Clear it in the sidebar to see all.") : m_emptySentence);
        return;
    }
    painter.end();
    QListView::paintEvent(event);
}

} // namespace dateline
