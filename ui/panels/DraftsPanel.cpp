// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/DraftsPanel.h"

#include "ui/models/DraftOrder.h"
#include "ui/models/ItemCommands.h"
#include "ui/models/ItemListModel.h"
#include "ui/models/Workspace.h"
#include "ui/panels/CardList.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

ItemListModel::Choice draftsBy(DraftOrder order)
{
    return [order](const Workspace &workspace) { return shownDrafts(workspace, order); };
}

} // namespace

DraftsPanel::DraftsPanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new ItemListModel(workspace, draftsBy(DraftOrder::Reading), this))
    , m_order(new QComboBox(this))
    , m_acceptAll(new QPushButton(this))
    , m_list(new CardList(workspace, m_model,
                          tr("No drafts wait. Import an article, or read a source again, and what is drafted "
                             "from it comes here."),
                          this))
{
    setObjectName(u"drafts"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_order->addItems({tr("In reading order"), tr("By kind"), tr("Surest first")}); // As DraftOrder has them.
    m_order->setAccessibleName(tr("Order of drafts"));
    m_list->setAccessibleName(tr("Drafts"));
    m_list->setAccessibleDescription(tr("Enter accepts, Delete rejects, E edits, S skips."));
    auto *hint = new QLabel(tr("Enter accepts · Delete rejects · E edits · S skips"), this);
    hint->setProperty("soft", true);
    hint->setAlignment(Qt::AlignCenter);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 10, 4);
    bar->addWidget(m_order, 1);
    bar->addWidget(m_acceptAll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(2);
    column->addLayout(bar);
    column->addWidget(m_list, 1);
    column->addWidget(hint);
    setFocusProxy(m_list);

    connect(m_order, &QComboBox::currentIndexChanged, this, &DraftsPanel::setOrder);
    connect(m_acceptAll, &QPushButton::clicked, this, [this] { acceptShown(*m_workspace); });
    connect(m_model, &ItemListModel::countsChanged, this, &DraftsPanel::showCount);
    connect(workspace, &Workspace::storyReplaced, this, &DraftsPanel::showCount);
    showCount();
}

int DraftsPanel::draftCount() const
{
    return m_model->rowCount();
}

void DraftsPanel::begin()
{
    if (m_model->rowOf(m_workspace->selected()) < 0 && m_model->rowCount() > 0)
        m_workspace->select(m_model->itemAt(0));
}

void DraftsPanel::setOrder(int order)
{
    m_model->choose(draftsBy(static_cast<DraftOrder>(order)));
}

void DraftsPanel::showCount()
{
    const int count = draftCount();
    m_acceptAll->setText(tr("Accept all %n shown", nullptr, count));
    m_acceptAll->setToolTip(tr("Accepts the %n draft(s) that pass the filter, in one change", nullptr, count));
    m_acceptAll->setVisible(count > 0);
    m_acceptAll->setEnabled(count > 0 && !m_workspace->story()->isReadOnly());
    Q_EMIT countChanged();
}

} // namespace dateline
