// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace dateline {

/// A file's bytes as text, with the name of the charset that was found ("UTF-8", "windows-1252").
struct DecodedText {
    QString text; ///< Lines end with \n, without a byte order mark.
    QString charset;
};

/// Decodes text of unknown charset: a byte order mark, else UTF-8 where the bytes are valid, else UTF-16 where every
/// other byte is nought, else the charset that the bytes declare, else what uchardet makes of them. Error: the bytes
/// are no text.
Result<DecodedText> decodeText(const QByteArray &bytes, const QByteArray &declared = {});

} // namespace dateline
