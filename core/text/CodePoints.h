// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Span.h"

#include <QList>
#include <QString>

namespace dateline {

/// Converts between UTF-16 offsets, which QString counts, and code points, which stories and JSON count (as the W3C Web
/// Annotation model does). Building is linear in the text, a conversion logarithmic in its characters beyond the BMP.
class CodePoints {
public:
    explicit CodePoints(QStringView text);

    /// Code points before UTF-16 offset at (0 to the text's size); inside a surrogate pair: before the pair.
    int fromUtf16(qsizetype at) const;
    /// UTF-16 offset of code point number at (0 to count()).
    qsizetype toUtf16(int at) const;
    Span toUtf16(int start, int end) const { return {toUtf16(start), toUtf16(end)}; }
    /// Code points in the text.
    int count() const;

private:
    qsizetype m_size;
    QList<qsizetype> m_pairs; ///< UTF-16 offsets of high surrogates that begin a pair, ascending.
};

} // namespace dateline
