// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/KnownSource.h"

#include "core/story/Story.h"

#include <algorithm>

namespace dateline {

KnownSource knownSource(const Story &story, Id source)
{
    return {story.data().sources.value(source), story.text(source), story.blocks(source)};
}

Document documentOf(const KnownSource &known, const CodePoints &points)
{
    QList<TextBlock> blocks;
    for (const Block &block : known.blocks) {
        const int end = std::clamp(block.end, 0, points.count());
        blocks.append({points.toUtf16(std::clamp(block.start, 0, end), end), block.kind, {}});
    }
    const QString &language = known.source.language;
    Document document =
        language.isEmpty() ? makeDocument(known.text, blocks) : makeDocument(known.text, blocks, language);
    document.title = known.source.title;
    document.byline = known.source.byline;
    document.publisher = known.source.publisher;
    document.published = known.source.published;
    return document;
}

} // namespace dateline
