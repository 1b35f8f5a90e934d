// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dateline {

/// The language an article is written in, as the first part of a BCP 47 tag ("es"): the stated one, else the one that
/// its text shows (by cld2), else English. Texts of a few lines show none. Linear in the text up to a bound.
QString articleLanguage(const QString &stated, QStringView text);

} // namespace dateline
