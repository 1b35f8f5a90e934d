// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/QuotesPanel.h"

namespace dateline {

QuotesPanel::QuotesPanel(Workspace *workspace, QWidget *parent)
    : ItemPanel(workspace, ItemKind::Quote,
                tr("No quotes yet. Select words in the source and press Q, or import an article."), parent)
{
    focusProxy()->setAccessibleName(tr("Quotes"));
}

} // namespace dateline
