// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/reader/ReaderPipe.h"

namespace dateline {

/// Has the program dateline-reader read a file that may be hostile, and waits for its answer; call it outside the
/// window's thread. A reader that crashes, runs out of memory or takes longer than a minute is an error like any other,
/// and no reader outlives the call. The program is looked for beside this one, then in ../libexec/dateline; the
/// environment variable DATELINE_READER names another.
Result<ImportedSource> readInProcess(const ReaderRequest &request, const Progress &progress);

} // namespace dateline
