// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/PageWords.h"

using namespace Qt::StringLiterals;

namespace dateline {

const WordList &pageWords(const QString &name)
{
    return WordList::named(name, u"html"_s);
}

} // namespace dateline
