// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/SettingsDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace dateline {

SettingsDialog::SettingsDialog(QWidget *parent)
    : QDialog(parent)
    , m_author(new QLineEdit(settings::author(), this))
    , m_theme(new QComboBox(this))
{
    setWindowTitle(tr("Settings"));
    setMinimumWidth(420);
    m_theme->addItems({tr("System"), tr("Light"), tr("Dark")});
    m_theme->setCurrentIndex(static_cast<int>(settings::themeChoice()));
    auto *hint =
        new QLabel(tr("The history of a story names who made each change. A new name counts for stories opened "
                      "from now on."),
                   this);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->addRow(tr("Your &name"), m_author);
    form->addRow(QString(), hint);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(buttons);
}

QString SettingsDialog::author() const
{
    return m_author->text().trimmed();
}

settings::ThemeChoice SettingsDialog::theme() const
{
    return static_cast<settings::ThemeChoice>(m_theme->currentIndex());
}

} // namespace dateline
