// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/ItemPanel.h"

namespace dateline {

/// Who said what.
class QuotesPanel : public ItemPanel {
    Q_OBJECT
public:
    explicit QuotesPanel(Workspace *workspace, QWidget *parent = nullptr);
};

} // namespace dateline
