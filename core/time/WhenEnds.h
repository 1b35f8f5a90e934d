// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/When.h"

#include <QList>

namespace dateline {

/// The first and the last date that a when names: 1979 and 2026-01-13 of 1979/2026-01-13 or [1979..2026-01-13]; the
/// same one twice of 2022; null where there is none, as on an open side.
struct WhenEnds {
    When first;
    When last;

    explicit WhenEnds(const When &when);
};

/// The single dates of a set such as [1667,1668] or {1960,1961-12}, as they stand there; what it says of stretches
/// between two dates is left out. None of another when.
QList<When> datesOfSet(const When &when);

} // namespace dateline
