// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant> // Whole: Qt finds no slot for a signal whose types it does not know.
#include <QObject>

namespace dateline {

/// What the desktop wants of programs, from org.freedesktop.portal.Settings over D-Bus; asked without waiting. Silent
/// where there is no bus or no portal.
class DesktopPortal : public QObject {
    Q_OBJECT
public:
    /// 0: no preference, 1: dark, 2: light, as the portal's interface says.
    enum class ColorScheme : uint { NoPreference = 0, Dark = 1, Light = 2 };

    explicit DesktopPortal(QObject *parent = nullptr);

Q_SIGNALS:
    /// The desktop's colour scheme is known, or has changed. Values to come count as no preference.
    void colorScheme(dateline::DesktopPortal::ColorScheme scheme);

private Q_SLOTS:
    void onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void tell(uint scheme);
};

} // namespace dateline
