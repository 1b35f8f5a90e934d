// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

#include <QWidget>

namespace dateline {

class SourceOutline;
class SourcePage;
class Workspace;

/// The source part of the window: outline, page, margin.
class SourceView : public QWidget {
    Q_OBJECT
public:
    explicit SourceView(Workspace *workspace, QWidget *parent = nullptr);

    /// The page, for menus that act on its selection.
    SourcePage *page() const { return m_page; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showOutline();
    void showPassage(Id id);

    Workspace *m_workspace;
    SourceOutline *m_outline;
    SourcePage *m_page;
};

} // namespace dateline
