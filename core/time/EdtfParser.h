// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/time/EdtfDate.h"
#include "core/time/When.h"

#include <QStringView>

namespace dateline {

/// Reads whole EDTF strings: dates, intervals and sets (ISO 8601-2:2019; Library of Congress EDTF, levels 0 to 2).
class EdtfParser {
public:
    static Result<When> parse(QStringView text);

private:
    static Result<When> parseDate(QStringView text);
    static Result<When> parseInterval(QStringView text, qsizetype slash);
    static Result<When> parseSet(QStringView text);
    /// Adds one date or range of a set; first and last tell where it stands.
    static Result<void> addMember(When &when, QStringView member, bool first, bool last);
    static void take(When &when, const EdtfDate &date);
};

} // namespace dateline
