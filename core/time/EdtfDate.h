// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QStringView>
#include <QtGlobal>

namespace dateline {

/// One date or date-time of an EDTF string: what stands alone, at an interval's end, or in a set.
struct EdtfDate {
    qint64 earliest = 0; ///< Milliseconds since the epoch
    qint64 latest = 0; ///< Inclusive
    int level = 0;
    bool approximate = false;
    bool uncertain = false;
    bool unknownDigits = false;
    bool saturated = false;
    bool hasTime = false;

    /// Reads a whole string; the error's sentence says what is wrong with it.
    static Result<EdtfDate> read(QStringView text);
};

} // namespace dateline
