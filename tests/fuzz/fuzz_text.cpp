// SPDX-License-Identifier: GPL-3.0-or-later
// Any text through all finders. The first byte chooses how the rest is read: bit 0 as UTF-16 (lone surrogates and all)
// instead of UTF-8, bit 1 with a publication date, bit 2 as Spanish.
#include "core/export/ReadingJson.h"
#include "core/reading/Pipeline.h"

#include <QCoreApplication>

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

void requireInside(Span span, const Document &document)
{
    require(span.start >= 0 && span.start <= span.end && span.end <= document.text.size());
}

QString textFrom(const std::uint8_t *data, std::size_t size, bool utf16)
{
    if (!utf16)
        return QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QString text;
    for (std::size_t i = 0; i + 1 < size; i += 2)
        text.append(QChar(static_cast<char16_t>(data[i] | data[i + 1] << 8)));
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const unsigned options = data[0];
    const QString text = textFrom(data + 1, size - 1, options & 1);
    ImportedSource imported;
    imported.document = makeDocument(text, options & 4 ? u"es"_s : u"en"_s);
    if (options & 2)
        imported.document.published = *When::fromEdtf(u"2026-01-13"_s);
    const Document &document = imported.document;
    qsizetype end = 0;
    for (const Token &token : document.tokens) {
        requireInside(token.span, document);
        require(token.span.start >= end && !token.span.isEmpty());
        end = token.span.end;
    }
    const Result<Reading> reading = readDocument(document);
    require(static_cast<bool>(reading));
    end = 0;
    for (const TimeMention &time : reading->times) {
        requireInside(time.span, document);
        require(time.span.start >= end && !time.span.isEmpty());
        end = time.span.end;
    }
    for (const Attribution &said : reading->attributions) {
        for (const QList<Span> &spans : {said.content, said.source, said.cue}) {
            for (Span span : spans)
                requireInside(span, document);
        }
        require(said.person < reading->people.size());
    }
    for (const FoundEvent &event : reading->events)
        require(!event.passages.isEmpty() && !event.title.isEmpty());
    readingJson(imported, *reading);
    return 0;
}
