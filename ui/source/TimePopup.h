// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ReadTime.h"
#include "ui/source/PageBubble.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace dateline {

/// What an expression of time was resolved to and why, and the choice of another day to count it from. Enter writes,
/// Escape leaves.
class TimePopup : public PageBubble {
    Q_OBJECT
public:
    TimePopup(Workspace *workspace, QWidget *parent);

    /// Takes the expression that a passage marks; false where it marks none.
    bool setPassage(Id passage);
    /// The passage of the expression that is shown; NoId while hidden.
    Id passage() const;
    /// Gives the keyboard to what can be done first.
    void takeFocus();

Q_SIGNALS:
    /// The person is done with it.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void refresh();
    void explain();
    void apply();
    void close();
    QDate chosenDay() const;

    ReadTime m_time;
    QLabel *m_head;
    QLabel *m_rule;
    QWidget *m_choice;
    QLabel *m_label;
    QComboBox *m_day;
    QLabel *m_result;
    QCheckBox *m_accepted;
    QPushButton *m_apply;
    QPushButton *m_close;
};

} // namespace dateline
