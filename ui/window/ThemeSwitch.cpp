// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ThemeSwitch.h"

#include "ui/window/DesktopPortal.h"

#include <QGuiApplication>
#include <QPalette>

namespace dateline {

ThemeSwitch::ThemeSwitch(QObject *parent)
    : QObject(parent)
    , m_choice(settings::themeChoice())
    , m_paletteIsDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    connect(new DesktopPortal(this), &DesktopPortal::colorScheme, this, [this](DesktopPortal::ColorScheme scheme) {
        const ThemeKind before = kind();
        m_portal.reset();
        if (scheme != DesktopPortal::ColorScheme::NoPreference)
            m_portal = scheme == DesktopPortal::ColorScheme::Dark ? ThemeKind::Dark : ThemeKind::Light;
        if (kind() != before)
            Q_EMIT kindChanged(kind());
    });
}

ThemeKind ThemeSwitch::kind() const
{
    switch (m_choice) {
    case settings::ThemeChoice::Light:
        return ThemeKind::Light;
    case settings::ThemeChoice::Dark:
        return ThemeKind::Dark;
    case settings::ThemeChoice::System:
        break;
    }
    return m_portal.value_or(m_paletteIsDark ? ThemeKind::Dark : ThemeKind::Light);
}

void ThemeSwitch::choose(settings::ThemeChoice choice)
{
    const ThemeKind before = kind();
    m_choice = choice;
    if (kind() != before)
        Q_EMIT kindChanged(kind());
}

} // namespace dateline
