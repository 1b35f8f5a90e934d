// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/DetailsPanel.h"

#include "ui/models/ItemCommands.h"
#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"
#include "ui/panels/DraftBar.h"
#include "ui/panels/ItemField.h"
#include "ui/panels/ItemTies.h"
#include "ui/panels/TieList.h"
#include "ui/panels/VerdictBox.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace dateline {

DetailsPanel::DetailsPanel(Workspace *workspace, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
{
    setAccessibleName(tr("Details"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    connect(workspace, &Workspace::selectionChanged, this, &DetailsPanel::follow);
    connect(workspace, &Workspace::storyReplaced, this, &DetailsPanel::follow);
    connect(workspace, &Workspace::storyChanged, this, &DetailsPanel::onStoryChanged);
    follow();
}

void DetailsPanel::build()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 12, 14, 14);
    m_empty = new QLabel(tr("Select something on the timeline, in the source or in a list to see and change "
                            "its details here."),
                         page);
    m_empty->setWordWrap(true);
    m_empty->setFont(interfaceFont(13));
    column->addWidget(m_empty);

    m_body = new QWidget(page);
    column->addWidget(m_body);
    column->addStretch();
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(8);
    m_head = new QLabel(m_body);
    m_head->setFont(interfaceFont(15, QFont::DemiBold));
    m_draft = new DraftBar(m_workspace, m_body);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_rows = makeItemFields(m_workspace, m_body);
    for (const ItemFieldRow &row : std::as_const(m_rows))
        m_form->addRow(row.label, row.field->editor());
    m_verdict = new VerdictBox(m_workspace, m_body);
    m_evidence = new TieList(tr("Evidence"), tr("Remove this evidence"), m_body);
    m_passages = new TieList(tr("Passages"), tr("Remove this passage from the item"), m_body);
    m_links = new TieList(tr("Links"), tr("Remove this link"), m_body);
    m_delete = new QPushButton(m_body);
    connect(m_delete, &QPushButton::clicked, this, [this] { removeItems(*m_workspace, {m_workspace->selected()}); });
    body->addWidget(m_head);
    body->addWidget(m_draft);
    body->addWidget(m_verdict);
    body->addLayout(m_form);
    body->addWidget(m_evidence);
    body->addWidget(m_passages);
    body->addWidget(m_links);
    body->addWidget(m_delete, 0, Qt::AlignLeft);
    setWidget(page);
    page->setAutoFillBackground(false);
}

const Item *DetailsPanel::selectedItem() const
{
    const Story *story = m_workspace->story();
    if (!story)
        return nullptr;
    const auto found = story->data().items.constFind(m_workspace->selected());
    return found == story->data().items.constEnd() ? nullptr : &*found;
}

void DetailsPanel::follow()
{
    const Item *item = selectedItem();
    m_empty->setVisible(!item);
    m_body->setVisible(item);
    if (!item) {
        for (const ItemFieldRow &row : std::as_const(m_rows))
            row.field->commit();
        m_verdict->setClaim(NoId);
        return;
    }
    showItem(*item);
}

void DetailsPanel::showItem(const Item &item)
{
    const Item shown = item; // Fields commit what was typed for the item before, which moves the story's rows.
    m_head->setText(shown.draft ? tr("Draft %1").arg(kindWord(shown.kind)) : kindTitle(shown.kind));
    m_draft->setItem(shown);
    for (const ItemFieldRow &row : std::as_const(m_rows)) {
        QWidget *editor = row.field->editor();
        const QString label = fieldLabel(row.label, shown.kind);
        row.field->show(shown);
        m_form->setRowVisible(editor, row.kinds.contains(shown.kind));
        if (auto *words = qobject_cast<QLabel *>(m_form->labelForField(editor)))
            words->setText(label);
        QWidget *input = editor->focusProxy() ? editor->focusProxy() : editor;
        input->setAccessibleName(label);
    }
    setFocusProxy(firstToFill(shown));
    m_body->setEnabled(!m_workspace->story()->isReadOnly());
    m_verdict->setVisible(shown.kind == ItemKind::Claim);
    m_verdict->setClaim(shown.kind == ItemKind::Claim ? shown.id : NoId);
    m_delete->setText(tr("Delete this %1").arg(kindWord(shown.kind)));
    m_delete->setVisible(!shown.draft);
    showTies(shown.id);
}

/// What the keyboard comes to first: the speaker where a statement has none, else the title.
QWidget *DetailsPanel::firstToFill(const Item &item) const
{
    const bool statement = item.kind == ItemKind::Quote || item.kind == ItemKind::Claim;
    for (const ItemFieldRow &row : m_rows) {
        if (statement && item.speaker == NoId && row.namesSpeaker)
            return row.field->editor();
    }
    return m_rows.first().field->editor();
}

void DetailsPanel::showTies(Id item)
{
    m_evidence->setTies(evidenceTies(*m_workspace, item));
    m_passages->setTies(passageTies(*m_workspace, item));
    m_links->setTies(linkTies(*m_workspace, item));
}

void DetailsPanel::onStoryChanged(const Touched &touched)
{
    const Item *item = selectedItem();
    if (!item)
        return;
    const bool concerns =
        touched.everything || touched.items.contains(item->id) || !touched.persons.isEmpty() || !touched.tags.isEmpty();
    if (concerns)
        showItem(*item);
    else
        showTies(item->id);
}

} // namespace dateline
