// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ShowInFolder.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int managerPatience = 3000; ///< milliseconds; the desktop may have to start it first

} // namespace

void showInFolder(const QString &path, QObject *context, const std::function<void()> &otherwise)
{
    const auto showFolder = [path, otherwise] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())))
            otherwise();
    };
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        showFolder();
        return;
    }
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.FileManager1"_s, u"/org/freedesktop/FileManager1"_s,
                                       u"org.freedesktop.FileManager1"_s, u"ShowItems"_s);
    call << QStringList{QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)} << QString();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, managerPatience), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [showFolder](QDBusPendingCallWatcher *finished) {
                         const QDBusPendingReply<> reply = *finished;
                         if (reply.isError())
                             showFolder();
                         finished->deleteLater();
                     });
}

} // namespace dateline
