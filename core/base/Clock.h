// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

namespace dateline {

/// Tells the present moment in milliseconds since the epoch, UTC. Tests give their own.
using Clock = std::function<qint64()>;

/// The machine's clock.
inline Clock systemClock()
{
    return [] { return QDateTime::currentMSecsSinceEpoch(); };
}

} // namespace dateline
