// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/Sidebar.h"

#include "ui/models/Workspace.h"
#include "ui/sidebar/PublicationDate.h"
#include "ui/sidebar/ReadAgain.h"
#include "ui/sidebar/SidebarCommands.h"
#include "ui/sidebar/SidebarDelegate.h"
#include "ui/sidebar/SourceOriginal.h"

#include <QContextMenuEvent>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>

namespace dateline {

namespace {

/// Puts an id into a filter's set, or takes it out.
template <typename T> void toggle(QSet<T> &set, T value)
{
    if (!set.remove(value))
        set.insert(value);
}

} // namespace

Sidebar::Sidebar(Workspace *workspace, QWidget *parent)
    : QListView(parent)
    , m_workspace(workspace)
    , m_model(new SidebarModel(workspace, this))
{
    setModel(m_model);
    setItemDelegate(new SidebarDelegate(workspace, this));
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setAccessibleName(tr("Sidebar: sources, filters, people, verdicts, items to place"));
    connect(this, &QListView::clicked, this, &Sidebar::use);
    connect(workspace, &Workspace::themeChanged, viewport(), qOverload<>(&QWidget::update));
}

void Sidebar::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        use(index);
        return;
    }
    if (event->key() == Qt::Key_Delete && index.isValid() && canBeEdited(m_model->row(index.row()))) {
        deleteSubject(*m_workspace, m_model->row(index.row()));
        return;
    }
    QListView::keyPressEvent(event);
}

void Sidebar::use(const QModelIndex &index)
{
    if (!index.isValid() || !m_workspace->story())
        return;
    const SidebarRow row = m_model->row(index.row());
    Filter filter = m_workspace->filter();
    switch (row.kind) {
    case SidebarRow::Kind::Heading:
        return;
    case SidebarRow::Kind::Source:
        m_workspace->showSource(row.id);
        return;
    case SidebarRow::Kind::ToPlace:
        m_workspace->select(row.id);
        return;
    case SidebarRow::Kind::ItemKind:
        toggle(filter.hiddenKinds, row.itemKind);
        break;
    case SidebarRow::Kind::Person:
        toggle(filter.persons, row.id);
        break;
    case SidebarRow::Kind::Verdict:
        toggle(filter.verdicts, row.id);
        break;
    case SidebarRow::Kind::Tag:
        toggle(filter.tags, row.id);
        break;
    }
    m_workspace->setFilter(filter);
}

void Sidebar::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        showMenu(m_model->row(index.row()), byKey ? mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void Sidebar::showMenu(const SidebarRow &row, const QPoint &at)
{
    QMenu menu(this);
    if (row.kind == SidebarRow::Kind::Source) {
        const bool alone = m_workspace->filter().sources.contains(row.id);
        menu.addAction(alone ? tr("Show items of all sources") : tr("Show only items of this source"), this,
                       [this, row] {
                           Filter filter = m_workspace->filter();
                           toggle(filter.sources, row.id);
                           m_workspace->setFilter(filter);
                       });
    }
    if (row.kind == SidebarRow::Kind::Source) {
        menu.addAction(tr("Open the original"), this, [this, row] { openOriginal(*m_workspace, row.id); });
        menu.addAction(tr("Save the original…"), this, [this, row] { saveOriginal(*m_workspace, row.id, this); });
        menu.addSeparator();
    }
    if (canBeEdited(row) && !m_workspace->story()->isReadOnly()) {
        if (row.kind == SidebarRow::Kind::Source) {
            menu.addAction(tr("Read again"), this, [this, row] { readSourceAgain(*m_workspace, row.id, this); });
            menu.addAction(tr("Change publication date…"), this,
                           [this, row] { askPublicationDate(*m_workspace, row.id, this); });
        }
        menu.addAction(tr("Rename…"), this, [this, row] {
            bool ok = false;
            const QString name =
                QInputDialog::getText(this, tr("Rename"), tr("New name:"), QLineEdit::Normal, row.title, &ok);
            if (ok)
                renameSubject(*m_workspace, row, name);
        });
        menu.addAction(tr("Delete"), this, [this, row] { deleteSubject(*m_workspace, row); });
    }
    if (!m_workspace->filter().isEmpty()) {
        menu.addSeparator();
        menu.addAction(tr("Clear all filters"), this, [this] { m_workspace->setFilter({}); });
    }
    if (!menu.isEmpty())
        menu.exec(at);
}

} // namespace dateline
