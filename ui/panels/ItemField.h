// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/story/Edit.h"

#include <QObject>
#include <QSet>

class QWidget;

namespace dateline {

class Workspace;

/// Ties an editor to one field of an item. What is typed is committed as one labelled change when editing ends; until
/// then it outlives any change of the story.
class ItemField : public QObject {
    Q_OBJECT
public:
    /// changeLabel names the change: "Set title".
    ItemField(Workspace *workspace, const QString &changeLabel, QObject *parent);

    virtual QWidget *editor() const = 0;

    /// Shows an item's field. Typed text stays where the item is the one shown; else it is committed first.
    void show(const Item &item);
    /// Writes what was typed, if it differs and can be understood.
    void commit();
    /// Takes back what was typed.
    void revert();

protected:
    Workspace *workspace() const { return m_workspace; }
    Id item() const { return m_item; }
    /// Whether something is typed that the story does not have.
    virtual bool isEdited() const = 0;
    /// Whether what is typed can be written at all; the field itself says what is wrong.
    virtual bool isUnderstood() const { return true; }
    /// Shows what the story has.
    virtual void load(const Item &item) = 0;
    /// Puts what is typed into an item.
    virtual Result<void> write(Edit &edit, Item &item) const = 0;
    /// What to do with text that another item's turn interrupts and commit() could not write.
    virtual void keepUnfinished() { }

    /// Lets Escape take back and Enter (Ctrl+Enter in a text of several lines) or leaving the editor commit.
    void watch(QWidget *input, bool severalLines);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    Workspace *m_workspace;
    QString m_changeLabel;
    Id m_item = NoId;
    bool m_severalLines = false;
    bool m_committing = false;
};

} // namespace dateline
