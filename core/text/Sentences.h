// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Document.h"

namespace dateline {

/// In tokens. What goes on longer without an end is cut: no finder looks further, and all stay linear in the text.
constexpr qsizetype LongestSentence = 1000;

/// Cuts the tokens of one block into sentences: after . ! ? and their kin with the quotation marks and brackets that
/// close there, where the next word can begin a sentence. An abbreviation's dot ends one only before a word that often
/// begins one ("the U.S. The", but "U.S. President").
QList<Sentence> splitSentences(QStringView text, const QList<Token> &tokens, IndexRange block,
                               const QString &language = QStringLiteral("en"));

} // namespace dateline
