// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// The events of an iCalendar file (RFC 5545). Repetitions come once, times in a named zone as the clock there shows
/// them; tasks, alarms and attendees are left out.
ImportFormat calendarFormat();

} // namespace dateline
