// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/html/HtmlTree.h"

#include <QFlags>

namespace dateline {

/// What an element's class and id, its tag or its role say of it.
enum class PageHint {
    Aside = 1, ///< No part of the article: comments, navigation, advertisements, related stories
    Caption = 2,
    Credit = 4,
    Byline = 8,
    Published = 16,
    Quote = 32, ///< A pulled-out quotation that repeats the text.
    Body = 64, ///< The article's body, by its own words.
    Unseen = 128, ///< Hidden by its attributes or style.
};
Q_DECLARE_FLAGS(PageHints, PageHint)
Q_DECLARE_OPERATORS_FOR_FLAGS(PageHints)

/// The hints of one element, its surroundings left aside (data/class-hints.txt).
PageHints pageHints(const HtmlNode &element);

} // namespace dateline
