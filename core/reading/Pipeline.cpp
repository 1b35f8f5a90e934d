// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Pipeline.h"

#include "core/reading/Finders.h"
#include "core/reading/Languages.h"
#include "core/reading/Pieces.h"

#include <QCoreApplication>

#include <array>

namespace dateline {

namespace {

Error cancelledError()
{
    return {QCoreApplication::translate("Reading", "Reading the text was cancelled."), {}};
}

Result<Reading> readWhole(const Document &document, const Progress &progress)
{
    using Stage = void (*)(const Document &, TaggedText &, Reading &);
    static constexpr std::array<Stage, 7> stages{
        [](const Document &read, TaggedText &, Reading &found) { found.times = findTimes(read); },
        [](const Document &read, TaggedText &text, Reading &found) {
            text = tagText(read, Lexicon::of(read.language), found.times);
        },
        [](const Document &read, TaggedText &text, Reading &found) { found.people = findPeople(read, text); },
        [](const Document &read, TaggedText &text, Reading &found) {
            found.captions = findCaptions(read, text, found.times);
        },
        [](const Document &read, TaggedText &text, Reading &found) {
            found.attributions = findAttributions(read, text, found.times, found.people);
        },
        [](const Document &read, TaggedText &text, Reading &found) { found.events = findEvents(read, text, found); },
        [](const Document &read, TaggedText &text, Reading &found) { found.claims = findClaims(read, text, found); },
    };
    TaggedText text;
    Reading reading;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        if (progress.cancelled())
            return cancelledError();
        stages[i](document, text, reading);
        progress.report(static_cast<double>(i + 1) / stages.size());
    }
    return reading;
}

} // namespace

Result<Reading> readDocument(const Document &document, const Progress &progress)
{
    if (!readingLanguages().contains(document.language))
        return Reading();
    if (document.text.size() <= LongestPiece)
        return readWhole(document, progress);
    ReadingJoiner joiner;
    for (const IndexRange blocks : piecesOf(document)) {
        const Span span{document.blocks[blocks.first].span.start, document.blocks[blocks.last - 1].span.end};
        const auto share = [&](qsizetype at) { return static_cast<double>(at) / document.text.size(); };
        Result<Reading> piece =
            readWhole(pieceOf(document, blocks), progress.within(share(span.start), share(span.end)));
        if (!piece)
            return piece.error();
        joiner.add(std::move(*piece), span.start);
    }
    progress.report(1.0);
    return joiner.take();
}

} // namespace dateline
