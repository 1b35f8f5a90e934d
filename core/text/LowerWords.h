// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace dateline {

/// Words as word lists are asked for them: case folded, apostrophes straight. A few thousand of the latest are kept, so
/// that a word that comes again costs no memory of its own and no folding.
class LowerWords {
public:
    LowerWords();

    QString of(QStringView word);

private:
    struct Entry {
        QString word;
        QString lower;
    };

    std::vector<Entry> m_entries; ///< By the word's hash; the latest of those that share one.
};

} // namespace dateline
