// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/PassageCommands.h"

#include "ui/models/ItemCommands.h"
#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"
#include "ui/source/SourcePage.h"

#include <QMenu>

namespace dateline {

PassageCommands::PassageCommands(Workspace *workspace, SourcePage *page)
    : QObject(page)
    , m_workspace(workspace)
    , m_page(page)
{
}

bool PassageCommands::hasWords() const
{
    if (m_page->selection().isEmpty())
        m_workspace->announce(tr("Select words in the source first."));
    return !m_page->selection().isEmpty();
}

bool PassageCommands::isClaimSelected() const
{
    const Story *story = m_workspace->story();
    const Id selected = m_workspace->selected();
    return story && selected != NoId && story->data().items.value(selected).kind == ItemKind::Claim;
}

bool PassageCommands::mayAttachEvidence() const
{
    if (!hasWords())
        return false;
    if (!isClaimSelected())
        m_workspace->announce(tr("Select a claim first, then the words that are evidence for or against it."));
    return isClaimSelected();
}

void PassageCommands::makeItem(ItemKind kind)
{
    if (!hasWords())
        return;
    const Span span = m_page->selection().span();
    const CodePoints &points = m_page->text().points();
    const Id made = dateline::makeItem(*m_workspace, kind, m_workspace->source(), points.fromUtf16(span.start),
                                       points.fromUtf16(span.end));
    if (made == NoId)
        return;
    m_page->clearSelection();
    m_workspace->announce(tr("New %1. Details has its fields.").arg(kindWord(kind)), true);
    if (kind == ItemKind::Quote || kind == ItemKind::Claim) // Somebody is asked for.
        Q_EMIT m_workspace->detailsRequested(made);
}

void PassageCommands::attachEvidence(EvidenceKind kind)
{
    if (!mayAttachEvidence())
        return;
    const Span span = m_page->selection().span();
    const CodePoints &points = m_page->text().points();
    if (!dateline::attachEvidence(*m_workspace, m_workspace->selected(), kind, m_workspace->source(),
                                  points.fromUtf16(span.start), points.fromUtf16(span.end)))
        return;
    m_page->clearSelection();
    m_workspace->announce(tr("Evidence attached: it %1.").arg(evidenceKindWord(kind)), true);
}

void PassageCommands::changePassage(Id id, Span span)
{
    const QString &text = m_page->text().text();
    while (!span.isEmpty() && text.at(span.start).isSpace())
        ++span.start;
    while (!span.isEmpty() && text.at(span.end - 1).isSpace())
        --span.end;
    const bool changed = !span.isEmpty() && m_workspace->edit(tr("Change passage"), [&](Edit &edit) -> Result<void> {
        Passage passage = edit.data().passages.value(id);
        Item item = edit.data().items.value(passage.item);
        const QString words = span.in(text).toString();
        if (item.text == passage.words && passage.role == PassageRole::Content) {
            item.text = words;
            if (const Result<Id> put = edit.put(item); !put)
                return put.error();
        }
        passage.start = m_page->text().points().fromUtf16(span.start);
        passage.end = m_page->text().points().fromUtf16(span.end);
        passage.words = words;
        const Result<Id> put = edit.put(passage);
        return put ? Result<void>() : put.error();
    });
    if (changed)
        m_workspace->announce(tr("The passage has other ends now."), true);
}

void PassageCommands::addTo(QMenu &menu)
{
    const bool words = !m_page->selection().isEmpty();
    const auto add = [&](QMenu &to, const QString &text, auto &&work) {
        QAction *action = to.addAction(text);
        action->setEnabled(words);
        connect(action, &QAction::triggered, this, work);
    };
    add(menu, tr("New event of these words"), [this] { makeItem(ItemKind::Event); });
    add(menu, tr("New quote of these words"), [this] { makeItem(ItemKind::Quote); });
    add(menu, tr("New claim of these words"), [this] { makeItem(ItemKind::Claim); });
    QMenu *evidence = menu.addMenu(tr("Evidence for the selected claim"));
    evidence->setEnabled(words && isClaimSelected());
    for (const EvidenceKind kind : {EvidenceKind::Supports, EvidenceKind::Contradicts, EvidenceKind::Context})
        add(*evidence, evidenceKindWord(kind), [this, kind] { attachEvidence(kind); });
}

} // namespace dateline
