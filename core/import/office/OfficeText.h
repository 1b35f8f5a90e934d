// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/story/Source.h"

#include <QHash>
#include <QList>
#include <QString>

namespace dateline {

/// A paragraph of an office document.
struct OfficeParagraph {
    QString text; ///< White space collapsed, never empty.
    BlockKind kind = BlockKind::Paragraph; ///< Title, heading, caption or paragraph.
};

/// The paragraphs of a Word document's word/document.xml, with word/styles.xml for their kinds. Deleted text, fields'
/// instructions and notes are left out, text boxes stand behind the paragraph that holds them.
QList<OfficeParagraph> wordParagraphs(const QByteArray &document, const QByteArray &styles);

/// The same of an OpenDocument text's content.xml.
QList<OfficeParagraph> openDocumentParagraphs(const QByteArray &content, const QByteArray &styles);

} // namespace dateline
