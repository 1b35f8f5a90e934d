// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/Item.h"

namespace dateline {

const Timing &Item::placing() const
{
    const bool isStatement = kind == ItemKind::Quote || kind == ItemKind::Claim;
    const Timing &first = kind == ItemKind::Quote ? said : happened;
    const Timing &second = kind == ItemKind::Quote ? happened : said;
    if (!first.when.isNull())
        return first;
    if (isStatement && !second.when.isNull())
        return second;
    return published;
}

Timing &Item::placing()
{
    return const_cast<Timing &>(std::as_const(*this).placing());
}

} // namespace dateline
