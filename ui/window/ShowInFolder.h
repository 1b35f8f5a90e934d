// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace dateline {

/// Shows a file in the desktop's file manager, marked where the manager can do so (org.freedesktop.FileManager1), else
/// its folder. Where there is no file manager either, otherwise() is called, unless context is gone by then.
void showInFolder(const QString &path, QObject *context, const std::function<void()> &otherwise);

} // namespace dateline
