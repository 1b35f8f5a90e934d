// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/Settings.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace dateline {

/// The user's settings: the name in the history, and the theme.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(QWidget *parent = nullptr);

    QString author() const;
    settings::ThemeChoice theme() const;

private:
    QLineEdit *m_author;
    QComboBox *m_theme;
};

} // namespace dateline
