// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/DraftBar.h"

#include "ui/models/ItemCard.h"
#include "ui/models/ItemCommands.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace dateline {

DraftBar::DraftBar(Workspace *workspace, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_words(new QLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    auto *accept = new QPushButton(tr("Accept"), this);
    auto *reject = new QPushButton(tr("Reject"), this);
    auto *column = new QVBoxLayout(this);
    auto *buttons = new QHBoxLayout;
    column->addWidget(m_words);
    column->addLayout(buttons);
    buttons->addWidget(accept);
    buttons->addWidget(reject);
    buttons->addStretch();
    connect(accept, &QPushButton::clicked, this, [this] { acceptItems(*m_workspace, {m_item}); });
    connect(reject, &QPushButton::clicked, this, [this] { removeItems(*m_workspace, {m_item}); });
    hide();
}

void DraftBar::setItem(const Item &item)
{
    m_item = item.id;
    m_words->setText(draftSentence(item));
    setVisible(item.draft);
}

} // namespace dateline
