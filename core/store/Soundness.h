// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace dateline {

class Database;

/// An error where SQLite's quick check or a foreign key finds damage. What opening a story asks.
Result<void> requireSound(const Database &database);

/// An error where a row points at one that is not there.
Result<void> requireForeignKeys(const Database &database);

/// Everything that is wrong with a story, a sentence for each: SQLite's full check, foreign keys, the hashes of texts
/// and bytes, the words of passages, dates.
QStringList faults(Database &database);

} // namespace dateline
