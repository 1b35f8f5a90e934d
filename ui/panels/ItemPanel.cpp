// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ItemPanel.h"

#include "ui/models/ItemListModel.h"
#include "ui/panels/CardList.h"

#include <QVBoxLayout>

namespace dateline {

ItemPanel::ItemPanel(Workspace *workspace, ItemKind kind, const QString &emptySentence, QWidget *parent)
    : QWidget(parent)
    , m_model(new ItemListModel(workspace, kind, this))
    , m_list(new CardList(workspace, m_model, emptySentence, this))
    , m_column(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_StyledBackground);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_model, &ItemListModel::countsChanged, this, &ItemPanel::countsChanged);
}

int ItemPanel::shownCount() const
{
    return m_model->rowCount();
}

int ItemPanel::draftCount() const
{
    return m_model->draftCount();
}

} // namespace dateline
