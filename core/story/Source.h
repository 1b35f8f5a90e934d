// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"
#include "core/time/When.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace dateline {

enum class BlockKind { Title, Byline, Dateline, Heading, Paragraph, Caption, Credit, Boilerplate };

/// A piece of a source's text. Offsets are code points into the text, end exclusive.
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int start = 0;
    int end = 0;

    bool operator==(const Block &) const = default;
};

/// One article, page, PDF, note or photo file as imported. Its text and bytes lie apart and are never changed; this is
/// what is said about them.
struct Source {
    Id id = NoId;
    QString title;
    bool titleIsOurs = false; ///< The title is not in the source.
    QString publisher;
    QString byline;
    QString url;
    When published;
    QString fileName; ///< Name of the imported file, without its folder.
    QString mediaType; ///< "text/plain"
    QString charset; ///< As detected: "UTF-8"
    QString language; ///< BCP 47: "en"
    QByteArray textHash; ///< SHA-256 of the UTF-8 text, 32 bytes
    QByteArray bytesHash; ///< SHA-256 of the original bytes, 32 bytes
    qint64 importedAt = 0; ///< Milliseconds since the epoch
    QString note;

    bool operator==(const Source &) const = default;
};

} // namespace dateline
