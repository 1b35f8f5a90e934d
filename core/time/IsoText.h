// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace dateline {

/// A moment in milliseconds since the epoch as an ISO 8601 date-time in UTC, "2026-01-13T23:59:59.999Z". Years before 0
/// and after 9999 have a sign and as many digits as they need, four at least, as EDTF writes them; year 0 exists.
QString isoMoment(qint64 moment);

} // namespace dateline
