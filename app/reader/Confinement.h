// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline {

/// Gives up what reading a file does not need, for good: memory beyond 1 GiB, 30 s of processor time, files that are
/// written or left open, core dumps (setrlimit), the network and other programs (seccomp, where the kernel has it).
/// Returns false where a limit cannot be set.
bool confine();

} // namespace dateline
