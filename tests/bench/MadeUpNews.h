// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dateline {

/// A made-up news article of about `size` UTF-16 units: a title, a byline, a dateline, a caption, then paragraphs with
/// people, quotations, dates and hedged claims, as agencies write them. The same seed gives the same text.
QString madeUpArticle(quint32 seed, qsizetype size);

} // namespace dateline
