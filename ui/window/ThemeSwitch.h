// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/Theme.h"
#include "ui/window/Settings.h"

#include <QObject>

#include <optional>

namespace dateline {

/// Decides between light and dark for the whole program: what the user chose, else what the desktop's portal says over
/// D-Bus (asked without waiting), else the lightness of the desktop's palette.
class ThemeSwitch : public QObject {
    Q_OBJECT
public:
    explicit ThemeSwitch(QObject *parent = nullptr);

    ThemeKind kind() const;
    settings::ThemeChoice choice() const { return m_choice; }
    /// For this run; to keep it, also settings::setThemeChoice().
    void choose(settings::ThemeChoice choice);

Q_SIGNALS:
    void kindChanged(dateline::ThemeKind kind);

private:
    settings::ThemeChoice m_choice;
    bool m_paletteIsDark;
    std::optional<ThemeKind> m_portal;
};

} // namespace dateline
