// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/PhotosPanel.h"

namespace dateline {

PhotosPanel::PhotosPanel(Workspace *workspace, QWidget *parent)
    : ItemPanel(workspace, ItemKind::Photo, tr("No photos yet. Import an article with captions to see them here."),
                parent)
{
    focusProxy()->setAccessibleName(tr("Photos"));
}

} // namespace dateline
