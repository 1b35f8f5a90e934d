// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/EnglishPlurals.h"

namespace dateline {

QString EnglishPlurals::translate(const char *, const char *sourceText, const char *, int n) const
{
    const QString text = QString::fromUtf8(sourceText);
    const QLatin1StringView mark("(s)");
    if (n < 0 || !text.contains(mark))
        return {};
    return QString(text).replace(mark, n == 1 ? QString() : QStringLiteral("s"));
}

} // namespace dateline
