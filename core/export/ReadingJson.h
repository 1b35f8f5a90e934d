// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/reading/Reading.h"

#include <QJsonObject>

namespace dateline {

/// A source and what was read in it as one JSON object: text, title, byline, site, published, language, paragraphs,
/// blocks, timexes (TIMEX3), attributions, captions, events, claims, people. Offsets are Unicode code points into text,
/// end exclusive; whens are EDTF; what is unknown is null.
QJsonObject readingJson(const ImportedSource &imported, const Reading &reading);

} // namespace dateline
