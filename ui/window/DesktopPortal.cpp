// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/DesktopPortal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

const QString portalService = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorSchemeKey = u"color-scheme"_s;
constexpr int portalPatience = 2000; ///< milliseconds

} // namespace

DesktopPortal::DesktopPortal(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // Qt takes a slot only if it has met the types of its parameters, which otherwise is a matter of luck.
    qRegisterMetaType<QDBusVariant>();
    // As Qt compares it: without spaces.
    const QByteArray slot = QMetaObject::normalizedSignature(SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this, slot.constData());
    QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    question << appearance << colorSchemeKey;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, portalPatience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError()) {
            // The portal wraps its answer twice.
            const QVariant value = reply.value().variant();
            tell(value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant().toUInt() : value.toUInt());
        }
        call->deleteLater();
    });
}

void DesktopPortal::onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance && key == colorSchemeKey)
        tell(value.variant().toUInt());
}

void DesktopPortal::tell(uint scheme)
{
    const bool known = scheme <= static_cast<uint>(ColorScheme::Light);
    Q_EMIT colorScheme(known ? static_cast<ColorScheme>(scheme) : ColorScheme::NoPreference);
}

} // namespace dateline
