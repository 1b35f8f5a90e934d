// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"
#include "core/story/Judgement.h"
#include "ui/source/PageBubble.h"

class QMenu;
class QToolButton;

namespace dateline {

class Workspace;

/// The small bar that stands by selected words and makes items of them. It takes no focus, so that the bare keys go on
/// working in the page below it.
class PassagePopup : public PageBubble {
    Q_OBJECT
public:
    PassagePopup(Workspace *workspace, QWidget *parent);

    /// Whether a claim is selected that evidence can be attached to.
    void setClaimSelected(bool selected);
    /// Opens the choice of what kind of evidence the words are.
    void chooseEvidence();

Q_SIGNALS:
    void itemAsked(dateline::ItemKind kind);
    void evidenceAsked(dateline::EvidenceKind kind);

private:
    QToolButton *addButton(const QString &text, const QString &tip);

    QToolButton *m_evidence;
    QMenu *m_kinds;
};

} // namespace dateline
