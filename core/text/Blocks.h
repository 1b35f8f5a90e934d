// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Document.h"

namespace dateline {

/// Cuts plain text, as a person pastes or saves an article, into blocks: every line that is not blank is one, or, in a
/// text whose lines were broken at a fixed width, every run of them. Spans are trimmed; sentences are left to be
/// filled. A caption whose line ends with its credit becomes two blocks.
/// Where `tokens` is given, it receives the tokens of each block as tokenize() cuts them, as far as they were cut to
/// tell its kind and stand before offset LongestPiece; an empty list for all others. Once `progress` is cancelled no
/// more blocks are cut.
QList<TextBlock> splitBlocks(QStringView text, const QString &language = QStringLiteral("en"),
                             const Progress &progress = Progress(), QList<QList<Token>> *tokens = nullptr);

} // namespace dateline
