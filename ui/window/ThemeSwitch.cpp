// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ThemeSwitch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

const QString portalService = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;
constexpr int portalPatience = 2000; ///< milliseconds

} // namespace

ThemeSwitch::ThemeSwitch(QObject *parent)
    : QObject(parent)
    , m_choice(settings::themeChoice())
    , m_paletteIsDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    askPortal();
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

void ThemeSwitch::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                SLOT(onPortalChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    question << appearance << colorScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, portalPatience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError()) {
            // The portal wraps its answer twice.
            const QVariant value = reply.value().variant();
            setPortal(value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant().toUInt()
                                                       : value.toUInt());
        }
        call->deleteLater();
    });
}

void ThemeSwitch::onPortalChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance && key == colorScheme)
        setPortal(value.variant().toUInt());
}

void ThemeSwitch::setPortal(uint scheme)
{
    const ThemeKind before = kind();
    m_portal.reset();
    if (scheme == 1)
        m_portal = ThemeKind::Dark;
    else if (scheme == 2)
        m_portal = ThemeKind::Light;
    if (kind() != before)
        Q_EMIT kindChanged(kind());
}

} // namespace dateline
