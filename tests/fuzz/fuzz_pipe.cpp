// SPDX-License-Identifier: GPL-3.0-or-later
// Any fields behind a right head, as a misled reader may send them.
#include "core/import/reader/ReaderPipe.h"

#include <QtEndian>

#include <cstdint>
#include <cstdlib>

using namespace dateline;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray message("DLR1\0\0\0\0", 8);
    qToBigEndian(static_cast<quint32>(size), message.data() + 4);
    message.append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const Result<ReaderRequest> request = unpackRequest(message))
        require(unpackRequest(packRequest(*request)).ok());
    const Result<ImportedSource> answer = unpackAnswer(message);
    if (!answer)
        return 0;
    qsizetype end = 0;
    for (const TextBlock &block : answer->document.blocks) {
        require(block.span.start >= end && block.span.end <= answer->document.text.size() && !block.span.isEmpty());
        end = block.span.end;
    }
    for (const ImportedItem &item : answer->items) {
        for (Span span : item.passages)
            require(span.start >= 0 && !span.isEmpty() && span.end <= answer->document.text.size());
    }
    require(unpackAnswer(packAnswer(answer)).ok());
    return 0;
}
