// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/When.h"

#include "core/time/EdtfParser.h"

#include <limits>

namespace dateline {

Result<When> When::fromEdtf(QStringView text)
{
    return EdtfParser::parse(text);
}

int When::compare(const When &a, const When &b)
{
    if (a.isNull() || b.isNull())
        return static_cast<int>(a.isNull()) - static_cast<int>(b.isNull());
    const auto order = [](qint64 x, qint64 y) { return x < y ? -1 : (x > y ? 1 : 0); };
    constexpr qint64 first = std::numeric_limits<qint64>::min();
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    if (const int byStart = order(a.m_earliest.value_or(first), b.m_earliest.value_or(first)))
        return byStart;
    if (const int byEnd = order(a.m_latest.value_or(last), b.m_latest.value_or(last)))
        return byEnd;
    return a.m_edtf.compare(b.m_edtf);
}

} // namespace dateline
