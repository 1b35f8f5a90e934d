// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ChoiceField.h"

#include <QComboBox>

namespace dateline {

ChoiceField::ChoiceField(Workspace *workspace, const QString &changeLabel, const QStringList &choices,
                         int (*reader)(const Item &), void (*writer)(Item &, int), QWidget *parent)
    : ItemField(workspace, changeLabel, parent)
    , m_choice(new QComboBox(parent))
    , m_read(reader)
    , m_write(writer)
{
    m_choice->addItems(choices);
    watch(m_choice, false);
    connect(m_choice, &QComboBox::activated, this, &ChoiceField::commit);
}

QWidget *ChoiceField::editor() const
{
    return m_choice;
}

bool ChoiceField::isEdited() const
{
    return m_choice->currentIndex() != m_loaded;
}

void ChoiceField::load(const Item &item)
{
    m_loaded = qBound(0, m_read(item), m_choice->count() - 1);
    m_choice->setCurrentIndex(m_loaded);
}

Result<void> ChoiceField::write(Edit &, Item &item) const
{
    m_write(item, m_choice->currentIndex());
    return {};
}

} // namespace dateline
