// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes through the reading of one format, which the build names, and what comes of it through the pipe. Libraries
// of others are not instrumented: what is looked for lies in our own readers and in what they ask of the libraries.
#include "core/import/reader/ReaderPipe.h"
#include FORMAT_HEADER

#include <cstdint>
#include <cstdlib>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static const ImportFormat format = FORMAT();
    format.sniff(bytes.first(std::min<qsizetype>(4096, bytes.size())), u"fuzz"_s);
    const Result<ImportedSource> imported = format.read(bytes, u"fuzz"_s, {}, Progress());
    if (!imported) {
        require(!imported.error().sentence.isEmpty());
        return 0;
    }
    const Result<ImportedSource> back = unpackAnswer(packAnswer(imported));
    require(back.ok() && back->document.text == imported->document.text
            && back->items.size() == imported->items.size());
    return 0;
}
