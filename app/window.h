// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline {

/// Opens the window on the files that the arguments name (stories are opened, anything else imported), or without any
/// on the sample story or the last one. Ends when the last window is closed.
int runWindow(int &argc, char **argv);

/// The same work without a display: opens or imports the files, or the sample story, writes each story's timeline as a
/// PNG beside the user's pictures, and prints where it is and what is in it.
int runHeadless(int &argc, char **argv);

} // namespace dateline
