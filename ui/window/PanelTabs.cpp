// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/PanelTabs.h"

#include "ui/models/Workspace.h"
#include "ui/panels/ClaimsPanel.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/DraftsPanel.h"
#include "ui/panels/PhotosPanel.h"
#include "ui/panels/QuotesPanel.h"

#include <QTabBar>

using namespace Qt::StringLiterals;

namespace dateline {

PanelTabs::PanelTabs(Workspace *workspace, QWidget *parent)
    : QTabWidget(parent)
    , m_drafts(new DraftsPanel(workspace, this))
    , m_details(new DetailsPanel(workspace, this))
{
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Panels"));
    tabBar()->setAccessibleName(tr("Panels"));
    tabBar()->setExpanding(false);
    tabBar()->setDrawBase(false);
    tabBar()->setElideMode(Qt::ElideNone);
    setUsesScrollButtons(false);
    addTab(m_drafts, QString());
    const auto showDraftCount = [this] { setTabText(0, tr("Drafts %1").arg(m_drafts->draftCount())); };
    connect(m_drafts, &DraftsPanel::countChanged, this, showDraftCount);
    showDraftCount();
    add(new QuotesPanel(workspace, this), tr("Quotes"));
    add(new ClaimsPanel(workspace, this), tr("Claims"));
    add(new PhotosPanel(workspace, this), tr("Photos"));
    addTab(m_details, tr("Details"));
    connect(workspace, &Workspace::detailsRequested, this, [this, workspace](Id item) {
        workspace->select(item);
        showDetails();
    });
}

void PanelTabs::add(ItemPanel *panel, const QString &title)
{
    const int tab = addTab(panel, title);
    const auto showCount = [this, panel, tab, title] {
        const int drafts = panel->draftCount();
        const int accepted = panel->shownCount() - drafts;
        setTabText(tab, u"%1 %2"_s.arg(title).arg(accepted));
        setTabToolTip(tab, drafts ? tr("%1 and %n draft(s)", nullptr, drafts).arg(accepted) : QString());
    };
    connect(panel, &ItemPanel::countsChanged, this, showCount);
    showCount();
}

void PanelTabs::showFirst()
{
    setCurrentIndex(m_drafts->draftCount() > 0 ? indexOf(m_drafts) : indexOf(m_drafts) + 1);
}

void PanelTabs::showDrafts()
{
    setCurrentWidget(m_drafts);
    m_drafts->begin();
    m_drafts->setFocus(Qt::ShortcutFocusReason);
}

void PanelTabs::showDetails()
{
    setCurrentWidget(m_details);
    m_details->setFocus(Qt::ShortcutFocusReason);
}

} // namespace dateline
