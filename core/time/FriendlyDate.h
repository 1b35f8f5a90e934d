// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

namespace dateline {

/// Reads one date as people type it, cut into words at spaces, and gives it as EDTF: "19 July 2022", "July 19, 2022",
/// "Tuesday 13 January 2026", "about June 2004", "2004, uncertain", "summer 2025", "Q3 2024", "third quarter of 2024",
/// "1990s", "19th century", "44 BC", "some day of June 2004", "19.7.2022", "13 January 2026, 10:00 UTC". A day without
/// month or year, or a month without year, takes what is missing from completion, an EDTF date. The error says what
/// could not be understood.
Result<QString> readFriendlyDate(const QStringList &words, const QString &completion = {});

/// The error for a text that is no date in any form.
Error notUnderstood(const QString &text);

} // namespace dateline
