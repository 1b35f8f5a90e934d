// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace dateline {

class Workspace;

/// A small panel that stands by words of the page. Keys that it does not use go no further.
class PageBubble : public QWidget {
    Q_OBJECT
public:
    PageBubble(Workspace *workspace, QWidget *parent);

    /// Stands below the words' last line, or above where there is no room. Logical pixels of the parent.
    void showBeside(const QRect &words);

protected:
    Workspace *workspace() const { return m_workspace; }
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    Workspace *m_workspace;
};

} // namespace dateline
