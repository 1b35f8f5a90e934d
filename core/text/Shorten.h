// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dateline {

/// The text on one line, in at most `most` UTF-16 units, never cutting a word where it has white space: as it is where
/// it fits (without its closing dot), else up to the last comma, dash or bracket in its second half, else up to a word
/// with an ellipsis. For titles made from sentences.
QString shortened(QStringView text, qsizetype most = 80);

} // namespace dateline
