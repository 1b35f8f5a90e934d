// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ItemField.h"

#include "ui/models/Workspace.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QWidget>

namespace dateline {

ItemField::ItemField(Workspace *workspace, const QString &changeLabel, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_changeLabel(changeLabel)
{
}

void ItemField::show(const Item &item)
{
    if (item.id == m_item) {
        if (!isEdited() || m_committing)
            load(item);
        return;
    }
    commit();
    if (m_item != NoId && isEdited())
        keepUnfinished();
    m_item = item.id;
    load(item);
}

void ItemField::commit()
{
    const Story *story = m_workspace->story();
    if (m_committing || !story || !story->data().items.contains(m_item) || !isEdited() || !isUnderstood())
        return;
    const QScopedValueRollback committing(m_committing, true);
    const bool written = m_workspace->edit(m_changeLabel, [this](Edit &edit) -> Result<void> {
        Item item = edit.data().items.value(m_item);
        if (const Result<void> done = write(edit, item); !done)
            return done;
        const Result<Id> put = edit.put(item);
        return put ? Result<void>() : Result<void>(put.error());
    });
    if (written)
        revert();
}

void ItemField::revert()
{
    if (const Story *story = m_workspace->story(); story && story->data().items.contains(m_item))
        load(story->data().items.value(m_item));
}

void ItemField::watch(QWidget *input, bool severalLines)
{
    m_severalLines = severalLines;
    input->installEventFilter(this);
}

bool ItemField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) { // It scrolls the form and never changes what is passed over.
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        commit();
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool ItemField::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Escape && isEdited()) {
        revert();
        return true;
    }
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && (!m_severalLines || modifiers.testFlag(Qt::ControlModifier))) {
        commit();
        return true;
    }
    return false;
}

} // namespace dateline
