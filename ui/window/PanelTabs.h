// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

#include <QTabWidget>

namespace dateline {

class DetailsPanel;
class DraftsPanel;
class ItemPanel;
class Workspace;

/// The window's right column: the drafts that wait; quotes, claims and photos with the counts of what is confirmed;
/// and details.
class PanelTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit PanelTabs(Workspace *workspace, QWidget *parent = nullptr);

    /// What a story is first seen with: the drafts where some wait, else the quotes.
    void showFirst();
    /// Brings details up and gives them the focus.
    void showDetails();
    /// Brings the drafts up, at the first of them, and gives them the focus.
    void showDrafts();

private:
    void add(ItemPanel *panel, const QString &title);

    DraftsPanel *m_drafts;
    DetailsPanel *m_details;
};

} // namespace dateline
