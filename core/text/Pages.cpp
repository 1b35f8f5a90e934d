// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Pages.h"

namespace dateline {

int pageOf(QStringView text, qsizetype position)
{
    const qsizetype before = text.first(std::min(position, text.size())).count(PageBreak);
    return before > 0 || text.contains(PageBreak) ? static_cast<int>(before) + 1 : 0;
}

} // namespace dateline
