// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace dateline {

struct RichParagraph {
    QString text; ///< White space collapsed, never empty.
    bool isHeading = false; ///< It has an outline level.
};

/// What a file of Rich Text Format says.
struct RichText {
    QString title;
    QString author;
    QList<RichParagraph> paragraphs;
};

/// Reads RTF (Microsoft, Rich Text Format Specification 1.9.1), as much as there is of a damaged file.
RichText richText(const QByteArray &bytes);

} // namespace dateline
