// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/When.h"

#include <QStringView>

namespace dateline {

/// A page's date as a when: ISO 8601 and its loose kin ("2017-11-03 03:01:00.000000", "2015-04-30T07:19:58+0200",
/// "20171103"), the dates of mail and HTTP ("Fri, 03 Nov 2017 03:01:00 GMT"), seconds or milliseconds since the epoch.
/// To the second at most; null where the text is none of these.
When pageMoment(QStringView text);

/// The calendar day of a moment where it was written, its time and zone left aside.
When dayOf(const When &moment);

} // namespace dateline
