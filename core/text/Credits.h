// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Document.h"

#include <QString>

namespace dateline {

/// Whether a line is nothing but a picture's credit: "Jane Doe | Afp | Getty Images", "(AP Photo/Jane Doe)",
/// "Photo: Jane Doe", "Image source, Reuters", "Jane Doe/Reuters".
bool isCreditLine(QStringView line, const QString &language = QStringLiteral("en"));
/// The same for a line whose tokens are known, by offsets into it.
bool isCreditLine(QStringView line, const QList<Token> &tokens, const QString &language);

/// The credit that ends a caption's line, as offsets into the line, with its label and brackets; empty where there is
/// none.
Span trailingCredit(QStringView line, const QString &language = QStringLiteral("en"));
/// The same for a line whose tokens are known, by offsets into it.
Span trailingCredit(QStringView line, const QList<Token> &tokens, const QString &language);

/// Who is credited: a credit without brackets, label ("Photo by") and closing dot, as offsets into it.
Span creditedName(QStringView credit, const QString &language = QStringLiteral("en"));

} // namespace dateline
