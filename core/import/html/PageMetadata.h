// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/html/PageBlocks.h"

namespace dateline {

/// A value that a page gives of itself.
struct PageValue {
    QString text; ///< As the page writes it, white space collapsed; empty where the page is silent.
    QStringList origins; ///< Who says so, the most trusted first: "JSON-LD", "Open Graph".
};

/// What a page says of its article: in JSON-LD, Open Graph and other meta tags, microdata, <time>, a visible byline.
struct PageMetadata {
    PageValue title;
    PageValue byline;
    PageValue site;
    PageValue published; ///< A date, or a date and time, as written.
    PageValue modified;
    PageValue url; ///< The canonical one; http or https only.
    PageValue language; ///< BCP 47
};

/// Of each field the value that most of the page's sources agree on; where they are level, the most trusted one's.
PageMetadata pageMetadata(const HtmlTree &tree, const PageText &page);

} // namespace dateline
