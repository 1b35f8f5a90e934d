// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Source.h"
#include "core/text/Document.h"

#include <QString>

namespace dateline {

/// What a line of an article is by itself, without its neighbours: paragraph, heading, byline, dateline, boilerplate,
/// or a caption that says so ("File photo of ...", "Image caption, ...").
BlockKind kindOfLine(QStringView line, const QString &language = QStringLiteral("en"));
/// The same for a line whose tokens are known, by offsets into it.
BlockKind kindOfLine(QStringView line, const QList<Token> &tokens, const QString &language);

/// Whether the line calls itself a caption: "Image caption, ...".
bool namesCaption(QStringView line, const QString &language = QStringLiteral("en"));

/// Whether the last sign is one that ends a sentence, quotation marks and brackets aside.
bool endsSentence(QStringView line);

/// Whether the line begins with a quotation mark.
bool opensQuotation(QStringView line);

/// Whether the line is short and nearly all its longer words are capitalised: "Bridge Reopens After Nine Months."
bool isTitleCase(QStringView line);

} // namespace dateline
