// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace dateline {

/// A page's UTF-8 markup with what no article needs left out (comments, styles, scripts but JSON-LD, drawings) and what
/// would cost a parser more than linear time cut down: elements nest at most 256 deep, six formatting elements are open
/// at once, a tag has 200 attributes or none. All text stays, in order. Linear in the markup's length. Error: more than
/// 300,000 tags.
Result<QByteArray> guardedMarkup(const QByteArray &markup);

} // namespace dateline
