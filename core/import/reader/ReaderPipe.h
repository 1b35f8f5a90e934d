// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

namespace dateline {

/// What the reader process is asked to read.
struct ReaderRequest {
    QString fileName;
    ImportHints hints;
    QByteArray bytes;
};

/// The most bytes that one message may have, its head included.
inline constexpr qsizetype LargestMessage = 128LL << 20;

/// One message each way: the four bytes "DLR1", the length of what follows as 32 bits, most significant byte first,
/// and that many bytes of fields as QDataStream writes them. Texts travel as UTF-8.
QByteArray packRequest(const ReaderRequest &request);
QByteArray packAnswer(const Result<ImportedSource> &answer);

/// The request or the answer in a whole message. Both trust nothing: a wrong head or length, fields that are cut off,
/// left over or out of range, and blocks outside the text are errors. An answer comes without the original bytes.
Result<ReaderRequest> unpackRequest(const QByteArray &message);
Result<ImportedSource> unpackAnswer(const QByteArray &message);

} // namespace dateline
