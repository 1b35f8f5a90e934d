// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ClaimsPanel.h"

#include "ui/models/Workspace.h"
#include "ui/panels/VerdictBox.h"

#include <QVBoxLayout>

namespace dateline {

ClaimsPanel::ClaimsPanel(Workspace *workspace, QWidget *parent)
    : ItemPanel(workspace, ItemKind::Claim,
                tr("No claims yet. Select words in the source and press C, or import an article."), parent)
    , m_workspace(workspace)
    , m_verdict(new VerdictBox(workspace, this))
{
    focusProxy()->setAccessibleName(tr("Claims"));
    m_verdict->setContentsMargins(12, 10, 12, 12);
    column()->addWidget(m_verdict);
    connect(workspace, &Workspace::selectionChanged, this, &ClaimsPanel::follow);
    connect(workspace, &Workspace::storyReplaced, this, [this] { follow(NoId); });
    follow(workspace->selected());
}

void ClaimsPanel::follow(Id selected)
{
    const Story *story = m_workspace->story();
    const bool claim = story && selected != NoId && story->data().items.value(selected).kind == ItemKind::Claim;
    m_verdict->setClaim(claim ? selected : NoId);
    m_verdict->setVisible(claim);
}

} // namespace dateline
