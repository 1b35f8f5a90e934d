// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

#include <QTabWidget>

namespace dateline {

class DetailsPanel;
class ItemPanel;
class Workspace;

/// The window's right column: quotes, claims and photos with their counts, and details.
class PanelTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit PanelTabs(Workspace *workspace, QWidget *parent = nullptr);

    /// Brings details up and gives them the focus.
    void showDetails();

private:
    void add(ItemPanel *panel, const QString &title);

    DetailsPanel *m_details;
};

} // namespace dateline
