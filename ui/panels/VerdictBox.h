// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Judgement.h"

#include <QList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace dateline {

class Workspace;

/// The verdict of a claim: a button for each of the story's verdicts, the reason, and the history below.
class VerdictBox : public QWidget {
    Q_OBJECT
public:
    explicit VerdictBox(Workspace *workspace, QWidget *parent = nullptr);

    /// Shows a claim, having committed a reason typed for the one before; NoId: none.
    void setClaim(Id claim);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void refreshButtons();
    void makeButtons();
    void commitReason();
    QString history() const;

    Workspace *m_workspace;
    Id m_claim = NoId;
    QWidget *m_row;
    QList<Verdict> m_verdicts;
    QList<QToolButton *> m_buttons;
    QLineEdit *m_reason;
    QString m_shownReason;
    QLabel *m_history;
};

} // namespace dateline
