// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Document.h"

namespace dateline {

/// Cuts a piece of text into tokens, in time linear in its length. Abbreviations keep their dot (U.S., Jan., p.m.),
/// words their inner hyphens and apostrophes (S-400, 12-day, don't), numbers their inner signs (3:30, 1,200.5,
/// 10/11/2024) and endings (1990s, 3rd); the possessive is a word of its own ('s); an ellipsis or a double dash is one
/// token.
QList<Token> tokenize(QStringView text, Span within, const QString &language = QStringLiteral("en"));

} // namespace dateline
