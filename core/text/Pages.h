// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace dateline {

/// What stands in a text where a page ends: a form feed, as in plain text since ever. Inside a paragraph that goes on
/// over the page it is the white space between two words.
inline constexpr QChar PageBreak = u'\f';

/// The number of the page that a UTF-16 position of a text lies on, from 1; 0 where the text has no pages.
int pageOf(QStringView text, qsizetype position);

} // namespace dateline
