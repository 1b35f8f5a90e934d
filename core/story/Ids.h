// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace dateline {

/// The identity of a row of the story: 64 bits, unique across machines, never 0 and never used twice.
using Id = qint64;

/// No row.
inline constexpr Id NoId = 0;

} // namespace dateline
