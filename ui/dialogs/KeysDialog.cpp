// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/KeysDialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// A key that a part of the window takes while it has the focus.
struct PartKey {
    const char *part;
    const char *keys;
    const char *does;
};

constexpr std::array partKeys{
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "W, S or +, −"),
            QT_TRANSLATE_NOOP("Keys", "Zoom in, zoom out; held, faster and faster")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "A, D or Shift+Left, Right"),
            QT_TRANSLATE_NOOP("Keys", "Earlier, later; held, faster and faster")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "Shift+Up, Down"),
            QT_TRANSLATE_NOOP("Keys", "Scroll the lanes")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "Left, Right"),
            QT_TRANSLATE_NOOP("Keys", "Previous and next item")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "Up, Down"),
            QT_TRANSLATE_NOOP("Keys", "The item nearest in time in the lane above or below")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "F, F again"),
            QT_TRANSLATE_NOOP("Keys", "Centre the selected item, fit it")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "Home"),
            QT_TRANSLATE_NOOP("Keys", "Show everything")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "Backspace"),
            QT_TRANSLATE_NOOP("Keys", "Back to what was looked at before")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "/ or any other letter"),
            QT_TRANSLATE_NOOP("Keys", "Find in the timeline, without hiding anything")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "Enter"),
            QT_TRANSLATE_NOOP("Keys", "List the group of the selected item, accept a draft")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "Space or Ctrl+click"),
            QT_TRANSLATE_NOOP("Keys", "Hold the item beside the one selected next; Escape lets go")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "L"),
            QT_TRANSLATE_NOOP("Keys", "Link the selected item with those held beside it")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "Ctrl+wheel, wheel, Shift+wheel"),
            QT_TRANSLATE_NOOP("Keys", "Zoom at the pointer, scroll lanes, move in time")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "Ctrl+Alt+wheel, Ctrl+Shift+wheel"),
            QT_TRANSLATE_NOOP("Keys", "Zoom in finer, coarser steps")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "Drag, Shift+drag"),
            QT_TRANSLATE_NOOP("Keys", "Move in time, draw a band to zoom into")},
    PartKey{
        QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "Drag the selected item"),
        QT_TRANSLATE_NOOP("Keys", "Change its date, by an end how long it lasts; Escape lets go, Alt does not snap")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Timeline"), QT_TRANSLATE_NOOP("Keys", "Click or drag a lane's title"),
            QT_TRANSLATE_NOOP("Keys", "Collapse or open the lane, move it")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Source"), QT_TRANSLATE_NOOP("Keys", "E, Q, C"),
            QT_TRANSLATE_NOOP("Keys", "Make an event, a quote, a claim of the selected words")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Source"), QT_TRANSLATE_NOOP("Keys", "V"),
            QT_TRANSLATE_NOOP("Keys", "Make the selected words evidence of the selected claim")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Source"), QT_TRANSLATE_NOOP("Keys", "N, P"),
            QT_TRANSLATE_NOOP("Keys", "Next and previous passage")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Source"), QT_TRANSLATE_NOOP("Keys", "R, or drag a passage's handle"),
            QT_TRANSLATE_NOOP("Keys", "Change where the selected item's passage begins and ends")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Source"), QT_TRANSLATE_NOOP("Keys", "T, or a click on a tinted time"),
            QT_TRANSLATE_NOOP("Keys", "What the time was resolved to, and another day to count it from")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Lists"), QT_TRANSLATE_NOOP("Keys", "Enter"),
            QT_TRANSLATE_NOOP("Keys", "Accept the draft, open the details of an item")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Lists"), QT_TRANSLATE_NOOP("Keys", "E"),
            QT_TRANSLATE_NOOP("Keys", "Edit the item in Details")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Lists"), QT_TRANSLATE_NOOP("Keys", "Delete"),
            QT_TRANSLATE_NOOP("Keys", "Reject the draft, delete the item")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Lists"), QT_TRANSLATE_NOOP("Keys", "S"),
            QT_TRANSLATE_NOOP("Keys", "Skip to the next draft")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Claims"), QT_TRANSLATE_NOOP("Keys", "1 to 9"),
            QT_TRANSLATE_NOOP("Keys", "Give the claim the first, second … verdict")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Sidebar"), QT_TRANSLATE_NOOP("Keys", "Enter or Space"),
            QT_TRANSLATE_NOOP("Keys", "Show the source, switch the filter, select the item")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Sidebar"), QT_TRANSLATE_NOOP("Keys", "Delete"),
            QT_TRANSLATE_NOOP("Keys", "Delete the source, person or tag")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Find"), QT_TRANSLATE_NOOP("Keys", "Enter, Shift+Enter"),
            QT_TRANSLATE_NOOP("Keys", "Next and previous item found")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Find"), QT_TRANSLATE_NOOP("Keys", "Down, then Enter"),
            QT_TRANSLATE_NOOP("Keys", "Choose from the list of what is found")},
    PartKey{QT_TRANSLATE_NOOP("Keys", "Find"), QT_TRANSLATE_NOOP("Keys", "Escape"),
            QT_TRANSLATE_NOOP("Keys", "Show everything again")},
};

QString words(const char *text)
{
    return QCoreApplication::translate("Keys", text);
}

QTreeWidgetItem *groupNamed(QTreeWidget *tree, const QString &name)
{
    const QList<QTreeWidgetItem *> found = tree->findItems(name, Qt::MatchExactly);
    if (!found.isEmpty())
        return found.first();
    auto *group = new QTreeWidgetItem(tree, {name});
    QFont font = group->font(0);
    font.setBold(true);
    group->setFont(0, font);
    group->setExpanded(true);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

} // namespace

KeysDialog::KeysDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard"));
    resize(620, 640);
    auto *tree = new QTreeWidget(this);
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("What it does"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setAllColumnsShowFocus(true);
    for (const PartKey &key : partKeys)
        new QTreeWidgetItem(groupNamed(tree, words(key.part)), {words(key.does), words(key.keys)});
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts())
            keys.append(sequence.toString(QKeySequence::NativeText));
        new QTreeWidgetItem(groupNamed(tree, tr("Everywhere")),
                            {action->property("words").toString(), keys.join(u", "_s)});
    }
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(tree);
    column->addWidget(buttons);
}

} // namespace dateline
