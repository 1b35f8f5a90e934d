// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/PassagePopup.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace dateline {

PassagePopup::PassagePopup(Workspace *workspace, QWidget *parent)
    : PageBubble(workspace, parent)
    , m_kinds(new QMenu(this))
{
    setAccessibleName(tr("Make an item of the selected words"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(2);

    const auto addItem = [this](const QString &text, ItemKind kind, const QString &tip) {
        connect(addButton(text, tip), &QToolButton::clicked, this, [this, kind] { Q_EMIT itemAsked(kind); });
    };
    addItem(tr("Event  E"), ItemKind::Event, tr("Make an event of these words (E)"));
    addItem(tr("Quote  Q"), ItemKind::Quote, tr("Make a quote of these words (Q)"));
    addItem(tr("Claim  C"), ItemKind::Claim, tr("Make a claim of these words (C)"));
    m_evidence = addButton(tr("Evidence  V"), QString());
    connect(m_evidence, &QToolButton::clicked, this, &PassagePopup::chooseEvidence);
    const auto addKind = [this](const QString &text, EvidenceKind kind) {
        connect(m_kinds->addAction(text), &QAction::triggered, this, [this, kind] { Q_EMIT evidenceAsked(kind); });
    };
    addKind(tr("&Supports the claim"), EvidenceKind::Supports);
    addKind(tr("&Contradicts the claim"), EvidenceKind::Contradicts);
    addKind(tr("&Gives context"), EvidenceKind::Context);
    setClaimSelected(false);
    hide();
}

QToolButton *PassagePopup::addButton(const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setProperty("flat", true);
    button->setFocusPolicy(Qt::NoFocus);
    layout()->addWidget(button);
    return button;
}

void PassagePopup::setClaimSelected(bool selected)
{
    m_evidence->setEnabled(selected);
    m_evidence->setToolTip(selected ? tr("Attach these words to the selected claim as evidence (V)")
                                    : tr("Select a claim first, then its evidence can be attached (V)"));
}

void PassagePopup::chooseEvidence()
{
    if (m_evidence->isEnabled())
        m_kinds->popup(m_evidence->isVisible() ? m_evidence->mapToGlobal(m_evidence->rect().bottomLeft())
                                               : parentWidget()->mapToGlobal(pos()));
}

} // namespace dateline
