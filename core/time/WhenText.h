// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/time/When.h"

#include <QString>

namespace dateline {

/// A when in words: "about June 2004", "between 2022 and 13 January 2026", "by 13 January 2026",
/// "2022 to 13 January 2026", "44 BC", "since 1979". Empty for a null when.
QString displayWhen(const When &when);

/// The same, short, for labels and chips: "13 Jan 2026", "before 13 Jan 2026", "2022 – 13 Jan 2026".
QString displayWhenShort(const When &when);

/// Reads what a person types: EDTF by the letter where it is EDTF, else friendly entry: "19 July 2022",
/// "July 19, 2022", "2022", "before 13 Jan 2026", "after 2020", "~2004", "about June 2004", "between 2022 and 2024",
/// "2022 to 2024", "since 1979", "summer 2025", "44 BC", "1990s", "yesterday". An empty text is a null when. The error
/// says what could not be understood, and how such a date may be written.
Result<When> readWhen(const QString &text);

/// The same at a moment in milliseconds since the epoch, from which "yesterday", "today" and "tomorrow" count as days
/// in UTC; readWhen asks the machine's clock.
Result<When> readWhenAt(const QString &text, qint64 now);

} // namespace dateline
