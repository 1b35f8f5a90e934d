// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace dateline {

/// A moment in milliseconds since the epoch as an ISO 8601 date-time in UTC, "2026-01-13T23:59:59.999Z". Years that do
/// not fit into four digits are written expanded, with a sign and at least six digits, as ISO 8601 asks for; year 0
/// exists.
QString isoMoment(qint64 moment);

} // namespace dateline
