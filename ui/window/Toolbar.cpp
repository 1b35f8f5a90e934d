// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Toolbar.h"

#include "ui/models/Workspace.h"
#include "ui/render/Icon.h"
#include "ui/window/FindField.h"
#include "ui/window/WindowActions.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// A push button that does what an action does.
QPushButton *pushButton(QAction *action, const QString &words, bool primary, QWidget *parent)
{
    auto *button = new QPushButton(words, parent);
    button->setProperty("primary", primary);
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    button->setEnabled(action->isEnabled());
    return button;
}

} // namespace

Toolbar::Toolbar(Workspace *workspace, const WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName("toolbar"_L1);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(48);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(8);
    row->addWidget(pushButton(actions[Command::Open], tr("Open…"), false, this));
    row->addWidget(pushButton(actions[Command::Import], tr("Import article…"), true, this));
    m_undo = add(row, actions[Command::Undo], QString(), "icon");
    m_redo = add(row, actions[Command::Redo], QString(), "icon");
    row->addSpacing(10);

    QHBoxLayout *axis = segments();
    add(axis, actions[Command::Fold], tr("Fold quiet years"), "first");
    add(axis, actions[Command::Linear], tr("Linear"), "last");
    row->addLayout(axis);

    m_group = new QToolButton(this);
    m_group->setPopupMode(QToolButton::InstantPopup);
    m_group->setToolTip(tr("What makes a lane of the timeline"));
    auto *menu = new QMenu(m_group);
    const QList<QAction *> groupings{actions[Command::GroupKind],    actions[Command::GroupPerson],
                                     actions[Command::GroupSource],  actions[Command::GroupTag],
                                     actions[Command::GroupVerdict], actions[Command::GroupPlace]};
    menu->addActions(groupings);
    m_group->setMenu(menu);
    for (QAction *grouping : groupings)
        connect(grouping, &QAction::toggled, this, [this, groupings] { showGrouping(groupings); });
    connect(actions[Command::GroupKind], &QAction::enabledChanged, m_group, &QWidget::setEnabled);
    showGrouping(groupings);
    row->addWidget(m_group);

    QHBoxLayout *zoom = segments();
    add(zoom, actions[Command::ZoomOut], u"−"_s, "first");
    add(zoom, actions[Command::Fit], tr("Fit"), "middle");
    add(zoom, actions[Command::ZoomIn], u"+"_s, "last");
    row->addLayout(zoom);

    m_find = new FindField(workspace, this);
    row->addWidget(m_find, 1);
    row->addStretch(1);
    row->addWidget(pushButton(actions[Command::ExportImage], tr("Export image…"), false, this));
    connect(workspace, &Workspace::themeChanged, this, &Toolbar::showIcons);
    showIcons();
}

QHBoxLayout *Toolbar::segments() const
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->setDirection(isRightToLeft() ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
    return row;
}

QToolButton *Toolbar::add(QHBoxLayout *row, QAction *action, const QString &words, const char *segment)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    // The action's menu text and tool tip stay its own; the button keeps its short words.
    const auto showWords = [button, words] {
        if (!words.isEmpty())
            button->setText(words);
    };
    connect(action, &QAction::changed, button, showWords);
    showWords();
    button->setToolButtonStyle(words.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
    if (segment)
        button->setProperty("segment", QString::fromLatin1(segment));
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
}

void Toolbar::showGrouping(const QList<QAction *> &groupings)
{
    const QStringList names{tr("Kind"), tr("Person"), tr("Source"), tr("Tag"), tr("Verdict"), tr("Place")};
    for (qsizetype i = 0; i < groupings.size(); ++i) {
        if (groupings[i]->isChecked())
            m_group->setText(tr("Group by %1 ▾").arg(names[i]));
    }
}

void Toolbar::showIcons()
{
    m_undo->defaultAction()->setIcon(icon(u"undo"_s, m_workspace->theme().softInk));
    m_redo->defaultAction()->setIcon(icon(u"redo"_s, m_workspace->theme().softInk));
}

} // namespace dateline
