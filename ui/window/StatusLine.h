// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QPushButton;
class QTimer;

namespace dateline {

class Workspace;

/// The window's last line: what the story holds, what is selected, what just happened (with Undo), that all is saved.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(Workspace *workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void undoRequested();

private:
    void showCounts();
    void showSelection();
    void showHistory();
    void announce(const QString &sentence, bool undoable);

    Workspace *m_workspace;
    QLabel *m_counts;
    QLabel *m_selection;
    QLabel *m_news;
    QPushButton *m_undoNews;
    QLabel *m_saved;
    QPushButton *m_undo;
    QTimer *m_newsEnd;
};

} // namespace dateline
