// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"
#include "core/story/Judgement.h"
#include "core/text/Span.h"

#include <QObject>

class QMenu;

namespace dateline {

class SourcePage;
class Workspace;

/// Makes items and evidence of the words selected in a page; says what to do where that cannot be.
class PassageCommands : public QObject {
    Q_OBJECT
public:
    PassageCommands(Workspace *workspace, SourcePage *page);

    void makeItem(ItemKind kind);
    /// Attaches the words to the selected claim.
    void attachEvidence(EvidenceKind kind);

    /// Gives a passage other words of the page (UTF-16), without white space at their ends. What an item says in the
    /// passage's very words goes with them.
    void changePassage(Id passage, Span span);

    bool isClaimSelected() const;
    /// Whether words and a claim are selected; announces what is missing.
    bool mayAttachEvidence() const;
    void addTo(QMenu &menu);

private:
    bool hasWords() const;

    Workspace *m_workspace;
    SourcePage *m_page;
};

} // namespace dateline
