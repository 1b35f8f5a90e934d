// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/window/Settings.h"

#include <QStringList>

#include <optional>

namespace dateline {

/// What the command line asks of a start without a verb.
struct StartOptions {
    std::optional<settings::ThemeChoice> theme; ///< For this run; not given: as set.
    QStringList files;
};

/// Reads the program's arguments, its own name first. The error tells of an option that is not known, or a theme.
Result<StartOptions> readStartOptions(const QStringList &arguments);

} // namespace dateline
