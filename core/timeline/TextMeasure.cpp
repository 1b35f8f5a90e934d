// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/TextMeasure.h"

namespace dateline {

QString TextMeasure::elided(const QString &text, TextStyle style, double width) const
{
    // Room that was worked out from the text's own width differs from it by what doubles lose.
    constexpr double lost = 1e-6;
    if (this->width(text, style) <= width + lost)
        return text;
    const QChar ellipsis(0x2026);
    const auto cut = [&text, ellipsis](qsizetype length) {
        if (length > 0 && text.at(length - 1).isHighSurrogate())
            --length;
        return text.first(length).trimmed() + ellipsis;
    };
    qsizetype fits = 0;
    for (qsizetype tooLong = text.size(); tooLong - fits > 1;) {
        const qsizetype middle = (fits + tooLong) / 2;
        (this->width(cut(middle), style) <= width ? fits : tooLong) = middle;
    }
    return fits > 0 ? cut(fits) : QString();
}

} // namespace dateline
