// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/ItemPanel.h"

namespace dateline {

class VerdictBox;

/// What was asserted, and what was found of it: below the cards the selected claim's verdict, reason and history.
class ClaimsPanel : public ItemPanel {
    Q_OBJECT
public:
    explicit ClaimsPanel(Workspace *workspace, QWidget *parent = nullptr);

private:
    void follow(Id selected);

    Workspace *m_workspace;
    VerdictBox *m_verdict;
};

} // namespace dateline
