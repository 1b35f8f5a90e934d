// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Source.h"
#include "core/text/CodePoints.h"
#include "core/text/Document.h"

namespace dateline {

class Story;

/// A source with its text and blocks as the story keeps them: all that reading it again asks for.
struct KnownSource {
    Source source;
    QString text;
    QList<Block> blocks;
};

/// A source of a story; an empty one for an unknown id.
KnownSource knownSource(const Story &story, Id source);

/// The source as the finders read it; points are those of its text.
Document documentOf(const KnownSource &known, const CodePoints &points);

} // namespace dateline
