// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/ItemPanel.h"

namespace dateline {

/// Pictures' captions, dated, placed and credited.
class PhotosPanel : public ItemPanel {
    Q_OBJECT
public:
    explicit PhotosPanel(Workspace *workspace, QWidget *parent = nullptr);
};

} // namespace dateline
