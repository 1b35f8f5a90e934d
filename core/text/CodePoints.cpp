// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/CodePoints.h"

namespace dateline {

CodePoints::CodePoints(QStringView text)
    : m_size(text.size())
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            m_pairs.append(i++);
    }
}

int CodePoints::fromUtf16(qsizetype at) const
{
    at = std::clamp<qsizetype>(at, 0, m_size);
    // Every pair that begins before `at` made one unit too many; a cut inside a pair falls before it.
    const qsizetype pairs = std::lower_bound(m_pairs.begin(), m_pairs.end(), at) - m_pairs.begin();
    return static_cast<int>(at - pairs);
}

qsizetype CodePoints::toUtf16(int at) const
{
    // The pair number k begins at code point m_pairs[k] - k; all pairs that begin before `at` add one unit each.
    qsizetype low = 0;
    qsizetype high = m_pairs.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_pairs[middle] - middle < at)
            low = middle + 1;
        else
            high = middle;
    }
    return std::clamp<qsizetype>(at + low, 0, m_size);
}

int CodePoints::count() const
{
    return static_cast<int>(m_size - m_pairs.size());
}

} // namespace dateline
