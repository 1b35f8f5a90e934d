// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace dateline {

class Workspace;

/// Leaves out the drafts that are less sure than it says, through the window's one filter, and tells how many those
/// are. Hidden while the story has no drafts.
class ConfidenceSlider : public QWidget {
    Q_OBJECT
public:
    explicit ConfidenceSlider(Workspace *workspace, QWidget *parent = nullptr);

private:
    void setLeast(int percent);
    void follow();
    /// Drafts that it alone keeps from being shown.
    int hiddenCount() const;

    Workspace *m_workspace;
    QLabel *m_words;
    QLabel *m_hidden;
    QSlider *m_slider;
};

} // namespace dateline
