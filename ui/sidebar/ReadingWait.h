// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"

#include <QString>

#include <functional>

class QWidget;

namespace dateline {

/// Runs the reading of a text on a thread of its own while the window waits; a long text gets a progress bar and a way
/// out, of which the progress tells the work.
void waitForReading(const QString &text, QWidget *parent, const std::function<void(const Progress &)> &work);

} // namespace dateline
