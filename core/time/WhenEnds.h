// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/When.h"

namespace dateline {

/// The first and the last date that a when names: 1979 and 2026-01-13 of 1979/2026-01-13 or [1979..2026-01-13]; the
/// same one twice of 2022; null where there is none, as on an open side.
struct WhenEnds {
    When first;
    When last;

    explicit WhenEnds(const When &when);
};

} // namespace dateline
